import { isEmrError, parseCalendarDate, parseInstant, requireOk } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import {
  type MadeSignature,
  nextSigners,
  type PolicyDocument,
  policyNotKept,
  type SignerRole,
} from "@benhan/signing/facility-policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkSignaturePolicy,
  clockAt,
  day,
  deputy,
  found,
  made,
  mayComplete,
  policy,
  withRule,
} from "./policy-samples.ts";

const injury: PolicyDocument = { code: "TT25-01", on: day };
const consentPaper: PolicyDocument = { code: "01/BV2", on: day };
const roles = (document: PolicyDocument, signatures: readonly MadeSignature[]) =>
  nextSigners(policy, document, signatures).map(({ role }) => role);
const complete = (document: PolicyDocument, ...signatures: readonly MadeSignature[]) =>
  mayComplete(policy, document, signatures);

describe("who signs what, by which method and in which order [TT13-09] [CV365-24]", () => {
  it("lets an injury certificate be completed by doctor, head and the seal of the facility, in this order", () => {
    const signatures: MadeSignature[] = [];
    for (const role of ["treating-doctor", "head-of-facility", "facility-seal"] as const) {
      expect(roles(injury, signatures)).toEqual([role]);
      const next = made(role);
      expect(checkSignaturePolicy(policy, injury, signatures, next).ok).toBe(true);
      expect(mayComplete(policy, injury, signatures).ok).toBe(false);
      signatures.push(next);
    }
    expect(roles(injury, signatures)).toEqual([]);
    const report = mayComplete(policy, injury, signatures);
    expect(report).toMatchObject({
      ok: true,
      issues: [],
      value: { isComplete: true, edition: "2026-01-01" },
    });
  });

  it("says who is missing: a warning on the way, an error for completion", () => {
    const doctor = made("treating-doctor");
    const onTheWay = checkSignaturePolicy(policy, injury, [doctor]);
    expect([onTheWay.ok, found(onTheWay.issues)]).toEqual([true, ["missing places.1", "missing places.2"]]);
    const report = complete(injury, doctor);
    expect([report.ok, found(report.issues)]).toEqual([false, ["missing places.1", "missing places.2"]]);
    expect(report.issues[0]?.text.vi).toBe("Còn thiếu chữ ký hoặc xác nhận của: Đại diện đơn vị.");
    const stop = () => requireOk(complete(injury, doctor), policyNotKept);
    try {
      stop();
      expect.unreachable();
    } catch (error) {
      expect(isEmrError(error, "signing.facility_policy.not_kept")).toBe(true);
    }
  });

  it("refuses a role that does not sign this form, a place that it has not, and a place that is taken", () => {
    expect(found(complete(injury, made("nurse")).issues)[0]).toBe("wrong_role signatures.0.role");
    expect(found(complete(injury, made("treating-doctor", { place: "mẹ" })).issues)[0]).toBe(
      "unknown_place signatures.0.place",
    );
    expect(found(complete(injury, made("nurse", { place: "treating-doctor" })).issues)[0]).toBe(
      "wrong_role signatures.0.role",
    );
    const twice = complete(injury, made("treating-doctor"), made("treating-doctor"));
    expect(found(twice.issues)[0]).toBe("signed_twice signatures.1.place");
  });

  it("refuses a method that is not allowed, and a level that is too low", () => {
    const otp = { method: { kind: "confirmation", by: "otp" } } as const;
    const byDoctor = checkSignaturePolicy(policy, consentPaper, [], made("treating-doctor", otp));
    expect(found(byDoctor.issues)[0]).toBe("wrong_method next.method");
    const byPatient = checkSignaturePolicy(policy, consentPaper, [], made("patient-or-representative", otp));
    expect(byPatient.ok).toBe(true);
    const other = { method: { kind: "confirmation", by: "other" } } as const;
    expect(
      found(
        checkSignaturePolicy(policy, consentPaper, [], made("patient-or-representative", other)).issues,
      )[0],
    ).toBe("wrong_method next.method");
    const low = { method: { kind: "digital-signature", level: "B-B" } } as const;
    const before = [made("treating-doctor", low), made("head-of-facility", low)];
    expect(found(checkSignaturePolicy(policy, injury, before, made("facility-seal", low)).issues)).toEqual([
      "level_too_low next.method",
    ]);
    const none = { method: { kind: "digital-signature" } } as const;
    expect(found(complete(injury, made("treating-doctor", none)).issues)[0]).toBe(
      "level_too_low signatures.0.method",
    );
    const highest = { method: { kind: "digital-signature", level: "B-LTA" } } as const;
    expect(checkSignaturePolicy(policy, injury, before, made("facility-seal", highest)).ok).toBe(true);
  });

  it("lets a digital signature of the organisation only stand for the facility [SIG-03]", () => {
    const before = [made("treating-doctor"), made("head-of-facility")];
    for (const by of ["fingerprint", "click", "signature-pad"] as const) {
      const seal = made("facility-seal", { method: { kind: "confirmation", by } });
      expect(found(checkSignaturePolicy(policy, injury, before, seal).issues)).toEqual([
        "wrong_method next.method",
      ]);
    }
  });

  it("refuses the seal before the doctor, and everybody after the seal", () => {
    const early = checkSignaturePolicy(policy, injury, [], made("facility-seal"));
    expect(found(early.issues)[0]).toBe("seal_too_early next");
    expect(early.issues[0]?.text.vi).toContain("Bác sĩ");
    const after = complete(injury, made("facility-seal"), made("treating-doctor"));
    expect(found(after.issues)).toEqual([
      "seal_too_early signatures.0",
      "after_seal signatures.1",
      "missing places.1",
    ]);
    expect(roles(injury, [made("facility-seal")])).toEqual([]);
  });

  it("refuses the head before the doctor, and says so of both", () => {
    const report = complete(injury, made("head-of-facility"), made("treating-doctor"), made("facility-seal"));
    expect(found(report.issues)).toEqual(["too_early signatures.0", "wrong_order signatures.1"]);
  });

  it("does not count a signature that was not found valid", () => {
    for (const indication of ["INDETERMINATE", "TOTAL_FAILED"] as const) {
      const report = complete(injury, made("treating-doctor", { indication }));
      expect(found(report.issues)).toEqual([
        "not_valid signatures.0.indication",
        "missing places.0",
        "missing places.1",
        "missing places.2",
      ]);
    }
    expect(
      checkSignaturePolicy(policy, injury, [made("treating-doctor", { indication: "TOTAL_PASSED" })]).ok,
    ).toBe(true);
  });

  it("takes one confirmation for one place only [SIG-16]", () => {
    const evidence = digestOf(new Uint8Array([1]));
    const both = withRule("01/BV2", (rule) => ({
      ...rule,
      places: rule.places.map((place) => ({ ...place, methods: [{ kind: "confirmation", by: "face" }] })),
    }));
    const face = { method: { kind: "confirmation", by: "face" }, evidence } as const;
    const report = mayComplete(both, consentPaper, [
      made("patient-or-representative", face),
      made("treating-doctor", face),
    ]);
    expect(found(report.issues)).toEqual(["used_twice signatures.1.evidence"]);
  });

  it("asks the form whom the record names, and what is asked as it stands", () => {
    const template = (role: SignerRole, required: boolean, by: readonly string[]) => ({
      signature: { role, label: { vi: "x", en: "x" }, required: true },
      required,
      by,
    });
    const form = {
      signatures: [
        template("examining-doctor", true, ["BS-01"]),
        template("treating-doctor", false, []),
        template("head-of-department", false, []),
        template("head-of-facility", false, []),
      ],
    };
    const document = { code: "01/BV1", on: day, form };
    const byForm = { ...policy, appointments: [] };
    const doctor = made("examining-doctor", { signer: { id: "BS-01" } });
    expect(mayComplete(byForm, document, [doctor])).toMatchObject({ ok: true, issues: [] });
    expect(found(mayComplete(byForm, { code: "01/BV1", on: day }, [doctor]).issues)).toEqual([
      "missing places.1",
      "missing places.4",
      "missing places.5",
      "signer_not_compared signatures.0.signer",
    ]);
    const other = made("examining-doctor", { signer: { id: "BS-02" } });
    expect(found(mayComplete(byForm, document, [other]).issues)).toEqual([
      "other_person signatures.0.signer",
    ]);
  });

  it("has no answer for a day without an edition and a document without a rule", () => {
    const early = { code: "TT25-01", on: parseCalendarDate("2025-12-31") };
    expect(found(mayComplete(policy, early, []).issues)).toEqual(["no_edition document.on"]);
    expect(nextSigners(policy, early, [])).toEqual([]);
    const unknown = { code: "99/XX", on: day };
    expect(found(mayComplete(policy, unknown, []).issues)).toEqual(["document_not_ruled document.code"]);
    const nobody = mayComplete(policy, { code: "07/BV2", on: day }, []);
    expect([nobody.ok, found(nobody.issues)]).toEqual([true, ["no_places document.code"]]);
  });

  it("warns of a moment before that of the signature in front of it", () => {
    const doctor = made("treating-doctor", { at: parseInstant("2026-11-21T10:00:00+07:00") });
    const head = made("head-of-facility", { at: parseInstant("2026-11-21T09:59:00+07:00") });
    const report = checkSignaturePolicy(policy, injury, [doctor], head);
    expect([report.ok, found(report.issues)]).toEqual([true, ["time_goes_back next.at", "missing places.2"]]);
  });

  it("completes exactly what signs whoever is next, on every form, in whatever order they come", () => {
    const [edition] = policy.editions;
    const codes = edition?.documents.map(({ document }) => document) ?? [];
    expect(codes.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.array(fc.nat(), { maxLength: 10 }), (code, picks) => {
        const document = { code, on: day };
        const signatures: MadeSignature[] = [];
        for (const pick of [...picks, ...Array<number>(10).fill(0)]) {
          const next = nextSigners(policy, document, signatures);
          const chosen = next[pick % Math.max(1, next.length)];
          if (chosen === undefined) break;
          const signature = made(chosen.role, {
            place: chosen.id,
            at: parseInstant("2026-11-21T10:00:00+07:00"),
          });
          const asked = checkSignaturePolicy(policy, document, signatures, signature);
          expect(asked.issues.filter(({ severity }) => severity === "error")).toEqual([]);
          signatures.push(signature);
        }
        const outside = edition?.documents.every(
          (rule) => rule.document !== code || (rule.to ?? "9999-12-31") < day,
        );
        expect(mayComplete(policy, document, signatures).ok).toBe(outside !== true);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe("a signature for another [SIG-05]", () => {
  const doctor = made("treating-doctor");
  const byDeputy = (more: Partial<MadeSignature> = {}) =>
    made("head-of-facility", { signer: { id: "PGD-01" }, delegation: deputy.id, ...more });
  const issuesOf = (signature: MadeSignature, document = injury, rules = policy) =>
    found(checkSignaturePolicy(rules, document, [doctor], signature).issues).filter(
      (one) => !one.startsWith("missing"),
    );
  const at = (text: string) => ({ at: parseInstant(text) });

  it("holds from the first to the last day of its delegation, by the clock of Vietnam", () => {
    expect(issuesOf(byDeputy())).toEqual([]);
    const then = { ...injury, on: parseCalendarDate("2026-02-01") };
    const early = { ...doctor, at: parseInstant("2026-02-01T00:00:00+07:00") };
    const check = (text: string) =>
      found(checkSignaturePolicy(policy, then, [early], byDeputy(at(text)), clockAt(text)).issues)[0];
    expect(check("2026-02-28T23:59:59+07:00")).toBe("delegation_not_begun next.delegation");
    expect(check("2026-02-28T17:00:00Z")).toBe("missing places.2");
    expect(check("2026-11-30T23:59:59+07:00")).toBe("missing places.2");
    expect(check("2026-11-30T17:00:00Z")).toBe("delegation_expired next.delegation");
  });

  it("is of the person, the role and the documents that the paper names", () => {
    expect(issuesOf(byDeputy({ signer: { id: "PGD-02" } }))).toEqual(["delegation_of_other next.delegation"]);
    expect(issuesOf(byDeputy({ delegation: "QD-99" }))).toEqual(["delegation_unknown next.delegation"]);
    expect(issuesOf(byDeputy(), { code: "TT25-06", on: day })).toEqual([
      "delegation_out_of_scope next.delegation",
    ]);
    const asDoctor = made("treating-doctor", { signer: { id: "PGD-01" }, delegation: deputy.id });
    expect(found(checkSignaturePolicy(policy, injury, [], asDoctor).issues).slice(0, 2)).toEqual([
      "delegation_not_allowed next.delegation",
      "delegation_of_other next.delegation",
    ]);
  });

  it("is refused where the place allows no such way, whatever the paper says", () => {
    const strict = withRule("TT25-01", (rule) => ({
      ...rule,
      places: rule.places.map((place) =>
        place.role === "head-of-facility" ? { ...place, delegable: ["by-order"] } : place,
      ),
    }));
    expect(issuesOf(byDeputy(), injury, strict)).toEqual(["delegation_not_allowed next.delegation"]);
  });

  it("stands in for the person whom the record names", () => {
    const signatures = [
      {
        signature: { role: "head-of-facility", label: { vi: "x", en: "x" }, required: true },
        required: true,
        by: ["GD-01"],
      },
    ] as const;
    expect(issuesOf(byDeputy(), { ...injury, form: { signatures } })).toEqual([]);
    const without = made("head-of-facility", { signer: { id: "PGD-01" } });
    expect(issuesOf(without, { ...injury, form: { signatures } })).toEqual([
      "other_person next.signer",
      "delegation_missing next.signer",
    ]);
  });
});
