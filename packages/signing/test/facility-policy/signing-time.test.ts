import { parseCalendarDate, parseInstant } from "@benhan/core";
import {
  type Appointment,
  checkFacilityPolicy,
  type FacilityPolicy,
  type MadeSignature,
  type PolicyDocument,
  renderPolicyAnnex,
} from "@benhan/signing/facility-policy";
import { describe, expect, it } from "vitest";
import {
  checkSignaturePolicy,
  clockAt,
  day,
  deputy,
  found,
  from,
  made,
  mayComplete,
  policy,
  withRule,
} from "./policy-samples.ts";

const discharge: PolicyDocument = { code: "TT25-02", on: day };
const at = (text: string) => ({ at: parseInstant(text) });
const claimed = { atSource: "claimed" } as const;
const doctor = made("treating-doctor", at("2026-11-21T08:00:00+07:00"));
const seal = made("facility-seal", at("2026-11-30T20:00:00+07:00"));
const byDeputy = (more: Partial<MadeSignature>) =>
  made("head-of-facility", { signer: { id: "PGD-01" }, delegation: deputy.id, ...more });
const complete = (head: MadeSignature, when: string, rules: FacilityPolicy = policy) =>
  mayComplete(rules, discharge, [doctor, head, seal], clockAt(when));

describe("a moment that only the signer says [SIG-05]", () => {
  const november = at("2026-11-29T09:00:00+07:00");

  it("is no proof that a delegation still held, once it is over", () => {
    const { atSource: _, ...unsaid } = byDeputy(november);
    for (const head of [byDeputy({ ...november, ...claimed }), unsaid]) {
      const report = complete(head, "2027-01-15T09:00:00+07:00");
      expect([report.ok, found(report.issues)]).toEqual([false, ["claimed_before_end signatures.1.at"]]);
      expect(report.issues[0]?.nextStep?.en).toContain("B-T");
    }
    // The last day counts whole, by the clock of Vietnam.
    const last = complete(byDeputy({ ...november, ...claimed }), "2026-11-30T16:59:59Z");
    expect([last.ok, found(last.issues)]).toEqual([true, ["claimed_time_only signatures.1.at"]]);
    const next = complete(byDeputy({ ...november, ...claimed }), "2026-11-30T17:00:00Z");
    expect(found(next.issues)).toEqual(["claimed_before_end signatures.1.at"]);
  });

  it("is proven by a time-stamp, whenever it is asked", () => {
    const head = byDeputy({ ...november, atSource: "time-stamp" });
    expect(complete(head, "2027-01-15T09:00:00+07:00")).toMatchObject({ ok: true, issues: [] });
  });

  it("is warned of while the delegation holds, and of one without an end", () => {
    const { until: _, ...endless } = deputy;
    for (const delegation of [deputy, endless]) {
      const rules = { ...policy, delegations: [delegation] };
      const report = complete(byDeputy({ ...november, ...claimed }), "2026-11-30T21:00:00+07:00", rules);
      expect([report.ok, found(report.issues)]).toEqual([true, ["claimed_time_only signatures.1.at"]]);
      expect(report.issues[0]?.severity).toBe("warning");
    }
  });

  it("is no proof that an appointment still held; one without an end, or renewed, needs none", () => {
    const until = parseCalendarDate("2026-11-30");
    const head: Appointment = { role: "head-of-facility", to: { id: "GD-01" }, from };
    const rules = (...heads: readonly Appointment[]): FacilityPolicy => ({
      ...policy,
      appointments: [...(policy.appointments ?? []).filter(({ role }) => role !== head.role), ...heads],
    });
    const signed = made("head-of-facility", { signer: head.to, ...november, ...claimed });
    const asked = (when: string, ...heads: readonly Appointment[]) =>
      found(complete(signed, when, rules(...heads)).issues);
    const [during, later] = ["2026-11-30T21:00:00+07:00", "2027-01-15T09:00:00+07:00"];
    expect(asked(later, head)).toEqual([]);
    expect(asked(during, { ...head, until })).toEqual(["claimed_time_only signatures.1.at"]);
    expect(asked(later, { ...head, until })).toEqual(["claimed_before_end signatures.1.at"]);
    const renewed = { ...head, from: parseCalendarDate("2026-12-01") };
    expect(asked(later, { ...head, until }, renewed)).toEqual([]);
    const someDay = { ...head, from: parseCalendarDate("2027-06-01") };
    expect(asked(later, { ...head, until }, someDay)).toEqual(["claimed_before_end signatures.1.at"]);
    // The new one is of other papers.
    const narrow = { ...renewed, documents: ["TT25-01"] };
    expect(asked(later, { ...head, until }, narrow)).toEqual(["claimed_before_end signatures.1.at"]);
  });

  it("of a signature that is about to be made counts as its clock says, and a level with a time-stamp is no cause to warn", () => {
    const ask = (when: string, level: "B-B" | "B-T") =>
      found(
        checkSignaturePolicy(
          policy,
          discharge,
          [doctor],
          byDeputy({ ...november, ...claimed, method: { kind: "digital-signature", level } }),
          clockAt(when),
        ).issues,
      ).filter((one) => one.includes("next"));
    expect(ask("2026-11-29T09:00:01+07:00", "B-T")).toEqual([]);
    expect(ask("2026-11-29T09:00:01+07:00", "B-B")).toEqual(["claimed_time_only next.at"]);
    expect(ask("2027-01-15T09:00:00+07:00", "B-T")).toEqual(["claimed_before_end next.at"]);
  });
});

