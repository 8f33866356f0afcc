import { type CsvOptions, csvPages } from "./csv-pages.ts";
import type { SheetLine, SheetRow } from "./sheet.ts";
import { sheetRows } from "./sheet-rows.ts";

export type ReadCsvOptions = CsvOptions;

/**
 * Reads one CSV file, the rows of one table:
 * `tablesFromSheets({ XML1: await readCsv(a), XML2: await readCsv(b) })`. The first line holds the column names. UTF-8
 * with or without byte-order mark; comma, semicolon or tabulator between the fields; every cell stays text. Needs the
 * package `papaparse`, which is loaded at the first call.
 *
 * @throws EmrError `core.spreadsheet.file_unreadable` when it is not UTF-8 or a quote is never closed,
 *   `core.spreadsheet.file_too_large`, `core.spreadsheet.library_missing`
 */
export async function readCsv(
  source: string | Uint8Array,
  options: ReadCsvOptions = {},
): Promise<readonly SheetRow[]> {
  const lines: SheetLine[] = [];
  for await (const page of csvPages(source, options)) for (const line of page) lines.push(line);
  return sheetRows(lines);
}
