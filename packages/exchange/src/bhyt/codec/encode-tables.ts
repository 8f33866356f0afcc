import type { CalendarDate } from "@benhan/core";
import { reportOf, requireOk } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { cannotEncode } from "./bhyt-file.faults.ts";
import { EpisodeWriter } from "./episode-writer.ts";
import { readOnlyIssues } from "./read-only-edition.ts";
import { episodeIssues, nothingToSend, optionIssues } from "./unwritable-episodes.ts";

/** What the envelope says about itself. */
export interface EncodeTablesOptions<Tables = BhytTables> {
  /** The edition in which the tables are. Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  /** The facility that sends, five characters. @official MACSKCB */
  readonly facilityCode: string;
  /** The day on which the file is made, `2026-07-02`. @official NGAYLAP */
  readonly createdOn: CalendarDate;
}

/**
 * Writes the unsigned file of one or more treatment episodes, ready for the signer: `CHUKYDONVI` is empty. The same
 * tables and options always give the same bytes. Text is written in NFC; tables without rows are left out; an empty
 * text counts as absent.
 *
 * Content is not judged here, that is what `checkTables` is for. What cannot be written truthfully is refused:
 * characters that XML does not know, columns that the table does not have, values that are not text.
 *
 * @official GIAMDINHHS
 * @throws EmrError `exchange.bhyt.cannot_encode` with every such place.
 */
export function encodeTables<Tables = BhytTables>(
  tables: Tables | readonly Tables[],
  options: EncodeTablesOptions<Tables>,
): Uint8Array {
  requireArguments("encodeTables", ["options", options, "object"]);
  const edition = options.edition ?? qd3176;
  const episodes = (Array.isArray(tables) ? tables : [tables]) as readonly BhytTables[];
  const single = !Array.isArray(tables);
  const issues = [...readOnlyIssues(edition), ...optionIssues(options)];
  const out = new EpisodeWriter(edition);
  let good = issues.length === 0 && episodes.length > 0;
  if (good) {
    out.start(options, episodes.length);
    for (const episode of episodes) if (!out.episode(episode)) good = false;
    out.end();
  }
  // What is wrong is looked for only when something seems to be: looking takes longer than writing.
  if (!good) {
    episodes.forEach((episode, index) => {
      issues.push(...episodeIssues(edition, episode, single ? [] : [index]));
    });
    if (episodes.length === 0) issues.push(nothingToSend);
  }
  requireOk(reportOf(undefined, issues), cannotEncode);
  return out.taken();
}
