// What does laying out a paper cost? The measure is pdfkit drawing the same text with the same fonts, tags and
// PDF/A metadata by its own `doc.text`, without lines, tables and fields. Its fonts are parsed beforehand like ours.
// Done means at most 1.3 times; `npm run bench render-paper` prints the ratio of rounds that alternate.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { renderPdf } from "@benhan/exchange/paper";
import { bench, describe } from "vitest";
import { fonts, summary, summaryTexts } from "./paper.ts";

interface PeerDocument {
  font(source: unknown): PeerDocument;
  fontSize(size: number): PeerDocument;
  addPage(): PeerDocument;
  text(text: string): PeerDocument;
  on(event: "data" | "end", told: (chunk: Uint8Array) => void): PeerDocument;
  end(): void;
  readonly _font: { readonly font: unknown };
}

const { resolve } = createRequire(new URL("../packages/exchange/package.json", import.meta.url));
const { PDFDocument } = (await import(pathToFileURL(resolve("pdfkit")).href)) as {
  PDFDocument: new (options: object) => PeerDocument;
};
const parsed = ([fonts.regular, fonts.bold] as const).map(
  (bytes) => new PDFDocument({ font: null, autoFirstPage: false }).font(bytes)._font.font,
);

const ours = async () => (await renderPdf([summary], { fonts })).bytes.length;
const peer = () =>
  new Promise<number>((done) => {
    const document = new PDFDocument({
      subset: "PDF/A-2b",
      pdfVersion: "1.7",
      tagged: true,
      lang: "vi-VN",
      size: "A4",
      margin: 60,
      font: null,
      autoFirstPage: false,
    });
    let length = 0;
    document.on("data", (chunk) => {
      length += chunk.length;
    });
    document.on("end", () => done(length));
    document.font(parsed[0]).addPage().fontSize(11.5);
    for (const [text, isBold] of summaryTexts) document.font(parsed[isBold ? 1 : 0]).text(text);
    document.end();
  });

/** The median of how often the first takes the time of the second, in rounds that alternate. */
async function ratioOf(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<number> {
  const time = async (what: () => Promise<unknown>) => {
    const start = performance.now();
    for (let at = 0; at < 5; at++) await what();
    return performance.now() - start;
  };
  await time(first);
  await time(second);
  const ratios: number[] = [];
  for (let round = 0; round < 15; round++) ratios.push((await time(first)) / (await time(second)));
  return ratios.sort((a, b) => a - b)[7] ?? Number.NaN;
}

const ratio = await ratioOf(ours, peer);
const sizes = [await ours(), await peer()].map((bytes) => `${Math.round(bytes / 1000)} kB`);

describe("a discharge summary of three pages as PDF", () => {
  console.log(`${ratio.toFixed(2)} times pdfkit's own text; ${sizes.join(" against ")}`);
  bench("@benhan/exchange", async () => {
    await ours();
  });
  bench("pdfkit, doc.text", async () => {
    await peer();
  });
});
