import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import {
  addMs,
  type BirthMoment,
  epochMs,
  type Instant,
  instantOf,
  parseFacilityId,
  parseInstant,
} from "../../../src/index.ts";
import type { Consent } from "../../../src/ports/index.ts";
import { checkConsent } from "../../../src/privacy/consent/check-consent.ts";
import { consentStateOf } from "../../../src/privacy/consent/consent-state.ts";
import { recordConsent } from "../../../src/privacy/consent/record-consent.ts";
import type { ProcessingPurpose } from "../../../src/privacy/legal-basis/processing-purpose.ts";
import { consentWith, facilityId, memoryAudit, memoryConsents, now, platformAt } from "../memory-stores.ts";

const purposes: readonly ProcessingPurpose[] = [
  {
    code: "research",
    name: { vi: "Nghiên cứu", en: "Research" },
    grounds: ["consent"],
    dataClasses: ["health"],
  },
  {
    code: "press",
    name: { vi: "Báo chí", en: "Press" },
    grounds: ["consent"],
    dataClasses: ["health"],
    isPublication: true,
  },
];
const codes = (consent: unknown, options = {}) =>
  checkConsent(consent as Consent, options).issues.map(({ code }) => code.slice(13));
const instant = (text: string) => parseInstant(`2026-11-${text}T08:00:00.000+07:00`);
const child = "2018-05-05" as BirthMoment;
const infant = "2022-05-05" as BirthMoment;
const mother = { kind: "representative", id: "me-1" } as const;

describe("checkConsent", () => {
  it("[PDP-02] takes a statement that is informed, for one purpose, stated and proven", () => {
    expect(checkConsent(consentWith(), { purposes, now })).toMatchObject({ ok: true, issues: [] });
  });

  it.each([
    ["many purposes in a list", { purpose: ["research", "press"] }, "consent_bundled"],
    ["many purposes in a text", { purpose: "research, press" }, "consent_bundled"],
    ["everything", { purpose: "*" }, "consent_bundled"],
    ["silence", { method: "silence" }, "consent_by_silence"],
    ["a box that was ticked", { method: "pre-ticked" }, "consent_by_silence"],
    ["no method", { method: undefined }, "consent_by_silence"],
    ["a patient who was not told", { toldSensitive: false }, "not_told_sensitive"],
    ["no proof", { evidence: { id: " " } }, "consent_proof_missing"],
    ["no proof at all", { evidence: undefined }, "consent_proof_missing"],
    ["no edition of the text", { textEdition: "" }, "consent_incomplete"],
    ["nobody who recorded it", { recordedBy: undefined }, "consent_incomplete"],
    ["nobody who stated it", { by: undefined }, "consent_incomplete"],
    ["a representative without key", { by: { kind: "representative", id: "" } }, "consent_incomplete"],
    ["a purpose of no list", { purpose: "marketing" }, "purpose_unknown"],
    ["the future", { at: parseInstant("2027-01-01T00:00:00.000+07:00") }, "consent_time_wrong"],
    [
      "an end before its beginning",
      { until: parseInstant("2020-01-01T00:00:00.000+07:00") },
      "consent_time_wrong",
    ],
    ["no moment", { at: undefined }, "consent_incomplete"],
    ["a moment in words", { at: "hôm qua" }, "consent_time_form"],
    ["an end in another form", { until: "31/12/2026" }, "consent_time_form"],
    ["a citizen number as key", { patient: "079085000123" }, "consent_patient_number"],
    ["a key that is none", { consentId: "1" }, "consent_incomplete"],
  ])("[PDP-02] refuses %s", (_, parts, code) => {
    expect(codes({ ...consentWith(), ...parts }, { purposes, now })).toEqual([code]);
  });

  it("[PDP-02] lets a patient refuse and withdraw without being told again", () => {
    for (const decision of ["deny", "withdraw"] as const) {
      expect(codes(consentWith({ decision, toldSensitive: false }), { purposes, now })).toEqual([]);
    }
  });

  it("asks the representative of a child; to publish, the child speaks too", () => {
    expect(codes(consentWith(), { now, birth: child })).toEqual(["representative_needed"]);
    expect(codes(consentWith({ by: mother }), { now, birth: child })).toEqual([]);
    expect(codes(consentWith({ purpose: "press" }), { now, birth: child, purposes })).toEqual([]);
    expect(codes(consentWith(), { now, birth: child, childBelowAge: 6 })).toEqual([]);
  });

  it.each([
    ["expire", "until"],
    ["expiresOn", "until"],
    ["validUntil", "until"],
    ["pateint", "patient"],
    ["toldSensitiv", "toldSensitive"],
  ])("[PDP-02] takes no member %s, which nobody would look at, and names %s", (member, meant) => {
    const { ok, issues } = checkConsent({ ...consentWith(), [member]: "2026-12-31" } as Consent, { now });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ code: "core.options.unknown", path: [member] }]);
    expect(issues[0]?.text.vi).toContain(`có lẽ là ${meant}`);
  });

  it("finds a member too many in the proof and in who stated it", () => {
    const own = { ...consentWith(), by: { kind: "patient", name: "x" }, evidence: { id: "g", file: "y" } };
    const { issues } = checkConsent(own as never, { now });
    expect(issues.map(({ path }) => path)).toEqual([
      ["by", "name"],
      ["evidence", "file"],
    ]);
  });

  it("[PDP-02] holds a statement to the clock of the machine when no moment is given, with five minutes of grace", () => {
    expect(codes(consentWith({ at: parseInstant("2999-01-01T00:00:00.000+07:00") }))).toEqual([
      "consent_time_wrong",
    ]);
    expect(codes(consentWith({ at: addMs(now, 300_000) }), { now })).toEqual([]);
    expect(codes(consentWith({ at: addMs(now, 300_001) }), { now })).toEqual(["consent_time_wrong"]);
  });

  it("tells the right form of a moment, and the names that there are", () => {
    const found = (parts: object) =>
      checkConsent({ ...consentWith(), ...parts } as Consent, { now, purposes }).issues.map(
        ({ nextStep }) => nextStep?.vi,
      );
    expect(found({ at: "20/11/2026" })[0]).toContain('"2026-07-02T08:30:00.000+07:00"');
    expect(found({ until: "31/12/2026" })[0]).toContain('"2026-07-02T08:30:00.000+07:00"');
    expect(found({ decision: "allow" })[0]).toContain('"permit", "deny", "withdraw"');
    expect(found({ method: "voice" })[0]).toContain('"paper", "electronic", "recorded-voice"');
    expect(found({ purpose: "reserch" })[0]).toContain("research, press");
  });

  it("never throws for what a form may send, and says nothing of its content", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(consentWith())), fc.anything()), (parts) => {
        const own = { ...consentWith(), ...parts, patient: "Nguyễn Thị Bí Mật" } as Consent;
        const { issues } = checkConsent(own, { now });
        expect(JSON.stringify(issues)).not.toContain("Bí Mật");
      }),
    );
  });
});

