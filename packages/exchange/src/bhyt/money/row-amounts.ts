import type { Decimal, RoundingMode } from "@benhan/core";
import { figureOf, hundredthsOf, wholly, writeHundredths } from "./figure.ts";
import { notCalculable } from "./money.faults.ts";
import { divide, fundShareOf, priceOf, type Shares } from "./row-formulas.ts";
import { isEmpty, rowTermIssues } from "./row-term-issues.ts";
import type { RowTerms } from "./row-terms.ts";

/** Who pays what of one row, each with two decimals. */
export interface RowAmounts {
  /** @official THANH_TIEN_BV */
  readonly charged: Decimal;
  /** @official THANH_TIEN_BH */
  readonly insured: Decimal;
  /** Outside the scope of the insurance. @official T_BNTT */
  readonly selfPaid: Decimal;
  /** The patient's share inside the scope. @official T_BNCCT */
  readonly coPaid: Decimal;
  /** @official T_BHTT */
  readonly fundPaid: Decimal;
}

/**
 * Computes one row of XML2 or XML3 from its quantity and prices. An optional term that is empty text counts as not given.
 * For whole tables {@link withRowAmounts} names the wrong cells, too.
 *
 * @throws EmrError `exchange.money.not_calculable` with every term that is missing or wrong.
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), formulas of XML2 and XML3
 */
export function rowAmounts(terms: RowTerms, rounding: RoundingMode = "half-away-from-zero"): RowAmounts {
  const issues = rowTermIssues(terms);
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  return amountsOfTerms(terms, rounding);
}

/** The amounts of a row whose terms were checked. */
export function amountsOfTerms(terms: RowTerms, rounding: RoundingMode): RowAmounts {
  const given = (term: Decimal | undefined) =>
    term === undefined || isEmpty(term) ? undefined : figureOf(term);
  const quantity = figureOf(terms.quantity);
  const price = figureOf(terms.price);
  const insuredPrice = given(terms.insuredPrice) ?? price;
  const serviceRatio = given(terms.serviceRatio) ?? wholly;
  const charged = priceOf(quantity, price, serviceRatio, wholly, rounding);
  const insured = priceOf(quantity, insuredPrice, serviceRatio, figureOf(terms.insuredRatio), rounding);
  const fund = fundShareOf(insured, figureOf(terms.benefitLevel), rounding);
  const other = given(terms.otherSources);
  const shares: Shares = { selfPaid: 0, coPaid: 0, fundPaid: 0 };
  divide(charged, insured, fund, other === undefined ? 0 : hundredthsOf(other), shares);
  return {
    charged: writeHundredths(charged),
    insured: writeHundredths(insured),
    selfPaid: writeHundredths(shares.selfPaid),
    coPaid: writeHundredths(shares.coPaid),
    fundPaid: writeHundredths(shares.fundPaid),
  };
}
