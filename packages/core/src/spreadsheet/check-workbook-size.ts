import { createBoundedMarkup } from "./bounded-markup.ts";
import { maxColumns } from "./sheet.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { type ZipEntry, zipEntries } from "./zip-entries.ts";

/** Bounds of a workbook. */
export interface WorkbookLimits {
  readonly maxUnpackedBytes: number;
  /** Rows × columns, from A1 to the last row and column that are named, over all sheets. */
  readonly maxCells: number;
}

/** No sheet of Excel has more. */
const maxRows = 1_048_576;

/**
 * Any attribute `r`, whatever element it seems to stand in: what is an element is for the reader to say, and a scan
 * that parsed differently could be led astray. White space is collapsed before.
 */
const reference = /(?<![\w:.-])r ?= ?(?:"([^"]*)"|'([^']*)')/g;
const longestReference = 20;
/** One whose end is in the next piece. */
const openReference = /(?<![\w:.-])r ?= ?(?:"[^"]*|'[^']*)$/;

/** More than a reference with its name; kept from one piece to the next. */
const overlap = 64;

/**
 * Refuses a workbook that would need far more memory than its size shows: files that unpack to gigabytes, or a single
 * cell at XFD1048576, for which the reader would lay out every cell before it. Reads each packed file as a stream, so
 * that nothing of it is kept. Answers with the files that may have cells with an error or with a formula.
 */
export async function checkWorkbookSize(
  workbook: Uint8Array,
  { maxUnpackedBytes, maxCells }: WorkbookLimits,
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly ZipEntry[]> {
  const entries = zipEntries(workbook);
  if (entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0) > maxUnpackedBytes) {
    throw spreadsheetTooLarge({});
  }
  let bytes = 0;
  let cells = 0;
  const calculated: ZipEntry[] = [];
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
    if (grid.isCalculated()) calculated.push(entry);
  }
  return calculated;
}

/** Hands out what one file unpacks to, piece by piece. */
export async function eachPieceOf(
  { method, packed }: ZipEntry,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const source = new Blob([new Uint8Array(packed)]).stream();
  const stream = method === 0 ? source : source.pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (let piece = await next(reader); piece !== undefined; piece = await next(reader)) take(piece);
  } finally {
    // Lets go of the rest when the file was refused; a stream that broke has nothing to let go of.
    await reader.cancel().catch(() => undefined);
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
}

interface Grid {
  take(piece: Uint8Array): void;
  /** What the reader will lay out for the cells so far. */
  cells(): number;
  /** Whether an error or a formula was seen. */
  isCalculated(): boolean;
}

const calculation = /(?<![\w:.-])t ?= ?["']e["']|<(?:[\w.-]+:)?f[ />]/;

/** Finds the numbers of rows and the references of cells in the text of one file. */
function createGrid(): Grid {
  const decoder = new TextDecoder();
  const markup = createBoundedMarkup();
  let rest = "";
  let named = 0;
  let rows = 0;
  let columns = 0;
  let isCalculated = false;
  return {
    take(piece) {
      const decoded = decoder.decode(piece, { stream: true });
      markup.take(decoded);
      const text = (rest + decoded).replace(/\s+/g, " ");
      isCalculated ||= calculation.test(text);
      for (const [, a, b = ""] of text.matchAll(reference)) {
        const { row, column } = cellAt(a ?? b);
        if (column > 0) named += 1;
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
      if ((openReference.exec(text)?.[0].length ?? 0) > overlap) {
        throw spreadsheetUnreadable({ format: "XLSX" });
      }
      rest = text.slice(-overlap);
    },
    cells: () => Math.max(named, rows * columns),
    isCalculated: () => isCalculated,
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
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  // What is no number is no place: the reader refuses it.
  const row = Number(text.slice(letters.length)) || 0;
  if (column > maxColumns || row > maxRows) throw spreadsheetTooLarge({});
  return { row, column };
}
