import type { CalendarDate } from "../time/calendar-date.ts";

/** Facts of a record that lengthen the time for which it must be kept. @legal TT 33/2025/TT-BYT, annex */
export type RetentionTag =
  | "death"
  | "mental-illness"
  | "occupational-accident"
  | "traffic-accident"
  | "transplant"
  | "cosmetic-surgery"
  | "domestic-violence"
  | "birth-certificate";

/** What the retention table asks of a document: it answers with a class and a date. */
export interface RetentionFacts {
  /** The day on which the work ended: discharge, transfer or death. The clock starts with the end of that year. */
  readonly endedOn: CalendarDate;
  readonly tags: readonly RetentionTag[];
}
