import { parseFacilityId } from "@benhan/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createKeyMaker, endOf } from "../src/adapters/indexeddb/keys.ts";
import { compareCodePoints } from "../src/front/compare-code-points.ts";

it("keys stand in the order of code points, in this browser too (seed 12)", () => {
  const keyOf = createKeyMaker(parseFacilityId("bv-a"));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ế", "\uffee", "\u{20000}"), maxLength: 4 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const order = Math.sign(compareCodePoints(a, b));
      expect(indexedDB.cmp(keyOf(a), keyOf(b))).toBe(order);
      expect(indexedDB.cmp(endOf(keyOf(a)), keyOf(b, c)) > 0).toBe(order >= 0);
    }),
    { seed: 12 },
  );
});
