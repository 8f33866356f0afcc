import { isEmrError } from "@benhan/core/faults";
import { beforeAll, describe, expect, it } from "vitest";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperBlock, PaperDocument } from "../../../src/paper/paper-document.ts";
import { missingGlyphs } from "../../../src/paper/pdf/missing-glyphs.ts";
import type { PaperFonts } from "../../../src/paper/pdf/paper-fonts.ts";
import { mm } from "../../../src/paper/pdf/paper-style.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { objectsOf, structureOf } from "./pdf-objects.ts";
import { courseTable, logo, paperOf, prose, signatures, signer } from "./sample-papers.ts";

let fonts: PaperFonts;
beforeAll(async () => {
  fonts = await loadPaperFonts();
});

/** Draws it, reads every object of the file, and says how many pages there are. */
async function pagesOf(...blocks: readonly PaperBlock[]): Promise<number> {
  const { bytes } = await renderPdf([paperOf(blocks)], { fonts });
  const objects = objectsOf(bytes);
  structureOf(objects);
  for (const { dictionary, stream } of objects.values()) {
    expect(/NaN|Infinity|undefined/.test(dictionary)).toBe(false);
    const isContent =
      stream !== undefined && /^<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>$/.test(dictionary);
    if (isContent)
      expect(/NaN|Infinity|undefined/.test(new TextDecoder("latin1").decode(stream))).toBe(false);
  }
  const numbers = new TextDecoder("latin1").decode(bytes);
  return (numbers.match(/\/Type \/Page\n/g) ?? []).length;
}

/** Where the lines of all pages stand, in points from the upper edge. */
function baselinesOf(bytes: Uint8Array): readonly number[] {
  return [...objectsOf(bytes).values()].flatMap(({ stream }) =>
    [...new TextDecoder("latin1").decode(stream).matchAll(/BT 1 0 0 -1 \S+ (\S+) Tm/g)].map(([, y]) =>
      Number(y),
    ),
  );
}

const oneColumn = [{ title: "Nội dung", share: 1 }];

