import { type CalendarDate, compareDecimals, type Decimal, multiplyDecimals } from "@benhan/core";
import { type BaseSalary, baseSalaries, baseSalaryOn } from "../../../bhyt/money/base-salary.ts";

/** Whether the co-payment of a year has passed what the exemption needs. */
export interface CoPaymentThreshold {
  /** 6 × the base salary of the day, in dong. */
  readonly threshold: Decimal;
  /** Strictly more than the threshold: equal is not enough. */
  readonly isPassed: boolean;
}

/** How many base salaries the co-payment of a year must exceed. @legal NĐ 188/2025/NĐ-CP */
const salaries = "6" as Decimal;

/**
 * Compares the accumulated co-payment of a calendar year with the base salary of a day; `undefined` when that salary is
 * not known. One of two conditions: the exemption needs five years of insurance without a gap besides. Which day's
 * salary counts when it changes inside the year is not settled (setting `bhxh.coPaymentSalaryDay`): give the day of the
 * look-up.
 *
 * @legal NĐ 188/2025/NĐ-CP, điều 18 khoản 2
 */
export function coPaymentThreshold(
  accumulated: Decimal,
  on: CalendarDate,
  known: readonly BaseSalary[] = baseSalaries,
): CoPaymentThreshold | undefined {
  const salary = baseSalaryOn(on, known);
  if (salary === undefined) return undefined;
  const threshold = multiplyDecimals(salaries, salary);
  return { threshold, isPassed: compareDecimals(accumulated, threshold) > 0 };
}
