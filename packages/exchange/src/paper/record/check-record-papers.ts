import { effectiveEntries, type MedicalRecord } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import { bySeverity, hasErrors } from "@benhan/core/faults";
import { checkRecordForms } from "@benhan/core/forms";
import { medicalRecord, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { AbbreviationDictionary } from "../lint/abbreviation.ts";
import { checkedPaper } from "../lint/check-paper.ts";
import { outboundForms } from "../lint/outbound-forms.ts";
import { foreignMastersIn } from "../options/foreign-masters-in.ts";
import { checkRecordPapersShape } from "../options/record-options-shape.ts";
import type { PaperOptions } from "../paper-options.ts";
import { checkRecordPaper, fillRecordPaper, type RecordFormOptions } from "./fill-record-paper.ts";
import { type RecordPaper, recordPapers } from "./record-papers.ts";

export interface CheckRecordPapersOptions {
  /** What the forms are filled with: catalogues, code lists, fields of the facility. */
  readonly fill?: RecordFormOptions;
  /** Only papers of these codes. Default: all that the record has or owes. */
  readonly forms?: readonly string[];
  /** What stands on every paper besides the record, or on one: papers that go out must say whose they are. */
  readonly paper?: PaperOptions | ((paper: RecordPaper) => PaperOptions);
  /** With the list of the facility, abbreviations on papers that go out are errors. */
  readonly dictionary?: AbbreviationDictionary;
  readonly signal?: AbortSignal;
}

/** A paper of a record with what is wrong about it. */
export interface CheckedPaper {
  readonly paper: RecordPaper;
  /** Nothing on a paper that a later copy took the place of, or that was withdrawn. */
  readonly issues: readonly Issue[];
  readonly complete: boolean;
}

/** All papers of a record with all that was found. */
export interface CheckedPapers {
  readonly papers: readonly CheckedPaper[];
  /** About the record as a whole: no record form is named, an entry that no form prints. */
  readonly beside: readonly Issue[];
  /** Every finding, errors first. */
  readonly report: Report<readonly RecordPaper[]>;
}

/**
 * Checks every paper of a record; what nobody filled yet and what no paper shows is named, too. Options of drawing may
 * stand beside its own, so that one object serves both.
 *
 * @throws EmrError `core.options.wrong`
 */
export function checkRecordPapers(
  record: MedicalRecord,
  options: CheckRecordPapersOptions = {},
): CheckedPapers {
  refuseCall(
    "checkRecordPapers",
    [
      ...argumentIssues("record", record, medicalRecord),
      ...optionIssues(options, checkRecordPapersShape),
      ...foreignMastersIn(record, options),
    ],
    guides.print,
  );
  return checkPapersOf(record, options);
}

/** {@link checkRecordPapers} for who has looked at the options. */
export function checkPapersOf(record: MedicalRecord, options: CheckRecordPapersOptions): CheckedPapers {
  const { forms, signal } = options;
  const papers = recordPapers(record, { forms }).map((paper): CheckedPaper => {
    signal?.throwIfAborted();
    const issues = paper.superseded ? [] : issuesOf(record, paper, options);
    return { paper, issues, complete: !hasErrors(issues) };
  });
  const beside = forms === undefined ? [...unnamedRecordForm(record), ...entriesWithoutPaper(record)] : [];
  const issues = bySeverity([...papers.flatMap((one) => one.issues), ...beside]);
  const report: Report<readonly RecordPaper[]> = hasErrors(issues)
    ? { ok: false, issues }
    : { ok: true, value: papers.map(({ paper }) => paper), issues };
  return { papers, beside, report };
}

function issuesOf(
  record: MedicalRecord,
  paper: RecordPaper,
  { fill, dictionary, paper: said = {} }: CheckRecordPapersOptions,
): readonly Issue[] {
  const checked = checkRecordPaper(record, paper, fill);
  const report = paper.form in outboundForms ? asOutbound(checked) : checked;
  // A draft that lacks something may go out, too.
  const form = report.ok ? report.value : fillRecordPaper(record, paper, fill);
  if (form === undefined) return report.issues;
  const facility = (typeof said === "function" ? said(paper) : said)?.facility;
  const found = checkedPaper(form, {
    ...(dictionary !== undefined && { dictionary }),
    ...(facility !== undefined && { facility }),
  });
  return [...report.issues, ...found.issues];
}

/** What may still change never goes out. */
function asOutbound<T>(report: Report<T>): Report<T> {
  const issues = report.issues.map((issue) =>
    issue.code === "core.forms.preliminary" ? { ...issue, severity: "error" as const } : issue,
  );
  return report.ok && !hasErrors(issues) ? { ...report, issues } : { ok: false, issues };
}

/** A treatment whose record does not say on which form it is kept has no first paper at all. */
function unnamedRecordForm(record: MedicalRecord): readonly Issue[] {
  if (record.form !== undefined || record.episode.type === "outpatient-exam") return [];
  const none = { ...record, entries: [] };
  return checkRecordForms(none)
    .filter(({ demanded }) => demanded.form === undefined)
    .flatMap(({ report }) => report.issues);
}

/** What the whole record holds and no form prints. */
function entriesWithoutPaper(record: MedicalRecord): readonly Issue[] {
  const effective = new Set(effectiveEntries(record));
  return record.entries.flatMap((entry, position) =>
    effective.has(entry) &&
    (entry.kind === "attachment" || (entry.kind === "imaging-result" && entry.modality === "other"))
      ? [withoutPaper(position)]
      : [],
  );
}

function withoutPaper(position: number): Issue {
  return {
    code: "exchange.paper.entry_without_paper",
    severity: "warning",
    path: ["entries", position],
    text: {
      vi: "Mục này không có mẫu giấy riêng nên không nằm trong bản in.",
      en: "No form is made for this entry, so it is not in the print.",
    },
    nextStep: {
      vi: "Giao kèm tệp hoặc phiếu gốc của mục này.",
      en: "Hand over the original file or sheet of this entry as well.",
    },
  };
}
