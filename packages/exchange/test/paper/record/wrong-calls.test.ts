import { isEmrError } from "@benhan/core/faults";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import {
  checkRecordPaper,
  checkRecordPapers,
  drawRecordPaper,
  fillRecordPaper,
  recordPapers,
} from "../../../src/paper/index.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";

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
  expect(error.code).toBe("exchange.options.wrong");
  expect(error.text.vi).toContain(name);
  expect(error.issues.map(({ code, path }) => [code, path])).toEqual([
    ["exchange.options.unknown", [option]],
  ]);
});

it("drawRecordPaper takes the options of the whole record, and none at all", async () => {
  const fonts = await loadPaperFonts({ signal: new AbortController().signal });
  const whole = { fonts, contents: false, allowIncomplete: true, paper: { place: "Hà Nội" } };
  expect(drawRecordPaper(record, first, whole)?.form.template.code).toBe(first.paper.form);
  expect(drawRecordPaper(record, first)?.paper.title).not.toBe("");
  const reason = new Error("closed");
  await expect(loadPaperFonts({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
