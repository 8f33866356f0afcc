import type * as z from "zod/mini";
import { oneOf } from "../shape/object-of.ts";
import { administrationSchema } from "./entries/administration.schema.ts";
import { attachmentSchema } from "./entries/attachment.schema.ts";
import { birthSchema } from "./entries/birth.schema.ts";
import { careSchema } from "./entries/care.schema.ts";
import { chargeSchema } from "./entries/charge.schema.ts";
import { consentSchema } from "./entries/consent.schema.ts";
import { consultationSchema } from "./entries/consultation.schema.ts";
import { courseNoteSchema } from "./entries/course-note.schema.ts";
import { deathSchema } from "./entries/death.schema.ts";
import { diagnosisSchema } from "./entries/diagnosis.schema.ts";
import { dischargeSchema } from "./entries/discharge.schema.ts";
import { examinationSchema } from "./entries/examination.schema.ts";
import { formDataSchema } from "./entries/form-data.schema.ts";
import { handoverSchema } from "./entries/handover.schema.ts";
import { historySchema } from "./entries/history.schema.ts";
import { imagingResultSchema } from "./entries/imaging-result.schema.ts";
import { laboratoryResultSchema } from "./entries/laboratory-result.schema.ts";
import { narrativeSchema } from "./entries/narrative.schema.ts";
import { orderSchema } from "./entries/order.schema.ts";
import { prescriptionSchema } from "./entries/prescription.schema.ts";
import { procedureSchema } from "./entries/procedure.schema.ts";
import { transferSchema } from "./entries/transfer.schema.ts";
import { triageSchema } from "./entries/triage.schema.ts";
import { vitalSignsSchema } from "./entries/vital-signs.schema.ts";
import type { Entry, EntryKind, EntryOf } from "./entry.ts";

/** The schema of each kind of entry. */
export const entrySchemas: { readonly [K in EntryKind]: z.ZodMiniType<EntryOf<K>> } = {
  administration: administrationSchema,
  attachment: attachmentSchema,
  birth: birthSchema,
  care: careSchema,
  charge: chargeSchema,
  consent: consentSchema,
  consultation: consultationSchema,
  "course-note": courseNoteSchema,
  death: deathSchema,
  diagnosis: diagnosisSchema,
  discharge: dischargeSchema,
  examination: examinationSchema,
  "form-data": formDataSchema,
  handover: handoverSchema,
  history: historySchema,
  "imaging-result": imagingResultSchema,
  "laboratory-result": laboratoryResultSchema,
  narrative: narrativeSchema,
  order: orderSchema,
  prescription: prescriptionSchema,
  procedure: procedureSchema,
  transfer: transferSchema,
  triage: triageSchema,
  "vital-signs": vitalSignsSchema,
};

/** One entry of any kind. */
export const entrySchema: z.ZodMiniType<Entry> = oneOf<Entry, "kind">("kind", entrySchemas);
