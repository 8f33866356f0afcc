import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readCsv, readXlsx, type SheetRow } from "../../src/spreadsheet/index.ts";
import { workbook } from "./workbook.ts";

const run = promisify(execFile);
const utf8 = new TextEncoder();

describe("a workbook", () => {
  it("keeps leading zeros, blanks and what looks like a formula; numbers and dates keep their type", async () => {
    const bytes = await workbook({
      XML1: [
        ["MA_LK", "SO_CCCD", "HO_TEN", "T_BHTT", "NGAY_RA"],
        ["00123", "079185000000", " =1+1 ", 15000.5, new Date(Date.UTC(2026, 6, 2))],
      ],
    });
    const [row] = (await readXlsx(bytes))["XML1"] ?? [];
    expect(row).toEqual({
      MA_LK: "00123",
      SO_CCCD: "079185000000",
      HO_TEN: " =1+1 ",
      T_BHTT: 15000.5,
      NGAY_RA: new Date(Date.UTC(2026, 6, 2)),
    });
  });

  it("that is none is refused with one documented error", async () => {
    const real = await workbook({ XML1: [["MA_LK"], ["A1"]] });
    for (const bytes of [
      new Uint8Array(),
      utf8.encode("MA_LK,HO_TEN"),
      real.slice(0, 400),
      real.slice(100),
    ]) {
      await expect(readXlsx(bytes)).rejects.toMatchObject({ code: "core.spreadsheet.file_unreadable" });
    }
  });

  it("that is too large, or says it unpacks to too much, is refused before it is unpacked", async () => {
    const bytes = await workbook({ XML1: [["MA_LK"], ["A1"]] });
    const tooLarge = { code: "core.spreadsheet.file_too_large" };
    await expect(readXlsx(bytes, { maxBytes: 100 })).rejects.toMatchObject(tooLarge);
    await expect(readXlsx(bytes, { maxUnpackedBytes: 100 })).rejects.toMatchObject(tooLarge);
  });

  it("is not read after the caller has given up", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(readXlsx(new Uint8Array(), { signal: controller.signal })).rejects.toThrow();
  });
});

