import type { MedicalRecord } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { object } from "@benhan/core/options";
import { optionIssues } from "../../options/call-issues.ts";
import { layoutIssues } from "../layout/layout-issues.ts";
import { paperOptionsShape } from "../options/paper-options-shape.ts";
import type { PaperOptions } from "../paper-options.ts";
import type { CheckedPaper, CheckRecordPapersOptions } from "./check-record-papers.ts";
import { fillRecordPaper } from "./fill-record-paper.ts";
import type { RecordPaper } from "./record-papers.ts";

const saidShape = object<Pick<CheckRecordPapersOptions, "paper">>({ paper: paperOptionsShape });

/** What is wrong with the options of papers: each finding once, whichever of the papers it is about. */
export function paperOptionIssues(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  { paper: said = {}, fill }: CheckRecordPapersOptions,
): readonly Issue[] {
  const found = new Map<string, Issue>();
  for (const { paper } of papers) {
    const own = typeof said === "function" ? said(paper) : said;
    const shape = typeof said === "function" ? optionIssues({ paper: own ?? null }, saidShape) : [];
    const layouts = shape.length > 0 ? [] : layoutIssuesOf(record, paper, own, fill);
    for (const issue of [...shape, ...layouts]) found.set(JSON.stringify([issue.code, issue.path]), issue);
  }
  return [...found.values()];
}

function layoutIssuesOf(
  record: MedicalRecord,
  paper: RecordPaper,
  { layouts = [] }: PaperOptions,
  fill: CheckRecordPapersOptions["fill"],
): readonly Issue[] {
  const at = layouts.findIndex(({ forms }) => forms.includes(paper.form));
  const layout = layouts[at];
  const form = layout && fillRecordPaper(record, paper, fill);
  return layout === undefined || form === undefined
    ? []
    : layoutIssues(layout, form, ["paper", "layouts", at]);
}
