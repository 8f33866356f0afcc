import { createBoundedMarkup } from "./bounded-markup.ts";
import { eachPieceOf } from "./entry-pieces.ts";
import { maxColumns } from "./sheet.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { tagAttributes } from "./tag-attributes.ts";
import { createWholeTexts } from "./whole-texts.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** Bounds of a workbook. */
export interface WorkbookLimits {
  readonly maxUnpackedBytes: number;
  /** Rows × columns, from A1 to the last row and column that are named, over all sheets; a row counts for 8 at least. */
  readonly maxCells: number;
}

/** No sheet of Excel has more. */
const maxRows = 1_048_576;

/** Cells that a row counts for at least: the reader goes over all rows again and again while it collects them. */
const leastOfRow = 8;
const longestReference = 20;

/**
 * Refuses a workbook that would need far more memory than its size shows: files that unpack to gigabytes, or a single
 * cell at XFD1048576, for which the reader would lay out every cell before it. Reads each packed file as a stream, so
 * that nothing of it is kept. Answers with the files whose cells may have to be mended for the reader.
 */
export async function checkWorkbookSize(
  entries: readonly ZipEntry[],
  { maxUnpackedBytes, maxCells }: WorkbookLimits,
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly ZipEntry[]> {
  if (entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0) > maxUnpackedBytes) {
    throw spreadsheetTooLarge({});
  }
  let bytes = 0;
  let cells = 0;
  const mendable: ZipEntry[] = [];
  // The reader unpacks nothing else.
  for (const entry of entries.filter(({ name }) => /\.xml(\.rels)?$/.test(name))) {
    const grid = createGrid();
    await eachPieceOf(entry, (piece) => {
      options.signal?.throwIfAborted();
      bytes += piece.length;
      if (bytes > maxUnpackedBytes) throw spreadsheetTooLarge({});
      grid.take(piece);
      if (cells + grid.cells() > maxCells) throw spreadsheetTooLarge({});
    });
    cells += grid.cells();
    if (grid.isMendable()) mendable.push(entry);
  }
  return mendable;
}

interface Grid {
  take(piece: Uint8Array): void;
  /** What the reader will lay out for the cells so far. */
  cells(): number;
  /** Whether there was something that the reader would take for another thing than it is. */
  isMendable(): boolean;
}

/** How the common programs write a cell. */
const plainCell = /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="\d+")?(?: t="([a-zA-Z]+)")?\/?>/y;
const place = /<(?:[^\s:<>/]*:)?(sheetData|row|c|f)(?=[\s/>])/y;

const slash = 47;

/** Finds the rows and the references of cells in the text of one file. */
function createGrid(): Grid {
  const decoder = new TextDecoder();
  const texts = createWholeTexts();
  let named = 0;
  let row = 0;
  let rows = 0;
  let columns = 0;
  // From here on the reader looks for rows and cells.
  let isSheet = false;
  let isMendable = false;
  const cell = (at: { readonly row: number; readonly column: number }, type: string, isEmpty: boolean) => {
    if (at.column > 0) named += 1;
    rows = Math.max(rows, at.row);
    columns = Math.max(columns, at.column);
    isMendable ||= type === "e" || type === "d";
    texts.begin(type, isEmpty);
  };
  /** Looks at a tag that is no cell as the common programs write it; false when it was a cell all the same. */
  const other = (xml: string, start: number, end: number): boolean => {
    place.lastIndex = start;
    const name = place.exec(xml)?.[1];
    if (name === "sheetData") isSheet = true;
    if (name === "f") isMendable ||= isSheet;
    if (!isSheet || (name !== "c" && name !== "row")) return true;
    const { values, isSpaced } = tagAttributes(xml.slice(start, end));
    const at = cellAt(values.get("r") ?? "");
    if (name === "row") {
      // A row that does not say which it is follows the one before.
      row = Math.max(row + 1, at.row);
      rows = Math.max(rows, row);
      return true;
    }
    const type = values.get("t") ?? "";
    if (type.includes("&")) throw spreadsheetUnreadable({ format: "XLSX" });
    isMendable ||= isSpaced;
    cell(at, type, xml.charCodeAt(end - 2) === slash);
    return false;
  };
  const markup = createBoundedMarkup((xml, start, end) => {
    if (isSheet) {
      plainCell.lastIndex = start;
      const plain = plainCell.exec(xml);
      if (plain !== null) {
        const [, letters = "", digits = "", type = ""] = plain;
        cell(placeOf(letters, digits), type, xml.charCodeAt(end - 2) === slash);
        return;
      }
    }
    if (xml.charCodeAt(start + 1) === slash || other(xml, start, end)) texts.see(xml, start, end);
  });
  return {
    take: (piece) => markup.take(decoder.decode(piece, { stream: true })),
    cells: () => Math.max(named, rows * Math.max(columns, leastOfRow)),
    isMendable: () => isMendable,
  };
}

/**
 * `B3` → row 3, column 2; `3` → row 3, column 0. Generous, as the reader is: `b003` is a cell, too, and what stands
 * behind the letters is whatever JavaScript takes for a number, such as `1e6`.
 */
function cellAt(text: string): { readonly row: number; readonly column: number } {
  if (text.length > longestReference || text.includes("&")) throw spreadsheetUnreadable({ format: "XLSX" });
  const digits = text.search(/\d/);
  const letters = text.slice(0, Math.max(0, digits));
  return placeOf(letters, text.slice(letters.length));
}

function placeOf(letters: string, digits: string): { readonly row: number; readonly column: number } {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  // What is no number is no place: the reader refuses it.
  const row = Number(digits) || 0;
  if (column > maxColumns || row > maxRows) throw spreadsheetTooLarge({});
  return { row, column };
}
