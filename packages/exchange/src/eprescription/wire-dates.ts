import { type CalendarDate, isCalendarDate, type LocalMinute } from "@benhan/core";

/** The day of a text `d/m/Y`, such as `17/05/1985`; `undefined` for any other. */
export function readDay(text: string): CalendarDate | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : undefined;
}

/** A day as `d/m/Y`. */
export function writeDay(date: CalendarDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** The day of a text `Y-m-d H:m:s`, read as 24 hours: `2026-07-02 09:20:00`; `undefined` for any other. */
export function readDayOfMoment(text: string): CalendarDate | undefined {
  const [, date = ""] = /^(\d{4}-\d{2}-\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(text) ?? [];
  return isCalendarDate(date) ? date : undefined;
}

/** A minute of the ward as `Y-m-d H:m:s`. */
export function writeMoment(minute: LocalMinute): string {
  return `${minute.slice(0, 10)} ${minute.slice(11, 16)}:00`;
}
