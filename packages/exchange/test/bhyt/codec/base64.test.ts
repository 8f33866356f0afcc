import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../src/bhyt/codec/base64.ts";

const seed = 20260702;
const units = (text: string) => new TextEncoder().encode(text);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The same, written as the definition has it: bit by bit. */
function byDefinition(text: string): { bytes: number[]; spaced: boolean } | undefined {
  const bare = text.replace(/[ \t\r\n]/g, "");
  const match = /^([A-Za-z0-9+/]*)(=*)$/.exec(bare);
  if (match === null) return undefined;
  const [, digits = "", padding = ""] = match;
  const lacking = (4 - (digits.length % 4)) % 4;
  if (lacking === 3 || (padding !== "" && padding.length !== lacking)) return undefined;
  const bits = [...digits].map((digit) => alphabet.indexOf(digit).toString(2).padStart(6, "0")).join("");
  const whole = bits.length - (bits.length % 8);
  if (/1/.test(bits.slice(whole))) return undefined;
  const bytes = (bits.slice(0, whole).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return { bytes, spaced: /[ \t\r\n]/.test(text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "")) };
}

describe(`Base64 (seed ${seed})`, () => {
  it("is written as everyone writes it, and read back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(decodeBase64(units(text))).toEqual({ bytes, spaced: false });
      }),
      { seed, numRuns: 500 },
    );
  });

  it("is read strictly: alphabet, padding and the bits that no byte needs", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."AQgZz09+/==  \n\r\t-_.\u00e9"), maxLength: 14 });
    const near = fc.tuple(fc.uint8Array({ maxLength: 30 }), odd, fc.nat(40)).map(([bytes, more, at]) => {
      const text = encodeBase64(bytes);
      return text.slice(0, at) + more + text.slice(at);
    });
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(odd, near), (text) => {
        const expected = byDefinition(text);
        const read = decodeBase64(units(text));
        if (expected !== undefined) good++;
        expect(read && { bytes: [...read.bytes], spaced: read.spaced }).toEqual(expected);
      }),
      { seed, numRuns: 5000 },
    );
    expect(good).toBeGreaterThan(500);
  });
});
