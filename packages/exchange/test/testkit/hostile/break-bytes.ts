import type { Choices } from "./choices.ts";

const utf8 = new TextEncoder();

const fragments = [
  "<",
  ">",
  "/>",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x [",
  "<!ENTITY a '&b;&b;'>",
  "&a;",
  "&#0;",
  "&#13;",
  "&#x110000;",
  "<?xml version='1.1'?>",
  "<HOSO>",
  "</HOSO>",
  "<CHUKYDONVI>",
  "<__proto__>",
  "=",
  "\u0000",
  "\uFEFF",
  "\uFFFE",
].map((text) => utf8.encode(text));

type BreakBytes = (bytes: Uint8Array, choices: Choices, other: Uint8Array) => Uint8Array;

/** A place and a piece from it on. */
function somewhere(bytes: Uint8Array, { below }: Choices) {
  const start = below(bytes.length + 1);
  const end = Math.min(bytes.length, start + 1 + below(200));
  return { before: bytes.subarray(0, start), piece: bytes.subarray(start, end), after: bytes.subarray(end) };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const flip: BreakBytes = (bytes, { below }) => {
  const result = bytes.slice();
  const at = below(result.length);
  result[at] = (result[at] ?? 0) ^ (1 << below(8));
  return result;
};

const set: BreakBytes = (bytes, { below }) => {
  const result = bytes.slice();
  result[below(result.length)] = below(256);
  return result;
};

const cut: BreakBytes = (bytes, choices) => {
  const { before, after } = somewhere(bytes, choices);
  return joined(before, after);
};

const end: BreakBytes = (bytes, { below }) => bytes.subarray(0, below(bytes.length));

const double: BreakBytes = (bytes, choices) => {
  const { before, piece, after } = somewhere(bytes, choices);
  return joined(before, piece, piece, after);
};

const splice: BreakBytes = (bytes, choices, other) => {
  const { before, after } = somewhere(bytes, choices);
  return joined(before, somewhere(other, choices).piece, after);
};

const insert: BreakBytes = (bytes, choices) => {
  const { before, piece, after } = somewhere(bytes, choices);
  return joined(before, choices.pick(fragments), piece, after);
};

const noise: BreakBytes = (bytes, choices) => {
  const { before, after } = somewhere(bytes, choices);
  return joined(
    before,
    Uint8Array.from({ length: choices.below(40) }, () => choices.below(256)),
    after,
  );
};

const ways: readonly BreakBytes[] = [flip, set, cut, end, double, splice, insert, noise];

/** One thing done to the bytes of a file: a bit, a piece, its end, something of another file. */
export function breakBytes(bytes: Uint8Array, choices: Choices, other: Uint8Array): Uint8Array {
  return bytes.length === 0 ? bytes : choices.pick(ways)(bytes, choices, other);
}
