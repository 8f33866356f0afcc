import { sampleCompleteRecord } from "@benhan/core/testkit";
import { expect, it } from "vitest";
import { machineWord } from "../../../../core/test/forms/samples/machine-words.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import { fillRecordPaper } from "../../../src/paper/record/fill-record-paper.ts";
import { recordPapers } from "../../../src/paper/record/record-papers.ts";
import { paperSamples } from "../samples.ts";
import { textsOf } from "../text-of.ts";

it.each([
  ["every sample of a form", () => paperSamples().map(({ form, options }) => paperOf(form, options))],
  [
    "every paper of a whole record",
    () => {
      const record = sampleCompleteRecord();
      return recordPapers(record).map((paper) => {
        const form = fillRecordPaper(record, paper);
        if (form === undefined) throw new TypeError(paper.form);
        return paperOf(form);
      });
    },
  ],
])("%s says no word that the record writes for machines, in head, body or signatures", (_, papersOf) => {
  const papers = papersOf();
  expect(papers.length).toBeGreaterThan(20);
  const said = papers.flatMap((paper) =>
    textsOf(paper)
      .filter((text) => machineWord.test(text))
      .map((text) => `${paper.form}: ${text}`),
  );
  expect(said).toEqual([]);
});
