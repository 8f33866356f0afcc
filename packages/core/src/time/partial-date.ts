import { type CalendarDate, isCalendarDate } from "./calendar-date.ts";
import { isLocalMinute, type LocalMinute } from "./local-minute.ts";
import { invalidTime } from "./time.faults.ts";

declare const partialDate: unique symbol;
/** A date of which only the year (`1990`) or the month (`1990-05`) may be known. */
export type PartialDate = CalendarDate | (string & { readonly [partialDate]: true });

/** When somebody was born, as exactly as it is known: a year, a month, a day, or for newborns the minute. */
export type BirthMoment = PartialDate | LocalMinute;

/** True when the text is a year, a month or a day. */
export function isPartialDate(text: string): text is PartialDate {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) || isCalendarDate(text);
}

/** True when the text is a {@link BirthMoment}. */
export function isBirthMoment(text: string): text is BirthMoment {
  return isPartialDate(text) || isLocalMinute(text);
}

/** Makes a {@link BirthMoment} or throws `core.time.invalid`. */
export function parseBirthMoment(text: string): BirthMoment {
  if (!isBirthMoment(text)) throw invalidTime({ shape: "1990, 1990-05, 1990-05-17, 2026-07-02T08:10" });
  return text;
}
