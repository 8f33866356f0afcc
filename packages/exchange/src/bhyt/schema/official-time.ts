import type { CalendarDate } from "@benhan/core";

/** The day that `yyyymmdd` names, or undefined when it is no day of the calendar. */
export function officialDate(text: string): CalendarDate | undefined {
  if (!isOfficialDate(text)) return undefined;
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` as CalendarDate;
}

/** True for `yyyymmdd` of a day that exists. */
export function isOfficialDate(text: string): boolean {
  return text.length === 8 && isDay(text);
}

/** True for `yyyymmddHHMM` of a minute that exists. Such texts of one length compare as the times do. */
export function isOfficialMinute(text: string): boolean {
  return text.length === 12 && pair(text, 8) < 24 && pair(text, 10) < 60 && isDay(text);
}

// Every date of every row comes by here: digits are read where they stand, without making texts.
function isDay(text: string): boolean {
  const century = pair(text, 0);
  const year = century * 100 + pair(text, 2);
  const month = pair(text, 4);
  const day = pair(text, 6);
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return year <= 9999;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year <= 9999 && day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** The number of two digits; more than any when they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.POSITIVE_INFINITY;
}
