import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import { sampleMasters } from "../../../src/cli/sample/sample-masters.ts";
import { exportEmr365 } from "../../../src/emr365/index.ts";
import {
  checkRecordPaper,
  checkRecordPapers,
  drawRecordPaper,
  fillRecordPaper,
  recordPapers,
  renderPdf,
  renderPdfStream,
  renderRecordPdf,
  renderRecordPdfStream,
} from "../../../src/paper/index.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { writeRecordPackage } from "../../../src/record-package/index.ts";

const record = sampleInpatientRecord();
const [first] = checkRecordPapers(record).papers;
if (first === undefined) throw new TypeError("no papers");
const wrong = <Options>(options: object) => options as Options;

it.each<readonly [string, () => unknown, string]>([
  ["recordPapers", () => recordPapers(record, wrong({ form: ["TT25-02"] })), "form"],
  ["fillRecordPaper", () => fillRecordPaper(record, first.paper, wrong({ master: {} })), "master"],
  ["checkRecordPaper", () => checkRecordPaper(record, first.paper, wrong({ extension: [] })), "extension"],
  ["drawRecordPaper", () => drawRecordPaper(record, first, wrong({ papers: {} })), "papers"],
  ["loadPaperFonts", () => loadPaperFonts(wrong({ folder: "/fonts" })), "folder"],
])("%s refuses an option that it does not know", async (name, call, option) => {
  const error = await (async () => call())().catch((thrown: unknown) => thrown);
  if (!isEmrError(error)) throw error;
  expect(error.code).toBe("core.options.wrong");
  expect(error.text.vi).toContain(name);
  expect(error.issues.map(({ code, path }) => [code, path])).toEqual([["core.options.unknown", [option]]]);
});

const fonts = await loadPaperFonts();
async function allOf(pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pieces);
}
type Fill = { readonly fill?: object; readonly paper?: unknown };
const ofFill: readonly (readonly [string, (given: typeof record, options: Fill) => unknown])[] = [
  ["checkRecordPapers", (given, options) => checkRecordPapers(given, wrong(options))],
  ["checkRecordPaper", (given, { fill }) => checkRecordPaper(given, first.paper, fill)],
  ["fillRecordPaper", (given, { fill }) => fillRecordPaper(given, first.paper, fill)],
  ["drawRecordPaper", (given, options) => drawRecordPaper(given, first, wrong(options))],
  ["renderRecordPdf", (given, options) => renderRecordPdf(given, wrong({ fonts, ...options }))],
  ["renderRecordPdfStream", (given, more) => allOf(renderRecordPdfStream(given, wrong({ fonts, ...more })))],
  ["writeRecordPackage", (given, more) => allOf(writeRecordPackage(given, wrong({ fonts, ...more })))],
];
const foreign = { ...sampleMasters(), facilityId: parseFacilityId("bv-khac") };
const { patient: _, ...nobody } = record;

it.each(
  ofFill.flatMap(([name, call]) => [
    [name, "catalogues of another facility", () => call(record, { fill: { masters: foreign } })] as const,
    [name, "requirements that are a list", () => call(record, { fill: { requirements: [] } })] as const,
    [name, "a record of nobody", () => call(nobody as never, {})] as const,
  ]),
)("%s names itself, and no function below it, when it is given %s", async (name, _, call) => {
  const error = await (async () => call())().catch((thrown: unknown) => thrown);
  if (!isEmrError(error)) throw error;
  expect(error.code).toBe("core.options.wrong");
  for (const said of [error.text, error.nextStep]) {
    expect(
      `${said?.vi} ${said?.en}`.match(/\b(?:check|fill|draw|render|write|paper)[A-Z]\w*/g) ?? [],
    ).toEqual(said === error.text ? [name, name] : []);
  }
});

it.each(ofFill.filter(([name]) => !/checkRecord|fillRecord/.test(name)))(
  "%s names itself when its function of a paper gives what is none",
  async (name, call) => {
    const paper = () => ({ draft: "yes" });
    const error = await (async () => call(record, { paper }))().catch((thrown: unknown) => thrown);
    if (!isEmrError(error)) throw error;
    expect(error.text.vi).toMatch(new RegExp(`^${name}:`));
  },
);

it("streams and files name themselves, and so does exportEmr365", async () => {
  const calls: readonly (readonly [string, () => unknown])[] = [
    ["renderPdf", () => renderPdf([], wrong({}))],
    ["renderPdfStream", () => allOf(renderPdfStream([], wrong({})))],
    ["exportEmr365", () => exportEmr365(record, { masters: foreign })],
  ];
  for (const [name, call] of calls) {
    const error = await (async () => call())().catch((thrown: unknown) => thrown);
    if (!isEmrError(error)) throw error;
    expect(error.text.vi).toMatch(new RegExp(`^${name}:`));
  }
});

it("drawRecordPaper takes the options of the whole record, and none at all", async () => {
  const fonts = await loadPaperFonts({ signal: new AbortController().signal });
  const whole = { fonts, contents: false, allowIncomplete: true, paper: { place: "Hà Nội" } };
  expect(drawRecordPaper(record, first, whole)?.form.template.code).toBe(first.paper.form);
  expect(drawRecordPaper(record, first)?.paper.title).not.toBe("");
  const reason = new Error("closed");
  await expect(loadPaperFonts({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
