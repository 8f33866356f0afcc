import type { BirthMoment, CalendarDate } from "@benhan/core";
import { isCalendarDate, isLocalMinute } from "@benhan/core";
import { ageInMonths, readBirthDate } from "@benhan/core/identifiers";
import type { CheckupForm } from "./field-table.ts";

/**
 * The form for somebody's age on the day of the examination, or `undefined` when the birth lies behind that day, or is
 * known too vaguely to tell: a year alone may leave two forms open.
 *
 * @official QĐ 2062/QĐ-BYT annex 01: under 6, 6 to under 18, 18 years and over
 */
export function ageFormOf(dateOfBirth: BirthMoment, examinationDate: CalendarDate): CheckupForm | undefined {
  if (dateOfBirth.slice(0, 10) > examinationDate.slice(0, dateOfBirth.length)) return undefined;
  const { least, most } = ageInMonths(dateOfBirth, examinationDate);
  const form = formAt(least);
  return form === formAt(most) ? form : undefined;
}

function formAt(months: number): CheckupForm {
  if (months < 6 * 12) return "child";
  return months < 18 * 12 ? "minor" : "adult";
}

/** The form by what the two fields of the files say. @official NGAY_SINH, NGAY_VAO */
export function ageFormOfFields(bornOn: unknown, examinedOn: unknown): CheckupForm | undefined {
  if (typeof bornOn !== "string" || !isStamp(bornOn, true)) return undefined;
  if (typeof examinedOn !== "string" || !isStamp(examinedOn, false)) return undefined;
  const birth = readBirthDate(bornOn).parts?.birth;
  return birth === undefined ? undefined : ageFormOf(birth, dayOf(examinedOn));
}

/** True for `yyyyMMddHHmm` of the calendar; of a birth, day, month and time may be zeros. */
export function isStamp(value: string, isBirth: boolean): boolean {
  if (!/^\d{12}$/.test(value)) return false;
  if (isBirth) return readBirthDate(value).parts !== undefined;
  return isLocalMinute(`${dayOf(value)}T${value.slice(8, 10)}:${value.slice(10)}`);
}

/** True for `yyyyMMdd` of the calendar. */
export function isDay(value: string): boolean {
  return /^\d{8}$/.test(value) && isCalendarDate(dayOf(value));
}

function dayOf(stamp: string): CalendarDate {
  return `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}` as CalendarDate;
}
