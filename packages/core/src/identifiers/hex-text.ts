const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Text of a card part that may be written as hexadecimal of UTF-8. It is taken for hexadecimal only when its bytes are
 * valid UTF-8 and spell something with a letter and no control sign; otherwise it stays as it is: `1990`, `ABBA`.
 */
export function hexText(part: string): string {
  if (!/^(?:[0-9A-Fa-f]{2})+$/.test(part)) return part;
  const bytes = Uint8Array.from(part.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = decoded(bytes);
  return text !== undefined && /\p{L}/u.test(text) && !/\p{Cc}/u.test(text) ? text : part;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
