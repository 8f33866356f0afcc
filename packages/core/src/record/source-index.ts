import type { SourceKey } from "../store/source-key.ts";
import type { Entry } from "./entry.ts";

/** Where the entry of a source stands in the record. */
export type SourceIndex = (source: SourceKey) => number | undefined;

/** Looks through the entries once. Of two with one source the first is found. */
export function sourceIndex(entries: readonly Entry[]): SourceIndex {
  const systems = new Map<string, Map<string, number>>();
  entries.forEach(({ source: { system, id } }, position) => {
    const ids = systems.get(system) ?? new Map<string, number>();
    if (!ids.has(id)) ids.set(id, position);
    systems.set(system, ids);
  });
  return ({ system, id }) => systems.get(system)?.get(id);
}
