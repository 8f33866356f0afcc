/** Is it a text with anything to read, and no half characters? Types are not trusted: JavaScript callers exist. */
export function isSaid(text: unknown): text is string {
  return typeof text === "string" && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !/\p{Surrogate}/u.test(text);
}
