import type { Decimal } from "@benhan/core";
import { type BaseSalary, baseSalaries, rightRouteCategories } from "../../money/base-salary.ts";
import type { FundTotal } from "../../money/episode-sums.ts";

/** What no official text settles about money, with the default of the SDK. */
export interface MoneyOptions {
  /**
   * T_BHTT of XML1 when other sources paid for some row. The formula of QĐ 3176 (SUM-008) and the balance of the four
   * payers (SUM-011) then contradict each other: `rows` accepts the formula and the sum of the rows, and SUM-011 is a
   * warning; `formula` accepts the formula alone. Default `rows`.
   */
  readonly fundTotalWithOtherSources: FundTotal;
  /**
   * THANH_TIEN_BV where TYLE_TT_DV is below 100: `charged` by X3-002, `waived` by X3-003, for a facility that does not
   * charge the difference. Default `either`.
   */
  readonly differenceInSpecialCases: "either" | "charged" | "waived";
  /**
   * A TYLE_TT_DV that no special case explains can only be a discount, and the tables do not tell of discounts. Default
   * `warning`; `accept` when the facility grants them, `error` when it grants none.
   */
  readonly unexplainedServiceRatio: "warning" | "accept" | "error";
  /** Base salaries by date, newest last. Default `baseSalaries` of `@benhan/exchange/money`. */
  readonly baseSalaries: readonly BaseSalary[];
  /** MA_DOITUONG_KCB that count as the right route, for co-payment. */
  readonly rightRouteCategories: readonly string[];
  /** How far T_BNCCT may lie from the share of the card, in dong. Default `10`. */
  readonly coPaymentTolerance: Decimal;
}

/** The defaults of {@link MoneyOptions}. */
export const defaultMoneyOptions: MoneyOptions = {
  fundTotalWithOtherSources: "rows",
  differenceInSpecialCases: "either",
  unexplainedServiceRatio: "warning",
  baseSalaries,
  rightRouteCategories,
  coPaymentTolerance: "10" as Decimal,
};
