import type { JsonPath } from "../faults/json-path.ts";
import { normalText } from "../shape/normal-text.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import type { SourceKey } from "../store/source-key.ts";
import { invalidInput } from "./lifecycle.faults.ts";
import { ownCopy } from "./own-copy.ts";
import type { Acting } from "./record-desk.ts";

export { ownCopy } from "./own-copy.ts";

/** Who acts, and on what ground, as it was when the verb was called. Types are not trusted: it may be nothing at all. */
export function ownActing<A extends Acting>(acting: A): A {
  const own = membersOf(acting).map(([name, value]) => [
    name,
    name === "signal" || typeof value === "function" ? value : ownCopy(value),
  ]);
  return Object.fromEntries(own) as A;
}

/** Nothing of what cannot be asked. */
function membersOf(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  try {
    return Object.entries(value ?? {});
  } catch {
    return [];
  }
}

/** A source in NFC. @throws `core.lifecycle.input_invalid` when it names nothing, with its place among the arguments */
export function ownSource(source: SourceKey, path: JsonPath): SourceKey {
  const shape = sourceKeySchema.safeParse(normalText(source));
  if (shape.success) return shape.data;
  const found = shapeIssues(sourceKeySchema, shape.error, source);
  const issues = found.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  throw invalidInput({ count: issues.length }, { issues });
}