describe("a workbook with formulas", () => {
  const error = { broken: "error" };
  const notCalculated = { broken: "not_calculated" };

  /** A workbook of two sheets; the cell B2 of the second was replaced by this text. */
  async function withCell(cell: string, around = (sheet: string) => sheet): Promise<Uint8Array> {
    const lines = [
      ["MA", "TEN", "SO"],
      ["A1", "thay", "z"],
    ];
    const files = unzipSync(await workbook({ Một: lines, Hai: lines }));
    const name = "xl/worksheets/sheet2.xml";
    const sheet = new TextDecoder().decode(files[name]);
    const changed = around(sheet.replace(/<c r="B2"[^>]*>.*?<\/c>/, cell));
    expect(changed).not.toBe(sheet);
    return zipSync({ ...files, [name]: utf8.encode(changed) });
  }

  it.each([
    ['<c r="B2" t="e"><v>#REF!</v></c>', error],
    ["<c t = 'e' r='B2' s='0'><f>1/0</f><v>#DIV/0!</v></c>", error],
    ['<c r="B2" t="e"/>', undefined],
    ['<c r="B2"><f>A1+1</f></c>', notCalculated],
    ['<c r="B2"><f>A1+1</f><v></v></c>', notCalculated],
    ['<c r="B2" t="n"><f>A1+1</f><v/></c>', notCalculated],
    ['<c r="B2" t="str"><f t="shared" si="0"/></c>', notCalculated],
    ['<c r="B2" t="str"><f>A1</f><v></v></c>', undefined],
    ['<c r="B2" t="str"><f>A1</f><v>#N/A</v></c>', "#N/A"],
    ['<c r="B2"><f>1+1</f><v>2</v></c>', 2],
    ['<c r="B2"/>', undefined],
    ['<c r="B2" t="inlineStr"><is><t>&lt;c t="e"&gt;</t></is></c>', '<c t="e">'],
    ['<!-- <c r="B2" t="e"><v>#REF!</v></c> -->', undefined],
  ])("reads %s as %o", async (cell, expected) => {
    const sheets = await readXlsx(await withCell(cell));
    expect(sheets["Một"]).toEqual([{ MA: "A1", TEN: "thay", SO: "z" }]);
    expect(sheets["Hai"]).toEqual([{ MA: "A1", ...(expected !== undefined && { TEN: expected }), SO: "z" }]);
  });

  it("tells of a broken cell wherever the pieces of the text are cut, and in the last row and column", async () => {
    for (let shift = 0; shift < 40; shift++) {
      const pad = `<!--${"p".repeat(16_384 - 900 + shift * 20)}-->`;
      const cell = '<row r="9"><c r="E9" t="e"><v>#N/A</v></c></row>';
      const bytes = await withCell("", (sheet) => sheet.replace("</sheetData>", `${pad}${cell}</sheetData>`));
      expect((await readXlsx(bytes))["Hai"]?.[7]).toEqual({ "(E)": error });
    }
  });

  it("takes no broken cell for the name of a column", async () => {
    const lines = (sheet: string) =>
      sheet.replace(/<c r="B1"[^>]*>.*?<\/c>/, '<c r="B1" t="e"><v>#REF!</v></c>');
    const bytes = await withCell('<c r="B2"><v>7</v></c>', lines);
    expect((await readXlsx(bytes))["Hai"]).toEqual([{ MA: "A1", "(B)": 7, SO: "z" }]);
  });

  // The reader would go over such a tag again and again, for minutes.
  it.each([
    ["a tag in a tag", (part: number) => '<c r="'.repeat(part)],
    ["a tag in a quoted tag", (part: number) => "<c t='e' ".repeat(part)],
    ["a long tag", (part: number) => `<c ${' r="C3"'.repeat(part)}/>`],
    ["a long quoted value", (part: number) => `<c q="${"> ".repeat(part * 3)}"/>`],
    ["an open remark", (part: number) => `<!--${"<c>-- ".repeat(part)}`],
    ["a long remark", (part: number) => `<!-- ${"<c> ".repeat(part)}-->`],
    ["a long text", (part: number) => "r r r ".repeat(part)],
  ])("is refused for %s", async (_, textOf) => {
    const cell = '<c r="B2" t="e"><v>#REF!</v></c>';
    await expect(readXlsx(await withCell(cell + textOf(100_000)))).rejects.toMatchObject({
      code: "core.spreadsheet.file_unreadable",
    });
  });

  it.each([
    ["remarks", "<!-->".repeat(20) + "<!-- <c r='B2'> \" -->".repeat(30_000)],
    ["a long remark", `<!--${"<c> ".repeat(60_000)}-->`],
    ["sections", '<?x "?>'.repeat(50_000)],
    ["signs in quotes", `<v q=">" r='">'/>`.repeat(100)],
  ])("is read with %s, wherever the pieces of the text are cut", async (_, between) => {
    const sheets = await readXlsx(
      await withCell('<c r="B2"><v>7</v></c>', (sheet) =>
        sheet.replace("</sheetData>", `</sheetData>${between}`),
      ),
    );
    expect(sheets["Hai"]).toEqual([{ MA: "A1", TEN: 7, SO: "z" }]);
  });

  it("keeps a picture that is no text", async () => {
    const files = unzipSync(await workbook({ XML1: [["MA"], ["A1"]] }));
    const picture = new Uint8Array(600_000).fill(0x3c);
    const bytes = zipSync({ ...files, "xl/media/image1.png": picture });
    expect(await readXlsx(bytes)).toEqual({ XML1: [{ MA: "A1" }] });
  });
});

