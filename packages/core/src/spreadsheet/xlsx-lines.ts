import { brokenCellOf, withBrokenCells } from "./broken-cells.ts";
import { checkWorkbookSize } from "./check-workbook-size.ts";
import { libraryOf } from "./library-of.ts";
import type { SheetLine } from "./sheet.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";

export interface XlsxOptions {
  readonly signal?: AbortSignal;
  /** Most bytes of the file. Default 32 MiB. */
  readonly maxBytes?: number;
  /** Most bytes that the file may unpack to. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
  /** Most cells, rows × columns of each sheet, empty ones included. Default 2,000,000. Never more than 512 columns. */
  readonly maxCells?: number;
}

/** The sheets of an XLSX workbook, every line of cells from row 1 and column A on. */
export async function xlsxLines(
  bytes: Uint8Array,
  options: XlsxOptions = {},
): Promise<readonly { readonly sheet: string; readonly lines: readonly SheetLine[] }[]> {
  const { signal, maxBytes = 2 ** 25, maxUnpackedBytes = 2 ** 29, maxCells = 2_000_000 } = options;
  signal?.throwIfAborted();
  if (bytes.length > maxBytes) throw spreadsheetTooLarge({});
  const loading = import("read-excel-file/universal");
  const { default: readXlsxFile } = await libraryOf("read-excel-file", loading);
  const calculated = await checkWorkbookSize(bytes, { maxUnpackedBytes, maxCells }, options);
  const shown = await withBrokenCells(bytes, calculated);
  // A copy: the view may be a part of a larger buffer, which the reader would take as a whole.
  const file = new Uint8Array(shown).buffer;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(file, { trim: false });
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
  signal?.throwIfAborted();
  return sheets.map(({ sheet, data }) => ({
    sheet,
    lines: shown === bytes ? data : data.map((line) => line.map((cell) => brokenCellOf(cell) ?? cell)),
  }));
}
