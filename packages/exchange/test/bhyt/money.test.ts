import type { Decimal } from "@benhan/core";
import { addDecimals, compareDecimals, roundDecimal } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RowTerms, rowAmounts, totalsOf } from "../../src/bhyt/money/index.ts";
import { sampleTables } from "./sample-tables.ts";

const decimal = (text: string) => text as Decimal;
const terms = (parts: Partial<Record<keyof RowTerms, string>>): RowTerms => ({
  quantity: decimal("1"),
  price: decimal("100"),
  insuredRatio: decimal("100"),
  benefitLevel: decimal("100"),
  ...(parts as Partial<RowTerms>),
});

describe("the money of one row", () => {
  it("is divided between patient and fund", () => {
    expect(
      rowAmounts(terms({ quantity: "3", price: "333.333", insuredRatio: "50", benefitLevel: "80" })),
    ).toEqual({
      charged: "1000.00",
      insured: "500.00",
      selfPaid: "500.00",
      coPaid: "100.00",
      fundPaid: "400.00",
    });
  });

  it("knows two prices and a service ratio", () => {
    const amounts = rowAmounts(
      terms({ price: "200000", insuredPrice: "150000", serviceRatio: "50", benefitLevel: "47.5" }),
    );
    expect(amounts).toEqual({
      charged: "100000.00",
      insured: "75000.00",
      selfPaid: "25000.00",
      coPaid: "39375.00",
      fundPaid: "35625.00",
    });
  });

  it("rounds half away from zero unless told otherwise", () => {
    const half = terms({ quantity: "0.5", price: "0.25" });
    expect(rowAmounts(half).charged).toBe("0.13");
    expect(rowAmounts(half, "half-even").charged).toBe("0.12");
  });

  it("lets other sources pay the patient first and the fund last", () => {
    const row = { price: "100", insuredRatio: "60", benefitLevel: "80" };
    const shares = (otherSources: string) => {
      const { selfPaid, coPaid, fundPaid } = rowAmounts(terms({ ...row, otherSources }));
      return [selfPaid, coPaid, fundPaid];
    };
    expect(shares("0")).toEqual(["40.00", "12.00", "48.00"]);
    expect(shares("30")).toEqual(["10.00", "12.00", "48.00"]);
    expect(shares("45")).toEqual(["0.00", "7.00", "48.00"]);
    expect(shares("60")).toEqual(["0.00", "0.00", "40.00"]);
  });

  const seed = 52;
  it(`always balances to the hundredth (seed ${seed})`, () => {
    const thousandths = (most: number) =>
      fc.integer({ min: 0, max: most }).map((n) => decimal((n / 1000).toFixed(3)));
    const percent = fc.integer({ min: 0, max: 100 }).map((n) => decimal(String(n)));
    fc.assert(
      fc.property(thousandths(10_000), thousandths(90_000_000), percent, percent, percent, (...drawn) => {
        const [quantity, price, insuredRatio, benefitLevel, share] = drawn;
        const free = rowAmounts({ quantity, price, insuredRatio, benefitLevel });
        const otherSources = roundDecimal(decimal(String((Number(free.charged) * Number(share)) / 200)), 2);
        const row = rowAmounts({ quantity, price, insuredRatio, benefitLevel, otherSources });
        const sum = addDecimals(row.selfPaid, row.coPaid, row.fundPaid, otherSources);
        expect(compareDecimals(sum, row.charged)).toBe(0);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe("the totals of an episode", () => {
  it("are the sums of the rows", () => {
    const { XML1 } = sampleTables;
    for (const [field, total] of Object.entries(totalsOf(sampleTables))) {
      const written = XML1[field as keyof typeof XML1] as Decimal;
      expect(compareDecimals(total, written), field).toBe(0);
    }
  });

  it("are left out where a row lacks its amount", () => {
    const { T_BNTT: _left, ...row } = sampleTables.XML2?.[0] ?? { MA_LK: "" };
    const totals = totalsOf({ ...sampleTables, XML2: [row] });
    expect(totals.T_BNTT).toBeUndefined();
    expect(totals.T_THUOC).toBe("10000.00");
  });

  it("do not claim from the fund what other sources paid", () => {
    const row = {
      MA_LK: "k",
      MA_PTTT: "1",
      THANH_TIEN_BV: "100.00",
      THANH_TIEN_BH: "100.00",
      T_NGUONKHAC: "20.00",
      T_BNTT: "0.00",
      T_BNCCT: "0.00",
      T_BHTT: "80.00",
    };
    expect(totalsOf({ XML1: { MA_LK: "k" }, XML2: [row] }).T_BHTT).toBe("80.00");
  });
});
