import type { CalendarDate } from "./calendar-date.ts";

/**
 * The days of rest that a facility knows for a span of time. The government announces holidays and days worked instead
 * year by year: outside the span nothing is assumed.
 */
export interface WorkingCalendar {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Holidays and days off in lieu. */
  readonly holidays: readonly CalendarDate[];
  /** Days of rest of the week on which work is done all the same. */
  readonly workedDays?: readonly CalendarDate[];
  /** 1 is Monday. Default: 6 and 7. */
  readonly restDays?: readonly number[];
}
