import { type CalendarDate, isCalendarDate } from "@benhan/core";

/** The day that `yyyymmdd` names, or undefined when it is no day of the calendar. */
export function officialDate(text: string): CalendarDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isCalendarDate(date) ? date : undefined;
}

/** True for `yyyymmdd` of a day that exists. */
export function isOfficialDate(text: string): boolean {
  return officialDate(text) !== undefined;
}

/** True for `yyyymmddHHMM` of a minute that exists. Such texts of one length compare as the times do. */
export function isOfficialMinute(text: string): boolean {
  return /^\d{8}(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && isOfficialDate(text.slice(0, 8));
}
