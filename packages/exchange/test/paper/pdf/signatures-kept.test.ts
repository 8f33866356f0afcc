import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperBlock, PaperDocument } from "../../../src/paper/paper-document.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { paperOf, prose, signer } from "./sample-papers.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-signatures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fonts = await loadPaperFonts();

const line = { label: "Mục", value: "giá trị", share: 1 };
const fillers = Array.from(
  { length: 44 },
  (_, at): PaperBlock => ({
    kind: "lines",
    lines: Array.from({ length: 14 + at }, () => [line]),
  }),
);
/** A paper that holds it is not made smaller to fit on one page. */
const ownSize: PaperBlock = { kind: "page-break" };
const signing = (label: string): PaperBlock => ({
  kind: "signatures",
  placeAndDate: "Ngày 05 tháng 07 năm 2026",
  places: [signer(`sign.${label}`, label, "Trần Văn Mẫu")],
});
const oneColumn = [{ title: "Thuốc", share: 1 }];

/** What may stand before signatures, as the end of a paper. */
const ends: Readonly<Record<string, readonly PaperBlock[]>> = {
  lines: [],
  "a long paragraph": [{ kind: "paragraph", text: prose(150) }],
  "a table and one line": [
    { kind: "table", columns: oneColumn, rows: [["một"], ["hai"], ["ba"]] },
    { kind: "paragraph", label: "Cộng khoản", text: "03" },
  ],
  "an empty table": [{ kind: "table", columns: oneColumn, rows: [] }],
  "a heading with one line": [
    { kind: "heading", level: 1, text: "ĐẦU MỤC" },
    { kind: "paragraph", label: "Lời dặn", text: "tái khám" },
  ],
  "frames to tick": [{ kind: "choices", label: "Kết quả", options: [{ label: "Khỏi", ticked: true }] }],
};

describeWithTool("pdftotext", "signatures", (path) => {
  async function pagesOf(papers: readonly PaperDocument[], ...parameters: readonly string[]) {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, (await renderPdf(papers, { fonts })).bytes);
    const { stdout } = spawnSync(path, [...parameters, file, "-"], { encoding: "utf8", maxBuffer: 1e8 });
    return stdout.split("\f").slice(0, -1);
  }

  it.each(
    Object.entries(ends).flatMap(([name, blocks]) =>
      (["A4", "A5"] as const).map((size) => ({ name, blocks, size })),
    ),
  )(
    "never stand alone on a page below $name on $size, all rows of them together",
    async ({ name, blocks, size }) => {
      const papers = fillers.map((filler) =>
        paperOf([ownSize, filler, ...blocks, signing("NGƯỜI GIAO"), signing("NGƯỜI NHẬN")], {
          size,
          runningHead: "ĐẦU TRANG",
        }),
      );
      const pages = await pagesOf(papers, "-raw");
      let turned = 0;
      for (const page of pages) {
        const body = page
          .trim()
          .split("\n")
          .filter((text) => !/ĐẦU TRANG|Trang \d|^Mẫu/.test(text));
        expect(body.at(-1)).not.toMatch(/^ĐẦU MỤC/);
        const first = body.findIndex((text) => /^Ngày 05|^NGƯỜI/.test(text));
        if (first === -1) continue;
        expect(body.slice(0, first).length).toBeGreaterThanOrEqual(name === "an empty table" ? 1 : 2);
        expect(page).toContain("NGƯỜI GIAO");
        expect(page).toContain("NGƯỜI NHẬN");
        if (page.startsWith("ĐẦU TRANG")) turned++;
      }
      expect(turned).toBeGreaterThan(5);
    },
  );

  it.each(["A4", "A5"] as const)(
    "and the marks below them stay together with text above them on %s: no mark stands alone on a page",
    async (size) => {
      const mark: PaperBlock = {
        kind: "mark",
        title: "DẤU",
        lines: ["Văn bản: Giấy", "Mã tra cứu: X", "cuối dấu"],
      };
      for (const ending of [[signing("NGƯỜI GIAO"), mark, mark], [mark]]) {
        const papers = fillers.map((filler) =>
          paperOf([ownSize, filler, ...ending], { size, runningHead: "ĐẦU TRANG" }),
        );
        let turned = 0;
        for (const page of await pagesOf(papers, "-raw")) {
          const body = page
            .trim()
            .split("\n")
            .filter((text) => !/ĐẦU TRANG|Trang \d|^Mẫu/.test(text));
          const first = body.findIndex((text) => /^Ngày 05|^NGƯỜI|^DẤU/.test(text));
          if (first === -1) continue;
          expect(body.slice(0, first).length).toBeGreaterThanOrEqual(2);
          expect(body.filter((text) => text.startsWith("cuối dấu"))).toHaveLength(
            ending.length === 1 ? 1 : 2,
          );
          if (page.startsWith("ĐẦU TRANG")) turned++;
        }
        expect(turned).toBeGreaterThan(1);
      }
    },
  );

  it("have lower places where that keeps them on the page", async () => {
    const heights: number[] = [];
    const small: PaperBlock = { kind: "paragraph", text: "nhỏ", style: "small" };
    const starts = fillers.flatMap((filler) => [[filler], [filler, small], [filler, small, small]]);
    for (const blocks of starts) {
      const paper = paperOf([ownSize, ...blocks, signing("NGƯỜI GIAO")], { size: "A5" });
      const { bytes } = await renderPdf([paper], { fonts });
      const field = /\/FT \/Sig[\s\S]*?\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(
        new TextDecoder("latin1").decode(bytes),
      );
      const [, , bottom = 0, , top = 0] = (field ?? []).map(Number);
      heights.push(Math.round(((top - bottom) * 25.4) / 72));
    }
    expect(Math.max(...heights)).toBe(18);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(13);
    expect(heights.some((height) => height < 18)).toBe(true);
  });

  it("have names on one line where letters a little smaller make room for it", async () => {
    const name = "PGS.TS. LÊ THỊ HỒNG MẪU";
    const places = ["a", "b", "c"].map((at) => signer(`sign.${at}`, "BÁC SĨ", name));
    const [page = ""] = await pagesOf([paperOf([{ kind: "signatures", places }])], "-layout");
    expect(page.split("\n").filter((text) => text.includes(name))).toHaveLength(1);
    const longer = "ThS.BSCKII. TÔN NỮ CÔNG HUYỀN THỊ NGỌC HƯƠNG GIANG";
    const [broken = ""] = await pagesOf([
      paperOf([{ kind: "signatures", places: [signer("sign.a", "BÁC SĨ", longer)] }]),
    ]);
    expect(broken.replace(/\s+/g, " ")).toContain(longer);
  });

  it("and running lines: a long one is smaller or takes more lines, none of it is cut", async () => {
    const running = Array.from({ length: 60 }, (_, at) => `chữ${at + 10}`).join(" ");
    for (const size of ["A4", "A5"] as const) {
      const pages = await pagesOf(
        [
          paperOf([{ kind: "paragraph", text: prose(1500) }], {
            size,
            runningHead: running,
            runningFoot: running,
          }),
        ],
        "-raw",
      );
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach((page, at) => {
        const found =
          page
            .replace(/Trang \d+\/\d+/, "")
            .replace(/\s+/g, " ")
            .split(running).length - 1;
        expect(found).toBe(at === 0 ? 1 : 2);
      });
    }
    await expect(renderPdf([paperOf([], { runningHead: "x".repeat(601) })], { fonts })).rejects.toMatchObject(
      {
        code: "exchange.paper.not_drawable",
        issues: [{ code: "exchange.paper.running_line_too_long", path: [0, "runningHead"] }],
      },
    );
  });
});
