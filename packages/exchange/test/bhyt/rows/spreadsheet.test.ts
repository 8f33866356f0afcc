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
import writeXlsx from "write-excel-file/node";
import { type BhytTables, tablesFromSheets } from "../../../src/bhyt/qd3176/index.ts";
import { readCsv, readXlsx, type SheetRow } from "../../../src/bhyt/rows/spreadsheet/index.ts";
import { sampleTables } from "../sample-tables.ts";

const run = promisify(execFile);

type Value = string | number | boolean | Date | null;
const utf8 = new TextEncoder();

function cellOf(value: Value) {
  if (value === null) return null;
  if (typeof value === "string") return { value, type: String };
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value, type: Date, format: "dd/mm/yyyy hh:mm" };
}

/** A workbook with these sheets; the first line of each holds the column names. */
async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<Uint8Array> {
  const pages = Object.entries(sheets).map(([sheet, lines]) => ({
    sheet,
    data: lines.map((line) => line.map(cellOf)),
  }));
  const file = await writeXlsx(pages).toBuffer();
  return new Uint8Array(file);
}

/** The lines of each table of an episode, as a hospital would export them. */
function linesOf(tables: BhytTables): Readonly<Record<string, readonly (readonly string[])[]>> {
  return Object.fromEntries(
    Object.entries(tables).map(([table, held]: [string, unknown]) => {
      const rows = (Array.isArray(held) ? held : [held]) as readonly Readonly<Record<string, string>>[];
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return [table, [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]];
    }),
  );
}

describe("a workbook", () => {
  it("of text cells gives the very tables it was made of", async () => {
    const bytes = await workbook(linesOf(sampleTables));
    expect(tablesFromSheets(await readXlsx(bytes))).toEqual({ ok: true, issues: [], value: [sampleTables] });
  });

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

  it("gives every minute of a day as it was written, though Excel keeps it as a fraction", async () => {
    const minutes = Array.from({ length: 1440 }, (_, past) => new Date(Date.UTC(2026, 6, 2, 0, past)));
    const bytes = await workbook({
      XML1: [["MA_LK", "NGAY_RA"], ...minutes.map((at, index) => [`A${index}`, at])],
    });
    const report = tablesFromSheets(await readXlsx(bytes));
    const read = report.ok ? report.value.map(({ XML1 }) => XML1.NGAY_RA) : [];
    expect(read).toEqual(minutes.map((at) => at.toISOString().replace(/\D/g, "").slice(0, 12)));
  });

  it("counts blank rows, so that a finding names the row that Excel shows", async () => {
    const bytes = await workbook({ XML1: [["MA_LK", "MA_CSKCB"], [], ["A1", 1001]] });
    const [issue] = tablesFromSheets(await readXlsx(bytes)).issues;
    expect(issue?.path).toEqual(["XML1", 1, "MA_CSKCB"]);
    expect(issue?.text.en).toContain("XML1, row 3, column MA_CSKCB");
  });

  it("loses no content to columns without a name or with the same name", async () => {
    const bytes = await workbook({
      XML1: [
        ["MA_LK", null, "HO_TEN", "HO_TEN"],
        ["A1", "x", "y", "z"],
      ],
    });
    const report = tablesFromSheets(await readXlsx(bytes));
    expect(report.issues.map(({ path }) => path)).toEqual([
      ["XML1", "(B)"],
      ["XML1", "HO_TEN (D)"],
    ]);
  });

  it("that is none is refused with one documented error", async () => {
    const real = await workbook({ XML1: [["MA_LK"], ["A1"]] });
    for (const bytes of [
      new Uint8Array(),
      utf8.encode("MA_LK,HO_TEN"),
      real.slice(0, 400),
      real.slice(100),
    ]) {
      await expect(readXlsx(bytes)).rejects.toMatchObject({ code: "exchange.spreadsheet.file_unreadable" });
    }
  });

  it("that is too large, or says it unpacks to too much, is refused before it is unpacked", async () => {
    const bytes = await workbook({ XML1: [["MA_LK"], ["A1"]] });
    const tooLarge = { code: "exchange.spreadsheet.file_too_large" };
    await expect(readXlsx(bytes, { maxBytes: 100 })).rejects.toMatchObject(tooLarge);
    await expect(readXlsx(bytes, { maxUnpackedBytes: 100 })).rejects.toMatchObject(tooLarge);
  });

  it("is not read after the caller has given up", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(readXlsx(new Uint8Array(), { signal: controller.signal })).rejects.toThrow();
  });
});

describe("a small workbook that would need much memory", () => {
  const tooLarge = { code: "exchange.spreadsheet.file_too_large" };

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
        code: "exchange.spreadsheet.file_unreadable",
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
    const bytes = await withSheet((sheet) => sheet + " ".repeat(3_000_000));
    await expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject(tooLarge);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    await expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject(tooLarge);
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
    const unreadable = { code: "exchange.spreadsheet.file_unreadable" };
    await expect(readCsv(new Uint8Array([0x4d, 0xff, 0xfe]))).rejects.toMatchObject(unreadable);
    await expect(readCsv('MA_LK\n"A1')).rejects.toMatchObject(unreadable);
    await expect(readCsv("MA_LK", { maxBytes: 3 })).rejects.toMatchObject({
      code: "exchange.spreadsheet.file_too_large",
    });
  });

  it("of every table gives the tables of the episode", async () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const files = Object.entries(linesOf(sampleTables)).map(
      ([table, lines]) => [table, lines.map((line) => line.map(quoted).join(";")).join("\r\n")] as const,
    );
    const sheets: Record<string, readonly SheetRow[]> = {};
    for (const [table, text] of files) sheets[table] = await readCsv(text);
    expect(tablesFromSheets(sheets)).toEqual({ ok: true, issues: [], value: [sampleTables] });
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
        entryPoints: [fileURLToPath(new URL("../../../src/bhyt/rows/spreadsheet/index.ts", import.meta.url))],
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
        expect.stringMatching(/^exchange\.spreadsheet\.library_missing .*npm install papaparse/),
        expect.stringMatching(/^exchange\.spreadsheet\.library_missing .*npm install read-excel-file/),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
