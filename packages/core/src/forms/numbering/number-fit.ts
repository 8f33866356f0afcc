/**
 * How what a person wrote fits a number as it is printed: `exact`, `whole` when capitals, spaces and leading zeros are the
 * only difference, `beginning` when it is the part before the stroke (`0043` of `0043/2026`). Of several numbers the one
 * that fits best is meant.
 */
export type NumberFit = "exact" | "whole" | "beginning";

/** From what says most: a number that is written whole is not taken for the beginning of another. */
export const numberFits: readonly NumberFit[] = ["exact", "whole", "beginning"];

/** How `said` fits a number; nothing when it does not. */
export function numberFit(number: string, said: string): NumberFit | undefined {
  if (number === said) return "exact";
  if (plain(number) === plain(said)) return "whole";
  const [beginning = "", ...rest] = number.split("/");
  return rest.length > 0 && plain(beginning) === plain(said) ? "beginning" : undefined;
}

const plain = (text: string): string =>
  text
    .trim()
    .normalize("NFC")
    .toUpperCase()
    .replace(/\s+/g, " ")
    .replace(/^0+(?=\d)/, "");
