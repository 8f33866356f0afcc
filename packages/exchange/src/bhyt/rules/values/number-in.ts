import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { textOf } from "../checked-visit.ts";

/** The number in a cell, or undefined when it is empty or none. For counts and quantities; amounts are decimals. */
export function numberIn(row: BhytRow, field: string): number | undefined {
  const value = textOf(row, field);
  const number = value === undefined ? Number.NaN : Number(value);
  return number >= 0 ? number : undefined;
}
