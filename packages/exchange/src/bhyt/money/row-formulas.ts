import type { RoundingMode } from "@benhan/core";
import { type Figure, wholly } from "./figure.ts";
import { lesser, minus, plus, powerOfTen, shiftedRight, times, type Whole } from "./whole-number.ts";

// The formulas of QĐ 3176 for one row, once: the checker and the calculator both reckon here. Amounts are whole numbers
// of hundredths of a dong.

/**
 * `quantity × price × first/100 × second/100`, rounded to two decimals.
 *
 * @official THANH_TIEN_BV, THANH_TIEN_BH
 */
export function priceOf(
  quantity: Readonly<Figure>,
  price: Readonly<Figure>,
  first: Readonly<Figure>,
  second: Readonly<Figure>,
  rounding: RoundingMode,
): Whole {
  let scale = quantity.scale + price.scale + first.scale + second.scale + 4;
  let shares = times(first.units, second.units);
  // Ratios are mostly 100 or 50: without their zeros almost every product stays an ordinary number.
  while (typeof shares === "number" && shares !== 0 && shares % 10 === 0) {
    shares /= 10;
    scale -= 1;
  }
  return shiftedRight(times(times(quantity.units, price.units), shares), scale - 2, rounding);
}

/**
 * THANH_TIEN_BV of a special case in which the facility does not charge the difference of its price:
 * `SO_LUONG × DON_GIA_BV − SO_LUONG × DON_GIA_BH × (100 − TYLE_TT_DV)/100`.
 *
 * @official THANH_TIEN_BV
 */
export function priceWithoutDifference(
  quantity: Readonly<Figure>,
  price: Readonly<Figure>,
  insuredPrice: Readonly<Figure>,
  serviceRatio: Readonly<Figure>,
  rounding: RoundingMode,
): Whole {
  const waivedRatio = minus(times(wholly.units, powerOfTen(serviceRatio.scale)), serviceRatio.units);
  const waivedScale = insuredPrice.scale + serviceRatio.scale + 2;
  const scale = Math.max(price.scale, waivedScale);
  const charged = times(price.units, powerOfTen(scale - price.scale));
  const waived = times(times(insuredPrice.units, waivedRatio), powerOfTen(scale - waivedScale));
  return shiftedRight(times(quantity.units, minus(charged, waived)), quantity.scale + scale - 2, rounding);
}

/**
 * What the fund pays of an amount inside the scope, before other sources: `insured × level/100`, rounded.
 *
 * @official T_BHTT
 */
export function fundShareOf(insured: Whole, level: Readonly<Figure>, rounding: RoundingMode): Whole {
  return shiftedRight(times(insured, level.units), level.scale + 2, rounding);
}

/** Who pays what of one row. */
export interface Shares {
  /** @official T_BNTT */
  selfPaid: Whole;
  /** @official T_BNCCT */
  coPaid: Whole;
  /** @official T_BHTT */
  fundPaid: Whole;
}

/**
 * Divides a row. Other sources pay first what lies outside the scope, then the patient's share, then the fund's.
 *
 * @param fund What the fund would pay without other sources.
 */
export function divide(charged: Whole, insured: Whole, fund: Whole, otherSources: Whole, into: Shares): void {
  into.selfPaid = minus(charged, insured);
  into.coPaid = minus(insured, fund);
  into.fundPaid = fund;
  let left = otherSources;
  if (left <= 0) return;
  if (into.selfPaid > 0) {
    const paid = lesser(left, into.selfPaid);
    into.selfPaid = minus(into.selfPaid, paid);
    left = minus(left, paid);
  }
  if (into.coPaid > 0) {
    const paid = lesser(left, into.coPaid);
    into.coPaid = minus(into.coPaid, paid);
    left = minus(left, paid);
  }
  if (into.fundPaid > 0) into.fundPaid = minus(into.fundPaid, lesser(left, into.fundPaid));
}

/**
 * The sum of the four payers.
 *
 * @official THANH_TIEN_BV = T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC
 */
export function sumOfFour(first: Whole, second: Whole, third: Whole, fourth: Whole): Whole {
  return plus(plus(first, second), plus(third, fourth));
}

/** True when two amounts differ by more than the tolerance. */
export function differs(found: Whole, expected: Whole, tolerance: Whole): boolean {
  const difference = minus(found, expected);
  return difference > tolerance || minus(0, difference) > tolerance;
}
