import type { Entry, EntryKind, EntryOf } from "./entry.ts";
import type { MedicalRecord } from "./medical-record.ts";
import { type SourceIndex, sourceIndex } from "./source-index.ts";

/**
 * The entries that count, in the order of the record: neither cancelled nor corrected by one that is not cancelled,
 * be it directly or through other corrections. A correction that was itself cancelled corrects nothing. Where two
 * corrections stand side by side, the later in the record counts: nothing is told, or claimed, twice.
 */
export function effectiveEntries(record: Pick<MedicalRecord, "entries">): readonly Entry[] {
  const { entries } = record;
  const corrected = correctedEntries(entries);
  return entries.filter((entry) => entry.status !== "cancelled" && !corrected.has(entry));
}

/** The effective entries of one kind, in the order of the record. */
export function entriesOf<K extends EntryKind>(
  record: Pick<MedicalRecord, "entries">,
  kind: K,
): readonly EntryOf<K>[] {
  return effectiveEntries(record).filter((entry): entry is EntryOf<K> => entry.kind === kind);
}

/** The entries that others correct, cancelled corrections left aside. */
export function correctedEntries(entries: readonly Entry[], positionOf?: SourceIndex): ReadonlySet<Entry> {
  const corrected = new Set<Entry>();
  // Most records hold no correction: then nothing needs to be looked up.
  if (!entries.some(({ corrects }) => corrects !== undefined)) return corrected;
  const find = positionOf ?? sourceIndex(entries);
  const before = ({ corrects }: Entry) =>
    corrects === undefined ? undefined : entries[find(corrects) ?? -1];
  for (const entry of entries) {
    let here = entry.status === "cancelled" ? undefined : before(entry);
    while (here !== undefined && !corrected.has(here)) {
      corrected.add(here);
      here = before(here);
    }
  }
  const standing = new Map<Entry, Entry>();
  for (const entry of entries) {
    if (entry.status === "cancelled" || corrected.has(entry) || entry.corrects === undefined) continue;
    const way = new Set([entry]);
    for (let here = before(entry); here !== undefined && !way.has(here); here = before(here)) way.add(here);
    const [first = entry] = [...way].slice(-1);
    const earlier = standing.get(first);
    if (earlier !== undefined) corrected.add(earlier);
    standing.set(first, entry);
  }
  return corrected;
}
