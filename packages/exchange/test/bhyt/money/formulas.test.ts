import {
  addDecimals,
  compareDecimals,
  type Decimal,
  isDecimal,
  multiplyDecimals,
  type RoundingMode,
  roundDecimal,
  subtractDecimals,
} from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../tests/long-run.ts";
import { amountOf } from "../../../src/bhyt/money/amount-of.ts";
import {
  emptyFigure,
  figureOf,
  hundredthsOf,
  readCell,
  writeHundredths,
} from "../../../src/bhyt/money/figure.ts";
import {
  differs,
  divide,
  fundShareOf,
  priceOf,
  priceWithoutDifference,
} from "../../../src/bhyt/money/row-formulas.ts";
import { minus, plus, times, type Whole } from "../../../src/bhyt/money/whole-number.ts";

const seed = 41;
const settings = { seed, numRuns: runs(2_000, 50_000) };
const percent = "0.01" as Decimal;
const modes: fc.Arbitrary<RoundingMode> = fc.constantFrom("half-away-from-zero", "half-even", "down");

/** Decimals from a digit to more than any bill has, with few or many decimals. */
const decimal = (wholeDigits: number, decimals: number, sign = false): fc.Arbitrary<Decimal> =>
  fc
    .tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** BigInt(wholeDigits) }),
      fc.option(fc.stringMatching(new RegExp(`^[0-9]{1,${decimals}}$`)), { nil: undefined }),
    )
    .map(([minusSign, front, back]) => {
      const text = back === undefined ? String(front) : `${front}.${back}`;
      return (sign && minusSign ? `-${text}` : text) as Decimal;
    });
const anyDecimal = fc.oneof(
  decimal(3, 2, true),
  decimal(9, 3, true),
  decimal(18, 3, true),
  decimal(28, 15, true),
);
const positive = fc.oneof(decimal(3, 3), decimal(9, 3), decimal(14, 3), decimal(20, 6));

const cents = (amount: Decimal) => hundredthsOf(figureOf(amount));
const equal = (found: Decimal, expected: Decimal) => compareDecimals(found, expected) === 0;

describe(`exact arithmetic (seed ${seed})`, () => {
  it("adds, subtracts and multiplies whole numbers of any size, each in one form", () => {
    const whole = fc.oneof(
      fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
      fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    );
    const form = (value: bigint): Whole =>
      value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? Number(value) : value;
    // A zero has no sign here.
    const same = (found: Whole, exact: bigint) => found === form(exact);
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        expect(same(plus(form(left), form(right)), left + right)).toBe(true);
        expect(same(minus(form(left), form(right)), left - right)).toBe(true);
        expect(same(times(form(left), form(right)), left * right)).toBe(true);
      }),
      settings,
    );
  });

  it("reads a number as it is, and rounds it as core does", () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const written = writeHundredths(cents(value));
        expect(isDecimal(written)).toBe(true);
        expect(equal(written, roundDecimal(value, 2))).toBe(true);
      }),
      settings,
    );
  });

  it("takes for a number what amountOf takes for one", () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[0-9]{0,40}[.,]?[0-9]{0,20}$/),
      fc.stringMatching(/^[-+0-9.e ]{0,12}$/),
      anyDecimal,
      fc.string(),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const figure = emptyFigure();
        const known = amountOf({ value }, "value");
        expect(readCell(value, figure), value).toBe(known !== undefined);
        if (known === undefined) return;
        expect(equal(writeHundredths(hundredthsOf(figure)), roundDecimal(known, 2)), value).toBe(true);
      }),
      settings,
    );
    expect(readCell(undefined, emptyFigure())).toBe(false);
    expect(readCell(5, emptyFigure())).toBe(false);
  });
});

describe(`the formulas of a row (seed ${seed})`, () => {
  it("give the price that core's decimals give", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        modes,
        (quantity, price, first, second, rounding) => {
          const found = priceOf(
            figureOf(quantity),
            figureOf(price),
            figureOf(first),
            figureOf(second),
            rounding,
          );
          const exact = multiplyDecimals(quantity, price, first, percent, second, percent);
          expect(equal(writeHundredths(found), roundDecimal(exact, 2, rounding))).toBe(true);
        },
      ),
      settings,
    );
  });

  it("give the price without a charged difference that core's decimals give", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        decimal(2, 1),
        modes,
        (quantity, price, insured, ratio, rounding) => {
          const found = priceWithoutDifference(
            figureOf(quantity),
            figureOf(price),
            figureOf(insured),
            figureOf(ratio),
            rounding,
          );
          const waived = multiplyDecimals(
            quantity,
            insured,
            subtractDecimals("100" as Decimal, ratio),
            percent,
          );
          const exact = subtractDecimals(multiplyDecimals(quantity, price), waived);
          expect(equal(writeHundredths(found), roundDecimal(exact, 2, rounding))).toBe(true);
        },
      ),
      settings,
    );
  });

  it("give the fund's share and its division that core's decimals give", () => {
    const amount = fc.oneof(decimal(7, 2), decimal(20, 2));
    fc.assert(
      fc.property(
        amount,
        amount,
        decimal(2, 1),
        amount,
        modes,
        (charged, insured, level, other, rounding) => {
          const fund = fundShareOf(cents(insured), figureOf(level), rounding);
          expect(
            equal(
              writeHundredths(fund),
              roundDecimal(multiplyDecimals(insured, level, percent), 2, rounding),
            ),
          ).toBe(true);
          const shares = { selfPaid: 0 as Whole, coPaid: 0 as Whole, fundPaid: 0 as Whole };
          divide(cents(charged), cents(insured), fund, cents(other), shares);
          const paid = plus(plus(shares.selfPaid, shares.coPaid), shares.fundPaid);
          // Other sources never pay more than there is, and nothing is lost.
          const left = minus(cents(charged), paid);
          expect(left <= cents(other) && left >= 0).toBe(true);
        },
      ),
      settings,
    );
  });

  it("tell amounts apart beyond the tolerance, not at it", () => {
    expect(differs(102, 100, 2)).toBe(false);
    expect(differs(103, 100, 2)).toBe(true);
    expect(differs(98, 100, 2)).toBe(false);
    expect(differs(97, 100, 2)).toBe(true);
    expect(differs(10n ** 30n, 10n ** 30n + 3n, 2)).toBe(true);
    expect(equal(addDecimals("0.1" as Decimal, "0.2" as Decimal), "0.3" as Decimal)).toBe(true);
  });
});
