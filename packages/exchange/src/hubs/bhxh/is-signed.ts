/** More than the white space, comments and closing tags that stand behind a signature. */
const tailBytes = 16_384;

/**
 * Whether CHUKYDONVI, the last element of the document, holds anything. Looks at the end of the bytes only: a guard
 * against forgetting to sign, not a verification.
 *
 * @official CHUKYDONVI
 */
export function isSigned(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(-tailBytes)).replace(/<!--[\s\S]*?-->/g, "");
  const close = text.lastIndexOf("</CHUKYDONVI");
  return close >= 0 && !/<CHUKYDONVI(?:\s[^<>]*)?>\s*$/.test(text.slice(0, close));
}
