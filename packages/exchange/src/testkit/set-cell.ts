import { type BhytRow, type BhytTables, isListed, rowsOf } from "../bhyt/qd3176/bhyt-tables.ts";

/** Cells to write; `undefined` takes a cell away. */
export type CellEdits = Readonly<Record<string, string | undefined>>;

/**
 * A copy of an episode in which some cells of one row are written anew. Other rows and tables are shared with the
 * input, which stays as it was. A table or row that is not there leaves the episode as it is.
 */
export function setCell(tables: BhytTables, table: string, row: number, cells: CellEdits): BhytTables {
  const rows = rowsOf(tables, table);
  if (row >= rows.length) return tables;
  return withRows(
    tables,
    table,
    rows.map((held, index) => (index === row ? edited(held, cells) : held)),
  );
}

/** A copy of an episode with one more row at the end of a table; a table of one record is replaced. */
export function addRow(tables: BhytTables, table: string, row: CellEdits): BhytTables {
  return withRows(tables, table, [...rowsOf(tables, table), edited({}, row)]);
}

/** A copy of an episode without one row; a table whose last row goes, goes with it. */
export function removeRow(tables: BhytTables, table: string, row: number): BhytTables {
  const rows = rowsOf(tables, table).filter((_, index) => index !== row);
  return rows.length === 0 ? removeTable(tables, table) : withRows(tables, table, rows);
}

/** A copy of an episode without a table. */
export function removeTable(tables: BhytTables, table: string): BhytTables {
  const left = Object.entries(tables).filter(([name]) => name !== table);
  return Object.fromEntries(left) as unknown as BhytTables;
}

function withRows(tables: BhytTables, table: string, rows: readonly BhytRow[]): BhytTables {
  return { ...tables, [table]: isListed(table) ? rows : rows.at(-1) };
}

function edited(row: BhytRow, cells: CellEdits): BhytRow {
  const filled = Object.entries({ ...row, ...cells }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled);
}
