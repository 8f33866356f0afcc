/** One row of a sheet: the cells by the names of their columns. Values as the reader of the file gave them. */
export type SheetRow = Readonly<Record<string, unknown>>;

/**
 * Sheets by name: one for each official table, named `XML1`, `XML2`, …, the first row of the file being the official
 * column names. Rows are counted from 0 here and from 2 in Excel; a blank row stays, so that the numbers agree.
 */
export type Sheets = Readonly<Record<string, readonly SheetRow[]>>;
