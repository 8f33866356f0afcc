import type { Instant, MedicalRecord } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import { isObject, kind, medicalRecord, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { facilityOf } from "../layout/facility-of.ts";
import { paperOf } from "../layout/paper-of.ts";
import { purposeMark } from "../marks/purpose-mark.ts";
import { foreignMastersIn } from "../options/foreign-masters-in.ts";
import { checkRecordPapersShape, renderRecordPdfShape } from "../options/record-options-shape.ts";
import { nothingToRender } from "../paper.faults.ts";
import type { PaperDocument } from "../paper-document.ts";
import type { PaperFonts } from "../pdf/paper-fonts.ts";
import { renderPdfStream } from "../pdf/render-pdf.ts";
import {
  type CheckedPaper,
  type CheckedPapers,
  type CheckRecordPapersOptions,
  checkPapersOf,
} from "./check-record-papers.ts";
import {
  contentsPaper,
  groupTitles,
  missingPaper,
  pageLabel,
  paperKey,
  printedMinute,
} from "./cover-papers.ts";
import { fillRecordPaper } from "./fill-record-paper.ts";
import { PageCounter } from "./page-counter.ts";
import { paperOptionIssues } from "./paper-option-issues.ts";
import { noSuchPaper, recordNotPrintable } from "./record-pdf.faults.ts";

/** How the papers of a record are drawn. */
export interface DrawRecordOptions extends CheckRecordPapersOptions {
  /**
   * Papers that lack something are drawn as drafts and listed on the last page. Default: one such paper refuses the
   * print.
   */
  readonly allowIncomplete?: boolean;
  /** For whom and what for: printed on the first page; without one (`contents: false`) on every paper. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose?: string;
}

/** How a whole record becomes one PDF. */
export interface RenderRecordPdfOptions extends DrawRecordOptions {
  readonly fonts: PaperFonts;
  /** A first page that lists the papers. Default `true`. */
  readonly contents?: boolean;
  /** Title of the file. */
  readonly title?: string;
  /** When the file was made, for its metadata. Default: it has no date, so that the same record is the same bytes. */
  readonly createdAt?: Instant;
  /** Told of what was found beside errors, and of characters that are drawn as a square. */
  readonly onIssue?: (issue: Issue) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** A file, its pages, and what is to be said of it. */
export interface RenderedRecord {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly issues: readonly Issue[];
}

/**
 * A whole record as one PDF: a page that lists its papers with the pages on which they begin, the record form, the sheets
 * by time, and what was given out. Bookmarks lead from group to paper to section; every page says at its foot which paper
 * of how many it belongs to, and its number in the whole. The file is drawn once: room for the pages of the contents is
 * left, and filled when they are known. Made to PDF/A-2b as every paper
 * is (not validated by veraPDF).
 *
 * @throws EmrError `exchange.paper.record_not_printable` with every finding, unless `allowIncomplete`;
 *   `exchange.paper.no_such_paper`, `core.options.wrong`; those of `renderPdf`; the reason of the signal when it aborts.
 * @legal CV 365/TTYQG-GPQLCL III.1.1 a, IV
 */
export async function renderRecordPdf(
  record: MedicalRecord,
  options: RenderRecordPdfOptions,
): Promise<RenderedRecord> {
  requireRecordCall("renderRecordPdf", record, options);
  const issues: Issue[] = [];
  const pieces: Uint8Array[] = [];
  const counter = new PageCounter();
  const onIssue = (issue: Issue) => {
    issues.push(issue);
    options.onIssue?.(issue);
  };
  for await (const piece of checkedStream(record, { ...options, onIssue }, "renderRecordPdf")) {
    counter.take(piece);
    pieces.push(piece);
  }
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, pages: counter.pages, issues };
}

/** {@link renderRecordPdf} in pieces: pages are written as they are drawn. Nothing is yielded of a record that is refused. */
export async function* renderRecordPdfStream(
  record: MedicalRecord,
  options: RenderRecordPdfOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  requireRecordCall("renderRecordPdfStream", record, options);
  yield* checkedStream(record, options, "renderRecordPdfStream");
}

function requireRecordCall(of: string, record: unknown, options: unknown): void {
  refuseCall(
    of,
    [
      ...argumentIssues("record", record, medicalRecord),
      ...optionIssues(options, renderRecordPdfShape),
      ...foreignMastersIn(record, options),
    ],
    guides.print,
  );
}

async function* checkedStream(
  record: MedicalRecord,
  options: RenderRecordPdfOptions,
  of: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const checked = requireDrawable(record, options, of);
  for (const issue of checked.issues) options.onIssue?.(issue);
  yield* streamPapers(record, checked, options);
}

/** The PDF of papers that were checked. */
export function streamPapers(
  record: MedicalRecord,
  checked: DrawablePapers,
  options: RenderRecordPdfOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { fonts, signal, createdAt, onIssue, onProgress, contents = true } = options;
  const total = checked.papers.length + (contents ? 1 : 0) + (lacksSomething(checked) ? 1 : 0);
  return renderPdfStream(wholeRecord(record, checked, options), {
    fonts,
    title: options.title ?? `Hồ sơ bệnh án ${record.recordNumber}`,
    ...(createdAt !== undefined && { createdAt }),
    ...(signal !== undefined && { signal }),
    ...(onIssue !== undefined && { onIssue }),
    onProgress: (done) => onProgress?.({ done, total }),
  });
}

/** Papers that may be drawn, with everything that was found. */
export interface DrawablePapers extends Omit<CheckedPapers, "report"> {
  readonly issues: readonly Issue[];
}

/**
 * The papers of a record with their findings. What `paper` says is looked at for each of them: nothing is written before.
 *
 * @param of Name of the function, for messages.
 * @throws EmrError `exchange.paper.record_not_printable`, `exchange.paper.no_such_paper`,
 *   `exchange.paper.nothing_to_render`
 */
export function requireDrawable(
  record: MedicalRecord,
  options: DrawRecordOptions,
  of: string,
): DrawablePapers {
  options.signal?.throwIfAborted();
  const { papers, beside, report } = checkPapersOf(record, options);
  const unknown = (options.forms ?? []).filter((code) => papers.every(({ paper }) => paper.form !== code));
  if (unknown.length > 0) throw noSuchPaper({ forms: unknown });
  if (papers.length === 0) throw nothingToRender({});
  refuseCall(of, paperOptionIssues(record, papers, options), guides.print);
  if (!report.ok && options.allowIncomplete !== true) {
    const count = report.issues.filter(({ severity }) => severity === "error").length;
    throw recordNotPrintable({ count }, { issues: report.issues });
  }
  return { papers, beside, issues: report.issues };
}

const lacksSomething = ({ papers, beside }: DrawablePapers): boolean =>
  beside.length > 0 || papers.some(({ complete }) => !complete);

function* wholeRecord(
  record: MedicalRecord,
  drawable: DrawablePapers,
  options: RenderRecordPdfOptions,
): Generator<PaperDocument> {
  const { papers } = drawable;
  const { paper: said = {} } = options;
  const [first] = papers;
  const shared = typeof said === "object" ? said : first === undefined ? {} : said(first.paper);
  const form = first && fillRecordPaper(record, first.paper, options.fill);
  const facility = form === undefined ? shared.facility : facilityOf(form, shared);
  const cover = { facility, logo: shared.logo, purpose: options.purpose, printedAt: shared.printedAt };
  if (options.contents !== false) yield contentsPaper(record, papers, cover);
  const own = options.contents === false ? withPurpose(options) : options;
  const isAlone = options.contents === false && papers.length === 1;
  for (const [at, checked] of papers.entries()) {
    const drawn = drawnPaper(record, checked, own);
    if (drawn === undefined) continue;
    const { group, at: when } = checked.paper;
    const { title, runningFoot } = drawn.paper;
    if (isAlone) {
      yield drawn.paper;
      continue;
    }
    yield {
      ...drawn.paper,
      title: `${at + 1}. ${title} · ${printedMinute(when)}`,
      inFile: { group: groupTitles[group], key: paperKey(at + 1), pageLabel },
      runningFoot: `${runningFoot} · Giấy số ${at + 1}/${papers.length} của hồ sơ ${record.recordNumber}`,
    };
  }
  if (!lacksSomething(drawable)) return;
  const { inFile, ...missing } = missingPaper(record, drawable, cover);
  yield isAlone || inFile === undefined ? missing : { ...missing, inFile };
}

/** Without a first page the purpose stands on every paper, unless the host has put it there. */
function withPurpose(options: DrawRecordOptions): DrawRecordOptions {
  const { purpose, paper = {} } = options;
  if (purpose === undefined) return options;
  const mark = purposeMark(purpose);
  return {
    ...options,
    paper: (one) => {
      const own = typeof paper === "function" ? paper(one) : paper;
      const marks = own.marks ?? [];
      return marks.some(({ title }) => title === mark.title) ? own : { ...own, marks: [...marks, mark] };
    },
  };
}

/**
 * One paper of a record, ready to be drawn; nothing for a form that nobody knows. Options of `renderRecordPdf` may stand
 * beside its own.
 *
 * @throws EmrError `core.options.wrong`
 */
export function drawRecordPaper(
  record: MedicalRecord,
  paper: CheckedPaper,
  options: DrawRecordOptions = {},
): DrawnPaper | undefined {
  refuseCall(
    "drawRecordPaper",
    [
      ...argumentIssues("record", record, medicalRecord),
      ...argumentIssues("paper", paper, checkedPaper),
      ...optionIssues(options, checkRecordPapersShape),
      ...foreignMastersIn(record, options),
    ],
    guides.print,
  );
  refuseCall("drawRecordPaper", paperOptionIssues(record, [paper], options), guides.print);
  return drawnPaper(record, paper, options);
}

const checkedPaper = kind(
  "một giấy đã kiểm tra (CheckedPaper, phần tử của checkRecordPapers(…).papers)",
  "a checked paper (CheckedPaper, one of checkRecordPapers(…).papers)",
  (value) => isObject(value) && isObject(value["paper"]),
);

/** A form and the paper that is drawn of it. */
export interface DrawnPaper {
  readonly form: FilledForm;
  readonly paper: PaperDocument;
}

/** {@link drawRecordPaper} with options that were looked at. */
export function drawnPaper(
  record: MedicalRecord,
  { paper, complete }: CheckedPaper,
  options: DrawRecordOptions,
): DrawnPaper | undefined {
  const form = fillRecordPaper(record, paper, options.fill);
  if (form === undefined) return undefined;
  const own = typeof options.paper === "function" ? options.paper(paper) : (options.paper ?? {});
  const drawn = paperOf(form, {
    ...(paper.superseded && { copy: "Bản ghi trước, đã có bản ghi mới hơn" }),
    ...own,
    ...(!complete && { draft: true }),
  });
  const { nameless, ...old } = drawn;
  // What a later paper took the place of is given to nobody any more.
  return { form, paper: paper.superseded ? old : drawn };
}
