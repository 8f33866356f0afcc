import type { AdministrationEntry } from "./entries/administration.ts";
import type { AttachmentEntry } from "./entries/attachment.ts";
import type { BirthEntry } from "./entries/birth.ts";
import type { CareEntry } from "./entries/care.ts";
import type { ChargeEntry } from "./entries/charge.ts";
import type { ConsentEntry } from "./entries/consent.ts";
import type { ConsultationEntry } from "./entries/consultation.ts";
import type { CourseNoteEntry } from "./entries/course-note.ts";
import type { DeathEntry } from "./entries/death.ts";
import type { DiagnosisEntry } from "./entries/diagnosis.ts";
import type { DischargeEntry } from "./entries/discharge.ts";
import type { ExaminationEntry } from "./entries/examination.ts";
import type { FormDataEntry } from "./entries/form-data.ts";
import type { HandoverEntry } from "./entries/handover.ts";
import type { HistoryEntry } from "./entries/history.ts";
import type { ImagingResultEntry } from "./entries/imaging-result.ts";
import type { LaboratoryResultEntry } from "./entries/laboratory-result.ts";
import type { NarrativeEntry } from "./entries/narrative.ts";
import type { OrderEntry } from "./entries/order.ts";
import type { PrescriptionEntry } from "./entries/prescription.ts";
import type { ProcedureEntry } from "./entries/procedure.ts";
import type { TransferEntry } from "./entries/transfer.ts";
import type { TriageEntry } from "./entries/triage.ts";
import type { VitalSignsEntry } from "./entries/vital-signs.ts";

/** One thing that was found, said, ordered, done or charged. `kind` tells which. */
export type Entry =
  | AdministrationEntry
  | AttachmentEntry
  | BirthEntry
  | CareEntry
  | ChargeEntry
  | ConsentEntry
  | ConsultationEntry
  | CourseNoteEntry
  | DeathEntry
  | DiagnosisEntry
  | DischargeEntry
  | ExaminationEntry
  | FormDataEntry
  | HandoverEntry
  | HistoryEntry
  | ImagingResultEntry
  | LaboratoryResultEntry
  | NarrativeEntry
  | OrderEntry
  | PrescriptionEntry
  | ProcedureEntry
  | TransferEntry
  | TriageEntry
  | VitalSignsEntry;

/** The names of the kinds of entries. */
export type EntryKind = Entry["kind"];

/** The entry of one kind. */
export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;
