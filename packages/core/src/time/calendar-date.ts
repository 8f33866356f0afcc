import { dateOfEpochDay, daysInMonth, epochDay } from "./calendar.ts";
import { invalidTime } from "./time.faults.ts";

declare const calendarDate: unique symbol;
/** A day of the calendar, `2026-07-02`, without a time and without a zone. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** True when the text is a day that exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** Makes a {@link CalendarDate} or throws `core.time.invalid`. */
export function parseCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw invalidTime({ shape: "2026-07-02" });
  return text;
}

function dayNumber(date: CalendarDate): number {
  return epochDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date so many days later (or earlier, for a negative count). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const [year, month, day] = dateOfEpochDay(dayNumber(date) + days);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as CalendarDate;
}
