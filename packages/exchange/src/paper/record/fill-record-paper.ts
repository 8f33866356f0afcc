import type { MedicalRecord } from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import { checkForm, type FilledForm, type FormOptions, fillForm, issueChains } from "@benhan/core/forms";
import { issuedCopyOptions } from "../marks/issued-copy-options.ts";
import type { PaperOptions } from "../paper-options.ts";
import { type RecordPaper, sourceName } from "./record-papers.ts";

/** What all papers of a record are filled with; each has its own entry and copy. */
export type RecordFormOptions = Omit<FormOptions, "about" | "copy" | "on">;

/** The form of one paper with what the record says to it; nothing for a form that nobody knows. */
export function fillRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): FilledForm | undefined {
  return fillForm(paper.form, recordOf(record, paper), { ...options, ...optionsOf(paper, record) });
}

/** Is this paper complete? The answer of `checkForm`, about the entry and the copy of the paper. */
export function checkRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): Report<FilledForm> {
  return checkForm(paper.form, recordOf(record, paper), { ...options, ...optionsOf(paper, record) });
}

/**
 * The record with one copy of the form only: `fillForm` takes the latest, and copies without a name cannot be asked
 * for. Every entry stays at its place, so that findings point into the record as it is.
 */
function recordOf(record: MedicalRecord, { form, data }: RecordPaper): MedicalRecord {
  if (data === undefined) return record;
  const wanted = sourceName(data);
  const entries = record.entries.map((entry) =>
    entry.kind === "form-data" && entry.form === form && sourceName(entry.source) !== wanted
      ? ({ ...entry, status: "cancelled" } as const)
      : entry,
  );
  return { ...record, entries };
}

function optionsOf({ about, data }: RecordPaper, { entries }: MedicalRecord): FormOptions {
  const entry =
    data &&
    entries.find(({ kind, source }) => kind === "form-data" && sourceName(source) === sourceName(data));
  const copy = entry?.kind === "form-data" ? entry.copy : undefined;
  return { ...(about !== undefined && { about }), ...(copy !== undefined && { copy }) };
}

/** What a paper says of its own place among the copies: "Cấp lại", that it replaces or was replaced. */
export function issueOptions(
  record: MedicalRecord,
  { form, data, superseded }: RecordPaper,
): Pick<PaperOptions, "copy" | "reissue" | "marks"> {
  if (superseded) return { copy: "Bản ghi trước, đã có bản ghi mới hơn" };
  if (data === undefined) return {};
  const wanted = sourceName(data);
  for (const chain of issueChains(record, form).chains) {
    const copy = chain.copies.find(({ entry }) => sourceName(entry.source) === wanted);
    if (copy !== undefined) return issuedCopyOptions(chain, copy);
  }
  return {};
}
