/** The DER value at the beginning, when nothing but zeros follows it; otherwise `undefined`. */
export function withoutPadding(bytes: Uint8Array): Uint8Array | undefined {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return undefined;
  const count = first & 0x7f;
  if (first === 0x80 || (first > 0x80 && count > 4)) return undefined;
  let length = first < 0x80 ? first : 0;
  let at = 2;
  if (first > 0x80) for (; at < 2 + count; at++) length = length * 256 + (bytes[at] ?? 0);
  const end = at + length;
  if (end > bytes.length) return undefined;
  return bytes.subarray(end).every((byte) => byte === 0) ? bytes.subarray(0, end) : undefined;
}
