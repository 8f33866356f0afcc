import { addDays, type CalendarDate, daysBetween } from "@benhan/core";

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

/**
 * The day so many working days after another, which does not count itself. Nothing when a day on the way lies in no
 * calendar.
 */
export function workingDaysAfter(
  day: CalendarDate,
  amount: number,
  calendars: readonly WorkingCalendar[],
): CalendarDate | undefined {
  let left = amount;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    const calendar = calendars.find(({ from, to }) => from <= at && at <= to);
    if (calendar === undefined) return undefined;
    if (isWorked(at, calendar)) left -= 1;
  }
  return at;
}

function isWorked(
  day: CalendarDate,
  { holidays, workedDays = [], restDays = [6, 7] }: WorkingCalendar,
): boolean {
  if (workedDays.includes(day)) return true;
  return !holidays.includes(day) && !restDays.includes(weekday(day));
}

/** 1 is Monday. */
function weekday(day: CalendarDate): number {
  const sinceMonday = daysBetween("2026-01-05" as CalendarDate, day) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}
