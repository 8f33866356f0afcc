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

/** Why an episode was checked in its edition. */
export interface EditionReason {
  readonly edition: string;
  /** Asked for; written in the JSON; in force when the episode ended; its columns are of no other; neither day nor columns tell. */
  readonly why: "asked" | "named" | "in-force" | "columns" | "newest";
  /** The month in which the episode ended, `2026-07`, when that can be read; no more is told of anybody's stay. */
  readonly endedIn?: string;
}

/**
 * Says why an episode was checked in an edition.
 *
 * @official NGAY_RA
 */
export function editionReasonOf(
  tables: BhytTables,
  { id }: BhytEdition,
  told: "asked" | "named" | undefined,
): EditionReason {
  const end = rowsOf(tables, "XML1")[0]?.["NGAY_RA"];
  const endedOn = officialDate((typeof end === "string" ? end : "").slice(0, 8));
  const endedIn = endedOn === undefined ? {} : { endedIn: endedOn.slice(0, 7) };
  if (told !== undefined) return { edition: id, why: told, ...endedIn };
  if (endedOn === undefined) return { edition: id, why: id === newestEdition.id ? "newest" : "columns" };
  return { edition: id, why: editionAt(endedOn).id === id ? "in-force" : "columns", ...endedIn };
}
