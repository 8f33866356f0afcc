import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twiceNamed } from "../../src/packs/twice-named.ts";

const seed = 20261122;

describe("names that stand twice in a JSON text", () => {
  it.each([
    ['{"a":1,"a":2}', [["a"]]],
    ['{"a":{"b":1,"b":2}}', [["a", "b"]]],
    ['[{"a":1},{"a":1,"c":[0,{"x":1,"x":1}]}]', [[1, "c", 1, "x"]]],
    ['{"\\u0061":1,"a":2,"a":3}', [["a"], ["a"]]],
    ['{"a":{"a":1},"b":["a","a"]}', []],
    ['{"a\\"":1,"a":"\\"a\\":,{","c":"}"}', []],
    ['{"":1,"":2}', [[""]]],
    ["1", []],
    ['{"a\\\\":1,"b\\\\\\"":2,"a\\\\":3}', [["a\\"]]],
  ])("%s", (text, expected) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(twiceNamed(text)).toEqual(expected);
  });

  it("are never found in what a JSON writer wrote", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(2), (value, indent) => {
        expect(twiceNamed(JSON.stringify(value, null, indent))).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
    console.log(`seed ${seed}`);
  });
});
