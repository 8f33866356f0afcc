import type { Bilingual } from "@benhan/core/faults";

/**
 * Where in a workbook something is. `row` counts from 0, the row after the column names. A sheet or a column whose name
 * may be a patient's is given by its position, from 0: of the sheet in the workbook, of the cell among the filled ones
 * of its row.
 */
export interface SheetPlace {
  readonly sheet?: string | number;
  readonly row?: number;
  readonly column?: string | number;
  /** The letter by which Excel calls the column, as far as it is known. */
  readonly letter?: string;
}

/** How a person finds a row: by the number that Excel shows beside it, or counted from 1 among the rows of data. */
export type RowsCounted = "sheet" | "data";

/** The number of the first row, as people find it. */
export const firstRow: Readonly<Record<RowsCounted, number>> = { sheet: 2, data: 1 };

/** A place in words: `XML2, dòng 6, cột MA_KHOA`; of rows of data `XML2[5].MA_KHOA`. */
export function placeWords(place: SheetPlace, counted: RowsCounted): Bilingual {
  return counted === "data" ? dataPlace(place) : sheetPlace(place);
}

const rowsShown = 10;

/** The rows that a finding is about, as people number them: the first of them, and how many more there are. */
export function rowWords(rows: readonly number[], counted: RowsCounted = "sheet"): Bilingual {
  const shown = rows
    .slice(0, rowsShown)
    .map((row) => row + firstRow[counted])
    .join(", ");
  const more = rows.length - rowsShown;
  return {
    vi: `dòng ${shown}${more > 0 ? ` và ${more} dòng nữa` : ""}`,
    en: `row ${shown}${more > 0 ? ` and ${more} more` : ""}`,
  };
}

function dataPlace({ sheet, row, column }: SheetPlace): Bilingual {
  const words = (tableNumber: string, cellNumber: string) =>
    [
      typeof sheet === "number" ? `${tableNumber} ${sheet + 1}` : (sheet ?? ""),
      row === undefined ? "" : `[${row + firstRow.data}]`,
      column === undefined ? "" : typeof column === "number" ? `, ${cellNumber} ${column + 1}` : `.${column}`,
    ].join("");
  return { vi: words("thứ", "ô có nội dung thứ"), en: words("number", "filled cell") };
}

function sheetPlace({ sheet, row: ownRow, column, letter }: SheetPlace): Bilingual {
  // A letter says where the column is, in whatever row.
  const row = letter === undefined ? ownRow : undefined;
  const named = typeof column === "string" ? column : undefined;
  const columnName = letter === undefined ? named : named === undefined ? letter : `${letter} (${named})`;
  const words = (sheetNumber: string, rowWord: string, columnWord: string, cellNumber: string) =>
    [
      ...(sheet === undefined ? [] : [typeof sheet === "number" ? `${sheetNumber} ${sheet + 1}` : sheet]),
      ...(row === undefined ? [] : [`${rowWord} ${row + firstRow.sheet}`]),
      ...(column === undefined
        ? []
        : [columnName === undefined ? `${cellNumber} ${Number(column) + 1}` : `${columnWord} ${columnName}`]),
    ].join(", ");
  return {
    vi: words("thứ", "dòng", "cột", "ô có nội dung thứ"),
    en: words("number", "row", "column", "filled cell"),
  };
}
