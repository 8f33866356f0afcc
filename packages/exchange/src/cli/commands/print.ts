import type { MedicalRecord } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  missing,
  onlyOne,
  type Terminal,
} from "@benhan/core/command-line";
import type { CheckedPaper, DrawRecordOptions, PaperDocument, PaperFonts } from "@benhan/exchange/paper";
import { usageWrong } from "../cli.faults.ts";
import { type Conversions, conversionsOf } from "../papers/conversions.ts";
import { dictionaryOf } from "../papers/dictionary-of.ts";
import { checkedPapers, drawOptions, papersOf, requirePapers } from "../papers/draw-options.ts";
import { drawnPapers } from "../papers/drawn-papers.ts";
import { fontsOf } from "../papers/fonts-of.ts";
import { indexPage } from "../papers/index-page.ts";
import { itemNameIn } from "../papers/item-name.ts";
import { asksLabels, labelsOf } from "../papers/labels-of.ts";
import { listPapers } from "../papers/list-papers.ts";
import {
  filesIn,
  isFolder,
  type NewFileOptions,
  papersBeside,
  requireNew,
  writeNew,
} from "../papers/new-file.ts";
import { namedPapers, paperNotes, shownTime } from "../papers/paper-names.ts";
import { severalPapers } from "../papers/papers.faults.ts";
import { readMasters, readRecord } from "../papers/read-record.ts";
import { sayWritten } from "../papers/say-written.ts";
import { withdrawnOf } from "../papers/withdrawn.ts";
import { openOutput } from "../write-output.ts";
import { wrongEnding } from "../wrong-ending.ts";
import { printHelp } from "./print-help.ts";

const name = "print";

/** `benhan-exchange print`: papers of a record as PDF or HTML, and its labels. */
export const printCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "RECORD.json|-",
  options: {
    ...{ form: "texts", all: "flag", missing: "flag", out: "text", force: "flag", html: "flag" },
    ...{ draft: "flag", copies: "flag", purpose: "text", conversion: "text", abbreviations: "text" },
    ...{
      pick: "text",
      "as-given": "flag",
      wristband: "flag",
      specimen: "texts",
      masters: "text",
      fonts: "text",
      look: "text",
    },
  },
  help: printHelp,
  async run(line, terminal) {
    requireRightOptions(line);
    const record = await readRecord(line.positionals[0] ?? "-", terminal);
    const masters = await readMasters(line.text("masters"), terminal, record);
    const out = line.text("out");
    const settings = ["masters", "look", "conversion", "abbreviations"].flatMap(
      (own) => line.text(own) ?? [],
    );
    const files: NewFileOptions = { force: line.has("force"), inputs: [...line.positionals, ...settings] };
    if (out !== undefined && asksLabels(line)) {
      requireNew([out], files);
      const labels = await labelsOf(line, record, masters, terminal);
      return printLabels(labels, line, { out, files, terminal });
    }
    const dictionary = await dictionaryOf(line.text("abbreviations"));
    const options: DrawRecordOptions = {
      ...(await drawOptions(line, record, masters, terminal)),
      ...(dictionary !== undefined && { dictionary }),
    };
    if (out === undefined) return list(record, options, line, terminal);
    const conversions = await conversionsOf(line.text("conversion"), record, terminal);
    const folder = isFolder(out) || (line.has("html") && !/\.html?$/i.test(out));
    if (!folder) requireNew([out, ...(conversions === undefined ? [] : [conversionFile(out)])], files);
    const asGiven = line.has("as-given");
    const isDrawnSingly = line.has("copies") || line.text("pick") !== undefined || asGiven;
    const listsMissing = !isDrawnSingly && !folder && !line.has("html");
    const wanted = { pick: line.text("pick"), asGiven, listsMissing };
    const papers = await requirePapers(record, options, terminal, wanted);
    const print: Print = {
      ...{ record, papers, out, files, terminal, folder },
      ...{ all: line.has("all"), html: line.has("html"), copies: line.has("copies") },
      isDrawnSingly,
      options: await withMarks(options, conversions, line),
      purpose: line.text("purpose"),
      conversions,
    };
    await (folder ? printEach(print, line) : printOne(print, line));
    return papers.every(({ complete }) => complete) ? exitCodes.clean : exitCodes.findings;
  },
};

/** What is printed, and where to. */
interface Print {
  readonly record: MedicalRecord;
  readonly papers: readonly CheckedPaper[];
  readonly options: DrawRecordOptions;
  readonly purpose: string | undefined;
  readonly conversions: Conversions | undefined;
  readonly out: string;
  readonly folder: boolean;
  readonly all: boolean;
  readonly html: boolean;
  readonly copies: boolean;
  /** Without a page that lists what is missing. */
  readonly isDrawnSingly: boolean;
  readonly files: NewFileOptions;
  readonly terminal: Terminal;
}

