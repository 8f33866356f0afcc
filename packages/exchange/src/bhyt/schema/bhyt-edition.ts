import type { CalendarDate } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { FieldDefinition, TableDefinition } from "./table-definition.ts";

/** The editions of the insurance tables that the SDK knows, oldest first. */
export type BhytEditionId = "qd4210" | "qd130" | "qd4750" | "qd3176";

/** How much a definition may be trusted: read in the text itself · from several independent sources · from one. */
export type BhytConfidence = "high" | "medium" | "low";

/** A later decision that changes some columns of an edition from a day on, without being an edition of its own. */
export interface BhytLayer {
  /** The decision, e.g. `qd1931`. */
  readonly id: string;
  readonly source: string;
  /** The first day on which an episode ends under it. @official NGAY_RA */
  readonly from: CalendarDate;
  readonly confidence: BhytConfidence;
  readonly note: Bilingual;
  /** What it changes. The tables of the edition carry `now`; before `from`, `before` holds. */
  readonly changes: readonly {
    readonly table: string;
    readonly field: string;
    readonly before: Partial<FieldDefinition>;
    readonly now: Partial<FieldDefinition>;
  }[];
}

/**
 * One edition of the official tables, as data. Reader, writer and rules take the edition that they work by, so that a
 * page which knows one edition carries no other. `Tables` is the type of an episode in this edition.
 */
export interface BhytEdition<Tables = unknown> {
  readonly id: BhytEditionId;
  readonly title: Bilingual;
  readonly source: string;
  /** The first day on which an episode ends under this edition. @official NGAY_RA */
  readonly from: CalendarDate;
  /** The first day on which an episode does so no longer. */
  readonly until?: CalendarDate;
  /** It was in use beside another edition, for trial: no date alone asks for it. */
  readonly trial?: true;
  readonly confidence: BhytConfidence;
  /** What of it is uncertain. Columns in doubt say so themselves. */
  readonly note?: Bilingual;
  /** Later decisions on single columns, oldest first. */
  readonly layers?: readonly BhytLayer[];
  /** The tables that travel in GIAMDINHHS, in the order in which they are written. */
  readonly tables: Readonly<Record<string, TableDefinition>>;
  /** The tables that travel alone and are signed by themselves: check-in, medical assessment. */
  readonly apart: Readonly<Record<string, TableDefinition>>;
  /** Old files are read and checked under this edition; nothing new is written. */
  readonly readOnly?: true;
  /** Never there: carries the type of an episode. */
  readonly holds?: Tables;
}

/** The type of an episode in an edition. */
export type TablesOf<Edition> = Edition extends BhytEdition<infer Tables> ? Tables : never;
