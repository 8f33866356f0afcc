import type { Choices } from "./choices.ts";
import { bytesOf } from "./latin1.ts";

/** What readers of one kind or another stumble over. */
const pieces = [
  "\0",
  "\0\0\0\0",
  "\u007f",
  "\u0080",
  "\u00ff\u00ff\u00ff\u00ff",
  "\u0030\u0080",
  "\u0030\u0084\u00ff\u00ff\u00ff\u00ff",
  "\u00ef\u00bb\u00bf",
  "\r\n",
  " ",
  "0",
  "9999999999",
  "-1",
  ".",
  "=",
  '"',
  "<",
  ">",
  "<<",
  ">>",
  "<!--",
  "&",
  "endobj",
  "stream",
  "%",
  "{",
  "[",
  "\\",
].map(bytesOf);

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Flips, overwrites, cuts, doubles, moves or inserts bytes anywhere. */
export function breakBytes(bytes: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const at = below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + below(below(4) === 0 ? 400 : 12));
  const copy = bytes.slice();
  switch (below(9)) {
    case 0:
    case 1:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
      return copy;
    case 2:
      copy[at] = below(256);
      return copy;
    case 3:
      return bytes.slice(0, at);
    case 4:
      return join(bytes.subarray(0, at), bytes.subarray(to));
    case 5:
      return join(bytes.subarray(0, to), bytes.subarray(at));
    case 6:
      return join(bytes.subarray(0, at), pick(pieces), bytes.subarray(at));
    case 7: {
      const place = below(bytes.length + 1);
      return join(bytes.subarray(0, place), bytes.subarray(at, to), bytes.subarray(place));
    }
    default:
      return join(bytes, pick(pieces));
  }
}

/** The beginning of one file and the end of another, or one file inside the other. */
export function spliceBytes(one: Uint8Array, other: Uint8Array, { below }: Choices): Uint8Array {
  const [at, from] = [below(one.length + 1), below(other.length + 1)];
  if (below(2) === 0) return join(one.subarray(0, at), other.subarray(from));
  return join(one.subarray(0, at), other.subarray(from, from + 1 + below(600)), one.subarray(at));
}
