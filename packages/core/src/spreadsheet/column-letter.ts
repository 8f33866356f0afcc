import type { SheetRow } from "./sheet.ts";

/** Under it the rows of a sheet hold the names of its columns. A symbol of all bundles: core may be there twice. */
const columnNames = Symbol.for("benhan.spreadsheet.columns");

/** Lets rows remember their columns, from A on; blank cells leave no trace in the rows themselves. */
export function withColumns(rows: readonly SheetRow[], columns: readonly string[]): readonly SheetRow[] {
  return Object.defineProperty(rows, columnNames, { value: columns });
}

/**
 * By which letter Excel calls a column of rows that `readXlsx` or `readCsv` gave, so that a person finds it: `AB`.
 * Undefined for other rows, copies among them.
 */
export function columnLetterOf(rows: readonly SheetRow[], column: string): string | undefined {
  const columns: unknown = Reflect.get(rows, columnNames);
  const index = Array.isArray(columns) ? columns.indexOf(column) : -1;
  return index < 0 ? undefined : columnLetters(index);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
