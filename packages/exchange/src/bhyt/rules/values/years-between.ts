import type { CalendarDate } from "@benhan/core";

/** Full years from a birth to a day; years without a day of birth count from 1 January. */
export function yearsBetween(birth: string, day: CalendarDate): number | undefined {
  const year = Number(birth.slice(0, 4));
  if (!(year > 1800)) return undefined;
  const passed = day.slice(5, 7) + day.slice(8, 10) >= birth.slice(4, 8);
  return Number(day.slice(0, 4)) - year - (passed ? 0 : 1);
}