describe("a small workbook that would need much memory", () => {
  const tooLarge = { code: "core.spreadsheet.file_too_large" };

  /** A good workbook whose sheet was replaced by this text, packed again. */
  async function withSheet(change: (sheet: string) => string): Promise<Uint8Array> {
    const files = unzipSync(await workbook({ XML1: [["MA_LK"], ["A1"]] }));
    const name = "xl/worksheets/sheet1.xml";
    const sheet = new TextDecoder().decode(files[name]);
    expect(sheet).toContain('r="A2"');
    return zipSync({ ...files, [name]: utf8.encode(change(sheet)) });
  }
  const withCell = (tag: string) =>
    withSheet((sheet) => sheet.replace("</sheetData>", `<row r="9">${tag}</row></sheetData>`));

  it.each([
    '<c r="XFD1048576"/>',
    '<c r="XFD1"/>',
    "<c t='>' s=\"1\" r = 'XFD10000'></c>",
    '<x:c r="B1048576"><v>1</v></x:c>',
  ])("is refused for the stray cell %s", async (tag) => {
    await expect(readXlsx(await withCell(tag))).rejects.toMatchObject(tooLarge);
  });

  it.each(["ZZZZZZ99999999999", "999999999", "zzz1", "A0000000000001048577"])(
    "is refused for the absurd reference %o",
    async (reference) => {
      await expect(readXlsx(await withCell(`<c r="${reference}"/>`))).rejects.toMatchObject(tooLarge);
    },
  );

  it.each(["&#88;FD1048576", `A${"0".repeat(50)}1048576`, ""])(
    "is refused for the malformed reference %o",
    async (reference) => {
      await expect(readXlsx(await withCell(`<c r="${reference}"/>`))).rejects.toMatchObject({
        code: "core.spreadsheet.file_unreadable",
      });
    },
  );

  it("is refused for millions of empty cells, wherever the pieces of the text are cut", async () => {
    const blank = '<c r="B2" s="1"/>'.repeat(2_000_001);
    await expect(readXlsx(await withCell(blank))).rejects.toMatchObject(tooLarge);
    const far = `${'<c r="B2" s="1"/>'.repeat(50_000)}<c r="XFD9"/>`;
    for (let shift = 0; shift < 17; shift++) {
      await expect(readXlsx(await withCell(" ".repeat(shift) + far))).rejects.toMatchObject(tooLarge);
    }
  });

  it("is refused by what it unpacks to, whatever its directory says", async () => {
    const bytes = await withSheet((sheet) => sheet + "<!-- -->".repeat(400_000));
    await expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject(tooLarge);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    await expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject(tooLarge);
  });

  it.each(["A1e7", "XFD1048576 ", "KZ1e6"])(
    "is refused for the reference %o, a number to the reader",
    async (reference) => {
      await expect(readXlsx(await withCell(`<c r="${reference}"/>`))).rejects.toMatchObject(tooLarge);
    },
  );

  it.each(["Infinity", "3e6", "0x7fffffff"])("is refused for the row %o", async (row) => {
    const bytes = await withSheet((sheet) => sheet.replace("</sheetData>", `<row r="${row}"/></sheetData>`));
    await expect(readXlsx(bytes)).rejects.toMatchObject(tooLarge);
  });

  it("is refused for a long reference, wherever the pieces of the text are cut", async () => {
    const cell = `<c r="KZ${"0".repeat(300)}9000"/>`;
    for (let shift = 0; shift < 40; shift++) {
      const pad = `<!--${"p".repeat(16_384 - 900 + shift * 20)}-->`;
      await expect(readXlsx(await withCell(pad + cell))).rejects.toMatchObject({
        code: "core.spreadsheet.file_unreadable",
      });
    }
  });

  it("is refused when its directory hides files from the count that the reader would see", async () => {
    const unreadable = { code: "core.spreadsheet.file_unreadable" };
    const bytes = await withCell('<c r="KZ9000"/>');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = bytes.length - 22;
    const start = view.getUint32(end + 16, true);
    const spoilt = bytes.slice();
    spoilt[start] = 0;
    await expect(readXlsx(spoilt)).rejects.toMatchObject(unreadable);

    const larger = new Uint8Array(bytes.length + 76);
    larger.set(bytes.subarray(0, end));
    const record = new DataView(larger.buffer);
    record.setUint32(end, 0x06064b50, true);
    record.setUint32(end + 32, view.getUint16(end + 8, true), true);
    record.setUint32(end + 48, start, true);
    record.setUint32(end + 56, 0x07064b50, true);
    record.setUint32(end + 64, end, true);
    larger.set(bytes.subarray(end), end + 76);
    record.setUint32(end + 76 + 16, 0xffffffff, true);
    await expect(readXlsx(larger)).rejects.toMatchObject(unreadable);
  });

  it("is read when its cells are few", async () => {
    const sheets = await readXlsx(await withCell('<c r="C9" t="inlineStr"><is><t>x</t></is></c>'));
    expect(sheets["XML1"]).toHaveLength(8);
  });

  it("stops when it is aborted while the cells are counted", async () => {
    const bytes = await withCell('<c r="B2" s="1"/>'.repeat(100_000));
    const controller = new AbortController();
    const reading = readXlsx(bytes, { signal: controller.signal });
    controller.abort("enough");
    await expect(reading).rejects.toBe("enough");
  });
});

