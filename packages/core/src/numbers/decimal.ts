import { defineFault } from "../faults/define-fault.ts";

declare const decimal: unique symbol;
/**
 * An exact decimal number, kept as the text in which it was written: `"15000.00"` stays different from `"15000"`.
 * Records hold no JavaScript numbers, so that no digit of a dose or of an amount of money is ever lost.
 * Grammar: optional minus, digits without needless leading zeros, optional dot and digits.
 */
export type Decimal = string & { readonly [decimal]: true };

const shape = /^-?(?:0|[1-9]\d{0,29})(?:\.\d{1,15})?$/;

const invalidDecimal = /* @__PURE__ */ defineFault<object>({
  code: "core.numbers.decimal_invalid",
  text: () => ({
    vi: 'Số phải viết dạng thập phân với dấu chấm, ví dụ "1500.5": không dấu phẩy, không dấu nhóm nghìn, không số 0 thừa ở đầu.',
    en: 'A number must be written as a decimal with a dot, such as "1500.5": no comma, no grouping, no needless leading zero.',
  }),
  nextStep: () => ({
    vi: "Sửa nơi xuất dữ liệu để ghi số bằng dấu chấm thập phân.",
    en: "Mend the export so that it writes numbers with a decimal dot.",
  }),
});

/** True when the text is a {@link Decimal}. Linear time on any input. */
export function isDecimal(text: string): text is Decimal {
  return text.length <= 48 && shape.test(text);
}

/** Makes a {@link Decimal} of text, or throws `core.numbers.decimal_invalid`. */
export function parseDecimal(text: string): Decimal {
  if (!isDecimal(text)) throw invalidDecimal({});
  return text;
}

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(value: Decimal): Scaled {
  const dot = value.indexOf(".");
  if (dot < 0) return { units: BigInt(value), scale: 0 };
  return { units: BigInt(value.slice(0, dot) + value.slice(dot + 1)), scale: value.length - dot - 1 };
}

function unitsAt(value: Decimal, scale: number): bigint {
  const own = scaled(value);
  return own.units * 10n ** BigInt(scale - own.scale);
}

function written(units: bigint, scale: number): Decimal {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  if (scale === 0) return (sign + digits) as Decimal;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` as Decimal;
}

function scaleOf(value: Decimal): number {
  const dot = value.indexOf(".");
  return dot < 0 ? 0 : value.length - dot - 1;
}

/** The exact sum. It has as many decimals as the longest term; the sum of nothing is `"0"`. */
export function addDecimals(...terms: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...terms.map(scaleOf));
  return written(
    terms.reduce((sum, term) => sum + unitsAt(term, scale), 0n),
    scale,
  );
}

/** The exact difference `left − right`. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return written(unitsAt(left, scale) - unitsAt(right, scale), scale);
}

/** The exact product; its decimals are those of all factors together. */
export function multiplyDecimals(...factors: readonly Decimal[]): Decimal {
  return factors.map(scaled).reduce<Decimal>((product, factor) => {
    const own = scaled(product);
    return written(own.units * factor.units, own.scale + factor.scale);
  }, "1" as Decimal);
}

/** Below, equal or above: −1, 0 or 1. `"1.0"` and `"1"` are equal. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  const difference = unitsAt(left, scale) - unitsAt(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * How a tie is rounded. No official text names the mode of the insurance formulas; the SDK's default is
 * `half-away-from-zero`.
 */
export type RoundingMode = "half-away-from-zero" | "half-even" | "down";

/** The value with exactly `scale` decimals (0 or more). */
export function roundDecimal(
  value: Decimal,
  scale: number,
  mode: RoundingMode = "half-away-from-zero",
): Decimal {
  const own = scaled(value);
  if (own.scale <= scale) return written(own.units * 10n ** BigInt(scale - own.scale), scale);
  const divisor = 10n ** BigInt(own.scale - scale);
  const whole = own.units / divisor;
  const rest = own.units % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const away =
    mode !== "down" &&
    (twice > divisor || (twice === divisor && (mode === "half-away-from-zero" || whole % 2n !== 0n)));
  const step = own.units < 0n ? -1n : 1n;
  return written(away ? whole + step : whole, scale);
}

/** The value without its sign. */
export function absoluteDecimal(value: Decimal): Decimal {
  return (value.startsWith("-") ? value.slice(1) : value) as Decimal;
}
