import type { RetentionTag } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";

/** One row of the retention table. */
export interface RetentionRule {
  /** Lasting id, kept with every document that the row decided about. */
  readonly id: string;
  /** The fact that brings a record under this row; `default` is the row of every record. */
  readonly tag: RetentionTag | "default";
  /** Whole years after the year in which the work ended, or for ever. */
  readonly years: number | "permanent";
  /** The group of records as the row names it. */
  readonly text: Bilingual;
  /** Where the row stands. */
  readonly source: string;
}
