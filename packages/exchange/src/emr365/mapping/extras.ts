import { type JsonPath, valueAt } from "@benhan/core/faults";
import { same } from "../../bhyt/mapping/codec.ts";
import type { Emr365 } from "../emr365.data.ts";

/**
 * Something of an imported document that the record does not hold: an unknown item, a name, another spelling. It goes
 * back to its place when the record is exported again, as long as the export would otherwise write what it wrote then.
 */
export interface Emr365Extra {
  readonly path: JsonPath;
  /** As the sender wrote it. May be patient data. */
  readonly value: unknown;
  /** What the export of the imported record wrote in its place; absent when nothing. */
  readonly instead?: unknown;
}

/** What a document has and another has not, by items; rows are taken whole, so that none is mixed with another. */
export function extrasOf(given: unknown, written: unknown, path: JsonPath = []): readonly Emr365Extra[] {
  if (same(given, written)) return [];
  if (isObject(given) && isObject(written)) {
    // An item that the export writes and the sender did not have stays: it is empty or adds something.
    return Object.keys(given).flatMap((name) => extrasOf(given[name], written[name], [...path, name]));
  }
  if (Array.isArray(given) && Array.isArray(written) && given.length === written.length) {
    return given.flatMap((row, index) =>
      same(row, written[index]) ? [] : [{ path: [...path, index], value: row, instead: written[index] }],
    );
  }
  return [{ path, value: given, ...(written !== undefined && { instead: written }) }];
}

/** Puts extras back. Those whose place has changed since are left out and named. */
export function applyExtras(
  document: Emr365,
  extras: readonly Emr365Extra[],
): { readonly document: Emr365; readonly stale: readonly JsonPath[] } {
  if (extras.length === 0) return { document, stale: [] };
  const copy = copyOf(document);
  const stale: JsonPath[] = [];
  for (const { path, value, instead } of extras) {
    const parent = valueAt(copy, path.slice(0, -1));
    const last = path.at(-1);
    const fits = last !== undefined && typeof parent === "object" && parent !== null;
    const now = valueAt(document, path);
    if (fits && same(now, value)) continue;
    if (!fits || last === "__proto__" || !same(now, instead)) stale.push(path);
    else (parent as Record<string | number, unknown>)[last] = copyOf(value);
  }
  return { document: copy, stale };
}

/** A copy that has the texts in common with what it was made of. */
function copyOf<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const members = Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]);
  return Object.fromEntries(members) as T;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
