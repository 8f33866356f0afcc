import { type Decimal, isDecimal } from "@benhan/core";
import { narrowed, powerOfTen, shiftedRight, times, type Whole } from "./whole-number.ts";

/**
 * A decimal number as the formulas reckon with it: `units` divided by 10 to the power of `scale`, without needless zeros.
 * It is filled again and again, so that a check of a thousand rows allocates nothing.
 */
export interface Figure {
  units: Whole;
  scale: number;
}

/** 100, as a ratio in percent that changes nothing. */
export const wholly: Readonly<Figure> = { units: 100, scale: 0 };

/** A figure to be filled. */
export function emptyFigure(): Figure {
  return { units: 0, scale: 0 };
}

/** The figure of a number. */
export function figureOf(value: Decimal): Figure {
  const figure = emptyFigure();
  readFigure(value, figure);
  return figure;
}

/**
 * Reads a cell. Needless zeros in front are read, because files have them; a sign, a comma or grouping is no number here.
 * False when the cell is empty or holds none; the figure then means nothing.
 */
export function readCell(value: unknown, into: Figure): boolean {
  return typeof value === "string" && value.charCodeAt(0) !== minusSign && readFigure(value, into);
}

const minusSign = 0x2d;
const zeroDigit = 0x30;
const dot = 0x2e - zeroDigit;

/** Reads a number, with a sign or without. */
function readFigure(text: string, into: Figure): boolean {
  const { length } = text;
  const negative = text.charCodeAt(0) === minusSign;
  const first = negative ? 1 : 0;
  let units = 0;
  let scale = 0;
  let zeros = 0;
  let dotAt = -1;
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - zeroDigit;
    if (digit === dot) {
      if (dotAt >= 0 || at === first) return false;
      dotAt = at;
    } else if (digit < 0 || digit > 9) {
      return false;
    } else if (dotAt >= 0 && digit === 0) {
      // Zeros behind the dot count only when another digit follows.
      zeros += 1;
    } else {
      if (dotAt >= 0) scale += zeros + 1;
      for (; zeros > 0; zeros--) units *= 10;
      units = units * 10 + digit;
      if (units > Number.MAX_SAFE_INTEGER) return readLongFigure(text, into);
    }
  }
  if (length === first || dotAt === length - 1 || (dotAt >= 0 && length - dotAt > 16)) return false;
  into.units = negative ? -units : units;
  into.scale = scale;
  return true;
}

/** Numbers of more digits than an ordinary number holds. */
function readLongFigure(text: string, into: Figure): boolean {
  const plain = text.replace(/^(-?)0+(?=\d)/, "$1");
  if (!isDecimal(plain)) return false;
  const dotAt = plain.indexOf(".");
  const digits = dotAt < 0 ? plain : plain.replace(/0+$/, "");
  into.scale = dotAt < 0 ? 0 : digits.length - dotAt - 1;
  into.units = narrowed(BigInt(digits.replace(".", "")));
  return true;
}

const scratch = emptyFigure();

/** An amount of money in hundredths of a dong, as a cell has it; further decimals are rounded. Undefined: no number. */
export function readHundredths(value: unknown): Whole | undefined {
  return readCell(value, scratch) ? hundredthsOf(scratch) : undefined;
}

/** A figure in hundredths; further decimals are rounded half away from zero. */
export function hundredthsOf({ units, scale }: Readonly<Figure>): Whole {
  return scale <= 2
    ? times(units, powerOfTen(2 - scale))
    : shiftedRight(units, scale - 2, "half-away-from-zero");
}

/** Hundredths as a decimal with two digits behind the dot. */
export function writeHundredths(hundredths: Whole): Decimal {
  const sign = hundredths < 0 ? "-" : "";
  const digits = String(hundredths).replace("-", "").padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Decimal;
}
