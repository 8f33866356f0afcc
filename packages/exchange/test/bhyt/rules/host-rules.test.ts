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
const tellOf = (finding: object) => (_: object, tell: (finding: object) => void) => tell(finding);
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

  it.each([
    ["a body that nobody runs", { check: function* () {} }, "Generator"],
    ["a level that is none", { check: tellOf({ table: "XML1", severity: "fatal" }) }, "severity"],
    ["a verdict of such a level", { cell: () => () => ({ severity: "ERROR" }) }, "severity"],
    ["editions that are none", { check: tellAge, editions: ["QD3176"] }, "editions"],
    ["a number for editions", { check: tellAge, editions: 5 }, "editions"],
    ["a number for a day", { check: tellAge, from: 20260101 }, "from"],
    ["a need that nobody knows", { check: tellAge, needs: "ICD10" }, "needs"],
    ["a number for its text", { check: tellAge, text: 5 }, "text"],
    ["nothing to ask", {}, "cell\\|row\\|check"],
    [
      "a result whose members throw",
      {
        check: () => new Proxy({}, { has: throws }),
      },
      "TypeError",
    ],
  ])("with %s is named, and does not pass for one that found nothing", (_, judge, reason) => {
    const { ok, issues } = check(judge);
    expect(ok).toBe(false);
    expect(issues[0]).toMatchObject({ code: "exchange.bhyt.rule_broken" });
    expect(issues[0]?.text.en).toMatch(new RegExp(`failed \\(.*${reason}`));
  });

  it.each([
    ["a cell", { row: () => (own: Record<string, string>) => void Object.assign(own, { MA_LK: "other" }) }],
    [
      "the rows",
      { check: (visit: { rows: (table: string) => unknown[] }) => void visit.rows("XML2").splice(0) },
    ],
  ])("cannot change %s, for itself or anybody else", (_, judge) => {
    const before = structuredClone(sampleTables);
    const { issues } = check(judge);
    expect(sampleTables).toEqual(before);
    expect(Object.isFrozen(sampleTables.XML1)).toBe(false);
    expect(issues.map(({ code }) => code).slice(0, 1)).toEqual(["exchange.bhyt.rule_broken"]);
    expect(issues.slice(1)).toEqual(checkTables(sampleTables).issues);
  });
});
