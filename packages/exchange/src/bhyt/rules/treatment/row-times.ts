import { type CalendarDate, daysBetween } from "@benhan/core";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { isOfficialDate, isOfficialMinute, officialDate } from "../../schema/official-time.ts";
import { textOf } from "../checked-visit.ts";

/** The moment in a cell, which compares as text with other moments, or undefined when it holds none. */
export function minuteIn(row: BhytRow, field: string): string | undefined {
  const value = textOf(row, field);
  return value !== undefined && isOfficialMinute(value) ? value : undefined;
}

/** The day in a cell that holds `yyyymmdd` or a moment, or undefined when it holds neither. */
export function dayIn(row: BhytRow, field: string): CalendarDate | undefined {
  const value = textOf(row, field);
  if (value === undefined) return undefined;
  if (isOfficialDate(value)) return officialDate(value);
  return isOfficialMinute(value) ? officialDate(value.slice(0, 8)) : undefined;
}

/** True when two moments, or dates as the tables write them, lie on one day. */
export function onOneDay(left: string, right: string): boolean {
  for (let at = 7; at >= 0; at--) if (left.charCodeAt(at) !== right.charCodeAt(at)) return false;
  return true;
}

/** Days of the calendar that a stretch of time touches, both ends counted. */
export function daysTouched(from: string, to: string): number {
  return daysBetween(dayOf(from), dayOf(to)) + 1;
}

const dayOf = (moment: string) =>
  `${moment.slice(0, 4)}-${moment.slice(4, 6)}-${moment.slice(6, 8)}` as CalendarDate;
