import type { JsonPath } from "../faults/json-path.ts";
import { normalText } from "../shape/normal-text.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import type { SourceKey } from "../store/source-key.ts";
import { invalidInput } from "./lifecycle.faults.ts";
import type { Acting } from "./record-desk.ts";

/**
 * A copy that nobody else can change: a verb waits many times between what it checks and what it writes, and hooks of
 * the host get what they may write into. What cannot be copied (a function, say) is handed on: no schema takes it.
 */
export function ownCopy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}

/** Who acts, and on what ground, as it was when the verb was called. Types are not trusted: it may be nothing at all. */
export function ownActing<A extends Acting>(acting: A): A {
  const own = Object.entries(acting ?? {}).map(([name, value]) => [
    name,
    name === "signal" || typeof value === "function" ? value : ownCopy(value),
  ]);
  return Object.fromEntries(own) as A;
}

/** A source in NFC. @throws `core.lifecycle.input_invalid` when it names nothing, with its place among the arguments */
export function ownSource(source: SourceKey, path: JsonPath): SourceKey {
  const shape = sourceKeySchema.safeParse(normalText(source));
  if (shape.success) return shape.data;
  const found = shapeIssues(sourceKeySchema, shape.error, source);
  const issues = found.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  throw invalidInput({ count: issues.length }, { issues });
}
