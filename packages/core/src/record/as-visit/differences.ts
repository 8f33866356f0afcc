import type { JsonPath } from "../../faults/json-path.ts";

/** A place at which two values differ. */
export interface Difference {
  readonly path: JsonPath;
  readonly kind: "lost" | "filled" | "altered";
}

/** The places at which `after` is not what `before` was, as deep as they can be told. */
export function differences(before: unknown, after: unknown, path: JsonPath = []): readonly Difference[] {
  if (before === after) return [];
  if (before === undefined) return [{ path, kind: "filled" }];
  if (after === undefined) return [{ path, kind: "lost" }];
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, kind: "altered" }];
  }
  const isList = Array.isArray(before);
  const steps = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return steps.flatMap((step) =>
    differences(before[step], after[step], [...path, isList ? Number(step) : step]),
  );
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
