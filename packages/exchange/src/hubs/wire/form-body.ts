/** Fields as `application/x-www-form-urlencoded`. Base64 survives: `+`, `/` and `=` are escaped. */
export function formBody(fields: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(fields).map(([name, value], index) => {
    const start = new TextEncoder().encode(`${index === 0 ? "" : "&"}${escaped(name)}=`);
    return [start, escapedBase64(value) ?? new TextEncoder().encode(escaped(value))] as const;
  });
  const pieces = parts.flat();
  const body = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}

function escaped(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

/** Shorter texts are not worth looking at. */
const longEnough = 1024;
const percent = 0x25;

/**
 * What {@link escaped} makes of a document in Base64, faster: only three signs are replaced. `undefined` for
 * a text that holds anything else.
 */
function escapedBase64(text: string): Uint8Array | undefined {
  if (text.length < longEnough) return undefined;
  const units = new TextEncoder().encode(text);
  const target = new Uint8Array(units.length * 3);
  let to = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) {
      target[to++] = unit;
      continue;
    }
    // + / =
    if (unit !== 0x2b && unit !== 0x2f && unit !== 0x3d) return undefined;
    target[to] = percent;
    target[to + 1] = unit === 0x3d ? 0x33 : 0x32;
    target[to + 2] = unit === 0x2b ? 0x42 : unit === 0x2f ? 0x46 : 0x44;
    to += 3;
  }
  return target.subarray(0, to);
}
