/** Is it a text with anything to read? Types are not trusted: JavaScript callers exist. */
export function isSaid(text: unknown): text is string {
  return typeof text === "string" && visible.test(text);
}

/** A letter, a digit or a sign: blanks of no width are no text either. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
