import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperBlock, PaperDocument } from "../../../src/paper/paper-document.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { letterhead, paperOf, prose, signatures } from "./sample-papers.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-fit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fonts = await loadPaperFonts();

const line = { label: "Mục", value: "giá trị", share: 1 };
const lines = (count: number): PaperBlock => ({
  kind: "lines",
  lines: Array.from({ length: count }, () => [line]),
});
const title: PaperBlock = { kind: "title", text: "GIẤY RA VIỆN", below: [] };

interface Page {
  /** From the lowest word of the body to the foot of the page, as a share of the page. */
  readonly empty: number;
  /** Every word with where it stands. */
  readonly words: string;
}

describeWithTool("pdftotext", "pages", (path) => {
  /** The pages of each paper. */
  async function pagesOf(papers: readonly PaperDocument[]): Promise<readonly (readonly Page[])[]> {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, (await renderPdf(papers, { fonts })).bytes);
    const { stdout } = spawnSync(path, ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 1e8 });
    const found: Page[][] = [];
    for (const words of stdout.split("<page ").slice(1)) {
      if (/>1\/\d+</.test(words)) found.push([]);
      const height = Number(/height="([\d.]+)"/.exec(words)?.[1]);
      const foot = height < 600 ? 40 : 57;
      const bottoms = [...words.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y));
      const lowest = Math.max(...bottoms.filter((y) => y < height - foot - 1));
      found.at(-1)?.push({ empty: (height - foot - lowest) / height, words });
    }
    expect(found).toHaveLength(papers.length);
    return found;
  }

  const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  /** What holds a page break is not made smaller. */
  const inOwnSize = (paper: PaperDocument): PaperDocument => ({
    ...paper,
    blocks: [{ kind: "page-break" }, ...paper.blocks],
  });

  it.each(["A4", "A5"] as const)(
    "hold a paper that is a few lines too long for one in letters a little smaller on %s",
    async (size) => {
      const papers = upTo(10, 60).map((count) =>
        paperOf([letterhead, title, lines(count), signatures], { size }),
      );
      const found = await pagesOf(papers);
      const counts = found.map(({ length }) => length);
      // One page, and from some length on two: never back again.
      expect([...counts].sort()).toEqual(counts);
      expect(new Set(counts)).toEqual(new Set([1, 2]));
      const gapOf = (pages: typeof found) =>
        Math.max(...pages.filter(({ length }) => length > 1).map(([first]) => first?.empty ?? 1));
      // So much stays empty above signatures that stand on the next page.
      const most = size === "A4" ? 0.12 : 0.17;
      expect(gapOf(found)).toBeLessThan(most);
      expect(gapOf(await pagesOf(papers.map(inOwnSize)))).toBeGreaterThan(most);
    },
  );

  it("are measured as they are drawn, whatever stands on them", async () => {
    const kinds: readonly PaperBlock[] = [
      { kind: "heading", level: 1, text: "I. MỤC" },
      { kind: "heading", level: 2, text: "1. Mục" },
      { kind: "paragraph", label: "Diễn biến", text: prose(120) },
      { kind: "choices", label: "Kết quả", options: [{ label: "Khỏi", ticked: true }] },
      { kind: "table", label: "Thuốc", columns: [{ title: "Tên", share: 1 }], rows: [["một"], ["hai"]] },
      { kind: "table", columns: [{ title: "Tên", share: 1 }], rows: [] },
    ];
    const mark: PaperBlock = { kind: "mark", title: "DẤU", lines: ["Văn bản: Giấy"] };
    const papers = upTo(1, 30).map((count) =>
      paperOf([letterhead, title, ...kinds, lines(count), signatures, mark]),
    );
    const [found, own] = [await pagesOf(papers), await pagesOf(papers.map(inOwnSize))];
    const short = own.filter(({ length }) => length === 1);
    expect(short.length).toBeGreaterThan(3);
    // What fits as it is stays as it is.
    expect(found.slice(0, short.length)).toEqual(short);
    expect(found.slice(short.length).filter(({ length }) => length === 1).length).toBeGreaterThan(3);
  });

  it("are not left empty for a row, a value or frames that would fit on the next", async () => {
    const options = upTo(100, 230).map((at) => ({ label: `lựa chọn ${at}`, ticked: false }));
    const tall: readonly PaperBlock[] = [
      { kind: "table", columns: [{ title: "Y lệnh", share: 1 }], rows: [["đầu"], [prose(400)], ["cuối"]] },
      { kind: "lines", lines: [[{ label: "Diễn biến", value: prose(400), share: 1 }]] },
      { kind: "choices", label: "Kết quả", options },
    ];
    const papers = tall.flatMap((block) =>
      [34, 38, 42].map((count) => paperOf([{ kind: "page-break" }, lines(count), block, lines(3)])),
    );
    for (const pages of await pagesOf(papers)) {
      expect(pages).toHaveLength(2);
      expect(pages[0]?.empty).toBeLessThan(0.08);
    }
  });

  it("keep a low table whole", async () => {
    const rows = ["dòng-một", "dòng-hai", "dòng-ba"];
    const table: PaperBlock = {
      kind: "table",
      columns: [{ title: "Tên", share: 1 }],
      rows: rows.map((row) => [row]),
    };
    const papers = upTo(38, 54).map((count) => inOwnSize(paperOf([lines(count), table, lines(20)])));
    const holding = (await pagesOf(papers)).map((pages) =>
      pages.findIndex(({ words }) => rows.every((row) => words.includes(row))),
    );
    expect(new Set(holding)).toEqual(new Set([0, 1]));
  });
});
