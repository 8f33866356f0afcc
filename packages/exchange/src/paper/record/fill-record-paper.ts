import type { MedicalRecord } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import { checkForm, type FilledForm, type FormOptions, fillForm } from "@benhan/core/forms";
import { foreignMasters, isObject, kind, medicalRecord, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { drawMembers } from "../options/record-options-shape.ts";
import type { RecordPaper } from "./record-papers.ts";

/** What all papers of a record are filled with; each has its own entry and copy. */
export type RecordFormOptions = Omit<FormOptions, "about" | "asGiven" | "copy" | "issued" | "on">;

/**
 * The form of one paper with what the record says to it; nothing for a form that nobody knows.
 *
 * @throws EmrError `core.options.wrong`
 */
export function fillRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): FilledForm | undefined {
  refuseCall("fillRecordPaper", wrongCall(record, paper, options), guides.print);
  return fillForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

/**
 * Is this paper complete? The answer of `checkForm`, about the entry and the copy of the paper.
 *
 * @throws EmrError `core.options.wrong`
 */
export function checkRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): Report<FilledForm> {
  refuseCall("checkRecordPaper", wrongCall(record, paper, options), guides.print);
  return checkForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

const recordPaper = kind(
  "một giấy của bệnh án (RecordPaper, phần tử của recordPapers)",
  "a paper of the record (RecordPaper, one of recordPapers)",
  (value) => isObject(value) && typeof value["form"] === "string",
);

const wrongCall = (record: unknown, paper: unknown, options: RecordFormOptions): readonly Issue[] => [
  ...argumentIssues("record", record, medicalRecord),
  ...argumentIssues("paper", paper, recordPaper),
  ...optionIssues(options, drawMembers.fill),
  ...foreignMasters(record, options?.masters, ["masters"]),
];

function optionsOf({ about, issued, asGiven }: RecordPaper): FormOptions {
  return {
    ...(about !== undefined && { about }),
    ...(issued !== undefined && { issued }),
    ...(asGiven !== undefined && { asGiven }),
  };
}
