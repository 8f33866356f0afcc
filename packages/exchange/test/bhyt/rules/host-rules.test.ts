import { describe, expect, it } from "vitest";
import { type BhytRule, bhytRules, checkTables } from "../../../src/bhyt/rules/index.ts";
import { sampleTables } from "../sample-tables.ts";

const ruleOf = (judge: object): BhytRule => ({
  ...{ rule: "BV-1", code: "hospital.rule.bv_1", severity: "error", source: "BV", appliesTo: ["XML1"] },
  ...{ text: { vi: "a", en: "b" }, nextStep: { vi: "a", en: "b" } },
  ...judge,
});
const check = (judge: object) => checkTables(sampleTables, { rules: [...bhytRules, ruleOf(judge)] });
const secret = "NGUYỄN";
const throws = () => {
  throw new TypeError(secret);
};
const later = async () => Promise.reject(new TypeError(secret));

describe("a rule of the host", () => {
  it("is asked beside ours", () => {
    const find = (_: object, __: object, tell: (finding: object) => void) => tell({});
    const { issues } = check({ row: (table: string) => (table === "XML1" ? find : undefined) });
    expect(issues.filter(({ code }) => code === "hospital.rule.bv_1")).toHaveLength(1);
  });

  it("that returns nothing finds nothing", () => {
    expect(checkTables(sampleTables, { rules: [ruleOf({ cell: () => () => undefined })] }).issues).toEqual(
      [],
    );
  });

  it.each([
    ["throws for a cell", { cell: () => throws }, "TypeError"],
    ["throws for a row", { row: () => throws }, "TypeError"],
    ["throws for an episode", { check: throws }, "TypeError"],
    ["throws before it looks", { cell: throws }, "TypeError"],
    ["answers later for a cell", { cell: () => later }, "Promise"],
    ["answers later for a row", { row: () => later }, "Promise"],
    ["answers later for an episode", { check: later }, "Promise"],
    ["answers later before it looks", { row: later }, "Promise"],
  ])("that %s stops the check by its name, and tells nothing of the patient", (_, judge, kind) => {
    let thrown: unknown;
    try {
      check(judge);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: "exchange.bhyt.rule_broken" });
    expect(String(thrown)).toContain(`BV-1 bị lỗi khi chạy (${kind})`);
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain(secret);
  });
});
