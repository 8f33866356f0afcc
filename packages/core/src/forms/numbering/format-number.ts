import type { NumberingRule } from "../form-template.ts";
import { type NumberParts, writeNumber } from "./number-pattern.ts";
import { numberPartsInvalid } from "./numbering.faults.ts";

/**
 * Writes a number as its pattern wants it, the running number with leading zeros.
 *
 * @throws `core.forms.number_parts_invalid` when a part is missing or does not fit, or the rule has no pattern
 */
export function formatNumber({ pattern }: NumberingRule, parts: NumberParts): string {
  const number = pattern === undefined ? undefined : writeNumber(pattern, parts);
  if (number === undefined) throw numberPartsInvalid({ pattern: pattern ?? "?" });
  return number;
}
