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
const lineOfThrow = 13;
const tellAge = (_: object, tell: (finding: object) => void) => tell({ table: "XML1", field: "NGAY_SINH" });
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
    [
      "finds something nowhere",
      { check: (_: object, tell: (finding: object) => void) => tell({}) },
      "TypeError",
    ],
    ["is no function where one is wanted", { cell: () => 1 }, "TypeError"],
  ])("that %s is one finding by its name, and tells nothing of the patient", (_, judge, kind) => {
    const report = check(judge);
    const [first, ...others] = report.issues;
    expect(first).toMatchObject({ code: "exchange.bhyt.rule_broken", severity: "error", path: [] });
    expect(first?.text.vi).toMatch(new RegExp(`BV-1 bị lỗi khi chạy \\(${kind}\\b`));
    expect([report.ok, others]).toEqual([false, checkTables(sampleTables).issues]);
    expect(JSON.stringify(report.issues)).not.toContain(secret);
  });

  it("that throws keeps what it and the others found before and after, in this episode and the next", () => {
    const broken = { ...sampleTables, XML1: { ...sampleTables.XML1, GIOI_TINH: "9" } };
    const other = { ...ruleOf({ check: tellAge }), rule: "BV-2", code: "hospital.rule.bv_2" };
    const moody = ruleOf({
      check: (visit: { summary: Record<string, string> }, tell: (finding: object) => void) => {
        tell({ table: "XML1", field: "HO_TEN" });
        if (visit.summary["GIOI_TINH"] === "9") throw new RangeError(secret);
        tell({ table: "XML1", field: "CAN_NANG" });
      },
    });
    const rules = [moody, other];
    const codes = (tables: typeof sampleTables) =>
      checkTables(tables, { rules }).issues.map(({ code }) => code);
    const [own, second] = [moody.code, other.code];
    expect(codes(broken)).toEqual(["exchange.bhyt.rule_broken", own, second]);
    expect(codes(sampleTables)).toEqual([own, second, own]);
    expect(codes(broken)).toHaveLength(3);
  });

  it("that throws is told by file and line, whatever the message looks like", () => {
    const [first] = check({ check: throws }).issues;
    expect(first?.text.en).toContain(`failed (TypeError, host-rules.test.ts:${lineOfThrow})`);
    const forged = () => {
      throw new TypeError("\n    at NGUYEN (/home/nguyen-van-a.mjs:7:7)");
    };
    expect(JSON.stringify(check({ cell: forged }).issues)).not.toMatch(/nguyen/i);
    const ownBug = () => {
      throw "text";
    };
    expect(JSON.stringify(check({ cell: ownBug }).issues)).toContain("(string)");
  });
});
