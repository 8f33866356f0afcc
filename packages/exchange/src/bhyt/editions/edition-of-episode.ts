import { type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialDate } from "../schema/official-time.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { editionAt } from "./bhyt-editions.ts";

/**
 * The edition by which an episode is checked that was read in another: the one in force when it ended, unless it has
 * columns that this one does not know. Around the day of a change, a file holds episodes of both.
 *
 * @official NGAY_RA
 */
export function editionOfEpisode(tables: BhytTables, read: BhytEdition): BhytEdition<BhytTables> {
  requireArguments("editionOfEpisode", ["tables", tables, "object"], ["read", read, "edition"]);
  const end = rowsOf(tables, "XML1")[0]?.["NGAY_RA"];
  const endedOn = officialDate((typeof end === "string" ? end : "").slice(0, 8));
  const inForce = endedOn === undefined ? read : editionAt(endedOn);
  const fits =
    inForce.id === read.id || Object.keys(tables).every((table) => hasColumnsOf(inForce, tables, table));
  // Rows have the columns of the edition that they were read in, or fewer.
  return (fits ? inForce : read) as BhytEdition<BhytTables>;
}

function hasColumnsOf(edition: BhytEdition, tables: BhytTables, table: string): boolean {
  const known = new Set(edition.tables[table]?.fields.map(({ name }) => name));
  return rowsOf(tables, table).every((row) => Object.keys(row).every((name) => known.has(name)));
}
