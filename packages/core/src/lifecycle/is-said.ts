/** Is it a text with anything to read? Types are not trusted: JavaScript callers exist. */
export function isSaid(text: unknown): text is string {
  return typeof text === "string" && visible.test(text);
}

/**
 * A letter, a digit or a sign that is seen: blanks of no width are no text, and neither are the letters and signs of
 * Unicode that are printed as nothing (the fillers of Korean, the empty cell of Braille).
 */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
