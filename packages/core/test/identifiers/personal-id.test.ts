import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, readPersonalId } from "../../src/index.ts";

const today = "2026-11-21" as CalendarDate;
const codes = (...args: Parameters<typeof readPersonalId>) =>
  readPersonalId(...args).issues.map(({ code }) =>
    code.replace("core.personal_id.", "").replace("core.identifiers.", ""),
  );

describe("personal ID", () => {
  it("tells place, gender and year of birth", () => {
    expect(readPersonalId("079090000000").parts).toEqual({ place: "079", gender: "male", birthYear: 1990 });
    expect(readPersonalId("001300000000").parts).toEqual({ place: "001", gender: "female", birthYear: 2000 });
  });

  // Every number with serial 000000 also looks fake.
  it.each([
    ["079090000000", {}, ["looks_fake"]],
    ["079 090 000 000", {}, ["normalised", "looks_fake"]],
    ["０７９０９０００００００", {}, ["normalised", "looks_fake"]],
    ["79090000000", {}, ["leading_zero_lost"]],
    ["003090000000", {}, ["place_unknown", "looks_fake"]],
    ["001299000001", { today }, ["future_birth"]],
    ["079090000000", { gender: "female", birth: "1991" }, ["year_mismatch", "gender_mismatch", "looks_fake"]],
    ["07909000000A", {}, ["shape"]],
    ["", {}, ["shape"]],
  ] as const)("reads %s", (input, context, expected) => {
    expect(codes(input, context as Parameters<typeof readPersonalId>[1])).toEqual(expected);
  });

  it("suggests the zero that a spreadsheet took, and never takes it silently", () => {
    const reading = readPersonalId("79090000000");
    expect(reading.suggestion).toBe("079090000000");
    expect(reading.parts).toBeUndefined();
  });

  it("answers for any text and never quotes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 8 }), (input) => {
        const sentences = JSON.stringify(readPersonalId(`ZQ${input}`).issues);
        expect(sentences).not.toContain("ZQ");
      }),
      { seed: 20260702 },
    );
  });
});
