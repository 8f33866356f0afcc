import type { RetentionScope, RetentionTag } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";

/**
 * From when the years of a row count. `year-end` the end of the year in which the work ended · `death` the day of death ·
 * `day` the day itself · `parent` as long as the record to which it belongs · `purpose` as long as its purpose and
 * whatever is linked to it · `none` permanent · `unknown` of a superseded row whose text was not seen: as `year-end`.
 */
export type RetentionClock = "year-end" | "death" | "day" | "parent" | "purpose" | "none" | "unknown";

/** What the engine computes with. */
export interface RetentionRow {
  /** Lasting id, kept with every document that the row decided about. */
  readonly id: string;
  /** Whole years of the clock, or for ever. Of a part: the fewest, whatever its record has. */
  readonly years?: number | "permanent";
  readonly clock: RetentionClock;
  readonly scope: RetentionScope;
  /** The facts that bring a file under this row. */
  readonly tags: readonly RetentionTag[];
  /** It is the row of every file of its scope. */
  readonly isBase?: true;
  /** `derived`: our default where no list names the paper. `superseded`: only for periods that were fixed under it. */
  readonly status: "in-force" | "derived" | "superseded";
  /** The table to which it belongs, e.g. `tt33-2025`. */
  readonly edition: string;
  /** First and last day on which it is in force. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** The words of a row. */
export interface RetentionWords {
  /** The group of records as the row names it. */
  readonly text: Bilingual;
  /** Where the row stands. */
  readonly source: string;
  readonly confidence: "high" | "medium" | "low";
}

/** One row of the retention table. */
export interface RetentionRule extends RetentionRow, RetentionWords {}