describe("a moment that cannot be", () => {
  const ask = (moment: string, when = "2026-11-21T10:00:00+07:00", more = {}, rules = policy) =>
    found(
      mayComplete(rules, discharge, [made("treating-doctor", at(moment))], { ...clockAt(when), ...more })
        .issues,
    ).filter((one) => one.endsWith(".at"));

  it("is one in the future of the clock by more than clocks may differ", () => {
    expect(ask("2046-01-01T00:00:00Z")).toEqual(["in_future signatures.0.at"]);
    expect(ask("2026-11-21T10:05:00+07:00")).toEqual([]);
    expect(ask("2026-11-21T10:05:00.001+07:00")).toEqual(["in_future signatures.0.at"]);
    expect(ask("2026-11-21T10:00:01+07:00", undefined, { clockSkewMs: 0 })).toEqual([
      "in_future signatures.0.at",
    ]);
    const next = made("treating-doctor", at("2026-11-21T11:00:00+07:00"));
    const asked = checkSignaturePolicy(policy, discharge, [], next, clockAt("2026-11-21T10:00:00+07:00"));
    expect(found(asked.issues)).toContain("in_future next.at");
  });

  it("is one before the day of the document, by the clock of Vietnam, unless the rule lets it be signed ahead", () => {
    expect(ask("2019-01-01T00:00:00Z")).toEqual(["before_document signatures.0.at"]);
    expect(ask("2026-11-20T16:59:59Z")).toEqual(["before_document signatures.0.at"]);
    expect(ask("2026-11-20T17:00:00Z")).toEqual([]);
    const ahead = withRule("TT25-02", (rule) => ({ ...rule, daysAhead: 2 }));
    expect(ask("2026-11-18T17:00:00Z", undefined, {}, ahead)).toEqual([]);
    expect(ask("2026-11-18T16:59:59Z", undefined, {}, ahead)).toEqual(["before_document signatures.0.at"]);
    expect(checkFacilityPolicy(JSON.parse(JSON.stringify(ahead)))).toMatchObject({ ok: true, issues: [] });
    const wrong = withRule("TT25-02", (rule) => ({ ...rule, daysAhead: -1 }));
    expect(checkFacilityPolicy(wrong).issues[0]?.path.slice(-1)).toEqual(["daysAhead"]);
    expect(renderPolicyAnnex(ahead, { on: day })).toContain("(được ký trước tối đa 2 ngày)");
    expect(renderPolicyAnnex(policy, { on: day })).not.toContain("ký trước tối đa");
  });
});
