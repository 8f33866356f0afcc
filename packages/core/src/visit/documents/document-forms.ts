import { appointmentForm } from "./appointment.form.ts";
import { birthPaperForm } from "./birth-paper.form.ts";
import { dischargePaperForm } from "./discharge-paper.form.ts";
import type { DocumentForm } from "./document-form.ts";
import { hivCareForm } from "./hiv-care.form.ts";
import { maternityRestForm } from "./maternity-rest.form.ts";
import { recordSummaryForm } from "./record-summary.form.ts";
import { sickLeaveForm } from "./sick-leave.form.ts";
import { transferPaperForm } from "./transfer-paper.form.ts";
import { tuberculosisCareForm } from "./tuberculosis-care.form.ts";
import { visitRecordForm } from "./visit-record.form.ts";

/** All documentForms that a visit is kept in. A new form is a new file in this folder and a line here. */
export const documentForms: readonly DocumentForm<unknown>[] = [
  visitRecordForm,
  dischargePaperForm,
  recordSummaryForm,
  transferPaperForm,
  birthPaperForm,
  maternityRestForm,
  sickLeaveForm,
  appointmentForm,
  hivCareForm,
  tuberculosisCareForm,
] as readonly DocumentForm<unknown>[];
