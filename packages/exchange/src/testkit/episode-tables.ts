import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import type { Xml1Row } from "../bhyt/qd3176/rows.data.ts";
import type { ChargeLines } from "./charge-lines.ts";
import { chargedRows } from "./charged-rows.ts";
import { courseRows } from "./course-rows.ts";
import { type Episode, endOf } from "./episode.ts";
import { resultRows } from "./result-rows.ts";
import { type Outcome, summaryRow } from "./summary-row.ts";

/** What an episode has beside its charges. */
export interface Documents {
  /** How many notes on the course; absent: no XML5. */
  readonly notes?: number;
  /** The papers that repeat the summary. */
  readonly papers?: (summary: Xml1Row) => Omit<Partial<BhytTables>, "XML1">;
}

/** Puts the tables of an episode together: charges, their sums, results, course and papers. */
export function episodeTables(
  episode: Episode,
  outcome: Outcome,
  lines: ChargeLines,
  { notes = 0, papers }: Documents = {},
): BhytTables {
  const charges = chargedRows(episode.key, lines, episode.insurance, endOf(episode));
  const summary = summaryRow(episode, outcome, charges);
  const results = resultRows(episode.setting.draws, charges.XML3 ?? []);
  const operated = lines.services.some(({ cells }) => cells.MA_NHOM === "8");
  return {
    XML1: summary,
    ...charges,
    ...(results.length > 0 && { XML4: results }),
    ...(notes > 0 && { XML5: courseRows(episode, notes, operated) }),
    ...papers?.(summary),
  };
}
