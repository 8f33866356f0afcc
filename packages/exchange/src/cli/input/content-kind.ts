/** What can be read. */
export type ContentKind = "xml" | "xlsx" | "csv" | "json";

/** Says by its first bytes what content is, and by its name only where bytes do not tell. */
export function contentKindOf(bytes: Uint8Array, name: string): ContentKind | undefined {
  const [first, second, third] = bytes;
  if (first === 0x50 && second === 0x4b) return "xlsx";
  // UTF-16 is refused by the reader, which can say so.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "xml";
  let at = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  while (isSpace(bytes[at])) at += 1;
  if (/\.csv$/i.test(name)) return "csv";
  if (bytes[at] === 0x3c || /\.xml$/i.test(name)) return "xml";
  if (bytes[at] === 0x7b || bytes[at] === 0x5b) return "json";
  return undefined;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
