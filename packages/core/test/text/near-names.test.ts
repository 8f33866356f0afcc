import { describe, expect, it } from "vitest";
import { nearNames } from "../../src/text/near-names.ts";

describe("names that may have been meant", () => {
  it("are those of which two signs changed places, short ones, too", () => {
    expect(nearNames("lgoo", ["logo", "place", "layouts"])).toEqual(["logo"]);
    expect(nearNames("olgo", ["logo"])).toEqual(["logo"]);
    expect(nearNames("glob", ["logo"])).toEqual([]);
  });

  it("come the nearest first, at most three, without capitals, separators and leading zeros", () => {
    expect(nearNames("1-bv1", ["01/BV1", "02/BV1", "10/BV1", "01/BV2", "53/BV2"])[0]).toBe("01/BV1");
    expect(nearNames("aaaa", ["aaab", "aaac", "aaad", "aaae"])).toHaveLength(3);
  });

  it.each([1, "", "--", null, undefined, {}, []])("are none of %j, however short they are", (given) => {
    expect(nearNames(given, ["N", "1", "a"])).toEqual([]);
  });
});
