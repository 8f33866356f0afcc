import type { Sheets } from "../sheet.ts";
import { checkWorkbookSize } from "./check-workbook-size.ts";
import { libraryOf } from "./library-of.ts";
import { sheetRows } from "./sheet-rows.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";

export interface ReadXlsxOptions {
  readonly signal?: AbortSignal;
  /** Most bytes of the file. Default 32 MiB. */
  readonly maxBytes?: number;
  /** Most bytes that the file may unpack to. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
  /** Most cells, rows × columns of each sheet, empty ones included. Default 2,000,000. Never more than 512 columns. */
  readonly maxCells?: number;
}

/**
 * Reads every sheet of an XLSX workbook; the first row of a sheet holds the column names. Text cells stay the text
 * they are, leading zeros included; number cells come as numbers, date cells as dates whose UTC fields are what the
 * cell shows. Nothing is judged here: hand the result to `tablesFromSheets`. Needs the package
 * `read-excel-file`, which is loaded at the first call.
 *
 * @throws EmrError `exchange.spreadsheet.file_unreadable`, `exchange.spreadsheet.file_too_large`,
 *   `exchange.spreadsheet.library_missing`
 */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<Sheets> {
  const { signal, maxBytes = 2 ** 25, maxUnpackedBytes = 2 ** 29, maxCells = 2_000_000 } = options;
  signal?.throwIfAborted();
  if (bytes.length > maxBytes) throw spreadsheetTooLarge({});
  await checkWorkbookSize(bytes, { maxUnpackedBytes, maxCells }, options);
  const loading = import("read-excel-file/universal");
  const { default: readXlsxFile } = await libraryOf("read-excel-file", loading);
  // A copy: the view may be a part of a larger buffer, which the reader would take as a whole.
  const file = new Uint8Array(bytes).buffer;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(file, { trim: false });
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
  signal?.throwIfAborted();
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, sheetRows(data)]));
}
