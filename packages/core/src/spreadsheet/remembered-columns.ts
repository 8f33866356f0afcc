import type { SheetRow } from "./sheet.ts";

/** Under it the rows of a sheet hold the names of its columns. A symbol of all bundles: core may be there twice. */
const columnNames = Symbol.for("benhan.spreadsheet.columns");

/** Lets rows remember their columns, from A on; blank cells leave no trace in the rows themselves. */
export function withColumns(rows: readonly SheetRow[], columns: readonly string[]): readonly SheetRow[] {
  return Object.defineProperty(rows, columnNames, { value: columns });
}

/** The columns that rows remember; none of rows that no reader gave, copies among them. */
export function columnsOf(rows: readonly SheetRow[]): readonly unknown[] {
  const columns: unknown = Reflect.get(rows, columnNames);
  return Array.isArray(columns) ? columns : [];
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
