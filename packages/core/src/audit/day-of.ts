import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { epochMs, type Instant, instantOf, vietnamOffsetMinutes } from "../time/instant.ts";
import { invalidTime } from "../time/time.faults.ts";

/**
 * A day of the calendar as the moments of a query: `from` its first one, `until` the first of the next day.
 *
 * @param offsetMinutes Offset of the place from UTC. Default: that of Vietnam, +07:00.
 * @throws EmrError `core.time.invalid`
 * @example
 * ```ts
 * store.listEvents({ facilityId, patient, ...dayOf(parseCalendarDate("2026-07-02")) });
 * ```
 */
export function dayOf(
  date: CalendarDate,
  offsetMinutes: number = vietnamOffsetMinutes,
): { readonly from: Instant; readonly until: Instant } {
  const fits = Number.isInteger(offsetMinutes) && Math.abs(offsetMinutes) <= 14 * 60;
  if (typeof date !== "string" || !isCalendarDate(date) || !fits) throw invalidTime({ shape: "2026-07-02" });
  const start = epochMs(`${date}T00:00:00Z` as Instant) - offsetMinutes * 60_000;
  return { from: instantOf(start, offsetMinutes), until: instantOf(start + 86_400_000, offsetMinutes) };
}
