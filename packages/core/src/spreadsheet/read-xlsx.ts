import type { Sheets } from "./sheet.ts";
import { sheetRows } from "./sheet-rows.ts";
import { type XlsxOptions, xlsxLines } from "./xlsx-lines.ts";

export type ReadXlsxOptions = XlsxOptions;

/**
 * Reads every sheet of an XLSX workbook; the first row of a sheet holds the column names. Text cells stay the text
 * they are, leading zeros included; number cells come as numbers, date cells as dates whose UTC fields are what the
 * cell shows, a time without a day as a text such as `08:24`. Nothing is judged here: hand the result to
 * `tablesFromSheets` of `@benhan/exchange/qd3176`. Needs the package `read-excel-file`, which is loaded at the first
 * call.
 *
 * @throws EmrError `core.spreadsheet.file_unreadable`, `core.spreadsheet.file_too_large`, `core.spreadsheet.sheet_twice`,
 *   `core.spreadsheet.library_missing`
 */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<Sheets> {
  const sheets = await xlsxLines(bytes, options);
  return Object.fromEntries(sheets.map(({ sheet, lines }) => [sheet, sheetRows(lines)]));
}
