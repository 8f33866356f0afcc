/** True when the text may stand in a header: a token with a line break could smuggle in another one. */
export function isHeaderText(text: string | undefined): text is string {
  return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
