import type { Issue } from "../faults/issue.ts";
import { recordHeadSchema } from "../record/medical-record.schema.ts";
import type { MedicalRecord, RecordHead } from "../record/medical-record.ts";
import type { Patient } from "../record/patient.ts";
import { normalText } from "../shape/normal-text.ts";
import type { Plain } from "../shape/plain.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import type { Instant } from "../time/instant.ts";
import type { EntryInput } from "./entry-input.ts";

/**
 * A whole record as the system of the host knows it now, as plain text: what `put` takes. Like a `MedicalRecord`, but
 * entries need no `recordedAt`, which is the server's to say. A `MedicalRecord` is one too.
 */
export type RecordInput = Plain<RecordHead> & {
  readonly entries?: readonly Plain<EntryInput>[] | undefined;
};

/**
 * The record as it would stand if everything in it came in at this time. For `checkRecord`, `checkForm` and whatever
 * else wants a whole record, before anything is stored; a `recordedAt` that an entry has stays.
 */
export function asRecorded(record: RecordInput, at: Plain<Instant>): Plain<MedicalRecord> {
  const entries = (record.entries ?? []).map((entry) => ({ ...entry, recordedAt: entry.recordedAt ?? at }));
  return { ...record, entries } as Plain<MedicalRecord>;
}

/** The head in NFC, absent lists read as empty ones, and what is wrong with it. */
export function readHead(given: object): { readonly head: RecordHead; readonly issues: readonly Issue[] } {
  const { patient, ...others } = normalText(given) as { readonly patient?: Partial<Patient> };
  const isObject = typeof patient === "object" && patient !== null && !Array.isArray(patient);
  const value = {
    coverages: [],
    ...others,
    ...(patient !== undefined && {
      patient: isObject ? { addresses: [], representatives: [], ...patient } : patient,
    }),
  };
  const shape = recordHeadSchema.safeParse(value);
  if (shape.success) return { head: shape.data, issues: [] };
  return { head: value as unknown as RecordHead, issues: shapeIssues(recordHeadSchema, shape.error, value) };
}
