import { type EntryKind, effectiveEntries, type MedicalRecord } from "@benhan/core";
import type { Emr365Loss } from "./losses.ts";

/**
 * Tells which losses a doctor who receives the document must know of. What is written for readers is none, nor what the
 * host left out by choice, nor an entry that no longer holds. A member that nobody thought of counts as care.
 */
export function careIn({ entries, ...record }: MedicalRecord): (loss: Emr365Loss) => boolean {
  const effective = new Set(effectiveEntries({ ...record, entries }));
  return ({ kind, path: [top = "", second, ...members] }) => {
    if (kind === "reshaped" || kind === "not_chosen") return false;
    if (top === "patient" && second === "identity") return record.patient.identity.kind !== "known";
    if (top !== "entries") return careOutside.has(`${top}.${second}`);
    const entry = entries[Number(second)];
    if (entry === undefined || !effective.has(entry) || clericalKinds.has(entry.kind)) return false;
    const own = clericalMembers[entry.kind];
    return !members.some((step) => clerical.has(String(step)) || own?.includes(String(step)) === true);
  };
}

/** Of patient, episode and cards, which are there for the office, what a doctor asks for. */
const careOutside: ReadonlySet<string> = new Set([
  "patient.birth",
  "patient.birthEstimated",
  "patient.bloodGroup",
  "episode.dayOfIllness",
  "episode.injuryCause",
]);

const clericalKinds: ReadonlySet<EntryKind> = new Set<EntryKind>(["charge", "consent"]);

/** Who wrote it, when, with what machine and for whose files; codes, of which the words are carried. */
const clerical: ReadonlySet<string> = new Set([
  ...["kind", "source", "author", "recordedAt", "occurredAt", "endedAt", "provenance", "status"],
  ...["corrects", "reason", "order", "consent", "department", "reserve", "coding", "codings"],
  ...["performedBy", "readBy", "approvedBy", "signedBy", "headOfFacility", "coAuthors", "team"],
  ...["machine", "receivedAt", "digest"],
]);

/** The same for single kinds. */
const clericalMembers: Partial<Readonly<Record<EntryKind, readonly string[]>>> = {
  discharge: ["leave"],
  examination: ["stage", "specialty"],
  "imaging-result": ["films", "studyUid"],
  "laboratory-result": ["discipline"],
  order: ["unit", "urgency"],
  prescription: ["letter", "number", "receiver", "companion"],
};
