import type { Decimal, RoundingMode } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { isWord, roundings } from "./closed-words.ts";
import { figureOf, hundredthsOf, wholly, writeHundredths } from "./figure.ts";
import { type ClaimProblem, claimIssue, notCalculable, wordIssue } from "./money.faults.ts";
import { divide, fundShareOf, priceOf, type Shares } from "./row-formulas.ts";
import { isEmpty, type PlaceOfTerm, rowTermIssues, usualPlace } from "./row-term-issues.ts";
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
  const wrong = [
    ...rowTermIssues(terms),
    ...(isWord(rounding, roundings) ? [] : [wordIssue(["rounding"], undefined, roundings, rounding)]),
  ];
  const issues = wrong.length > 0 ? wrong : impossibleAmounts(terms, rounding);
  if (issues.length > 0) throw notCalculable({ count: issues.length }, { issues });
  return amountsOfTerms(terms, rounding);
}

/** The amounts of a row whose terms were checked. */
export function amountsOfTerms(terms: RowTerms, rounding: RoundingMode): RowAmounts {
  const { charged, insured, fund, other } = sharesOf(terms, rounding);
  const shares: Shares = { selfPaid: 0, coPaid: 0, fundPaid: 0 };
  divide(charged, insured, fund, other, shares);
  return {
    charged: writeHundredths(charged),
    insured: writeHundredths(insured),
    selfPaid: writeHundredths(shares.selfPaid),
    coPaid: writeHundredths(shares.coPaid),
    fundPaid: writeHundredths(shares.fundPaid),
  };
}

/** Terms, each of them right, by which somebody would pay less than nothing or money would be nobody's. */
export function impossibleAmounts(
  terms: RowTerms,
  rounding: RoundingMode,
  placeOf: PlaceOfTerm = usualPlace,
): readonly Issue[] {
  const { charged, insured, other } = sharesOf(terms, rounding);
  const issue = (problem: ClaimProblem, term: keyof RowTerms, column: string) => {
    const { path, official } = placeOf(term, column);
    return claimIssue(problem, path, official);
  };
  return [
    ...(insured > charged ? [issue("insured_above_charged", "insuredPrice", "DON_GIA_BH")] : []),
    ...(other > charged ? [issue("other_sources", "otherSources", "T_NGUONKHAC")] : []),
  ];
}

function sharesOf(terms: RowTerms, rounding: RoundingMode) {
  const given = (term: Decimal | undefined) =>
    term === undefined || isEmpty(term) ? undefined : figureOf(term);
  const quantity = figureOf(terms.quantity);
  const price = figureOf(terms.price);
  const insuredPrice = given(terms.insuredPrice) ?? price;
  const serviceRatio = given(terms.serviceRatio) ?? wholly;
  const insured = priceOf(quantity, insuredPrice, serviceRatio, figureOf(terms.insuredRatio), rounding);
  const other = given(terms.otherSources);
  return {
    charged: priceOf(quantity, price, serviceRatio, wholly, rounding),
    insured,
    fund: fundShareOf(insured, figureOf(terms.benefitLevel), rounding),
    other: other === undefined ? 0 : hundredthsOf(other),
  };
}
