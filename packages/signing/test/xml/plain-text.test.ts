import fc from "fast-check";
import { expect, it } from "vitest";
import { skipPlainText } from "../../src/xml/plain-text.ts";

const seed = 20261122;

const isPlain = (byte: number): boolean =>
  byte < 0x80 &&
  (byte >= 0x20 || byte === 0x9 || byte === 0xa) &&
  !"<>&]".includes(String.fromCharCode(byte));

it(`plain text ends at the first byte that is more than itself, wherever it lies in memory (seed ${seed})`, () => {
  const letters = fc.constantFrom(...[..."aZ09 =/+;?^}|~\u007f\t\n"].map((one) => one.charCodeAt(0)));
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 400 }),
      fc.array(fc.nat(255), { maxLength: 3 }),
      fc.array(letters, { maxLength: 40 }),
      fc.nat(7),
      (before, special, after, offset) => {
        const text = [...before, ...special, ...after];
        const bytes = new Uint8Array([...Array(offset).fill(0x3c), ...text]).subarray(offset);
        const end = text.findIndex((byte) => !isPlain(byte));
        expect(skipPlainText(bytes, 0)).toBe(end < 0 ? text.length : end);
        const from = Math.floor(before.length / 2);
        const later = text.findIndex((byte, at) => at >= from && !isPlain(byte));
        expect(skipPlainText(bytes, from)).toBe(later < 0 ? text.length : later);
      },
    ),
    { seed, numRuns: 3000 },
  );
});

it.each([...Array(256).keys()].filter((byte) => !isPlain(byte)))(
  "a long run stops at byte %i in each place of a word",
  (byte) => {
    for (let at = 90; at < 106; at++) {
      const bytes = new Uint8Array(200).fill(0x41);
      bytes[at] = byte;
      expect(skipPlainText(bytes, 0)).toBe(at);
    }
  },
);
