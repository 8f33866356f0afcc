const alphabet = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const values = new Int8Array(128).fill(-1);
alphabet.forEach((unit, value) => {
  values[unit] = value;
});

/** Standard Base64 with padding and without line breaks, as one text. */
export function encodeBase64(bytes: Uint8Array): string {
  const units = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(0x3d);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const digits = Math.min(3, bytes.length - index) + 1;
    for (let digit = 0; digit < digits; digit++) {
      units[at + digit] = alphabet[(group >> (18 - 6 * digit)) & 63] ?? 0;
    }
    at += 4;
  }
  return new TextDecoder().decode(units);
}

/**
 * The bytes of standard Base64, or undefined when the text is none. White space is skipped; padding may be missing
 * only where it carries no information. Bits that no byte needs must be zero: one file has one meaning.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  let padding = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) continue;
    if (unit === 0x3d) {
      padding++;
      continue;
    }
    const value = unit < 128 ? (values[unit] ?? -1) : -1;
    if (value < 0 || padding > 0) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = (bits >> held) & 0xff;
      bits &= (1 << held) - 1;
    }
  }
  const expected = held === 4 ? 2 : held === 2 ? 1 : 0;
  if (held === 6 || bits !== 0 || (padding !== 0 && padding !== expected)) return undefined;
  return bytes.slice(0, length);
}
