import type { RoundingMode } from "@benhan/core";

/**
 * A whole number of any size: an ordinary number as long as it is exact, a `bigint` only beyond. One value has one form,
 * so that equal numbers are equal by `===`. Money is counted in hundredths of a dong.
 */
export type Whole = number | bigint;

const most = Number.MAX_SAFE_INTEGER;

/** Powers of ten that are exact as numbers. */
const tens: readonly number[] = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

/** 10 to the power of `digits`. */
export function powerOfTen(digits: number): Whole {
  return tens[digits] ?? narrowed(10n ** BigInt(digits));
}

/** The exact sum. */
export function plus(left: Whole, right: Whole): Whole {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (sum <= most && sum >= -most) return sum;
  }
  return narrowed(BigInt(left) + BigInt(right));
}

/** The exact difference. */
export function minus(left: Whole, right: Whole): Whole {
  if (typeof left === "number" && typeof right === "number") {
    const difference = left - right;
    if (difference <= most && difference >= -most) return difference;
  }
  return narrowed(BigInt(left) - BigInt(right));
}

/** The exact product. */
export function times(left: Whole, right: Whole): Whole {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    // A product that was rounded to a number lies beyond the bound, as the exact one does.
    if (product <= most && product >= -most) return product;
  }
  return narrowed(BigInt(left) * BigInt(right));
}

/** `value` divided by 10 to the power of `digits` and rounded to a whole number; multiplied when `digits` is negative. */
export function shiftedRight(value: Whole, digits: number, rounding: RoundingMode): Whole {
  if (digits <= 0) return digits === 0 ? value : times(value, powerOfTen(-digits));
  const divisor = powerOfTen(digits);
  if (typeof value === "number" && typeof divisor === "number") {
    const rest = value % divisor;
    const whole = (value - rest) / divisor;
    const twice = Math.abs(rest) * 2;
    const away =
      twice > divisor
        ? rounding !== "down"
        : twice === divisor &&
          (rounding === "half-away-from-zero" || (rounding === "half-even" && whole % 2 !== 0));
    return away ? whole + (value < 0 ? -1 : 1) : whole;
  }
  return shiftedBig(BigInt(value), BigInt(divisor), rounding);
}

function shiftedBig(value: bigint, divisor: bigint, rounding: RoundingMode): Whole {
  const rest = value % divisor;
  const whole = value / divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const tie = twice === divisor;
  const away =
    rounding !== "down" &&
    (twice > divisor || (tie && (rounding === "half-away-from-zero" || whole % 2n !== 0n)));
  return narrowed(away ? whole + (value < 0n ? -1n : 1n) : whole);
}

/** The lesser of two. */
export function lesser(left: Whole, right: Whole): Whole {
  if (left < right) return left;
  return right;
}

/** A `bigint` as an ordinary number when that is exact. */
export function narrowed(value: bigint): Whole {
  return value <= most && value >= -most ? Number(value) : value;
}
