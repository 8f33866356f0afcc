import fc from "fast-check";
import { expect, it } from "vitest";
import { compareCodePoints } from "../../src/front/compare-code-points.ts";

it("texts are compared as their UTF-8 bytes are, the order of engines (seed 8)", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ế", "\uffee", "\u{20000}"), maxLength: 4 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { seed: 8 },
  );
});
