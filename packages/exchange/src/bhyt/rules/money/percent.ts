/** A whole number from 0 to 100. */
export function isPercent(value: string): boolean {
  const { length } = value;
  if (length > 3) return false;
  for (let at = 0; at < length; at++) {
    const code = value.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return length < 3 || Number(value) <= 100;
}
