/** Is it a text that says something? Types are not trusted: JavaScript callers exist. */
export function isSaid(text: unknown): text is string {
  return typeof text === "string" && text.trim() !== "";
}
