import type { Issue } from "../faults/issue.ts";
import { type CalendarDate, daysBetween, isCalendarDate } from "../time/calendar-date.ts";
import type { BirthMoment } from "../time/partial-date.ts";
import { isBirthMoment } from "../time/partial-date.ts";
import { cleanNumber } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** A birth as exactly as it is known. */
export interface BirthDateParts {
  readonly birth: BirthMoment;
}

export interface BirthDateContext {
  /** Without it no birth is called a future one. */
  readonly today?: CalendarDate;
}

/**
 * Reads a birth as claims write it: `yyyymmdd` or `yyyymmddHHMM`, with zeros for what is not known (`19900000`,
 * `19900500`, hour and minute `0000`). The minute of midnight cannot be told from an unknown one and is taken for that.
 *
 * @official NGAY_SINH
 */
export function readBirthDate(input: string, context: BirthDateContext = {}): Reading<BirthDateParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  const birth = birthOf(value);
  if (birth === undefined) return { value, issues: [...notes, shape] };
  const today = context.today;
  const isFuture = today !== undefined && birth.slice(0, 10) > today.slice(0, birth.length);
  return { value, parts: { birth }, issues: isFuture ? [...notes, inFuture] : notes };
}

function birthOf(value: string): BirthMoment | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?$/.exec(value);
  if (parts === null) return undefined;
  const [, year = "", month = "00", day = "00", hour = "00", minute = "00"] = parts;
  const hasTime = hour !== "00" || minute !== "00";
  if (year === "0000" || (month === "00" && day !== "00")) return undefined;
  const date = [year, month, day].filter((part) => part !== "00").join("-");
  const moment = hasTime ? `${date}T${hour}:${minute}` : date;
  return isBirthMoment(moment) ? moment : undefined;
}

/**
 * The age in whole months on a day, between the youngest and the oldest that a birth known only in part allows; equal
 * when the day of birth is known. A rule such as "under 72 months" is certain only when both bounds agree on it.
 */
export function ageInMonths(
  birth: BirthMoment,
  on: CalendarDate,
): { readonly least: number; readonly most: number } {
  const day = birth.slice(0, 10);
  if (isCalendarDate(day)) {
    const months = monthsBetween(day, on);
    return { least: months, most: months };
  }
  const earliest = (day.length === 4 ? `${day}-01-01` : `${day}-01`) as CalendarDate;
  const lastMonth = day.length === 4 ? `${day}-12` : day;
  const latest =
    ["31", "30", "29", "28"].map((last) => `${lastMonth}-${last}`).find(isCalendarDate) ?? earliest;
  return { least: monthsBetween(latest, on), most: monthsBetween(earliest, on) };
}

/** Whole months from one day to another, 0 when the other lies before. */
function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (daysBetween(from, to) < 0) return 0;
  const months = (date: CalendarDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const isPartOfMonth = Number(to.slice(8)) < Number(from.slice(8));
  return months(to) - months(from) - (isPartOfMonth ? 1 : 0);
}

const ask = {
  vi: "Đối chiếu ngày sinh với giấy tờ của người bệnh.",
  en: "Compare the date of birth with the patient's paper.",
};
const shape: Issue = {
  code: "core.birth_date.shape",
  severity: "error",
  path: [],
  official: "NGAY_SINH",
  text: {
    vi: "Ngày sinh phải có dạng yyyymmdd hoặc yyyymmddHHMM, phần không biết ghi số 0.",
    en: "A birth has the form yyyymmdd or yyyymmddHHMM, with zeros for what is not known.",
  },
  nextStep: ask,
};
const inFuture: Issue = {
  code: "core.birth_date.future_birth",
  severity: "warning",
  path: [],
  official: "NGAY_SINH",
  text: { vi: "Ngày sinh ở tương lai.", en: "The date of birth lies in the future." },
  nextStep: ask,
};
