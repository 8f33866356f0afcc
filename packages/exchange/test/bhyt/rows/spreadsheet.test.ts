import { readCsv, readXlsx, type SheetRow } from "@benhan/core/spreadsheet";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { type BhytTables, tablesFromSheets } from "../../../src/bhyt/qd3176/index.ts";
import { sampleTables } from "../sample-tables.ts";

type Value = string | number | boolean | Date | null;

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

  it("gives every minute of a day as it was written, though Excel keeps it as a fraction", async () => {
    const minutes = Array.from({ length: 1440 }, (_, past) => new Date(Date.UTC(2026, 6, 2, 0, past)));
    const bytes = await workbook({
      XML1: [["MA_LK", "NGAY_RA"], ...minutes.map((at, index) => [`A${index}`, at])],
    });
    const report = tablesFromSheets(await readXlsx(bytes));
    const read = report.ok ? report.value.map(({ XML1 }) => XML1.NGAY_RA) : [];
    expect(read).toEqual(minutes.map((at) => at.toISOString().replace(/\D/g, "").slice(0, 12)));
  });

  it("has cells and columns that are told by where Excel shows them: a truth, a day number, an unknown name", async () => {
    const bytes = await workbook({
      XML1: [
        ["MA_LK", "HO_TEN", "GIOI_TINH", "NGAY_RA", null, "Giới", "Ngày ra viện"],
        ["A1", "x", true, 46205.42, null, "nam", "y"],
      ],
    });
    const { issues } = tablesFromSheets(await readXlsx(bytes));
    expect(issues.map(({ text }) => text.vi.split(/: (?:ô là|đây là|bảng)/)[0])).toEqual([
      "XML1, dòng 2, cột GIOI_TINH",
      "XML1, dòng 2, cột NGAY_RA",
      "XML1, cột F (Giới)",
      "XML1, cột G (Ngày ra viện)",
    ]);
    expect(issues[3]?.text.vi).toContain("Có phải là NGAY_RA?");
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
});

describe("a CSV file", () => {
  it("of every table gives the tables of the episode", async () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const files = Object.entries(linesOf(sampleTables)).map(
      ([table, lines]) => [table, lines.map((line) => line.map(quoted).join(";")).join("\r\n")] as const,
    );
    const sheets: Record<string, readonly SheetRow[]> = {};
    for (const [table, text] of files) sheets[table] = await readCsv(text);
    expect(tablesFromSheets(sheets)).toEqual({ ok: true, issues: [], value: [sampleTables] });
  });
});
