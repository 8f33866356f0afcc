import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { workingCalendars } from "../options/argument-shapes.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { kind, object } from "../options/option-shape.ts";
import { day as dayShape } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { addDays, type CalendarDate, daysBetween } from "./calendar-date.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

const withCalendars = /* @__PURE__ */ object<{ readonly calendars: unknown }>(
  { calendars: workingCalendars },
  ["calendars"],
);
const wholeNumber = /* @__PURE__ */ kind("số nguyên từ 0", "a whole number from 0", (value) => {
  return Number.isSafeInteger(value) && Number(value) >= 0;
});

/**
 * The day so many working days after another, which does not count itself. Nothing when a day on the way lies in no
 * calendar: say {@link holidaysUnknown} then, and guess no day.
 *
 * @throws EmrError `core.options.wrong`
 */
export function workingDaysAfter(
  day: CalendarDate,
  amount: number,
  calendars: readonly WorkingCalendar[],
): CalendarDate | undefined {
  refuseCall(
    "workingDaysAfter",
    [
      ...argumentIssues("day", day, dayShape),
      ...argumentIssues("amount", amount, wholeNumber),
      ...optionIssues({ calendars }, withCalendars),
    ],
    // The page that shows how a calendar is written.
    "guides/give-a-copy.md",
  );
  let left = amount;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    const calendar = calendars.find(({ from, to }) => from <= at && at <= to);
    // Behind the last day that can be written, texts are in another order than days.
    if (calendar === undefined || at.length > day.length) return undefined;
    if (isWorked(at, calendar)) left -= 1;
  }
  return at;
}

/** The finding where working days are to be counted through days that no calendar of the host covers. */
export function holidaysUnknown(path: JsonPath): Issue {
  return {
    code: "core.time.holidays_unknown",
    severity: "warning",
    path,
    text: {
      vi: "Chưa tính được hạn: lịch nghỉ không phủ hết các ngày phải đếm.",
      en: "The last day cannot be told: the calendars do not cover all days that are counted.",
    },
    nextStep: {
      vi: "Thêm lịch nghỉ lễ của năm đó vào calendars, theo thông báo của cơ quan có thẩm quyền.",
      en: "Add the holidays of that year to calendars, as they were announced.",
    },
  };
}

function isWorked(
  day: CalendarDate,
  { holidays, workedDays = [], restDays = [6, 7] }: WorkingCalendar,
): boolean {
  if (workedDays.includes(day)) return true;
  return !holidays.includes(day) && !restDays.includes(weekday(day));
}

/** 1 is Monday. */
function weekday(day: CalendarDate): number {
  const sinceMonday = daysBetween("2026-01-05" as CalendarDate, day) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}
