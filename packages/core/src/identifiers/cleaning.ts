/**
 * A number without what people and scanners put between its digits: full-width digits become plain ones, blanks,
 * invisible signs, dots and all kinds of dashes go, letters become capitals. Doing it twice changes nothing more.
 */
export function cleanNumber(input: string): string {
  return plain(input, (text) => text.replace(/[\s.\u2212\p{Pd}\p{Cf}]/gu, ""));
}

/** The same for codes in which dots and hyphens mean something: all kinds of dashes become hyphens. */
export function cleanCode(input: string): string {
  return plain(input, (text) => text.replace(/[\s\p{Cf}]/gu, "").replace(/[\u2212\p{Pd}]/gu, "-"));
}

/** The last step composes letters that came to stand beside an accent only when something between them went. */
function plain(input: string, strip: (text: string) => string): string {
  const bare = strip(input.normalize("NFKC"));
  return bare.replace(/[a-zđ]/g, (letter) => letter.toUpperCase()).normalize("NFC");
}

/**
 * The digits that a reader may have taken for letters. Only ever a suggestion: `O` for `0` may also be a mistake in
 * the choice of the number.
 */
export function digitsForLetters(value: string): string {
  return value.replace(/O/g, "0").replace(/I/g, "1");
}
