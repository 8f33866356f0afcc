import type { Issue } from "../faults/issue.ts";
import type { ProcedureEntry } from "../record/entries/procedure.ts";
import type { EntryKind } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { Patient } from "../record/patient.ts";
import type { RetentionTag } from "../store/retention-facts.ts";
import type { Decision } from "./record-life.ts";

/**
 * After how many hours an entry is late, or the record incomplete. All off unless set: no text in force sets one, see
 * {@link suggestedDeadlineHours}. Late is a warning, never a refusal. @legal KCB-14
 */
export interface RecordDeadlines {
  /** From the end of the episode to `complete`. */
  readonly completionHours?: number;
  /** From `occurredAt` to `recordedAt`, by kind of entry. */
  readonly entryHours?: Readonly<Partial<Record<EntryKind, number>>>;
}

/** What a facility that wants deadlines may begin with. Practice, not law. */
export const suggestedDeadlineHours = 24;

/** What the facility's own rule book decides. Everything has a default; nothing here is law by itself. */
export interface RecordPolicy {
  /** What the record still misses: `checkForm` of `@benhan/core/forms`, say. Default: nothing is asked. */
  readonly completeness?: (record: MedicalRecord) => readonly Issue[];
  readonly deadlines?: RecordDeadlines;
  /** Which procedures need a written consent. Default: operations. @legal Luật KCB 15/2023 Đ65 */
  readonly consentFor?: readonly ProcedureEntry["category"][];
  /** The decision to convert paper of before 21/7/2025. Without it such scans are refused. @legal TT 13/2025 Đ5 k2 */
  readonly paperConversion?: Decision;
  /** Facts about keeping that the record does not tell by itself (a transplant, violence at home …). */
  readonly retentionTags?: (record: MedicalRecord) => readonly RetentionTag[];
  /** The key by which the audit log names the patient. It must not say who the patient is. Default: `patientKeyOf`. */
  readonly patientKey?: (patient: Patient) => string | undefined;
}
