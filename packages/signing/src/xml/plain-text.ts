/** 1 marks the bytes of text that are more than themselves. */
const notPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || (byte < 0x20 && byte !== 0x9 && byte !== 0xa) || "<>&]".includes(String.fromCharCode(byte))
    ? 1
    : 0,
);

/** Most texts are shorter; for longer ones it pays to look at sixteen bytes at once. */
const nearSize = 64;

/** Where the text that begins there stops to be plain. */
export function skipPlainText(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  const near = skipPlainBytes(bytes, from, Math.min(from + nearSize, end));
  if (near < from + nearSize || near === end) return near;
  return skipPlainBytes(bytes, skipPlainWords(bytes, near), end);
}

function skipPlainBytes(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && notPlain[bytes[at] ?? 0] === 0) at++;
  return at;
}

/** Stops at what is not plain, at the latest before the last four words. */
function skipPlainWords(bytes: Uint8Array, from: number): number {
  const { buffer, byteOffset, length } = bytes;
  const first = from + ((4 - ((byteOffset + from) & 3)) & 3);
  const begun = skipPlainBytes(bytes, from, Math.min(first, length));
  if (begun < first) return begun;
  const words = new Int32Array(buffer, byteOffset + first, (length - first) >> 2);
  let i = 0;
  for (; i + 3 < words.length; i += 4) {
    const marks =
      marksOf(words[i] ?? 0) |
      marksOf(words[i + 1] ?? 0) |
      marksOf(words[i + 2] ?? 0) |
      marksOf(words[i + 3] ?? 0);
    if ((marks & 0x80808080) === 0) continue;
    // Line feeds and tabs are marked too.
    const here = first + i * 4;
    const stop = skipPlainBytes(bytes, here, here + 16);
    if (stop < here + 16) return stop;
  }
  return first + i * 4;
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
