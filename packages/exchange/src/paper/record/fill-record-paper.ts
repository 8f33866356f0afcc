import type { MedicalRecord } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import { checkForm, type FilledForm, type FormOptions, fillForm } from "@benhan/core/forms";
import { medicalRecord } from "../../options/argument-shapes.ts";
import { isObject, kind } from "../../options/option-shape.ts";
import { argumentIssues, optionIssues, refuse } from "../../options/require-options.ts";
import { drawMembers } from "../options/record-options-shape.ts";
import type { RecordPaper } from "./record-papers.ts";

/** What all papers of a record are filled with; each has its own entry and copy. */
export type RecordFormOptions = Omit<FormOptions, "about" | "copy" | "issued" | "on">;

/**
 * The form of one paper with what the record says to it; nothing for a form that nobody knows.
 *
 * @throws EmrError `exchange.options.wrong`
 */
export function fillRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): FilledForm | undefined {
  refuse("fillRecordPaper", [...recordAndPaper(record, paper), ...optionIssues(options, drawMembers.fill)]);
  return fillForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

/**
 * Is this paper complete? The answer of `checkForm`, about the entry and the copy of the paper.
 *
 * @throws EmrError `exchange.options.wrong`
 */
export function checkRecordPaper(
  record: MedicalRecord,
  paper: RecordPaper,
  options: RecordFormOptions = {},
): Report<FilledForm> {
  refuse("checkRecordPaper", [...recordAndPaper(record, paper), ...optionIssues(options, drawMembers.fill)]);
  return checkForm(paper.form, record, { ...options, ...optionsOf(paper) });
}

const recordPaper = kind(
  "một giấy của bệnh án (RecordPaper, phần tử của recordPapers)",
  "a paper of the record (RecordPaper, one of recordPapers)",
  (value) => isObject(value) && typeof value["form"] === "string",
);

const recordAndPaper = (record: unknown, paper: unknown): readonly Issue[] => [
  ...argumentIssues("record", record, medicalRecord),
  ...argumentIssues("paper", paper, recordPaper),
];

function optionsOf({ about, data }: RecordPaper): FormOptions {
  return { ...(about !== undefined && { about }), ...(data !== undefined && { issued: data }) };
}
