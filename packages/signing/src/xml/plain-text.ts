/** 1 marks the bytes of text that are more than themselves. */
const notPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || (byte < 0x20 && byte !== 0x9 && byte !== 0xa) || "<>&]".includes(String.fromCharCode(byte))
    ? 1
    : 0,
);

/** Most texts are shorter; for longer ones it pays to look at eight bytes at once. */
const nearSize = 64;

/** Where the text that begins there stops to be plain. */
export function skipPlainText(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  const near = Math.min(from + nearSize, end);
  let at = from;
  for (; at < near; at++) if (notPlain[bytes[at] ?? 0] !== 0) return at;
  if (at < end) at = skipPlainWords(bytes, at);
  while (at < end && notPlain[bytes[at] ?? 0] === 0) at++;
  return at;
}

/** Stops at a word that may hold something else than plain text, at the latest before the last two words. */
function skipPlainWords(bytes: Uint8Array, from: number): number {
  const { buffer, byteOffset, length } = bytes;
  const start = byteOffset + from + ((4 - ((byteOffset + from) & 3)) & 3);
  for (let at = byteOffset + from; at < start; at++) {
    if (notPlain[bytes[at - byteOffset] ?? 0] !== 0) return at - byteOffset;
  }
  const words = new Int32Array(buffer, start, Math.max(byteOffset + length - start, 0) >> 2);
  const last = words.length - 1;
  let i = 0;
  for (; i < last; i += 2) {
    if (((marksOf(words[i] ?? 0) | marksOf(words[i + 1] ?? 0)) & 0x80808080) !== 0) break;
  }
  return start - byteOffset + i * 4;
}

/** The highest bit of a byte is set when it is no plain text, or a tab or line feed; four bytes at once. */
function marksOf(word: number): number {
  // Taking away makes a byte negative that was below a blank; what is compared is made zero first.
  const angle = (word | 0x02020202) ^ 0x3e3e3e3e;
  const ampersand = word ^ 0x26262626;
  const bracket = word ^ 0x5d5d5d5d;
  return (
    word | (word - 0x20202020) | (angle - 0x01010101) | (ampersand - 0x01010101) | (bracket - 0x01010101)
  );
}
