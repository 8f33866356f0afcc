import {
  type DiagnosisEntry,
  type Entry,
  type EntryKind,
  type EntryOf,
  entriesOf,
  type Identity,
  type Instant,
  type LocalMinute,
  type MedicalRecord,
  type Plain,
  parseRecord,
  type RecordHead,
  type RecordMedium,
  type VitalSignsEntry,
} from "@benhan/core";

// Compiled, never run: each line marked with @ts-expect-error must stay an error.
declare const minute: LocalMinute;
declare const instant: Instant;
declare const record: MedicalRecord;

const base = {
  source: { system: "his", id: "1" },
  author: { kind: "practitioner", id: "000002/XX-GPHN" },
  occurredAt: minute,
  recordedAt: instant,
  provenance: { origin: "entered" },
  status: "final",
} as const;

export const note: Entry = { ...base, kind: "course-note", text: "Ổn định" };
// @ts-expect-error there is no such kind
export const poem: Entry = { ...base, kind: "poem", text: "…" };
// @ts-expect-error a diagnosis has a phase and a rank
export const diagnosis: Entry = { ...base, kind: "diagnosis", text: "Đau đầu" };
export const mixed: Entry = {
  ...base,
  kind: "triage",
  level: "3",
  complaint: "Đau",
  handling: "x",
  // @ts-expect-error members of one kind are not those of another
  text: "Đau",
};
// @ts-expect-error every entry tells when it was recorded
export const unrecorded: Entry = { ...base, recordedAt: undefined, kind: "course-note", text: "x" };
// @ts-expect-error what is not known is left out, not undefined
export const explicit: Entry = { ...base, kind: "course-note", text: "x", department: undefined };
// @ts-expect-error the ward's clock has no zone, the server's has one
export const clocks: Entry = { ...base, occurredAt: instant, kind: "course-note", text: "x" };
// @ts-expect-error the level is one of five words
export const level: EntryOf<"triage">["level"] = "6";
// @ts-expect-error a plain string has not been checked as a number
export const pulse: NonNullable<VitalSignsEntry["pulse"]> = "78";
// @ts-expect-error nor is a JavaScript number exact
export const pulseNumber: NonNullable<VitalSignsEntry["pulse"]> = 78;

// @ts-expect-error a hybrid record says since when it is electronic
export const hybrid: RecordMedium = { kind: "hybrid" };
// @ts-expect-error a newborn is known through the mother
export const newborn: Identity = { kind: "newborn", ordinal: "1" };
// @ts-expect-error the head of a record has no entries
export const entriesOfHead: RecordHead["entries"] = [];

export const diagnoses: readonly DiagnosisEntry[] = entriesOf(record, "diagnosis");
// @ts-expect-error entries of one kind are not entries of another
export const vitalSigns: readonly VitalSignsEntry[] = entriesOf(record, "diagnosis");
// @ts-expect-error kinds are a closed list
entriesOf(record, "poem");
// @ts-expect-error records are read-only
parseRecord({}).recordNumber = "HS2";
// @ts-expect-error and so are their lists
parseRecord({}).entries.push(note);

const plainBase = {
  ...base,
  occurredAt: "2026-07-02T08:10",
  recordedAt: "2026-07-02T08:12:00+07:00",
} as const;
/** What a mapping writes before `checkRecord`: plain text, and `undefined` for what is not there. */
export const plainSigns: Plain<Entry> = {
  ...plainBase,
  kind: "vital-signs",
  pulse: "78",
  weightKg: undefined,
};
/** What was checked is plain as well. */
export const plainRecord: Plain<MedicalRecord> = record;
// @ts-expect-error members are still known by name
export const misspelt: Plain<Entry> = { ...plainBase, kind: "vital-signs", pulze: "78" };
// @ts-expect-error and the words of closed lists too
export const phase: Plain<DiagnosisEntry>["phase"] = "admision";
// @ts-expect-error numbers are text
export const plainPulse: Plain<VitalSignsEntry>["pulse"] = 78;
// @ts-expect-error what must be there must be there
export const noText: Plain<DiagnosisEntry>["text"] = undefined;

/** Every kind must be thought of: leaving one out here is an error. */
export function nameOf(kind: EntryKind): string {
  switch (kind) {
    case "administration":
    case "attachment":
    case "birth":
    case "care":
    case "charge":
    case "consent":
    case "consultation":
    case "course-note":
    case "death":
    case "diagnosis":
    case "discharge":
    case "examination":
    case "form-data":
    case "handover":
    case "history":
    case "imaging-result":
    case "laboratory-result":
    case "narrative":
    case "order":
    case "prescription":
    case "procedure":
    case "transfer":
    case "triage":
    case "vital-signs":
      return kind;
  }
}
