import readXlsxFile from "read-excel-file/universal";
import type { Sheets } from "../sheet.ts";
import { sheetRows } from "./sheet-rows.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { unpackedSize } from "./unpacked-size.ts";

export interface ReadXlsxOptions {
  readonly signal?: AbortSignal;
  /** Most bytes of the file. Default 32 MiB. */
  readonly maxBytes?: number;
  /** Most bytes that the file may say it unpacks to. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
}

/**
 * Reads every sheet of an XLSX workbook; the first row of a sheet holds the column names. Text cells stay the text
 * they are, leading zeros included; number cells come as numbers, date cells as dates whose UTC fields are what the
 * cell shows. Nothing is judged here: hand the result to `tablesFromSheets`.
 *
 * @throws EmrError `exchange.spreadsheet.file_unreadable`, `exchange.spreadsheet.file_too_large`
 */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<Sheets> {
  const { signal, maxBytes = 2 ** 25, maxUnpackedBytes = 2 ** 29 } = options;
  signal?.throwIfAborted();
  if (bytes.length > maxBytes || unpackedSize(bytes) > maxUnpackedBytes) throw spreadsheetTooLarge({});
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