describe("a paper that nobody would write", () => {
  it("may have a megabyte of text in one cell", { timeout: 120_000 }, async () => {
    const text = prose(200_000).slice(0, 1_000_000);
    expect(await pagesOf({ kind: "table", columns: oneColumn, rows: [[text]] })).toBeGreaterThan(150);
  });

  it("may have a word of a megabyte, in a value too", { timeout: 120_000 }, async () => {
    const word = "Ấ".repeat(1_000_000);
    expect(await pagesOf({ kind: "paragraph", label: "Từ", text: word })).toBeGreaterThan(150);
    expect(
      await pagesOf({
        kind: "lines",
        lines: [
          [
            { label: "A", value: word.slice(0, 50_000), share: 1 },
            { label: "B", value: "b", share: 1 },
          ],
        ],
      }),
    ).toBeGreaterThan(10);
  });

  it("may have 10,000 rows", { timeout: 120_000 }, async () => {
    expect(await pagesOf(courseTable(10_000))).toBeGreaterThan(500);
  });

  it("may hold controls, halves of characters, marks of direction and other scripts", async () => {
    const text =
      "a\u0000b\u001bc\ud800d\udc00e\u202ef\u2066g\ufeffh\u0007 שלום עולם العربية 你好 👩‍⚕️ \r\nx\ty\u2028z) (\\ <</A>> \ufffe\uffff";
    for (const block of [
      { kind: "paragraph", label: text, text },
      { kind: "title", text, below: [text] },
      { kind: "heading", level: 1, text },
      { kind: "lines", lines: [[{ label: text, value: text, share: 1, boxes: true }]] },
      { kind: "choices", label: text, options: [{ label: text, ticked: true }] },
      { kind: "table", label: text, columns: [{ title: text, share: 1 }], rows: [[text]] },
      { kind: "signatures", placeAndDate: text, places: [{ ...signer("sign.a", text, text), hint: text }] },
      { kind: "mark", title: text, lines: [text] },
      { kind: "letterhead", left: [{ text }], right: [{ text, style: "underlined" }] },
    ] satisfies PaperBlock[]) {
      expect(await pagesOf(block)).toBe(1);
    }
    const { bytes } = await renderPdf([paperOf([], { title: text, runningHead: text, runningFoot: text })], {
      fonts,
      author: text,
    });
    expect(() => structureOf(objectsOf(bytes))).not.toThrow();
  });

  it("may be empty everywhere", async () => {
    expect(
      await pagesOf(
        { kind: "letterhead", left: [], right: [] },
        { kind: "title", text: "", below: [] },
        { kind: "heading", level: 1, text: "" },
        { kind: "lines", lines: [[], [{ label: "", value: "", share: 1 }]] },
        { kind: "paragraph", text: "" },
        { kind: "choices", label: "", options: [] },
        { kind: "table", columns: [{ title: "", share: 1 }], rows: [[]] },
        { kind: "signatures", places: [] },
        { kind: "mark", title: "", lines: [] },
        { kind: "page-break" },
        { kind: "page-break" },
      ),
    ).toBe(2);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 1e-308])(
    "may have a share of %d",
    async (share) => {
      expect(
        await pagesOf(
          {
            kind: "lines",
            lines: [
              [
                { label: "A", value: prose(9), share },
                { label: "B", value: prose(9), share: 1 },
              ],
            ],
          },
          {
            kind: "table",
            columns: [
              { title: "A", share },
              { title: "B", share: 1 },
              { title: "C", share },
            ],
            rows: [["1", prose(9), "3"]],
          },
        ),
      ).toBe(1);
    },
  );

  it.each([0, -5, Number.NaN, 1e9])("may ask for a width, rows and lines of %d", async (many) => {
    expect(
      await pagesOf(
        { kind: "picture", picture: { alt: "", bytes: logo() }, width: many },
        { kind: "table", columns: oneColumn, rows: [], emptyRows: many },
        { kind: "paragraph", label: "A", text: "", emptyLines: many },
      ),
    ).toBeLessThan(15);
  });

  it("may have a head of a table, a label and places to sign that fill pages", async () => {
    const long = prose(1500);
    expect(
      await pagesOf({ kind: "table", columns: [{ title: long, share: 1 }], rows: [["a"], ["b"]] }),
    ).toBeLessThan(8);
    expect(await pagesOf({ kind: "table", label: long, columns: oneColumn, rows: [["a"]] })).toBeLessThan(8);
    expect(
      await pagesOf({ kind: "heading", level: 1, text: long }, { kind: "heading", level: 2, text: long }),
    ).toBeLessThan(8);
    expect(await pagesOf({ kind: "mark", title: "A", lines: [long] })).toBeLessThan(8);
    expect(
      await pagesOf({
        kind: "signatures",
        places: Array.from({ length: 40 }, (_, at) => signer(`s.${at}`, `NGƯỜI ${at}`)),
      }),
    ).toBeLessThan(8);
  });

  it("may have more to read at a place to sign than a page has room for", async () => {
    const long = prose(1500);
    const rest = Array.from({ length: 2 }, (_, at) => signer(`s.${at}`, `NGƯỜI ${at}`, "Trần Văn Mẫu"));
    for (const place of [
      signer("s.long", long),
      signer("s.long", "A", long),
      { ...signer("s.long", "A"), hint: long },
    ]) {
      const block: PaperBlock = { kind: "signatures", placeAndDate: "Hà Nội", places: [place, ...rest] };
      const { bytes } = await renderPdf([paperOf([block])], { fonts });
      const baselines = baselinesOf(bytes);
      expect(baselines.length).toBeGreaterThan(200);
      expect(baselines.filter((y) => y < 0 || y > mm(297 - 3))).toEqual([]);
    }
    expect(
      await pagesOf({ kind: "signatures", placeAndDate: long, places: [signer("s", "A")] }),
    ).toBeLessThan(8);
  });

  it("may be a thousand headings, each kept with the next", async () => {
    expect(
      await pagesOf(
        ...Array.from({ length: 1000 }, () => ({ kind: "heading" as const, level: 2 as const, text: "Mục" })),
      ),
    ).toBeLessThan(60);
  });
});

