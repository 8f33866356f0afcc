import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  isDecimal,
  isEmrError,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from "../../src/index.ts";

const seed = 20260702;
/** A decimal as a fraction of whole numbers: value = units / 10^scale. */
const arbitrary = fc
  .record({ units: fc.bigInt(-(10n ** 15n), 10n ** 15n), scale: fc.integer({ min: 0, max: 6 }) })
  .map(({ units, scale }) => ({ units, scale, text: written(units, scale) }));

function written(units: bigint, scale: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return parseDecimal((units < 0n ? "-" : "") + text);
}

function unitsAt(text: Decimal, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const units = BigInt(whole + fraction.padEnd(scale, "0"));
  return text.startsWith("-") ? -units : units;
}

describe("decimals", () => {
  it("accepts what forms print and refuses what loses digits", () => {
    for (const good of ["0", "-1", "15000.00", "0.001", "1500.500", "999999999999999"])
      expect(isDecimal(good)).toBe(true);
    for (const bad of [
      "",
      "-",
      "1,5",
      "1.",
      ".5",
      "01",
      "1e3",
      "+1",
      "1 000",
      "NaN",
      "１",
      "0x1",
      "9".repeat(60),
    ]) {
      expect(isDecimal(bad)).toBe(false);
    }
    expect(() => parseDecimal("1,5")).toThrow(
      expect.objectContaining({ code: "core.numbers.decimal_invalid" }),
    );
  });

  it("adds, subtracts and compares exactly, as whole numbers of the smallest unit do", () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const left = a.units * 10n ** BigInt(6 - a.scale);
        const right = b.units * 10n ** BigInt(6 - b.scale);
        expect(unitsAt(addDecimals(a.text, b.text), 6)).toBe(left + right);
        expect(unitsAt(subtractDecimals(a.text, b.text), 6)).toBe(left - right);
        expect(compareDecimals(a.text, b.text)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("multiplies exactly and keeps all decimals", () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        expect(unitsAt(multiplyDecimals(a.text, b.text), a.scale + b.scale)).toBe(a.units * b.units);
      }),
      { seed, numRuns: 500 },
    );
  });

  it.each([
    ["0.005", 2, "0.01", "0.00", "0.00"],
    ["0.015", 2, "0.02", "0.02", "0.01"],
    ["-0.005", 2, "-0.01", "0.00", "0.00"],
    ["-1.25", 1, "-1.3", "-1.2", "-1.2"],
    ["2.5", 0, "3", "2", "2"],
    ["1.2", 3, "1.200", "1.200", "1.200"],
    ["0.0149", 2, "0.01", "0.01", "0.01"],
    ["999.995", 2, "1000.00", "1000.00", "999.99"],
  ])("rounds %s to %i decimals", (value, scale, away, even, down) => {
    const decimal = parseDecimal(value);
    expect(roundDecimal(decimal, scale)).toBe(away);
    expect(roundDecimal(decimal, scale, "half-even")).toBe(even);
    expect(roundDecimal(decimal, scale, "down")).toBe(down);
  });

  it("never writes a negative zero", () => {
    const zero = subtractDecimals(parseDecimal("1.00"), parseDecimal("1"));
    expect(zero).toBe("0.00");
    expect(absoluteDecimal(parseDecimal("-2.50"))).toBe("2.50");
    expect(addDecimals()).toBe("0");
  });

  it("does not quote the value in its error", () => {
    try {
      parseDecimal("079185000000,5");
      expect.unreachable();
    } catch (error) {
      expect(isEmrError(error)).toBe(true);
      expect(JSON.stringify(error)).not.toContain("079185");
    }
  });
});
