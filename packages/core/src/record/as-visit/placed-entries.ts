import type { JsonPath } from "../../faults/json-path.ts";
import { effectiveEntries } from "../effective-entries.ts";
import type { Entry, EntryKind, EntryOf } from "../entry.ts";
import type { MedicalRecord } from "../medical-record.ts";

/** An entry and where it stands in its record. */
export interface PlacedEntry<E extends Entry = Entry> {
  readonly entry: E;
  readonly path: JsonPath;
}

/** The entries that count, each with its place. */
export function placedEntries(record: Pick<MedicalRecord, "entries">): readonly PlacedEntry[] {
  const places = new Map(record.entries.map((entry, index) => [entry, index]));
  return effectiveEntries(record).map((entry) => ({ entry, path: ["entries", places.get(entry) ?? 0] }));
}

/** Those of one kind. */
export function ofKind<K extends EntryKind>(
  entries: readonly PlacedEntry[],
  kind: K,
): readonly PlacedEntry<EntryOf<K>>[] {
  return entries.filter((placed): placed is PlacedEntry<EntryOf<K>> => placed.entry.kind === kind);
}

/** The one that happened last; of several at the same minute the one recorded last. */
export function latest<E extends Entry>(entries: readonly PlacedEntry<E>[]): PlacedEntry<E> | undefined {
  return entries.reduce<PlacedEntry<E> | undefined>(
    (last, next) => (last === undefined || next.entry.occurredAt >= last.entry.occurredAt ? next : last),
    undefined,
  );
}
