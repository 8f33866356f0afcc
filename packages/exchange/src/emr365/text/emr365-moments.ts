import { type CalendarDate, isCalendarDate, isLocalMinute, type LocalMinute } from "@benhan/core";

const day = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const moment = /^(\d{2}\/\d{2}\/\d{4}) ((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d)\.(\d{3})$/;

/** `02/07/2026` of a day. */
export function writeDay(date: string): string {
  return date.slice(0, 10).split("-").reverse().join("/");
}

/** `02/07/2026 08:10:00.000` of a minute, by the clock of Vietnam. */
export function writeMoment(minute: LocalMinute): string {
  return `${writeDay(minute)} ${minute.slice(11)}:00.000`;
}

/** Systems write years such as 0000 and 0001 for "unknown". */
const firstYear = "1800";

/** The day of `dd/mm/yyyy`; undefined when it is none that exists, or none on which anybody alive can have done anything. */
export function readDay(text: string): CalendarDate | undefined {
  const [, d, m, y] = day.exec(text.trim()) ?? [];
  const date = `${y}-${m}-${d}`;
  return d !== undefined && `${y}` >= firstYear && isCalendarDate(date) ? date : undefined;
}

/** The minute of `dd/mm/yyyy HH:MM:SS.mmm`; seconds are dropped. Undefined when it is none that exists. */
export function readMoment(text: string): LocalMinute | undefined {
  const [, date = "", clock = ""] = moment.exec(text.trim()) ?? [];
  const minute = `${readDay(date) ?? ""}T${clock}`;
  return isLocalMinute(minute) ? minute : undefined;
}