function requireRightOptions(line: CommandLine): void {
  const asked = [
    ...(line.has("all") ? ["--all"] : []),
    ...(line.texts("form").length > 0 ? ["--form"] : []),
    ...(asksLabels(line) ? ["--wristband, --specimen"] : []),
  ];
  const out = line.text("out");
  const hasOut = out !== undefined;
  const isPicked = line.text("pick") !== undefined;
  const parts = [
    ...(asked.length > 1 ? [onlyOne(asked)] : []),
    ...(asked.length > 0 && !hasOut && !line.has("missing") ? [missing("--out")] : []),
    ...(asked.length === 0 && hasOut ? [missing("--all | --form | --wristband | --specimen")] : []),
    ...(line.has("missing") && hasOut ? [onlyOne(["--missing", "--out"])] : []),
    ...(asksLabels(line)
      ? ofPapers
          .filter((own) => line.has(own) || line.text(own) !== undefined)
          .map((own) => goesWith(`--${own}`, "--form | --all"))
      : []),
    ...(isFolder(out ?? "") ? [] : wrongEnding("--out", out, line.has("html") ? ["html", "htm"] : ["pdf"])),
    ...(isPicked && line.texts("form").length !== 1 ? [oneForm] : []),
    // The whole record holds what counts.
    ...(line.has("as-given") && line.has("all") ? [goesWith("--as-given", "--form")] : []),
    // The whole record in one file lists each paper once.
    ...(line.has("copies") && line.has("all") && hasOut && !isFolder(line.text("out") ?? "")
      ? [goesWith("--copies --all", "--out …/")]
      : []),
  ];
  if (parts.length > 0) throw usageWrong({ usage: `${name} --help`, parts });
}

/** Options that say nothing of labels. */
const ofPapers = [
  "look",
  "missing",
  "pick",
  "as-given",
  "copies",
  "draft",
  "purpose",
  "conversion",
  "abbreviations",
];
const oneForm = { vi: "--pick cần đúng một --form", en: "--pick needs one --form" };

async function list(
  record: MedicalRecord,
  options: DrawRecordOptions,
  line: CommandLine,
  { language, say }: Terminal,
): Promise<ExitCode> {
  const { papers: checked, beside } = line.has("as-given")
    ? { papers: await withdrawnOf(record, options), beside: [] }
    : await checkedPapers(record, options);
  const papers = await papersOf(record, checked, options, line.text("pick"));
  const output = openOutput(undefined);
  const how = { missing: line.has("missing"), nameOf: itemNameIn(record, language) };
  for (const text of listPapers({ papers, beside }, language, how)) await output.write(text);
  await output.end();
  const complete = papers.every((paper) => paper.checked.complete);
  if (!complete && !how.missing) say(missingText[language]);
  return complete ? exitCodes.clean : exitCodes.findings;
}

const missingText = {
  vi: "Xem từng chỗ còn thiếu và ghi vào đâu: thêm --missing.",
  en: "To see each place that is missing and where to write it: add --missing.",
};

/** The purpose stands on the list of contents; without one, and every mark of conversion, on each paper. */
async function withMarks(
  options: DrawRecordOptions,
  conversions: Conversions | undefined,
  line: CommandLine,
): Promise<DrawRecordOptions> {
  const { purposeMark } = await import("@benhan/exchange/paper");
  const purpose = hasContents(line) ? undefined : line.text("purpose");
  const shared = typeof options.paper === "object" ? options.paper : {};
  return {
    ...options,
    paper: (paper) => ({
      ...shared,
      marks: [
        ...(purpose === undefined ? [] : [purposeMark(purpose)]),
        ...(conversions === undefined ? [] : [conversions.markOf(paper)]),
      ],
    }),
  };
}

const hasContents = (line: CommandLine): boolean =>
  line.has("all") && !line.has("html") && !isFolder(line.text("out") ?? "");

/** Everything in one file. */
async function printOne(print: Print, line: CommandLine): Promise<void> {
  const { record, options, out, files, terminal } = print;
  const paper = await import("@benhan/exchange/paper");
  if (print.html) {
    const drawn = await allDrawn(print);
    const [page] = drawn;
    if (page === undefined || drawn.length > 1) throw severalPapers({ file: out, papers: drawn.length });
    await writeNew(out, [paper.renderHtml(page)], files);
    sayWritten(terminal, out);
  } else {
    const fonts = await fontsOf(name, line.text("fonts"));
    const pieces = print.isDrawnSingly
      ? paper.renderPdfStream(await allDrawn(print), { fonts })
      : paper.renderRecordPdfStream(record, { ...options, fonts, contents: print.all });
    sayWritten(terminal, out, (await writeNew(out, pieces, files)).pages);
  }
  await writeConversions(print, conversionFile(out));
}

