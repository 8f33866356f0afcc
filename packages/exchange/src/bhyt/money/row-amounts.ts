import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  type RoundingMode,
  roundDecimal,
  subtractDecimals,
} from "@benhan/core";

const percent = "0.01" as Decimal;
const nothing = "0.00" as Decimal;

/** What the price of one row is made of. A drug has one price and no service ratio. */
export interface RowTerms {
  /** @official SO_LUONG */
  readonly quantity: Decimal;
  /** @official DON_GIA, DON_GIA_BV */
  readonly price: Decimal;
  /** The price that the fund knows, for services and supplies. Default: `price`. @official DON_GIA_BH */
  readonly insuredPrice?: Decimal;
  /** In percent. Default 100. @official TYLE_TT_DV */
  readonly serviceRatio?: Decimal;
  /** In percent. @official TYLE_TT_BH */
  readonly insuredRatio: Decimal;
  /** In percent. @official MUC_HUONG */
  readonly benefitLevel: Decimal;
  /** What other sources pay for the row. Default 0. @official T_NGUONKHAC */
  readonly otherSources?: Decimal;
}

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

/** `SO_LUONG × DON_GIA × ratios`, rounded to two decimals. */
export function rowPrice(
  factors: readonly Decimal[],
  ratios: readonly Decimal[],
  rounding: RoundingMode,
): Decimal {
  const shares = ratios.flatMap((ratio) => [ratio, percent]);
  return roundDecimal(multiplyDecimals(...factors, ...shares), 2, rounding);
}

/**
 * Computes one row of XML2 or XML3 from its quantity and prices.
 *
 * @legal QĐ 3176/QĐ-BYT (29/10/2024), formulas of XML2 and XML3
 */
export function rowAmounts(terms: RowTerms, rounding: RoundingMode = "half-away-from-zero"): RowAmounts {
  const serviceRatio = terms.serviceRatio ?? ("100" as Decimal);
  const insuredPrice = terms.insuredPrice ?? terms.price;
  const charged = rowPrice([terms.quantity, terms.price], [serviceRatio], rounding);
  const insured = rowPrice([terms.quantity, insuredPrice], [serviceRatio, terms.insuredRatio], rounding);
  return {
    charged,
    insured,
    ...sharesOf(charged, insured, terms.benefitLevel, terms.otherSources, rounding),
  };
}

/**
 * Divides the two prices of a row among patient, fund and other sources. Other sources pay first what lies outside
 * the scope, then the patient's share, then the fund's.
 */
export function sharesOf(
  charged: Decimal,
  insured: Decimal,
  benefitLevel: Decimal,
  otherSources: Decimal = nothing,
  rounding: RoundingMode = "half-away-from-zero",
): Pick<RowAmounts, "selfPaid" | "coPaid" | "fundPaid"> {
  const fund = rowPrice([insured], [benefitLevel], rounding);
  let left = otherSources;
  const less = (share: Decimal): Decimal => {
    if (compareDecimals(share, nothing) <= 0) return roundDecimal(share, 2, rounding);
    const paid = compareDecimals(left, share) < 0 ? left : share;
    left = subtractDecimals(left, paid);
    return roundDecimal(subtractDecimals(share, paid), 2, rounding);
  };
  const selfPaid = less(subtractDecimals(charged, insured));
  const coPaid = less(subtractDecimals(insured, fund));
  const fundPaid = less(fund);
  return { selfPaid, coPaid, fundPaid };
}

/** True when two amounts differ by more than the tolerance. */
export function differs(found: Decimal, expected: Decimal, tolerance: Decimal): boolean {
  const difference = subtractDecimals(found, expected);
  return (
    compareDecimals(difference, tolerance) > 0 ||
    compareDecimals(addDecimals(difference, tolerance), nothing) < 0
  );
}
