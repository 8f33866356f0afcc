import { describe, expect, it } from "vitest";
import { type CalendarDate, readInsuranceCard } from "../../src/index.ts";

const on = (date: string) => ({ on: date as CalendarDate });
const codes = (...args: Parameters<typeof readInsuranceCard>) =>
  readInsuranceCard(...args).issues.map(({ code }) =>
    code.replace("core.insurance_card.", "").replace("core.identifiers.", ""),
  );

describe("insurance card", () => {
  it("tells group, level and province", () => {
    expect(readInsuranceCard("DN4797900000000").parts).toEqual({
      form: "card",
      group: "DN",
      level: "4",
      province: "79",
    });
    expect(readInsuranceCard("7900000000").parts).toEqual({ form: "insurance-number" });
    expect(readInsuranceCard("079090000000").parts).toEqual({ form: "personal-id" });
  });

  it.each([
    ["DN4797900000000", {}, []],
    ["dn 4 79 7900000000", {}, ["normalised"]],
    ["TE1010100000000", {}, []],
    ["DN1797900000000", {}, ["level_unusual"]],
    ["ZZ4797900000000", {}, ["group_unknown"]],
    ["DN6797900000000", {}, ["level"]],
    ["DN479790000000", {}, ["length"]],
    ["D44797900000000", {}, ["shape"]],
    ["CN3797900000000", on("2025-12-31"), []],
    ["CN3797900000000", on("2026-01-01"), ["level_unusual"]],
  ] as const)("reads %s", (input, context, expected) => {
    expect(codes(input, context)).toEqual(expected);
  });
});
