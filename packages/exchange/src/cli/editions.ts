import { bhytEditions, editionAt, getEdition } from "../bhyt/editions/index.ts";
import { type BhytTables, rowsOf } from "../bhyt/qd3176/bhyt-tables.ts";
import { qd3176 } from "../bhyt/qd3176/edition.ts";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import { officialDate } from "../bhyt/schema/official-time.ts";

/** What `--edition` takes. */
export const editionNames: readonly string[] = ["auto", ...bhytEditions.map(({ id }) => id)];

/** The edition of an id; undefined for `auto` and for what is none. */
export const editionNamed = getEdition;

/** The edition of what has no day and no file. */
export const newestEdition: BhytEdition = bhytEditions.at(-1) ?? qd3176;

/**
 * The edition by which an episode is checked that was read in another: the one in force when it ended, unless it has
 * columns that this one does not know. Around the day of a change, a file holds episodes of both.
 *
 * @official NGAY_RA
 */
export function editionOfEpisode(tables: BhytTables, read: BhytEdition): BhytEdition {
  const end = rowsOf(tables, "XML1")[0]?.["NGAY_RA"];
  const endedOn = officialDate((typeof end === "string" ? end : "").slice(0, 8));
  const inForce = endedOn === undefined ? read : editionAt(endedOn);
  if (inForce.id === read.id) return read;
  const fits = Object.keys(tables).every((table) => {
    const known = new Set(inForce.tables[table]?.fields.map(({ name }) => name));
    return rowsOf(tables, table).every((row) => Object.keys(row).every((name) => known.has(name)));
  });
  return fits ? inForce : read;
}
