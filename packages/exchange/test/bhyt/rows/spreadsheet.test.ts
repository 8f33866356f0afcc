import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { type BhytTables, tablesFromSheets } from "../../../src/bhyt/qd3176/index.ts";
import { readCsv, readXlsx } from "../../../src/bhyt/rows/spreadsheet/index.ts";
import { sampleTables } from "../sample-tables.ts";

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
  ])("is read with %s", (_, text) => {
    const filled = (rows: ReturnType<typeof readCsv>) => rows.filter((row) => Object.keys(row).length > 0);
    expect(filled(readCsv(text))).toEqual(expected);
    expect(filled(readCsv(utf8.encode(text)))).toEqual(expected);
  });

  it("is refused when it is not UTF-8, when a quote is never closed, when it is too large", () => {
    const unreadable = expect.objectContaining({ code: "exchange.spreadsheet.file_unreadable" });
    expect(() => readCsv(new Uint8Array([0x4d, 0xff, 0xfe]))).toThrow(unreadable);
    expect(() => readCsv('MA_LK\n"A1')).toThrow(unreadable);
    expect(() => readCsv("MA_LK", { maxBytes: 3 })).toThrow(
      expect.objectContaining({ code: "exchange.spreadsheet.file_too_large" }),
    );
  });

  it("of every table gives the tables of the episode", () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const files = Object.entries(linesOf(sampleTables)).map(
      ([table, lines]) => [table, lines.map((line) => line.map(quoted).join(";")).join("\r\n")] as const,
    );
    const sheets = Object.fromEntries(files.map(([table, text]) => [table, readCsv(text)]));
    expect(tablesFromSheets(sheets)).toEqual({ ok: true, issues: [], value: [sampleTables] });
  });

  it("may be empty", () => {
    expect(readCsv("")).toEqual([]);
    expect(readCsv("MA_LK,HO_TEN")).toEqual([]);
  });
});
