import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { mm, styleOf } from "../../../src/paper/pdf/paper-style.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { paperSamples } from "../samples.ts";
import { textsOf } from "../text-of.ts";
import { misplacedWords } from "../word-boxes.ts";

/** How often each word stands there; dots to write on are drawn as the printer likes. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}%°/,.+-]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words.filter((one) => !/^[.,/+-]+$/.test(one))) {
    const bare = word.replace(/[.,]+$/, "");
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

describeWithTool("pdftotext", "the forty samples", (pdftotext) => {
  it("come back out of the PDF word by word [CV365-03]", { timeout: 120_000 }, async () => {
    const fonts = await loadPaperFonts();
    const samples = paperSamples();
    expect(new Set(samples.map(({ name }) => name)).size).toBe(40);
    for (const { name, form, options } of samples) {
      const paper = paperOf(form, options);
      const { bytes, issues } = await renderPdf([paper], { fonts });
      expect(issues, name).toEqual([]);
      const { stdout } = spawnSync(pdftotext, ["-raw", "-", "-"], { input: bytes, maxBuffer: 2 ** 26 });
      const printed = wordsOf(stdout.toString("utf8"));
      const lost = [...wordsOf(textsOf(paper).join("\n"))].filter(
        ([word, times]) => (printed.get(word) ?? 0) < times,
      );
      expect(lost, name).toEqual([]);
    }
  });

  it("have no word beyond the margins of a page, and none over another", { timeout: 120_000 }, async () => {
    const fonts = await loadPaperFonts();
    for (const { name, form, options } of paperSamples()) {
      const paper = paperOf(form, options);
      const { left, right } = styleOf(paper);
      const { bytes } = await renderPdf([paper], { fonts });
      const { stdout } = spawnSync(pdftotext, ["-bbox", "-", "-"], { input: bytes, maxBuffer: 2 ** 26 });
      const boxes = stdout.toString("utf8");
      expect(boxes.split("<word ").length, name).toBeGreaterThan(50);
      // Head and foot stand in the margins above and below.
      expect(misplacedWords(boxes, { left, right, top: mm(3), bottom: mm(3) }), name).toEqual([]);
    }
  });
});
