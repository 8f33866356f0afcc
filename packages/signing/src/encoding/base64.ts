const alphabet = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const padding = 0x3d;

/** The six bits of each character; more than 63 for what is none: white space is 64, anything else 65. */
const bitsOf = new Uint8Array(256).fill(65);
for (const [bits, character] of alphabet.entries()) bitsOf[character] = bits;
for (const space of [0x20, 0x9, 0xa, 0xd]) bitsOf[space] = 64;

/** Base64 without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const whole = bytes.length - (bytes.length % 3);
  let to = 0;
  const put = (bits: number) => {
    text[to++] = alphabet[bits & 63] ?? 0;
  };
  for (let at = 0; at < whole; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    put(word >> 18);
    put(word >> 12);
    put(word >> 6);
    put(word);
  }
  if (whole < bytes.length) {
    const word = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8);
    put(word >> 18);
    put(word >> 12);
    if (whole + 1 < bytes.length) put(word >> 6);
    text.fill(padding, to);
  }
  return new TextDecoder().decode(text);
}

/** The bytes of base64 text; white space is passed over, anything else that is not exact gives `undefined`. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let word = 0;
  let count = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bits = code < 256 ? (bitsOf[code] ?? 65) : 65;
    if (bits === 64) continue;
    if (bits > 64) break;
    word = (word << 6) | bits;
    count++;
    if (count % 4 !== 0) continue;
    bytes[length++] = word >> 16;
    bytes[length++] = word >> 8;
    bytes[length++] = word;
    word = 0;
  }
  const missing = (4 - (count % 4)) % 4;
  if (text.slice(at).replace(/[ \t\r\n]+/g, "") !== "=".repeat(missing) || missing === 3) return undefined;
  // The unused bits of the last character must be zero: one value has one spelling.
  if (missing > 0 && (word & (missing === 1 ? 3 : 15)) !== 0) return undefined;
  if (missing > 0) bytes[length++] = word >> (missing === 1 ? 10 : 4);
  if (missing === 1) bytes[length++] = word >> 2;
  return bytes.slice(0, length);
}
