import type { Sheets } from "@benhan/core/spreadsheet";
import { type BhytRow, type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";

/**
 * The rows of dossiers under their official column names, one sheet for each table that has rows: the way back from
 * {@link tablesFromSheets}. Every cell is text, so that no spreadsheet takes a leading zero.
 */
export function sheetsFromTables<Tables = BhytTables>(
  dossiers: readonly Tables[],
  options: { readonly edition?: BhytEdition<Tables> } = {},
): Sheets {
  requireArguments("sheetsFromTables", ["dossiers", dossiers, "list"], ["options", options, "object"]);
  for (const tables of dossiers) requireArguments("sheetsFromTables", ["dossiers", tables, "object"]);
  const edition: BhytEdition = options.edition ?? qd3176;
  const sheets: Record<string, readonly BhytRow[]> = {};
  for (const table of Object.keys(edition.tables)) {
    const rows = dossiers.flatMap((tables) => rowsOf(tables as object, table));
    if (rows.length > 0) sheets[table] = rows;
  }
  return sheets;
}
