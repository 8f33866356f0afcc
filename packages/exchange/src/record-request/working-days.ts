import { addDays, type CalendarDate, daysBetween } from "@benhan/core";
import { day as dayShape, kind, listOf, measure, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";

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

/** For who takes calendars. */
export const workingCalendars = listOf(
  object<WorkingCalendar>(
    {
      from: dayShape,
      to: dayShape,
      holidays: listOf(dayShape),
      workedDays: listOf(dayShape),
      restDays: listOf(measure),
    },
    ["from", "to", "holidays"],
  ),
);
const withCalendars = object<{ readonly calendars: unknown }>({ calendars: workingCalendars }, ["calendars"]);
const wholeNumber = kind("số nguyên từ 0", "a whole number from 0", (value) => {
  return Number.isSafeInteger(value) && Number(value) >= 0;
});

/**
 * The day so many working days after another, which does not count itself. Nothing when a day on the way lies in no
 * calendar.
 *
 * @throws EmrError `core.options.wrong`
 */
export function workingDaysAfter(
  day: CalendarDate,
  amount: number,
  calendars: readonly WorkingCalendar[],
): CalendarDate | undefined {
  refuseCall(
    "workingDaysAfter",
    [
      ...argumentIssues("day", day, dayShape),
      ...argumentIssues("amount", amount, wholeNumber),
      ...optionIssues({ calendars }, withCalendars),
    ],
    guides.giveACopy,
  );
  let left = amount;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    const calendar = calendars.find(({ from, to }) => from <= at && at <= to);
    // Behind the last day that can be written, texts are in another order than days.
    if (calendar === undefined || at.length > day.length) return undefined;
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
