import { type CalendarDate, isCalendarDate, type RetentionFacts } from "@benhan/core";
import { type KeepUntil, longestFirst } from "./keep-until.ts";
import type { RetentionSettings } from "./retention-settings.ts";
import type { RetentionRow } from "./table/retention-rule.ts";

/**
 * Until when a row keeps a file with these facts; nothing when the last day lies beyond the year 9999.
 *
 * @legal Luật Lưu trữ 33/2024 Đ15 k3
 */
export function endOf(
  row: Pick<RetentionRow, "years" | "clock">,
  facts: Pick<RetentionFacts, "endedOn" | "diedOn" | "parent">,
  { clock = "end-of-year" }: RetentionSettings,
): KeepUntil | undefined {
  const { years } = row;
  if (years === "permanent") return years;
  const ofYears = (day: CalendarDate, byDay: boolean) =>
    years === undefined ? "open" : byDay ? yearsAfter(day, years) : endOfYearAfter(day, years);
  switch (row.clock) {
    case "parent":
    case "purpose": {
      if (facts.parent === undefined) return "open";
      const least = ofYears(facts.endedOn, clock === "calendar-day");
      if (facts.parent === "none") return least;
      const { keepUntil } = facts.parent;
      return years === undefined || least === undefined || longestFirst(keepUntil, least) <= 0
        ? (keepUntil as KeepUntil)
        : least;
    }
    case "death":
      return facts.diedOn === undefined ? "open" : ofYears(facts.diedOn, true);
    case "day":
      return ofYears(facts.endedOn, true);
    default:
      return ofYears(facts.endedOn, clock === "calendar-day");
  }
}

function endOfYearAfter(day: CalendarDate, years: number): KeepUntil | undefined {
  return existing(`${yearAfter(day, years)}-12-31`);
}

/** The same day so many years later. For 29 February in a year without one it is 1 March: never a day less. */
export function yearsAfter(day: CalendarDate, years: number): KeepUntil | undefined {
  const year = yearAfter(day, years);
  return existing(`${year}${day.slice(4)}`) ?? existing(`${year}-03-01`);
}

const yearAfter = (day: CalendarDate, years: number): string =>
  String(Number(day.slice(0, 4)) + years).padStart(4, "0");

const existing = (day: string): CalendarDate | undefined => (isCalendarDate(day) ? day : undefined);
