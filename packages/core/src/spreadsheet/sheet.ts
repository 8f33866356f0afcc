/**
 * A cell whose content a workbook does not hold: a formula that came to an error such as `#REF!`, or one that no program
 * has calculated yet. It is no blank cell.
 */
export interface BrokenCell {
  readonly broken: "error" | "not_calculated";
}

/**
 * One row of a sheet: the cells by the names of their columns. Values as the reader of the file gave them, or a
 * {@link BrokenCell}.
 */
export type SheetRow = Readonly<Record<string, unknown>>;

/**
 * Sheets by name; the first row of the file holds the names of the columns. Rows are counted from 0 here and from 2 in
 * Excel; a blank row stays, so that the numbers agree. For the official insurance tables a sheet is named `XML1`,
 * `XML2`, …
 */
export type Sheets = Readonly<Record<string, readonly SheetRow[]>>;

/** Most columns of a sheet. No official table has a tenth of it. */
export const maxColumns = 512;

/** The cells of one line of a sheet, from column A on. */
export type SheetLine = readonly unknown[];
