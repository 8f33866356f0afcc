import type { CalendarDate, Decimal } from "@benhan/core";
import { requireArguments } from "../schema/require-arguments.ts";

/** The base salary from a day on, in dong. */
export interface BaseSalary {
  readonly from: CalendarDate;
  readonly amount: Decimal;
}

/**
 * The base salaries that are known, newest last. 15 % of them are the 351,000 and 379,500 dong below which a visit costs
 * the patient nothing. Earlier days are unknown here, and nothing is judged by a salary on them.
 */
export const baseSalaries: readonly BaseSalary[] = [
  { from: "2024-07-01" as CalendarDate, amount: "2340000" as Decimal },
  { from: "2026-07-01" as CalendarDate, amount: "2530000" as Decimal },
];

/** The base salary of a day, or undefined before the first that is known. */
export function baseSalaryOn(
  day: CalendarDate,
  salaries: readonly BaseSalary[] = baseSalaries,
): Decimal | undefined {
  requireArguments("baseSalaryOn", ["salaries", salaries, "list"]);
  let found: Decimal | undefined;
  for (const { from, amount } of salaries) if (from <= day) found = amount;
  return found;
}

/** A visit that costs less than this share of the base salary is paid wholly, in percent. */
export const freeVisitPercent: Decimal = "15" as Decimal;

/**
 * The visit categories in which a patient came by the right way: the registered facility, a referral, an appointment,
 * the primary level, an emergency. The half-paid and the self-referred categories of the specialised level are not among
 * them.
 *
 * @official MA_DOITUONG_KCB
 */
export const rightRouteCategories: readonly string[] = [
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
  "1.11",
  "1.12",
  "1.15",
  "1.16",
  "1.17",
  "2",
];