async function allDrawn({ record, papers, options, copies }: Print): Promise<readonly PaperDocument[]> {
  const drawn: PaperDocument[] = [];
  for (const checked of papers) drawn.push(...(await drawnPapers(record, checked, options, copies)));
  return drawn;
}

/** Each paper in a file of its own, drawn when its turn comes; pages of HTML with a page that lists them. */
async function printEach(print: Print, line: CommandLine): Promise<void> {
  const { record, options, out, files, terminal, html, copies } = print;
  const { renderHtml, renderPdfStream } = await import("@benhan/exchange/paper");
  const { formEditions } = await import("@benhan/core/forms");
  // A form that nobody knows was told as a finding, and has no paper.
  const known = print.papers.filter(({ paper }) => formEditions(paper.form).length > 0);
  const fonts: PaperFonts | undefined = html ? undefined : await fontsOf(name, line.text("fonts"));
  const names: string[] = [];
  const sheets: { readonly checked: CheckedPaper; readonly copy: number | undefined }[] = [];
  for (const [at, checked] of known.entries()) {
    const base = `${String(at + 1).padStart(3, "0")}-${checked.paper.form.replace(/[^A-Za-z0-9]+/g, "-")}`;
    const count = html && copies ? (await drawnPapers(record, checked, options, true)).length : 1;
    for (let copy = 0; copy < count; copy++) {
      names.push(`${base}${count > 1 ? `-${copy + 1}` : ""}.${html ? "html" : "pdf"}`);
      sheets.push({ checked, copy: count > 1 ? copy : undefined });
    }
  }
  const list = html ? ["index.html"] : [];
  const marks = print.conversions === undefined ? [] : ["conversions.json"];
  const paths = filesIn(out, [...names, ...list, ...marks], files);
  for (const [at, { checked, copy }] of sheets.entries()) {
    const drawn = await drawnPapers(record, checked, options, copies);
    const page = drawn[copy ?? 0];
    const file = paths[at];
    if (page === undefined || file === undefined) continue;
    const pieces = fonts === undefined ? [renderHtml(page)] : renderPdfStream(drawn, { fonts });
    sayWritten(terminal, file, (await writeNew(file, pieces, files)).pages);
  }
  const index = html ? paths[names.length] : undefined;
  if (index !== undefined) {
    const { language } = terminal;
    const named = await namedPapers(sheets.map(({ checked }) => checked));
    const pages = named.map((one, at) => {
      const { checked, number = "" } = one;
      const { paper, complete } = checked;
      const copy = sheets[at]?.copy;
      return {
        file: names[at] ?? "",
        form: paper.form,
        name: paper.names[language] + (copy === undefined ? "" : ` (${copy + 1})`),
        at: shownTime(paper.at, language),
        number,
        note: [paperNotes(one, language), complete ? [] : draftNote[language]].flat().join("; "),
      };
    });
    await writeNew(index, [indexPage(record.recordNumber, pages, print.purpose, terminal.language)], files);
    sayWritten(terminal, index);
  }
  await writeConversions(print, paths.at(-1) ?? out);
  const beside = papersBeside(out, names);
  if (beside > 0) terminal.say(besideText(out, beside)[terminal.language]);
}

const draftNote = { vi: "còn thiếu: bản nháp", en: "incomplete: a draft" };

const besideText = (folder: string, count: number) => ({
  vi: `! Thư mục ${folder} còn ${count} giấy của lần in khác; kiểm tra trước khi giao.`,
  en: `! The folder ${folder} holds ${count} papers of another print as well; look before handing it over.`,
});

const conversionFile = (out: string): string => `${out}.conversions.json`;

/** What the host must keep, so that the codes on the papers are found at its address. */
async function writeConversions({ conversions, files, terminal }: Print, file: string): Promise<void> {
  if (conversions === undefined) return;
  await writeNew(file, [`${JSON.stringify(conversions.made(), null, 2)}\n`], files);
  sayWritten(terminal, file);
}

async function printLabels(
  labels: readonly PaperDocument[],
  line: CommandLine,
  { out, files, terminal }: Pick<Print, "out" | "files" | "terminal">,
): Promise<ExitCode> {
  const { renderHtml, renderPdfStream } = await import("@benhan/exchange/paper");
  const [label] = labels;
  if (line.has("html")) {
    if (label === undefined || labels.length > 1) throw severalPapers({ file: out, papers: labels.length });
    await writeNew(out, [renderHtml(label)], files);
    sayWritten(terminal, out);
  } else {
    const fonts = await fontsOf(name, line.text("fonts"));
    sayWritten(terminal, out, (await writeNew(out, renderPdfStream(labels, { fonts }), files)).pages);
  }
  return exitCodes.clean;
}
