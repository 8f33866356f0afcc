import { type BhytTables, rowsOf } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { type BhytCheckOptions, checkTables } from "../../../src/bhyt/rules/index.ts";
import {
  addRow,
  type CellEdits,
  createDossierGenerator,
  type DossierProfile,
  setCell,
} from "../../../src/testkit/index.ts";

/** An invented episode that breaks no rule. */
export function episode(profile: DossierProfile, seed = "rules"): BhytTables {
  return createDossierGenerator({ seed }).next(profile);
}

/** The first row of a table that has these cells, counted from 0. */
export function rowWith(tables: BhytTables, table: string, cells: CellEdits): number {
  const found = rowsOf(tables, table).findIndex((row) =>
    Object.entries(cells).every(([field, value]) => row[field] === value),
  );
  if (found < 0) throw new Error(`no row of ${table} has ${JSON.stringify(cells)}`);
  return found;
}

/** The episode with other cells in one row, the first by default; a table that is absent gets the row. */
export function withCells(tables: BhytTables, table: string, cells: CellEdits, row = 0): BhytTables {
  return rowsOf(tables, table).length > row
    ? setCell(tables, table, row, cells)
    : addRow(tables, table, cells);
}

/** Where a rule is broken. */
export function brokenAt<Tables>(
  rule: string,
  tables: Tables,
  options: Partial<BhytCheckOptions<Tables>> = {},
): readonly string[] {
  const found = checkTables<Tables>(tables, options).issues.filter((issue) => issue.rule === rule);
  return found.map(({ official = "" }) => official);
}