describe("a CSV file", () => {
  it("of more columns than any table has is refused", async () => {
    await expect(readCsv(`${"a,".repeat(511)}a\n`)).resolves.toHaveLength(1);
    await expect(readCsv(`a\n${"a,".repeat(512)}a\n`)).rejects.toMatchObject({
      code: "core.spreadsheet.file_too_large",
    });
  });

  const expected = [
    { MA_LK: "00123", HO_TEN: 'NGUYỄN "MẪU"; A, B' },
    { MA_LK: "A2", HO_TEN: "dòng 1\ndòng 2" },
  ];
  const withDelimiter = (d: string, end = "\n") =>
    `MA_LK${d}HO_TEN${end}00123${d}"NGUYỄN ""MẪU""; A, B"${end}A2${d}"dòng 1\ndòng 2"${end}`;

  it.each([
    ["commas", withDelimiter(",")],
    ["semicolons", withDelimiter(";")],
    ["tabulators", withDelimiter("\t")],
    ["Windows line ends", withDelimiter(",", "\r\n")],
    ["a byte-order mark", `\uFEFF${withDelimiter(";")}`],
    ["a delimiter named by Excel", `sep=|\r\n${withDelimiter("|", "\r\n")}`],
  ])("is read with %s", async (_, text) => {
    const filled = (rows: readonly SheetRow[]) => rows.filter((row) => Object.keys(row).length > 0);
    expect(filled(await readCsv(text))).toEqual(expected);
    expect(filled(await readCsv(utf8.encode(text)))).toEqual(expected);
  });

  it("is refused when it is not UTF-8, when a quote is never closed, when it is too large", async () => {
    const unreadable = { code: "core.spreadsheet.file_unreadable" };
    await expect(readCsv(new Uint8Array([0x4d, 0xff, 0xfe]))).rejects.toMatchObject(unreadable);
    await expect(readCsv('MA_LK\n"A1')).rejects.toMatchObject(unreadable);
    await expect(readCsv("MA_LK", { maxBytes: 3 })).rejects.toMatchObject({
      code: "core.spreadsheet.file_too_large",
    });
  });

  it("of more lines than are read at once is read without a gap, wherever lines and quotes fall", async () => {
    const rows = Array.from({ length: 4500 }, (_, at) => ({
      MA: `${at}`,
      TEN: `"${at}"; ${at % 7 === 0 ? "hai\ndòng" : ""}`,
      GHI_CHU: "x".repeat(at % 3 === 0 ? 1500 : 10),
    }));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = rows.map(({ MA, TEN, GHI_CHU }) => [MA, quoted(TEN), GHI_CHU].join(";"));
    for (const end of ["\n", "\r\n"]) {
      const read = await readCsv(["MA;TEN;GHI_CHU", ...lines].join(end));
      expect(read).toEqual(rows);
    }
    const open = lines.map((line, at) => (at === 4400 ? '4400;"never closed;x' : line));
    await expect(readCsv(["MA;TEN;GHI_CHU", ...open].join("\n"))).rejects.toMatchObject({
      code: "core.spreadsheet.file_unreadable",
    });
  });

  it("may be empty", async () => {
    expect(await readCsv("")).toEqual([]);
    expect(await readCsv("MA_LK,HO_TEN")).toEqual([]);
  });
});

describe("without the libraries", () => {
  it("loads, and each reader names the one that it misses and the command that installs it", async () => {
    // Far from every node_modules, as in an application that installed neither.
    const folder = await mkdtemp(join(tmpdir(), "benhan-spreadsheet-"));
    try {
      const outfile = join(folder, "spreadsheet.mjs");
      await build({
        entryPoints: [fileURLToPath(new URL("../../src/spreadsheet/index.ts", import.meta.url))],
        outfile,
        bundle: true,
        format: "esm",
        conditions: ["@benhan/source"],
        external: ["papaparse", "read-excel-file"],
        logLevel: "silent",
      });
      const program = `
        const { readCsv, readXlsx } = await import(${JSON.stringify(pathToFileURL(outfile).href)});
        for (const reading of [() => readCsv("MA_LK"), () => readXlsx(new Uint8Array(30))]) {
          await reading().catch(({ code, nextStep }) => console.log(code, nextStep.vi));
        }`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program]);
      expect(stdout.trim().split("\n")).toEqual([
        expect.stringMatching(/^core\.spreadsheet\.library_missing .*npm install papaparse/),
        expect.stringMatching(/^core\.spreadsheet\.library_missing .*npm install read-excel-file/),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
