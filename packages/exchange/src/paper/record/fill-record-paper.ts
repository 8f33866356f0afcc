import type { MedicalRecord } from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import { checkForm, type FilledForm, type FormOptions, fillForm } from "@benhan/core/forms";
import type { RecordPaper } from "./record-papers.ts";

/** What all papers of a record are filled with; each has its own entry and copy. */
export type RecordFormOptions = Omit<FormOptions, "about" | "copy" | "issued" | "on">;

/** The form of one paper with what the record says to it; nothing for a form that nobody knows. */
export function fillRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): FilledForm | undefined {
  return fillForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

/** Is this paper complete? The answer of `checkForm`, about the entry and the copy of the paper. */
export function checkRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): Report<FilledForm> {
  return checkForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

function optionsOf({ about, data }: RecordPaper): FormOptions {
  return { ...(about !== undefined && { about }), ...(data !== undefined && { issued: data }) };
}
