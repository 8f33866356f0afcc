import { type Decimal, isDecimal } from "@benhan/core";

const grouped = /^-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;

/**
 * A number with a decimal dot. Older systems group thousands (`43,500.00`): that is read, never written. A lone comma
 * (`1,500`) may be that of a decimal as well, and is no number: nobody is given a thousand times the dose.
 */
export function readDecimal(text: string): Decimal | undefined {
  const plain = isGrouped(text) ? text.trim().replaceAll(",", "") : text.trim();
  return isDecimal(plain) ? plain : undefined;
}

/** True for `43,500.00`. */
export function isGrouped(text: string): boolean {
  return grouped.test(text.trim());
}
