import { addDays, type CalendarDate, isCalendarDate } from "@benhan/core";

/**
 * How long something is kept: its last day, `permanent`, or `open` while that day is not known (nobody has died, the
 * record of a part is not named). `open` is kept like `permanent`, until a fact gives the day.
 */
export type KeepUntil = CalendarDate | "permanent" | "open";

/** True for a day that exists and for the two words. */
export function isKeepUntil(value: unknown): value is KeepUntil {
  return value === "permanent" || value === "open" || (typeof value === "string" && isCalendarDate(value));
}

/** Negative when the first is kept longer: for sorting, longest first. */
export function longestFirst(one: string, other: string): number {
  const [a, b] = [lengthOf(one), lengthOf(other)];
  return a === b ? 0 : a > b ? -1 : 1;
}

/** What is no day is kept: of two words the one that never ends by itself is the longer. */
function lengthOf(keepUntil: string): string {
  return keepUntil === "permanent" ? "~" : isCalendarDate(keepUntil) ? keepUntil : "}";
}

/** True once the last day has passed. The last day itself still counts, and what is no day never passes. */
export function isOver(keepUntil: string, on: CalendarDate): boolean {
  return isCalendarDate(keepUntil) && keepUntil < on;
}

/** The first day on which it is no longer kept; nothing when there is none. */
export function dueFrom(keepUntil: string): CalendarDate | undefined {
  return isCalendarDate(keepUntil) && keepUntil < "9999-12-31" ? addDays(keepUntil, 1) : undefined;
}
