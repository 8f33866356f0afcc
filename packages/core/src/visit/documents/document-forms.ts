import { dischargePaperForm } from "./discharge-paper.form.ts";
import type { DocumentForm } from "./document-form.ts";
import { recordSummaryForm } from "./record-summary.form.ts";
import { transferPaperForm } from "./transfer-paper.form.ts";
import { visitRecordForm } from "./visit-record.form.ts";

/** All documentForms that a visit is kept in. A new form is a new file in this folder and a line here. */
export const documentForms: readonly DocumentForm<unknown>[] = [
  visitRecordForm,
  dischargePaperForm,
  recordSummaryForm,
  transferPaperForm,
] as readonly DocumentForm<unknown>[];
