import { parseFacilityId } from "@benhan/core";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyMaker, endOf } from "../../src/adapters/indexeddb/keys.ts";
import { compareCodePoints } from "../../src/front/compare-code-points.ts";

const { cmp } = new IDBFactory();
const keyOf = createKeyMaker(parseFacilityId("bv-a"));
// The empty text stands before all others.
const text = fc.string({
  unit: fc.constantFrom("a", "b", "ế", "\uffee", "\u{20000}"),
  maxLength: 4,
});

describe("a key", () => {
  it("stands in the order of code points, which strings of IndexedDB do not (seed 8)", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(cmp(keyOf(a), keyOf(b))).toBe(Math.sign(compareCodePoints(a, b)));
      }),
      { seed: 8 },
    );
    expect(cmp("\uffee", "\u{20000}")).toBe(1);
    expect(cmp(keyOf("\uffee"), keyOf("\u{20000}"))).toBe(-1);
  });

  it("of a list compares part by part: no text runs into the next (seed 9)", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), text, text, fc.nat(), (a, b, c, d, e, f) => {
        const wanted = compareCodePoints(a, d) || compareCodePoints(b, e) || c - f;
        expect(cmp(keyOf(a, b, c), keyOf(d, e, f))).toBe(Math.sign(wanted));
      }),
      { seed: 9 },
    );
  });

  it("lies within the range of what it begins with, and in no other's (seed 10)", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const isWithin = cmp(keyOf(a), keyOf(b, c)) <= 0 && cmp(keyOf(b, c), endOf(keyOf(a))) < 0;
        expect(isWithin).toBe(a === b);
      }),
      { seed: 10 },
    );
  });

  it("of one facility lies behind all of another", () => {
    const other = createKeyMaker(parseFacilityId("bv-b"));
    expect(cmp(endOf(keyOf()), other())).toBe(-1);
    const longer = createKeyMaker(parseFacilityId("bv-a1"));
    expect(cmp(endOf(keyOf()), longer())).toBe(-1);
  });

  it("is made of whatever a caller in JavaScript gives", () => {
    for (const odd of [undefined, null, Number.NaN, {}, "\ud800"]) {
      expect(cmp(keyOf(odd as never), keyOf(odd as never))).toBe(0);
    }
  });
});
