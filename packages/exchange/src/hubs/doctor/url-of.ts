/** The address, or `undefined` when the text is none. Not `URL.canParse`: browsers of early 2023 lack it. */
export function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