describe("recordConsent", () => {
  it("[PDP-02] adds what is sound to the ledger, and nothing else", async () => {
    const store = memoryConsents();
    await recordConsent(store, consentWith(), { purposes, now });
    expect(store.all).toEqual([consentWith()]);
    const wrong = recordConsent(store, consentWith({ toldSensitive: false, evidence: { id: "" } }), {
      purposes,
      now,
    });
    await expect(wrong).rejects.toSatisfy(
      (error) => isEmrError(error, "core.privacy.consent_invalid") && error.issues.length === 2,
    );
    expect(store.all).toHaveLength(1);
  });

  it.each([
    ["an end by another name", { expire: "2026-12-31" }],
    ["a moment a year ahead", { at: parseInstant("2027-11-20T08:00:00.000+07:00") }],
    ["a citizen number as key", { patient: "079085000123" }],
  ])("[PDP-02] adds nothing with %s", async (_, parts) => {
    const store = memoryConsents();
    const wrong = recordConsent(store, { ...consentWith(), ...parts } as Consent, {
      purposes,
      platform: platformAt(),
    });
    await expect(wrong).rejects.toThrow(/core\.privacy\.consent_invalid/);
    expect(store.all).toEqual([]);
  });

  it("[CV365-08] writes the statement on the log before it answers, when one is given", async () => {
    const store = memoryConsents();
    const audit = memoryAudit();
    const options = { purposes, audit, platform: platformAt() };
    await recordConsent(store, consentWith({ decision: "deny" }), options);
    expect(audit.events).toMatchObject([
      {
        facilityId,
        at: now,
        actor: "000003/XX-GPHN",
        action: "consent",
        outcome: "done",
        subject: facilityId,
        patient: "BN-1",
        object: consentWith().consentId,
        purpose: "research",
        ground: "research; deny",
      },
    ]);
    audit.isBroken = true;
    await expect(recordConsent(store, consentWith(), options)).rejects.toThrow("the log is full");
    const wrong = recordConsent(store, consentWith({ toldSensitive: false }), options);
    await expect(wrong).rejects.toThrow(/core\.privacy\.consent_invalid/);
    expect(audit.events).toHaveLength(1);
  });

  it("adds nothing that cannot stand on the log, nor with the log of another facility", async () => {
    const store = memoryConsents();
    const audit = memoryAudit();
    const options = { now, audit, platform: platformAt() };
    const long = recordConsent(store, consentWith({ recordedBy: "a".repeat(600) }), options);
    await expect(long).rejects.toThrow(/core\.privacy\.consent_invalid/);
    const other = { ...audit, facilityId: parseFacilityId("bv-khac") };
    await expect(recordConsent(store, consentWith(), { ...options, audit: other })).rejects.toThrow(
      /core\.store\.wrong_facility/,
    );
    expect(store.all).toEqual([]);
  });

  it("refuses a call that is wrong", async () => {
    await expect(recordConsent({} as never, consentWith())).rejects.toThrow(/core\.options\.wrong/);
    await expect(recordConsent(memoryConsents(), consentWith(), { pupose: 1 } as never)).rejects.toThrow(
      /core\.options\.wrong/,
    );
  });
});

