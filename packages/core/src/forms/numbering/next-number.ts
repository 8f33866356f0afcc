import type { CalendarDate } from "../../time/calendar-date.ts";
import type { NumberingRule } from "../form-template.ts";
import { formatNumber } from "./format-number.ts";
import { type NumberParts, readNumber, widthOf } from "./number-pattern.ts";
import { numberNotCountable, numbersExhausted } from "./numbering.faults.ts";

/** Where and when the next number is given. */
export interface NextNumberContext {
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** The day of issue. */
  readonly on: CalendarDate;
}

/**
 * The number after the last one of its series. Pure: the facility's counter keeps the last number and makes sure that
 * two workstations never ask with the same one. A new year begins at 1 when the pattern shows the year; without a
 * pattern the counter gives the last number of the year.
 *
 * @param last the last number given in this series; undefined when there is none
 * @throws `core.forms.number_not_countable`, `core.forms.numbers_exhausted`, `core.forms.number_parts_invalid`
 */
export function nextNumber(
  rule: NumberingRule,
  last: string | undefined,
  context: NextNumberContext,
): string {
  return rule.pattern === undefined ? plainNext(last) : patternNext(rule, rule.pattern, last, context);
}

function plainNext(last: string | undefined): string {
  if (last === undefined) return "1";
  if (!/^[0-9]{1,15}$/.test(last)) throw numberNotCountable({ pattern: "0-9" });
  return String(Number(last) + 1).padStart(last.length, "0");
}

function patternNext(
  rule: NumberingRule,
  pattern: string,
  last: string | undefined,
  { facilityCode, on }: NextNumberContext,
): string {
  const width = widthOf(pattern, "serial");
  if (width === 0) throw numberNotCountable({ pattern });
  const yearWidth = widthOf(pattern, "year");
  const year = yearWidth === 0 ? undefined : on.slice(4 - yearWidth, 4);
  const serial = last === undefined ? 1 : serialAfter(pattern, last, facilityCode, year);
  if (String(serial).length > width) throw numbersExhausted({ pattern });
  return formatNumber(rule, { facilityCode, serial, ...(year !== undefined && { year }) });
}

function serialAfter(pattern: string, last: string, facilityCode: string, year: string | undefined): number {
  const parts: NumberParts | undefined = readNumber(pattern, last);
  if (parts?.serial === undefined) throw numberNotCountable({ pattern });
  if (parts.facilityCode !== undefined && parts.facilityCode !== facilityCode) {
    throw numberNotCountable({ pattern });
  }
  if (year === undefined || parts.year === undefined || parts.year === year) return parts.serial + 1;
  if (parts.year > year) throw numberNotCountable({ pattern });
  return 1;
}
