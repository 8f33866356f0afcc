import { parseCalendarDate, parseInstant } from "@benhan/core";
import {
  type Appointment,
  checkFacilityPolicy,
  type FacilityPolicy,
  type MadeSignature,
  nextSigners,
  type PolicyDocument,
  renderPolicyAnnex,
} from "@benhan/signing/facility-policy";
import { describe, expect, it } from "vitest";
import {
  appointments,
  checkSignaturePolicy,
  clockAt,
  day,
  deputy,
  facility,
  found,
  from,
  generated,
  made,
  mayComplete,
  policy,
} from "./policy-samples.ts";

const discharge: PolicyDocument = { code: "TT25-02", on: day };
const { appointments: _, ...bare } = policy;
const director: Appointment = { role: "head-of-facility", to: { id: "GD-01" }, from };
const appointing = (...those: readonly Appointment[]): FacilityPolicy => ({ ...bare, appointments: those });
const doctor = made("treating-doctor");
const seal = made("facility-seal", { at: parseInstant("2026-11-21T23:00:00+07:00") });
const byHead = (id: string, more: Partial<MadeSignature> = {}) =>
  made("head-of-facility", { signer: { id }, ...more });
const ask = (rules: FacilityPolicy, head: MadeSignature, document = discharge) =>
  mayComplete(rules, document, [doctor, head, seal]);
const named = (by: readonly string[]): PolicyDocument => ({
  ...discharge,
  form: {
    signatures: [
      {
        signature: { role: "head-of-facility", label: { vi: "x", en: "x" }, required: true },
        required: true,
        by,
      },
    ],
  },
});

