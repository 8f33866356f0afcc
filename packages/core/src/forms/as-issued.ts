import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { sourceIndex } from "../record/source-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { dateOf, type LocalMinute } from "../time/local-minute.ts";
import { earlierVersions, minuteWritten, numberIn, recordAsGiven, writtenAt, writtenOn } from "./as-given.ts";

/**
 * The entry as of which a paper was issued: its copy that bears a number (of one issued again, the first copy with this
 * content), or the entry with a number of its own, such as a prescription. Nothing for a paper that bears none.
 */
export function issuedEntry(
  about: Entry | undefined,
  data: FormDataEntry | undefined,
  firstIssue: FormDataEntry | undefined,
): Entry | undefined {
  const copy = data?.issue?.number === undefined ? undefined : (firstIssue ?? data);
  const numbered = about !== undefined && numberIn(about) !== undefined ? about : undefined;
  if (copy === undefined || numbered === undefined) return copy ?? numbered;
  // A prescription that was corrected under its old number is a paper of its own.
  return writtenAt(numbered) > writtenAt(copy) ? numbered : copy;
}

/**
 * The record out of which a paper was issued: what was corrected or cancelled since holds as it did. The record itself
 * where nothing was.
 *
 * @param data The copy that is filled, which stays as it is: a copy issued again is younger than what it says.
 */
export function recordAsIssued(
  record: MedicalRecord,
  issued: Entry,
  data: FormDataEntry | undefined,
): MedicalRecord {
  const { entries } = record;
  if (entries.every(({ corrects, status }) => corrects === undefined && status !== "cancelled"))
    return record;
  const standing = entries.map((entry) =>
    isCancelledSince(entry, issued, entries) ? held(entry, issued) : entry,
  );
  const then = recordAsGiven({ ...record, entries: standing }, issued.source);
  const kept = then.entries.map((entry, at) => (data !== undefined && entries[at] === data ? data : entry));
  return kept.every((entry, at) => entry === entries[at]) ? record : { ...then, entries: kept };
}

/** It was cancelled after the issue, and nothing of its kind was written instead of it, which would be told beside it. */
function isCancelledSince(entry: Entry, issued: Entry, entries: readonly Entry[]): boolean {
  if (entry.status !== "cancelled" || entry.occurredAt > minuteWritten(issued)) return false;
  const wasThere = { ...entry, status: "final" as const };
  if (writtenAt(wasThere) <= writtenAt(issued)) return false;
  return !entries.some(
    (other) => other.kind === entry.kind && other.status !== "cancelled" && isWrittenSince(other, issued),
  );
}

function held(entry: Entry, { recordedAt, provenance }: Entry): Entry {
  return { ...entry, status: "final", recordedAt, provenance };
}

/** It was written down on a later day than the paper; of what came in as a batch nobody knows it. */
export function isWrittenSince(entry: Entry, issued: Entry): boolean {
  const { origin, recordedAtSource } = entry.provenance;
  const isKnown = recordedAtSource !== undefined || origin === "entered" || origin === "synchronised";
  return isKnown && writtenOn(entry) > writtenOn(issued);
}

/** The paper of an earlier version, which this one takes the place of. */
export interface EarlierPaper {
  readonly number: string;
  /** The day that it bears. */
  readonly on: CalendarDate;
  /** When it was written down, where both have one number and nothing else tells them apart. */
  readonly writtenAt?: LocalMinute;
}

/** The paper with a number that an entry corrects: it was given out, and whoever holds both must know which one counts. */
export function earlierPaper({ entries }: MedicalRecord, entry: Entry | undefined): EarlierPaper | undefined {
  if (entry?.corrects === undefined) return undefined;
  const earlier = earlierVersions(entry, entries, sourceIndex(entries)).find(
    (one) => one.status === "final" && numberIn(one) !== undefined,
  );
  const number = earlier && numberIn(earlier);
  if (earlier === undefined || number === undefined) return undefined;
  return {
    number,
    on: dateOf(earlier.occurredAt),
    ...(number === numberIn(entry) && { writtenAt: minuteWritten(earlier) }),
  };
}
