import { checkWorkbookSize } from "./check-workbook-size.ts";
import { libraryOf } from "./library-of.ts";
import { brokenCellOf, mendedCells } from "./mended-cells.ts";
import type { SheetLine } from "./sheet.ts";
import { shownDate } from "./shown-date.ts";
import { spreadsheetSheetTwice, spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { checkWorkbookSheets } from "./workbook-sheets.ts";
import { zipEntries, zipWith } from "./zip-entries.ts";

export interface XlsxOptions {
  readonly signal?: AbortSignal;
  /** Most bytes of the file. Default 32 MiB. */
  readonly maxBytes?: number;
  /** Most bytes that the file may unpack to. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
  /** Most cells, rows × columns of each sheet, empty ones included; a row counts for 8 at least. Default 2,000,000. Never more than 512 columns. */
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
  const entries = zipEntries(bytes);
  const mendable = await checkWorkbookSize(entries, { maxUnpackedBytes, maxCells }, options);
  const { counts1904, mended } = await checkWorkbookSheets(entries);
  const contents = new Map([...mended, ...(await mendedCells(mendable))]);
  const shown = contents.size === 0 ? bytes : zipWith(bytes, contents);
  // A copy: the view may be a part of a larger buffer, which the reader would take as a whole.
  const file = new Uint8Array(shown).buffer;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(file, { trim: false });
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
  signal?.throwIfAborted();
  refuseTwice(sheets.map(({ sheet }) => sheet));
  // A sheet that is a chart has no cells.
  const filled = sheets.filter(({ data }) => data !== undefined);
  for (const { data } of filled) for (const line of data) showCells(line, counts1904);
  return filled.map(({ sheet, data }) => ({ sheet, lines: data }));
}

/** Puts what a cell shows in the place of what the reader made of it. */
function showCells(line: unknown[], counts1904: boolean): void {
  for (let at = 0; at < line.length; at += 1) {
    const cell = line[at];
    if (typeof cell === "string") line[at] = brokenCellOf(cell) ?? cell;
    else if (typeof cell === "object" && cell !== null && !counts1904) line[at] = shownDate(cell);
  }
}

function refuseTwice(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first < index) throw spreadsheetSheetTwice({ first: first + 1, second: index + 1 });
  }
}
