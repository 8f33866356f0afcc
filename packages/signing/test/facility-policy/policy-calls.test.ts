import { isEmrError } from "@benhan/core";
import {
  checkFacilityPolicy,
  checkSignaturePolicy,
  defaultFacilityPolicy,
  mayComplete,
  nextSigners,
  renderPolicyAnnex,
} from "@benhan/signing/facility-policy";
import { describe, expect, it } from "vitest";
import * as steady from "./policy-samples.ts";
import { day, facility, found, from, made, policy } from "./policy-samples.ts";

const discharge = { code: "TT25-02", on: day };
const doctor = made("treating-doctor");

/** What a call was refused with. */
function refusalOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!isEmrError(error, "core.options.wrong")) throw error;
    return (error.issues ?? []).map(
      ({ code, path }) => `${code.replace("core.options.", "")} ${path.join(".")}`,
    );
  }
  throw new Error("not refused");
}

function textOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isEmrError(error)) return error.text.vi;
    throw error;
  }
  throw new Error("not refused");
}

describe("a question to a policy that is asked the wrong way", () => {
  const asking = { mayComplete, checkSignaturePolicy, nextSigners } as const;

  it.each(Object.entries(asking))("is refused by %s, with all that is wrong", (_, ask) => {
    const call = ask as (...given: readonly unknown[]) => unknown;
    expect(refusalOf(() => call(null))).toEqual([
      "argument policy",
      "missing document",
      "missing signatures",
    ]);
    expect(refusalOf(() => call(policy, discharge))).toEqual(["missing signatures"]);
    expect(refusalOf(() => call(policy, discharge, null))).toEqual(["kind signatures"]);
    expect(refusalOf(() => call(discharge, policy, []))).toEqual(["argument policy", "kind document"]);
    expect(refusalOf(() => call(policy, [doctor], discharge))).toEqual(["kind document", "kind signatures"]);
    expect(refusalOf(() => call(policy, { ...discharge, on: new Date(0) }, [doctor]))).toEqual([
      "kind document.on",
    ]);
    expect(
      refusalOf(() => call(policy, { ...discharge, frm: {} }, [{ ...doctor, delegaton: "QD-01" }])),
    ).toEqual(["unknown document.frm", "unknown signatures.0.delegaton"]);
    const wrong = {
      role: "treating-docter",
      signer: "BS-01",
      method: { kind: "confirmation", by: "opt" },
      at: "hôm qua",
      indication: "PASSED",
    };
    expect(refusalOf(() => call(policy, discharge, [wrong, { ...doctor, method: { kind: "x" } }]))).toEqual([
      "kind signatures.0.role",
      "kind signatures.0.signer",
      "kind signatures.0.method.by",
      "kind signatures.0.at",
      "kind signatures.0.indication",
      "kind signatures.1.method.kind",
    ]);
    expect(refusalOf(() => call(policy, discharge, [{ ...doctor, atSource: "timestamp" }]))).toEqual([
      "kind signatures.0.atSource",
    ]);
    expect(refusalOf(() => call(policy, { ...discharge, form: { signatures: [{}] } }, []))).toEqual([
      "kind document.form",
    ]);
    for (const half of [{}, { ...policy, editions: [{}] }, { ...policy, delegations: [null] }])
      expect(refusalOf(() => call(half, discharge, []))).toEqual(["argument policy"]);
  });

  it("is refused a clock that is none, and options that there are not", () => {
    const ask = mayComplete as (...given: readonly unknown[]) => unknown;
    const wrong = { clock: new Date(0), clockSkewMs: Number.NaN, at: doctor.at };
    expect(refusalOf(() => ask(policy, discharge, [doctor], wrong))).toEqual([
      "kind clock",
      "kind clockSkewMs",
      "unknown at",
    ]);
    const next = checkSignaturePolicy as typeof ask;
    expect(refusalOf(() => next(policy, discharge, [], doctor, wrong))).toHaveLength(3);
  });

  it("is told the right name, and what was passed in its place", () => {
    const misspelt = { ...doctor, delegaton: "QD-01" };
    expect(textOf(() => mayComplete(policy, discharge, [misspelt] as never))).toContain(
      "có lẽ là signatures.0.delegation",
    );
    const wrongRole = { ...doctor, role: "treating-docter" };
    expect(textOf(() => mayComplete(policy, discharge, [wrongRole] as never))).toContain(
      'có lẽ là "treating-doctor"',
    );
    expect(textOf(() => mayComplete(discharge as never, policy as never, []))).toContain(
      "nhận được giấy tờ (PolicyDocument)",
    );
    expect(textOf(() => mayComplete(checkFacilityPolicy(policy) as never, discharge, []))).toContain(
      "Report: xét ok rồi đưa value",
    );
  });

  it("holds nothing of what the caller wrote in place of a name", () => {
    const secret = { ...doctor, "NGUYỄN THỊ MẪU": 1, signer: { id: 79185 } };
    expect(textOf(() => mayComplete(policy, discharge, [secret] as never))).not.toMatch(/NGUYỄN|79185/);
  });
});

