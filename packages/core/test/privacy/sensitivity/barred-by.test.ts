import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../../src/faults/index.ts";
import { barredBy, type SensitiveUse } from "../../../src/privacy/sensitivity/barred-by.ts";
import {
  type SensitivityTag,
  sensitivityRules,
} from "../../../src/privacy/sensitivity/sensitivity-groups.ts";

const all = Object.keys(sensitivityRules) as SensitivityTag[];
const bars = (tags: readonly string[], use: SensitiveUse, policy = {}) =>
  hasErrors(barredBy(tags, use, policy));
const uses = fc.record<SensitiveUse>({
  category: fc.constantFrom("treating-staff", "patient", "court", "social-insurance", "xyz"),
  operation: fc.constantFrom("read" as const, "copy" as const, "export" as const),
  isBreakGlass: fc.boolean(),
  isSearch: fc.boolean(),
});

describe("barredBy", () => {
  it("[SENS-01] knows the twelve groups, each with name, source and what it bars", () => {
    expect([...new Set(Object.values(sensitivityRules).map(({ group }) => group))]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    for (const [tag, rule] of Object.entries(sensitivityRules)) {
      expect(rule.tag).toBe(tag);
      expect([rule.name.vi, rule.name.en, rule.source].every((text) => text.length > 0)).toBe(true);
    }
  });

  it.each(all)("[SENS-01] hides %s from ordinary search, of the treating staff too", (tag) => {
    expect(bars([tag], { category: "treating-staff", operation: "read", isSearch: true })).toBe(true);
  });

  it("[SENS-01] gives HIV to nobody outside the treatment but the patient, by default", () => {
    for (const category of [
      "court",
      "social-insurance",
      "other-facility-practitioner",
      "representative-c",
      "",
    ]) {
      for (const operation of ["read", "copy", "export"] as const)
        expect(bars(["hiv"], { category, operation })).toBe(true);
    }
    expect(bars(["hiv"], { category: "facility-learner", operation: "read" })).toBe(true);
    expect(bars(["hiv"], { category: "treating-staff", operation: "copy" })).toBe(true);
    expect(bars(["hiv"], { category: "treating-staff", operation: "read" })).toBe(false);
    expect(bars(["hiv"], { category: "patient", operation: "copy" })).toBe(false);
    expect(barredBy(["hiv"], { category: "court", operation: "copy" })[0]).toMatchObject({
      code: "core.privacy.recipient_not_listed",
      source: "Luật Phòng, chống HIV/AIDS Đ30",
      rule: "SENS-01",
    });
  });

  it("[SENS-01] gives it to whom the facility lists, and closes other groups by a list", () => {
    const policy = { recipients: { hiv: ["social-insurance"], genetic: [] } };
    expect(bars(["hiv"], { category: "social-insurance", operation: "export" }, policy)).toBe(false);
    expect(bars(["hiv"], { category: "court", operation: "export" }, policy)).toBe(true);
    expect(bars(["genetic"], { category: "court", operation: "export" }, policy)).toBe(true);
    expect(bars(["genetic"], { category: "court", operation: "export" })).toBe(false);
  });

  it("[SENS-01] forbids to disclose the sex of a foetus to anybody in any way, whatever the policy", () => {
    fc.assert(
      fc.property(uses, (use) => {
        expect(
          bars(["foetal-sex"], use, {
            recipients: { "foetal-sex": [use.category] },
            treating: [use.category],
          }),
        ).toBe(true);
      }),
    );
  });

  it("[SENS-01] opens donors by no break-glass, and HIV in an emergency", () => {
    const emergency = { category: "facility-practitioner", operation: "read", isBreakGlass: true } as const;
    expect(bars(["transplant-donor"], emergency)).toBe(true);
    expect(bars(["assisted-reproduction-donor"], emergency)).toBe(true);
    expect(bars(["assisted-reproduction"], emergency)).toBe(false);
    expect(bars(["hiv", "psychiatric"], emergency)).toBe(false);
  });

  it("bars a word that is no tag, and finds nothing without tags", () => {
    fc.assert(
      fc.property(uses, fc.string(), (use, word) => {
        expect(barredBy([], use)).toEqual([]);
        if (!all.some((tag) => tag === word)) expect(bars([word], use)).toBe(true);
      }),
    );
    expect(bars(["toString"], { category: "patient", operation: "read" })).toBe(true);
  });

  it("never bars less when a tag is added", () => {
    fc.assert(
      fc.property(uses, fc.subarray(all), fc.constantFrom(...all), (use, tags, more) => {
        if (bars(tags, use)) expect(bars([...tags, more], use)).toBe(true);
      }),
    );
  });

  it("asks for care where a special group leaves the facility", () => {
    const issues = barredBy(["psychiatric"], { category: "court", operation: "copy" });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["core.privacy.handle_with_care", "warning"],
    ]);
  });

  it("refuses a call that is wrong", () => {
    expect(() => barredBy("hiv" as never, { category: "court", operation: "read" })).toThrow(
      /core\.options\.wrong/,
    );
    expect(() => barredBy([], { category: "court", operation: "print" as "read" })).toThrow(
      /core\.options\.wrong/,
    );
    expect(() => barredBy([], undefined as never)).toThrow(/core\.options\.wrong/);
  });
});
