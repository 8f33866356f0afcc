import { correctedEntries, effectiveEntries } from "../record/effective-entries.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { sourceIndex } from "../record/source-index.ts";
import type { SourceKey } from "../store/source-key.ts";
import { sourceText } from "../store/source-text.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { checkedEpochMs, localMinuteOf, parseInstant } from "../time/instant.ts";
import { dateOf, type LocalMinute } from "../time/local-minute.ts";

/** Why a paper holds no longer: the entry or the copy that it tells of was corrected or cancelled. */
export interface Withdrawn {
  readonly as: "corrected" | "cancelled";
  /** The day on which that was written down. */
  readonly on: CalendarDate;
  readonly reason?: string;
  /** The number of what took its place, where it has one. */
  readonly number?: string;
  /** What holds today, where what took its place was corrected in its turn. */
  readonly now?: { readonly on: CalendarDate; readonly number?: string };
}

/**
 * A record as it stood when an entry was written: that entry holds, though it was corrected or cancelled since, and the
 * corrections that were written after it do not. All entries keep their place; what does not hold is marked as
 * cancelled. Head and patient have no history in a record: they say what they say today.
 *
 * @returns The record itself when it has no such entry.
 */
export function recordAsGiven(record: MedicalRecord, source: SourceKey): MedicalRecord {
  const { entries } = record;
  const asked = sourceText(source);
  const given = entries.find((entry) => sourceText(entry.source) === asked);
  if (given === undefined) return record;
  const writtenThen = writtenAt(given);
  const first = firstOf(entries);
  const before = new Set(earlierVersions(given, entries));
  const holds = (entry: Entry): boolean => {
    if (entry.status === "cancelled") return false;
    // Of its own row of corrections it is the last, also where all were written at one moment.
    if (first(entry) === first(given)) return before.has(entry);
    return entry.corrects === undefined || writtenAt(entry) <= writtenThen;
  };
  return {
    ...record,
    entries: entries.map((entry) => {
      if (entry === given) return entry.status === "cancelled" ? { ...entry, status: "final" } : entry;
      return entry.status === "cancelled" || holds(entry) ? entry : { ...entry, status: "cancelled" };
    }),
  };
}

/** Whether what an entry says holds no longer, and since when. */
export function withdrawnIn({ entries }: MedicalRecord, source: SourceKey): Withdrawn | undefined {
  const asked = sourceText(source);
  const entry = entries.find((one) => sourceText(one.source) === asked);
  if (entry === undefined) return undefined;
  const isCancelled = entry.status === "cancelled";
  if (!isCancelled && !correctedEntries(entries).has(entry)) return undefined;
  const now = isCancelled ? undefined : standingFor(entry, entries);
  if (now === undefined) return { as: "cancelled", ...saidOf(entry), ...reasonOf(entry) };
  const next = firstCorrection(entry, entries) ?? now;
  return {
    as: "corrected",
    ...saidOf(next),
    ...reasonOf(next),
    ...(next !== now && { now: saidOf(now) }),
  };
}

const reasonOf = ({ reason }: Entry) => reason !== undefined && { reason };

/** The day on which an entry was written down, and its number where it has one and holds. */
function saidOf(entry: Entry): { readonly on: CalendarDate; readonly number?: string } {
  const number = entry.status === "cancelled" ? undefined : numberIn(entry);
  return { on: writtenOn(entry), ...(number !== undefined && { number }) };
}

/** The first that was written of those that correct this very entry and were not cancelled. */
function firstCorrection({ source }: Entry, entries: readonly Entry[]): Entry | undefined {
  const asked = sourceText(source);
  return entries
    .filter(({ corrects, status }) => status !== "cancelled" && corrects && sourceText(corrects) === asked)
    .sort((a, b) => writtenAt(a) - writtenAt(b))[0];
}

/** The day on which the correction of an entry was cancelled, so that what it says holds again. */
export function restoredIn(
  { entries }: Pick<MedicalRecord, "entries">,
  source: SourceKey,
): CalendarDate | undefined {
  const asked = sourceText(source);
  const gone = entries.filter(
    ({ corrects, status }) => status === "cancelled" && corrects && sourceText(corrects) === asked,
  );
  return gone.map(writtenOn).sort().at(-1);
}

/** The entry that holds now in the place of another, if one does. */
export function standingFor(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  const first = firstOf(entries);
  return effectiveEntries({ entries }).find((one) => first(one) === first(entry));
}

/** The number that is printed on the paper of an entry. */
export function numberIn(entry: Entry): string | undefined {
  if (entry.kind === "form-data") return entry.issue?.number;
  return "number" in entry ? entry.number : undefined;
}

/** Of batches that came in at one moment the other system knows when each was written. */
const writtenIn = ({ provenance, recordedAt }: Entry) => provenance.recordedAtSource ?? recordedAt;

/** The day on which an entry was written down. */
export const writtenOn = (entry: Entry): CalendarDate => dateOf(minuteWritten(entry));

/** The minute at which an entry was written down. */
export const minuteWritten = (entry: Entry): LocalMinute => localMinuteOf(writtenIn(entry));

/** When an entry was written down, to compare with others. */
export function writtenAt(entry: Entry): number {
  // A cancelled one was written anew when it was cancelled; what it is about tells best when it was made.
  const { status, occurredAt } = entry;
  return checkedEpochMs(
    status === "cancelled" ? parseInstant(`${occurredAt}:59.999+07:00`) : writtenIn(entry),
  );
}

/** Finds the entry that stands at the beginning of a row of corrections. */
function firstOf(entries: readonly Entry[]): (entry: Entry) => Entry {
  const positionOf = sourceIndex(entries);
  return (entry) => earlierVersions(entry, entries, positionOf).at(-1) ?? entry;
}

/** What an entry corrects, back to the first. */
export function earlierVersions(
  entry: Entry,
  entries: readonly Entry[],
  positionOf = sourceIndex(entries),
): readonly Entry[] {
  const way = new Set([entry]);
  let here: Entry | undefined = entry;
  while (here?.corrects !== undefined) {
    here = entries[positionOf(here.corrects) ?? -1];
    if (here === undefined || way.has(here)) break;
    way.add(here);
  }
  return [...way].slice(1);
}