describe("the annex and the policy to start from", () => {
  it("are refused a format and names that there are not", () => {
    const annex = renderPolicyAnnex as (...given: readonly unknown[]) => unknown;
    expect(refusalOf(() => annex(policy, { on: day, format: "pdf" }))).toEqual(["kind format"]);
    expect(refusalOf(() => annex(policy, { on: new Date(0), fromat: "text" }))).toEqual([
      "kind on",
      "unknown fromat",
    ]);
    expect(refusalOf(() => annex(policy))).toEqual(["kind "]);
    expect(refusalOf(() => annex(null, { on: day }))).toEqual(["argument policy"]);
    const start = defaultFacilityPolicy as (...given: readonly unknown[]) => unknown;
    expect(refusalOf(() => start())).toEqual(["kind "]);
    expect(refusalOf(() => start({ facility: { nam: "x" }, form: from }))).toEqual([
      "missing from",
      "missing facility.name",
      "unknown facility.nam",
      "unknown form",
    ]);
    expect(start({ facility, from })).toEqual(defaultFacilityPolicy({ facility, from }));
  });
});

describe("advice that fits the moment", () => {
  it("before the key is used is who signs first, afterwards to make the paper again", () => {
    for (const role of ["head-of-facility", "facility-seal"] as const) {
      const ahead = steady.checkSignaturePolicy(policy, discharge, [], made(role)).issues[0];
      expect(ahead?.code).toMatch(/too_early$/);
      expect(ahead?.nextStep?.vi).toMatch(
        /^Chưa dùng khóa ký\. Để những người này ký trước rồi hỏi lại: .*Người hành nghề/,
      );
      expect(ahead?.nextStep?.vi).not.toContain("Lập lại");
      const after = steady.checkSignaturePolicy(policy, discharge, [made(role)]).issues[0];
      expect(after?.nextStep?.vi).toContain("Lập lại bản chưa ký");
    }
    // A later step has signed already: no order mends that.
    const late = steady.checkSignaturePolicy(policy, discharge, [made("head-of-facility")], doctor);
    const order = late.issues.find(({ code }) => code.endsWith("wrong_order"));
    expect(order?.nextStep?.vi).toContain("Lập lại bản chưa ký");
  });

  it("names the nearest code of a form that the policy does not rule", () => {
    const report = steady.mayComplete(policy, { ...discharge, code: "tt25-02" }, []);
    expect(found(report.issues)).toEqual(["document_not_ruled document.code"]);
    expect(report.issues[0]?.text.vi).toBe(
      "Chính sách ký không quy định loại giấy tờ này; có lẽ là TT25-02, TT25-01, TT25-03.",
    );
    expect(steady.mayComplete(policy, { ...discharge, code: "99/XX" }, []).issues[0]?.text.vi).toBe(
      "Chính sách ký không quy định loại giấy tờ này.",
    );
  });
});
