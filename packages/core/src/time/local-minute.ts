import { type CalendarDate, isCalendarDate } from "./calendar-date.ts";
import { invalidTime } from "./time.faults.ts";

declare const localMinute: unique symbol;
/**
 * What the clock on the ward showed, to the minute: `2026-07-02T08:10`. Vietnamese forms know no zone: it is the
 * country's time (+07:00) by the rule of the form, never by the zone of the machine.
 */
export type LocalMinute = string & { readonly [localMinute]: true };

/** True when the text is a minute that exists. */
export function isLocalMinute(text: string): text is LocalMinute {
  return /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isCalendarDate(text.slice(0, 10));
}

/** Makes a {@link LocalMinute} or throws `core.time.invalid`. */
export function parseLocalMinute(text: string): LocalMinute {
  if (!isLocalMinute(text)) throw invalidTime({ shape: "2026-07-02T08:10" });
  return text;
}

/** The day of a minute. */
export function dateOf(minute: LocalMinute): CalendarDate {
  return minute.slice(0, 10) as CalendarDate;
}
