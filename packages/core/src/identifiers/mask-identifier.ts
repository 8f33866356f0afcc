import { cleanNumber } from "./cleaning.ts";

/** How much of a number stays readable. */
const readable = 4;

/**
 * A number for lists and logs: `********0016`. The last four characters stay, enough to tell two lines apart; a number
 * of fewer than eight characters is hidden whole.
 *
 * @legal Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP Đ4
 */
export function maskIdentifier(input: string): string {
  const signs = [...cleanNumber(input)];
  const hidden = signs.length < 2 * readable ? signs.length : signs.length - readable;
  return "*".repeat(hidden) + signs.slice(hidden).join("");
}