describe("who signs is compared with what is known of who should [SIG-05]", () => {
  it("warns of every signer of whom neither form nor policy says anything", () => {
    const report = ask(bare, byHead("AI-DO"));
    expect([report.ok, found(report.issues)]).toEqual([
      true,
      ["signer_not_compared signatures.0.signer", "signer_not_compared signatures.1.signer"],
    ]);
    expect(report.issues[1]?.severity).toBe("warning");
    expect(report.issues[1]?.text.vi).toBe(
      "Người ký chưa được đối chiếu, vì không có gì ngoài họ tên nêu ai giữ vai trò này: Đại diện đơn vị.",
    );
    const next = checkSignaturePolicy(bare, discharge, [doctor], byHead("AI-DO"));
    expect(found(next.issues)).toContain("signer_not_compared next.signer");
  });

  it("refuses whoever does not hold the role by the policy, with a form or without", () => {
    const rules = appointing(...appointments.filter(({ role }) => role !== director.role), director);
    expect(ask(rules, byHead("GD-01"))).toMatchObject({ ok: true, issues: [] });
    for (const document of [discharge, named([])]) {
      const report = ask(rules, byHead("AI-DO"), document);
      expect([report.ok, found(report.issues)]).toEqual([false, ["not_appointed signatures.1.signer"]]);
    }
    expect(found(ask(rules, byHead("GD-02"), named(["GD-01"])).issues)).toEqual([
      "other_person signatures.1.signer",
      "not_appointed signatures.1.signer",
    ]);
    // The record names somebody who is not the head.
    expect(found(ask(rules, byHead("GD-02"), named(["GD-02"])).issues)).toEqual([
      "not_appointed signatures.1.signer",
    ]);
  });

  it("asks who holds the role on the day of signing, by the clock of Vietnam, and for this document", () => {
    const until = parseCalendarDate("2026-11-20");
    const next = { ...director, to: { id: "GD-02" }, from: day, documents: ["TT25-02"] };
    const rules = appointing({ ...director, until }, next);
    const at = (text: string) => ({ at: parseInstant(text) });
    const errors = (head: MadeSignature) =>
      checkSignaturePolicy(
        rules,
        { ...discharge, on: until },
        [doctor],
        head,
        clockAt(head.at),
      ).issues.flatMap(({ code, severity, path }) =>
        severity === "error" && path[0] === "next" ? [code.replace(/.*\./, "")] : [],
      );
    expect(errors(byHead("GD-01", at("2026-11-20T16:59:59Z")))).toEqual([]);
    expect(errors(byHead("GD-01", at("2026-11-20T17:00:00Z")))).toEqual(["not_appointed"]);
    expect(errors(byHead("GD-02", at("2026-11-20T17:00:00Z")))).toEqual([]);
    expect(errors(byHead("GD-02", at("2026-11-20T16:59:59Z")))).toEqual(["not_appointed"]);
    const report = checkSignaturePolicy(rules, { ...discharge, code: "TT25-01" }, [doctor], byHead("GD-02"));
    expect(found(report.issues)).toContain("signer_not_compared next.signer");
  });

  it("refuses whoever has a right to sign for the head and names none in force on the day", () => {
    const only = appointing(...appointments.filter(({ role }) => role !== director.role));
    for (const rules of [only, appointing(...appointments)]) {
      const report = ask(rules, byHead("PGD-01"));
      expect([report.ok, found(report.issues)]).toEqual([false, ["delegation_missing signatures.1.signer"]]);
      expect(ask(rules, byHead("PGD-01", { delegation: deputy.id }))).toMatchObject({ ok: true, issues: [] });
    }
    for (const kind of ["authorised", "by-order"] as const) {
      const rules = { ...only, delegations: [{ ...deputy, kind }] };
      expect(found(ask(rules, byHead("PGD-01")).issues)).toEqual(["delegation_missing signatures.1.signer"]);
    }
    const ended = { ...only, delegations: [{ ...deputy, until: parseCalendarDate("2026-11-20") }] };
    expect(found(ask(ended, byHead("PGD-01")).issues)).toEqual(["delegation_missing signatures.1.signer"]);
    expect(found(ask(ended, byHead("PGD-01", { delegation: deputy.id })).issues)).toEqual([
      "delegation_expired signatures.1.delegation",
    ]);
    // Who was a deputy, and is the head by now.
    const promoted = appointing(...(only.appointments ?? []), { ...director, to: deputy.to });
    expect(ask(promoted, byHead("PGD-01"))).toMatchObject({ ok: true, issues: [] });
  });

  it("takes a name for no proof of who signed, and refuses another number beside the same name", () => {
    const name = "Lê Văn Thử";
    const head = made("head-of-facility", { signer: { id: "BS-09", name } });
    const rules = appointing(...appointments.filter(({ role }) => role !== director.role));
    const asked = (by: readonly string[], those = rules) => {
      const report = ask(those, head, named(by));
      return [report.ok, ...found(report.issues)];
    };
    expect(asked([name])).toEqual([true, "signer_not_compared signatures.1.signer"]);
    expect(asked(["000003/XX-GPHN", name])).toEqual([false, "other_person signatures.1.signer"]);
    expect(asked([name, "BS-09"])).toEqual([true]);
    expect(asked(["Trần Văn Thử"])).toEqual([false, "other_person signatures.1.signer"]);
    // The policy knows the number that belongs to the role.
    const byPolicy = (id: string) =>
      appointing(...(rules.appointments ?? []), { ...director, to: { id, name } });
    expect(asked([name], byPolicy("BS-09"))).toEqual([true]);
    expect(asked([name], byPolicy("BS-01"))).toEqual([false, "not_appointed signatures.1.signer"]);
  });

  it("lets nobody but the facility seal, by its code or another number of its own", () => {
    const sealed = (rules: FacilityPolicy, id: string, document = discharge) =>
      found(
        mayComplete(rules, document, [
          doctor,
          made("head-of-facility"),
          made("facility-seal", { signer: { id } }),
        ]).issues,
      );
    expect(sealed(policy, facility.code)).toEqual([]);
    for (const id of ["BS-X", "79999", "ID-head-of-facility", "MST:0000000000"])
      expect(sealed(policy, id)).toEqual(["other_facility signatures.2.signer"]);
    const numbered = { ...policy, facility: { ...facility, ids: ["MST:0000000000"] } };
    expect(sealed(numbered, "MST:0000000000")).toEqual([]);
    expect(sealed(numbered, "79999")).toEqual(["other_facility signatures.2.signer"]);
    const unnamed = { ...policy, facility: { name: facility.name } };
    expect(sealed(unnamed, "BS-X")).toEqual(["signer_not_compared signatures.2.signer"]);
    const asked = checkSignaturePolicy(
      policy,
      discharge,
      [],
      made("facility-seal", { signer: { id: "BS-X" } }),
    );
    expect(found(asked.issues)).toContain("other_facility next.signer");
  });

  it("keeps appointments as data of the policy, and prints them in the annex", () => {
    expect(checkFacilityPolicy(JSON.parse(JSON.stringify(policy)))).toMatchObject({ ok: true, issues: [] });
    const until = parseCalendarDate("2025-12-31");
    const wrong = [
      { ...director, until },
      { ...director, role: "facility-seal" },
      { ...director, to: "GD-01" },
    ];
    expect(found(checkFacilityPolicy({ ...bare, appointments: wrong.slice(0, 1) }).issues)).toEqual([
      "ends_before_begin appointments.0.until",
    ]);
    expect(found(checkFacilityPolicy({ ...bare, appointments: wrong }).issues)).toEqual([
      "invalid_data appointments.1.role",
      "invalid_data appointments.2.to",
    ]);
    const annex = renderPolicyAnnex(appointing({ ...director, decision: "03/QĐ" }), {
      on: day,
      format: "text",
    });
    expect(annex).toContain("\nNgười đứng đầu cơ sở | GD-01 | 01/01/2026 | – | Tất cả | 03/QĐ\n");
    expect(renderPolicyAnnex(bare, { on: day })).not.toContain("Người giữ vai trò ký");
  });
});

describe("what does not count, and what is only a reading", () => {
  it("does not count a signature that nobody verified, and says to verify it first", () => {
    const { indication: __, ...unverified } = doctor;
    const report = mayComplete(policy, discharge, [unverified, made("head-of-facility"), seal]);
    expect(report.ok).toBe(false);
    expect(found(report.issues)).toContain("not_verified signatures.0.indication");
    expect(found(report.issues)).toContain("missing places.0");
    const issue = report.issues.find(({ code }) => code.endsWith("not_verified"));
    expect(issue?.nextStep?.vi).toContain("verifyDocument");
    expect(nextSigners(policy, discharge, [unverified]).map(({ role }) => role)).toEqual(["treating-doctor"]);
    // One that is about to be made has nothing to be verified yet.
    expect(checkSignaturePolicy(policy, discharge, [], unverified).ok).toBe(true);
  });

  it("warns whenever the edition that is asked was not decided by the facility", () => {
    const reading = { ...generated, appointments };
    const signatures = [doctor, made("head-of-facility"), seal];
    const report = mayComplete(reading, discharge, signatures);
    expect([report.ok, found(report.issues)]).toEqual([true, ["only_a_reading policy.editions.0.basis"]]);
    expect(found(checkSignaturePolicy(reading, discharge, signatures).issues)).toEqual([
      "only_a_reading policy.editions.0.basis",
    ]);
    expect(mayComplete(policy, discharge, signatures).issues).toEqual([]);
  });
});