describe("what would be lost in print", () => {
  const draw = (...blocks: readonly unknown[]) => renderPdf([paperOf(blocks as PaperBlock[])], { fonts });

  it("is refused, all places at once, with their paths", async () => {
    const place = signer("sign.a", "A");
    const failed = draw(
      { kind: "table", columns: oneColumn, rows: [["a"], ["a", "b"]] },
      { kind: "table", columns: [], rows: [] },
      { kind: "table", columns: Array.from({ length: 60 }, () => ({ title: "", share: 1 })), rows: [] },
      { kind: "signatures", places: [place, place, { ...place, name: ".." }] },
      { kind: "picture", picture: { alt: "", bytes: Uint8Array.of(1, 2, 3) }, width: 10 },
      { kind: "mark", title: "", lines: [], picture: { alt: "", modules: [] } },
    );
    const { code, issues } = await failed.then(
      () => expect.unreachable(),
      (error: unknown) => error as { code: string; issues: { code: string; path: unknown }[] },
    );
    expect(code).toBe("exchange.paper.not_drawable");
    expect(issues.map((issue) => [issue.code.split(".").at(-1), issue.path])).toEqual([
      ["row_too_long", [0, "blocks", 0, "rows", 1]],
      ["table_columns", [0, "blocks", 1, "columns"]],
      ["table_columns", [0, "blocks", 2, "columns"]],
      ["field_name", [0, "blocks", 3, "places", 1, "name"]],
      ["field_name", [0, "blocks", 3, "places", 2, "name"]],
      ["picture_unreadable", [0, "blocks", 4, "picture"]],
      ["picture_unreadable", [0, "blocks", 5, "picture"]],
    ]);
    expect(issues.at(-1)).toMatchObject({ nextStep: { vi: expect.stringContaining("PNG") } });
  });

  it("is refused when there is no paper, or a font is none", async () => {
    await expect(renderPdf([], { fonts })).rejects.toMatchObject({
      code: "exchange.paper.nothing_to_render",
    });
    const { length } = fonts.regular;
    for (const regular of [
      new Uint8Array(0),
      Uint8Array.of(0, 1, 0, 0, 9, 9),
      ...[0.001, 0.3, 0.5, 0.7, 0.9, 0.99].map((part) => fonts.regular.subarray(0, length * part)),
    ]) {
      await expect(renderPdf([paperOf([])], { fonts: { ...fonts, regular } })).rejects.toMatchObject({
        code: "exchange.paper.font_unreadable",
        path: ["fonts", "regular"],
      });
    }
  });

  it("is what is no paper: every place is named, nothing else is thrown", async () => {
    const issuesOf = async (paper: unknown) => {
      const failed: unknown = await renderPdf([paper as PaperDocument], { fonts }).catch((error) => error);
      if (!isEmrError(failed)) throw failed;
      expect(failed.code).toBe("exchange.paper.not_drawable");
      return failed.issues.map(({ path }) => path.join("."));
    };
    for (const paper of [undefined, null, 5, "paper"]) expect(await issuesOf(paper)).toEqual(["0"]);
    expect(await issuesOf({ blocks: [] })).toHaveLength(6);
    const size = { width: Number.NaN, height: 20, margin: 1, fontSize: 0 };
    expect(await issuesOf(paperOf([], { size }))).toEqual(["0.size.width", "0.size.fontSize"]);
    expect(await issuesOf(paperOf([], { size: "A3" as "A4", orientation: "upright" as "portrait" }))).toEqual(
      ["0.size", "0.orientation"],
    );
    const blocks = [
      null,
      { kind: "paragraph", text: 5 },
      { kind: "heading", level: 9, text: "" },
      { kind: "lines" },
      { kind: "table", columns: [{ title: "", share: 1 }], rows: ["ab", [1]] },
      { kind: "poem" },
      {},
    ] as unknown as PaperBlock[];
    expect(await issuesOf(paperOf(blocks))).toEqual([
      "0.blocks.0",
      "0.blocks.1.text",
      "0.blocks.2.level",
      "0.blocks.3.lines",
      "0.blocks.4.rows.0",
      "0.blocks.4.rows.1.0",
      "0.blocks.5.kind",
      "0.blocks.6.kind",
    ]);
    await expect(renderPdf(paperOf([]) as never, { fonts })).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });

  it("is a label that goes on beside its page", async () => {
    const mark: PaperBlock = { kind: "mark", title: "NGUYỄN THỊ THỬ", lines: ["Mã NB: BN000009", "Nam"] };
    const label = (width: number, height: number, margin: number, fontSize = 8) =>
      renderPdf([paperOf([mark, mark], { size: { width, height, margin, fontSize } })], { fonts });
    await expect(label(40, 40, 1)).resolves.toBeDefined();
    for (const failed of [label(40, 15, 1), label(10, 10, 5), label(1, 1, 0)]) {
      await expect(failed).rejects.toMatchObject({ code: "exchange.paper.not_drawable" });
    }
  });

  it("is a broken picture at any length: it never gets into a file", async () => {
    const bytes = logo();
    for (let length = 0; length < bytes.length - 16; length += 7) {
      const failed = draw({
        kind: "picture",
        picture: { alt: "", bytes: bytes.subarray(0, length) },
        width: 10,
      });
      await expect(failed).rejects.toMatchObject({ code: "exchange.paper.not_drawable" });
    }
  });
});

describe("a character that no font has", () => {
  const paper: PaperDocument = paperOf(
    [
      { kind: "paragraph", text: "Lý Tiểu Long 李小龍" },
      { kind: "table", columns: oneColumn, rows: [["a"], ["🙂"]] },
      signatures,
    ],
    { runningHead: "陳" },
  );

  it("is drawn as a square and reported where it stands, without what it is", async () => {
    const { issues, bytes } = await renderPdf([paper], { fonts });
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["exchange.paper.glyph_missing", "warning", [0, "runningHead"]],
      ["exchange.paper.glyph_missing", "warning", [0, "blocks", 0, "text"]],
      ["exchange.paper.glyph_missing", "warning", [0, "blocks", 1, "rows", 1, 0]],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/[李小龍陳🙂]/u);
    expect(missingGlyphs([paper], fonts)).toEqual(issues);
    const maps = [...objectsOf(bytes).values()]
      .map(({ stream }) => new TextDecoder("latin1").decode(stream))
      .filter((text) => text.includes("beginbfrange"));
    expect(maps.join()).toContain("<674e>");
  });

  it("is not reported when the fallback has it", async () => {
    // Tinos stands in for a font with one character less: none is missing then.
    expect(missingGlyphs([paperOf([{ kind: "paragraph", text: "≤ ≥ µ ° × – “”" }])], fonts)).toEqual([]);
    const { issues } = await renderPdf([paper], { fonts: { ...fonts, fallback: fonts.regular } });
    expect(issues).toHaveLength(3);
  });
});