describe("consentStateOf", () => {
  const ask = (list: readonly Consent[], parts: object = {}) =>
    consentStateOf(memoryConsents(list), { patient: "BN-1", purpose: "research", at: now, ...parts });

  it("[PDP-02] says none where nothing was stated, of another purpose or patient too", async () => {
    expect(await ask([])).toMatchObject({ state: "none", reason: "never-stated" });
    expect(await ask([consentWith({ purpose: "press" })])).toMatchObject({ state: "none" });
    expect(await ask([consentWith({ patient: "BN-2" })])).toMatchObject({ state: "none" });
  });

  it("[PDP-02] lets the later statement win, whatever the order in the ledger", async () => {
    const permit = consentWith({ at: instant("02") });
    const withdraw = consentWith({ at: instant("05"), decision: "withdraw" });
    const again = consentWith({ at: instant("09") });
    expect(await ask([withdraw, permit])).toMatchObject({
      state: "deny",
      reason: "withdrawn",
      statement: withdraw,
    });
    expect(await ask([again, withdraw, permit])).toMatchObject({ state: "permit", statement: again });
    expect(await ask([permit, withdraw], { at: instant("03") })).toMatchObject({
      state: "permit",
      statement: permit,
    });
    expect(await ask([permit, consentWith({ at: instant("02"), decision: "deny" })])).toMatchObject({
      state: "deny",
    });
  });

  it("[PDP-02] counts a withdrawal whose key is spelt in another normal form of Unicode", async () => {
    const later = addMs(consentWith().at, 1000);
    const ledger = [
      consentWith({ patient: "BN-Hà" }),
      consentWith({ patient: "BN-Hà".normalize("NFD"), decision: "withdraw", at: later }),
    ];
    // A store finds both by the normal form, as those of `@benhan/storage` do.
    const store = {
      ...memoryConsents(),
      async *listConsents() {
        yield* ledger;
      },
    };
    const query = { patient: "BN-Hà", purpose: "research", at: now };
    expect(await consentStateOf(store, query)).toMatchObject({ state: "deny", reason: "withdrawn" });
  });

  it("[PDP-02] ends a permission when its time is over", async () => {
    const until = instant("10");
    expect(await ask([consentWith({ until })], { at: instant("09") })).toMatchObject({ state: "permit" });
    expect(await ask([consentWith({ until })], { at: until })).toMatchObject({
      state: "none",
      reason: "expired",
    });
  });

  it("[PDP-02] counts no permission that was not informed or has no proof", async () => {
    const unsound = consentWith({ toldSensitive: false });
    expect(await ask([unsound])).toMatchObject({ state: "none", reason: "unsound" });
    expect(await ask([unsound], { isSensitive: false })).toMatchObject({ state: "permit" });
    expect(await ask([consentWith({ evidence: { id: "" } })])).toMatchObject({
      state: "none",
      reason: "unsound",
    });
  });

  it("is decided by the last statement until the moment, for any ledger", async () => {
    const statements = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        decision: fc.constantFrom("permit", "deny", "withdraw"),
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(statements, fc.integer({ min: 1, max: 28 }), async (list, day) => {
        const at = (of: number) => instantOf(epochMs(instant("01")) + of * 86_400_000) as Instant;
        const ledger = list.map((one) =>
          consentWith({ at: at(one.day), decision: one.decision as Consent["decision"] }),
        );
        const before = list.map((one, index) => ({ ...one, index })).filter((one) => one.day <= day);
        before.sort((a, b) => a.day - b.day || a.index - b.index);
        const last = before.at(-1)?.decision;
        const expected = last === undefined ? "none" : last === "permit" ? "permit" : "deny";
        expect((await ask(ledger, { at: at(day) })).state).toBe(expected);
      }),
    );
  });

  it("[PDP-02] lets no representative permit what an adult refused or withdrew", async () => {
    const no = (decision: Consent["decision"], day: string, parts: Partial<Consent> = {}) =>
      consentWith({ decision, at: instant(day), ...parts });
    const hers = no("permit", "09", { by: mother });
    for (const decision of ["deny", "withdraw"] as const) {
      const ledger = [no("permit", "02"), no(decision, "05"), hers];
      const verdict = { state: "deny", reason: decision === "deny" ? "denied" : "withdrawn" };
      expect(await ask(ledger)).toMatchObject({ ...verdict, statement: ledger[1] });
      expect(await ask(ledger, { birth: "1980" })).toMatchObject(verdict);
      expect(await ask(ledger, { birth: "1980", isPublication: true })).toMatchObject(verdict);
      // Whoever it was by, if not by the patient.
      expect(await ask([...ledger, { ...hers, by: undefined } as never])).toMatchObject(verdict);
      // Said by the host, the representative speaks for an adult who cannot decide.
      expect(await ask(ledger, { patientCannotDecide: true })).toMatchObject({
        state: "permit",
        statement: hers,
      });
      // The patient's own change of mind counts, and so does a further no of the representative.
      expect(await ask([...ledger, no("permit", "10")])).toMatchObject({ state: "permit" });
      expect(await ask([...ledger, no("withdraw", "10", { by: mother })])).toMatchObject({
        state: "deny",
        reason: "withdrawn",
        statement: { by: mother },
      });
    }
    expect(await ask([no("permit", "02"), hers])).toMatchObject({ state: "permit", statement: hers });
    expect(await ask([hers, no("withdraw", "10")])).toMatchObject({ state: "deny" });
  });

  it("[PDP-02] is never a permit of an adult whose own last word was no, whatever others stated", async () => {
    const statements = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        decision: fc.constantFrom("permit" as const, "deny" as const, "withdraw" as const),
        by: fc.constantFrom({ kind: "patient" } as const, mother),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(statements, fc.boolean(), async (list, patientCannotDecide) => {
        const at = (of: number) => instantOf(epochMs(instant("01")) + of * 86_400_000) as Instant;
        const ledger = list.map(({ day, ...rest }) => consentWith({ ...rest, at: at(day) }));
        const { state } = await ask(ledger, { at: at(28), patientCannotDecide });
        const inOrder = list.map((one, index) => ({ ...one, index }));
        inOrder.sort((a, b) => a.day - b.day || a.index - b.index);
        const own = inOrder.filter(({ by }) => by.kind === "patient").at(-1)?.decision ?? "permit";
        const last = inOrder.at(-1)?.decision;
        const permitted = last === "permit" && (patientCannotDecide || own === "permit");
        expect(state).toBe(permitted ? "permit" : "deny");
      }),
    );
  });

  it("tells whether it was asked for making facts public", async () => {
    expect((await ask([consentWith()])).isPublication).toBe(false);
    expect((await ask([consentWith()], { isPublication: true, birth: "1980" })).isPublication).toBe(true);
  });

  it("[PDP-12] lets the representative of a child decide", async () => {
    const own = consentWith();
    const hers = consentWith({ by: mother });
    expect(await ask([own], { birth: child })).toMatchObject({
      state: "none",
      reason: "representative-needed",
    });
    expect(await ask([hers], { birth: child })).toMatchObject({ state: "permit" });
    expect(await ask([hers], { birth: "1980" })).toMatchObject({ state: "permit" });
  });

  it("[PDP-12] publishes of a child from 7 years only what both permit", async () => {
    const press = { purpose: "press", isPublication: true };
    const own = consentWith({ purpose: "press" });
    const hers = consentWith({ purpose: "press", by: mother, at: instant("03") });
    const no = consentWith({ purpose: "press", decision: "withdraw", at: instant("04") });
    expect(await ask([hers], { ...press, birth: child })).toMatchObject({
      state: "none",
      reason: "child-needed",
    });
    expect(await ask([own], { ...press, birth: child })).toMatchObject({
      state: "none",
      reason: "representative-needed",
    });
    expect(await ask([own, hers], { ...press, birth: child })).toMatchObject({
      state: "permit",
      together: own,
    });
    expect(await ask([own, hers, no], { ...press, birth: child })).toMatchObject({
      state: "deny",
      reason: "withdrawn",
    });
    expect(await ask([hers], { ...press, birth: infant })).toMatchObject({ state: "permit" });
    expect(await ask([own], { ...press, birth: "1980" })).toMatchObject({ state: "permit" });
    expect(await ask([hers], press)).toMatchObject({ state: "none", reason: "child-needed" });
  });

  it("leaves out what a store hands over beside the question", async () => {
    const store = {
      ...memoryConsents(),
      async *listConsents() {
        yield consentWith({ patient: "BN-2" });
      },
    };
    expect(await consentStateOf(store, { patient: "BN-1", purpose: "research", at: now })).toMatchObject({
      state: "none",
    });
  });
});
