const alphabet = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
/** The value of each unit of the alphabet; -1 for every other byte. */
const values = new Int8Array(256).fill(-1);
alphabet.forEach((unit, value) => {
  values[unit] = value;
});
const padding = 0x3d;

/** Standard Base64 with padding and without line breaks, as one text. */
export function encodeBase64(bytes: Uint8Array): string {
  const units = new Uint8Array(base64Length(bytes.length));
  writeBase64(bytes, bytes.length, units, 0);
  return new TextDecoder().decode(units);
}

/** How many units the Base64 of so many bytes has. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** Writes the Base64 of the first `length` bytes into `target` from `at` on, where there must be room for it. */
export function writeBase64(bytes: Uint8Array, length: number, target: Uint8Array, at: number): void {
  const whole = length - (length % 3);
  let to = at;
  for (let index = 0; index < whole; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    target[to] = alphabet[group >> 18] ?? 0;
    target[to + 1] = alphabet[(group >> 12) & 63] ?? 0;
    target[to + 2] = alphabet[(group >> 6) & 63] ?? 0;
    target[to + 3] = alphabet[group & 63] ?? 0;
    to += 4;
  }
  if (whole === length) return;
  const two = length - whole === 2;
  const group = ((bytes[whole] ?? 0) << 16) | ((two ? (bytes[whole + 1] ?? 0) : 0) << 8);
  target[to] = alphabet[group >> 18] ?? 0;
  target[to + 1] = alphabet[(group >> 12) & 63] ?? 0;
  target[to + 2] = two ? (alphabet[(group >> 6) & 63] ?? 0) : padding;
  target[to + 3] = padding;
}

/** What stood in Base64. */
export interface DecodedBase64 {
  readonly bytes: Uint8Array;
  /** There is white space between the units, not only around them. */
  readonly spaced: boolean;
}

/**
 * Reads standard Base64, given as its ASCII bytes; undefined when it is none. White space is skipped; padding may be
 * missing only where it carries no information. Bits that no byte needs must be zero: one file has one meaning.
 */
export function decodeBase64(units: Uint8Array): DecodedBase64 | undefined {
  const end = units.length;
  const bytes = new Uint8Array(Math.ceil((end * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  let padded = 0;
  let space = false;
  let spaced = false;
  let index = 0;
  while (index < end) {
    if (held === 0 && padded === 0 && !space) {
      // Whole groups, as long as nothing but units of the alphabet comes.
      for (; index + 3 < end; index += 4) {
        const group =
          ((values[units[index] ?? 0] ?? 0) << 18) |
          ((values[units[index + 1] ?? 0] ?? 0) << 12) |
          ((values[units[index + 2] ?? 0] ?? 0) << 6) |
          (values[units[index + 3] ?? 0] ?? 0);
        if (group < 0) break;
        bytes[length] = group >> 16;
        bytes[length + 1] = group >> 8;
        bytes[length + 2] = group;
        length += 3;
      }
      if (index >= end) break;
    }
    const unit = units[index++] ?? 0;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      space = length > 0 || held > 0 || padded > 0;
      continue;
    }
    if (space) spaced = true;
    space = false;
    if (unit === padding) {
      padded++;
      continue;
    }
    const value = values[unit] ?? -1;
    if (value < 0 || padded > 0) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = bits >> held;
      bits &= (1 << held) - 1;
    }
  }
  const expected = held === 4 ? 2 : held === 2 ? 1 : 0;
  if (held === 6 || bits !== 0 || (padded !== 0 && padded !== expected)) return undefined;
  return { bytes: bytes.subarray(0, length), spaced };
}
