import { type Decimal, isDecimal } from "@benhan/core";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";

/**
 * The number in a cell, or undefined when the cell is empty or holds none. Needless zeros in front are read, because
 * files have them; a sign, a comma or grouping is no number here.
 */
export function amountOf(row: BhytRow, field: string): Decimal | undefined {
  const value: unknown = row[field];
  if (typeof value !== "string" || !/^\d/.test(value)) return undefined;
  const plain = value.replace(/^0+(?=\d)/, "");
  return isDecimal(plain) ? plain : undefined;
}
