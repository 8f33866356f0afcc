import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMs, parseInstant } from "../../../src/index.ts";
import { decideEgress } from "../../../src/privacy/egress/decide-egress.ts";
import {
  destinationTypes,
  type EgressPolicy,
  writtenRequestDestinations,
} from "../../../src/privacy/egress/egress-policy.ts";
import type { EgressRequest } from "../../../src/privacy/egress/egress-request.ts";
import { checkTransferAgreement } from "../../../src/privacy/egress/transfer-agreement.ts";
import {
  type SensitivityTag,
  sensitivityRules,
} from "../../../src/privacy/sensitivity/sensitivity-groups.ts";
import { parseCalendarDate } from "../../../src/time/calendar-date.ts";
import { now } from "../memory-stores.ts";
import { agreement, permitted, toHospital, toPatient } from "./requests.ts";

const codes = (request: unknown, policy: EgressPolicy = {}) =>
  decideEgress(request as EgressRequest, policy)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code }) => code.slice(13));
const without = (request: EgressRequest, ...names: (keyof EgressRequest)[]) =>
  Object.fromEntries(Object.entries(request).filter(([name]) => !names.some((one) => one === name)));

describe("decideEgress", () => {
  it("lets go what the patient asked for in writing", () => {
    expect(decideEgress(toHospital)).toMatchObject({ ok: true, value: { at: now }, issues: [] });
    expect(decideEgress(toPatient)).toMatchObject({ ok: true, issues: [] });
  });

  it.each(["life-insurer", "other-facility-practitioner", "court", "nonsense"])(
    "[PDP-06] does not take a %s for the patient, whatever the destination is called",
    (category) => {
      const requester = { category, id: "HD-1" };
      expect(codes({ ...toPatient, requester })).toContain("requester_not_patient");
      const lawyer = { ...toPatient, requester: { category: "patient-lawyer", id: "LS-1" } };
      expect(codes(lawyer)).not.toContain("requester_not_patient");
    },
  );

  it("[PDP-08] takes an empty list of classes for one that says nothing: sensitive, and covered by no agreement", () => {
    const request = { ...without(toHospital, "isEncrypted"), dataClasses: [] };
    expect(codes(request)).toEqual(expect.arrayContaining(["not_encrypted", "agreement_too_narrow"]));
  });

  it("takes no state of the ledger whose statement is another patient's or for something else", async () => {
    const consent = await permitted();
    const request = {
      ...toHospital,
      destination: { type: "publication" },
      ground: "consent",
      purpose: "research",
    };
    for (const other of [{ patient: "BN-2" }, { purpose: "teaching" }, { facilityId: "bv-khac" }]) {
      const statement = { ...consent.statement, ...other };
      expect(codes({ ...request, consent: { ...consent, statement } })).toContain("consent_of_other");
    }
    expect(codes({ ...request, consent })).not.toContain("consent_of_other");
  });

  it.each(writtenRequestDestinations)("[PDP-06] gives nothing to a %s on consent alone", async (type) => {
    const destination = { ...toHospital.destination, type };
    const request = { ...without(toHospital, "evidence"), destination, purpose: "research" };
    const consent = await permitted();
    expect(codes({ ...request, ground: "consent", consent })).toEqual(["written_request_needed"]);
    expect(codes({ ...request, operation: "read", ground: "consent", consent })).toEqual([
      "written_request_needed",
    ]);
    const evidence = { kind: "patient-request", id: "don-1" };
    expect(codes({ ...request, ground: "written-request", evidence })).toEqual([]);
    expect(codes({ ...request, ground: "written-request" })).toEqual(["evidence_missing"]);
    const letter = { kind: "official-letter", id: "cv-1" };
    expect(codes({ ...request, ground: "written-request", evidence: letter })).toEqual([
      "evidence_of_other_kind",
    ]);
  });

  it.each([
    ["vital-interest", "note"],
    ["emergency", "official-letter"],
    ["state-body", "official-letter"],
    ["contract", "contract"],
    ["other-law", "provision"],
  ] as const)("[PDP-06] lets go on the ground %s of Article 19 (1), with its proof", (ground, kind) => {
    expect(codes({ ...toHospital, ground, evidence: { kind, id: "so-1" } })).toEqual([]);
    expect(codes({ ...without(toHospital, "evidence"), ground })).toEqual(["evidence_missing"]);
  });

  it("[PDP-03] needs a ground and a purpose for every destination", () => {
    for (const type of ["patient", "state-body", "processor", "health-care-provider"] as const) {
      const request = {
        ...without(toHospital, "ground", "purpose"),
        destination: { ...toHospital.destination, type },
      };
      expect(codes(request)).toEqual(expect.arrayContaining(["purpose_missing", "ground_missing"]));
    }
  });

  it("[PDP-08] needs a transfer agreement, with this recipient, in force, for this purpose and these data", () => {
    expect(codes(without(toHospital, "agreement"))).toEqual(["agreement_missing"]);
    const own = (parts: object) => codes({ ...toHospital, agreement: { ...agreement, ...parts } });
    expect(own({ recipient: "bv-thu-ba" })).toEqual(["agreement_of_other"]);
    expect(own({ purposes: ["research"] })).toEqual(["agreement_too_narrow"]);
    expect(own({ dataClasses: ["health"] })).toEqual(["agreement_too_narrow"]);
    expect(own({ until: parseCalendarDate("2026-11-19") })).toEqual(["agreement_not_in_force"]);
    expect(own({ until: parseCalendarDate("2026-11-20") })).toEqual([]);
    expect(own({ duties: [] })).toEqual(["agreement_incomplete"]);
    expect(codes(without(toHospital, "dataClasses"))).toEqual(["agreement_too_narrow"]);
  });

  it("[PDP-08] waits for no agreement in an emergency, nor for the patient; the facility may want more", () => {
    const urgent = {
      ...without(toHospital, "agreement"),
      ground: "vital-interest",
      evidence: { kind: "note", id: "g-1" },
    };
    expect(codes(urgent)).toEqual([]);
    expect(codes(urgent, { noAgreementGrounds: [] })).toEqual(["agreement_missing"]);
    expect(codes(toPatient, { agreementFor: ["patient"] })).toEqual(["agreement_missing"]);
  });

  it("[PDP-08] sends sensitive data encrypted only; what was not classified is sensitive", () => {
    expect(codes({ ...toHospital, isEncrypted: false })).toEqual(["not_encrypted"]);
    expect(codes(without(toHospital, "isEncrypted"))).toEqual(["not_encrypted"]);
    const plain = { ...without(toHospital, "isEncrypted"), dataClasses: ["identity"] };
    expect(codes(plain)).toEqual([]);
    expect(codes({ ...plain, tags: ["psychiatric"] })).toEqual(["not_encrypted"]);
    const toState = {
      ...without(plain as never, "dataClasses", "agreement"),
      destination: { type: "state-body", region: "VN" },
    };
    expect(codes(toState)).toEqual(["not_encrypted"]);
    const open = decideEgress({ ...toPatient, medium: "electronic" });
    expect(open.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["core.privacy.not_encrypted_for_patient", "warning"],
    ]);
    expect(decideEgress({ ...toPatient, isSealed: false }).issues).toMatchObject([
      { code: "core.privacy.not_protected", severity: "warning" },
    ]);
  });

  it("[PDP-18] lets a third party in only when both the facility and the patient agree", async () => {
    const request = {
      ...without(toHospital, "evidence"),
      destination: { type: "third-party", id: "bv-khac", region: "VN" },
      purpose: "research",
    };
    const consent = await permitted();
    const both = { ...request, ground: "consent", consent, unitApproval: "vb-1" };
    expect(codes(both)).toEqual([]);
    expect(codes(without(both as never, "unitApproval"))).toEqual(["unit_approval_missing"]);
    expect(codes({ ...both, unitApproval: "  " })).toEqual(["unit_approval_missing"]);
    const law = {
      ...without(both as never, "consent"),
      ground: "other-law",
      evidence: { kind: "provision", id: "Đ1" },
    };
    expect(codes(law)).toEqual(["patient_consent_missing"]);
    expect(codes({ ...both, consent: await permitted("research", { decision: "deny" }) })).toEqual(
      expect.arrayContaining(["consent_missing", "patient_consent_missing"]),
    );
  });

  it("takes no consent of somebody else, of another moment, or one that has ended since", async () => {
    const request = { ...without(toPatient, "evidence"), purpose: "research", ground: "consent" };
    const consent = await permitted();
    expect(codes({ ...request, consent })).toEqual([]);
    expect(codes({ ...request, patient: "BN-2", consent })).toEqual(["consent_of_other"]);
    expect(codes({ ...request, consent: { ...consent, facilityId: "bv-khac" } })).toEqual([
      "consent_of_other",
    ]);
    expect(codes({ ...request, consent: { ...consent, statement: undefined } })).toEqual([
      "consent_of_other",
    ]);
    const until = addMs(now, 30 * 60_000);
    const ending = { ...request, consent: await permitted("research", { until }) };
    expect(codes(ending)).toEqual([]);
    expect(codes({ ...ending, now: until })).toEqual(["consent_of_other"]);
    expect(codes({ ...ending, now: parseInstant("2026-11-19T00:00:00.000+07:00") })).toEqual([
      "consent_of_other",
    ]);
  });

  it("[PDP-02] takes no answer of the ledger that is older than a ticket: the patient may have withdrawn since", async () => {
    const request = { ...without(toPatient, "evidence"), purpose: "research", ground: "consent" };
    const consent = await permitted();
    const after = (minutes: number) => ({ ...request, consent, now: addMs(now, minutes * 60_000) });
    expect(codes(after(60))).toEqual([]);
    expect(codes(after(60.001))).toEqual(["consent_too_old"]);
    expect(codes(after(31), { ticketMinutes: 30 })).toEqual(["consent_too_old"]);
    expect(codes(after(90), { ticketMinutes: 120 })).toEqual([]);
    expect(codes({ ...after(61), patient: "BN-2" })).toEqual(["consent_of_other", "consent_too_old"]);
    const odd = { ...request, consent: { ...consent, at: 3 } };
    expect(codes(odd)).toEqual(["consent_of_other"]);
  });

  it("[KCB-06] takes no requester of no list, and tells the name that may be meant", () => {
    const asked = (category: unknown) =>
      decideEgress({ ...toHospital, requester: { category, id: "YC-1" } } as never);
    for (const category of ["patient", "representative-c", "court", "records-office"])
      expect(asked(category).issues.map(({ code }) => code)).not.toContain("core.privacy.requester_unknown");
    for (const category of ["pateint", "life-insurer", "toString", " ", "", "NGUYỄN THỊ THỬ"]) {
      const { ok, issues } = asked(category);
      expect(ok).toBe(false);
      const issue = issues.find(({ code }) => code === "core.privacy.requester_unknown");
      expect(issue).toMatchObject({ path: ["requester", "category"], severity: "error" });
      expect(issue?.nextStep?.en).toContain("representative-d, ");
      expect(issue?.text.vi.includes('"patient"')).toBe(category === "pateint");
      expect(JSON.stringify(issues)).not.toContain("THỬ");
    }
  });

  it("[SENS-01] judges HIV data by who receives them, whoever asks: no one but the patient without being named", () => {
    const categories = [
      "patient",
      "representative-a",
      "representative-c",
      "representative-d",
      "treating-staff",
      "court",
      "social-insurance",
      "",
    ];
    const isBarred = (request: EgressRequest, policy: EgressPolicy = {}) =>
      codes(request, policy).includes("recipient_not_listed");
    const cases = fc.record({
      type: fc.constantFrom(...destinationTypes),
      category: fc.constantFrom(...categories),
      operation: fc.constantFrom("read" as const, "copy" as const, "export" as const),
      more: fc.subarray(Object.keys(sensitivityRules) as SensitivityTag[]),
      treating: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ type, category, operation, more, treating }) => {
        const request: EgressRequest = {
          ...toHospital,
          destination: { ...toHospital.destination, type },
          requester: { category, id: "YC-1" },
          operation,
          tags: ["hiv", ...more],
        };
        const set: EgressPolicy = treating ? { sensitivity: { treating: categories } } : {};
        const isOwn = category === "patient" || category.startsWith("representative-");
        if (type !== "patient") {
          expect(isBarred(request, set)).toBe(true);
          const named = (...list: string[]) =>
            isBarred(
              { ...request, tags: ["hiv"] },
              { sensitivity: { ...set.sensitivity, recipients: { hiv: list } } },
            );
          expect(named(type)).toBe(false);
          // Who is on the patient's side receives nothing there: that they are named opens nothing.
          expect(named(category)).toBe(isOwn);
          expect(named("patient")).toBe(true);
        } else if (category === "patient") expect(isBarred(request)).toBe(false);
        const foetal = codes(
          { ...request, tags: ["foetal-sex"] },
          { sensitivity: { recipients: { "foetal-sex": [type, category] } } },
        );
        expect(foetal).toContain("disclosure_forbidden");
        // A list of the facility closes any other tag in the same way.
        for (const tag of more.filter((one) => one !== "hiv" && one !== "foetal-sex")) {
          const closed = isBarred(
            { ...request, tags: [tag] },
            { sensitivity: { recipients: { [tag]: ["nobody"] } } },
          );
          if (type !== "patient") expect(closed).toBe(true);
          const open = isBarred(
            { ...request, tags: [tag] },
            { sensitivity: { recipients: { [tag]: [type] } } },
          );
          if (type !== "patient") expect(open).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("refuses recipients of a tag that there is not: nobody would look at them", () => {
    const policy = { sensitivity: { recipients: { HIV: ["court"] } } };
    expect(() => decideEgress(toPatient, policy as never)).toThrow(/core\.options\.wrong/);
  });

  it("tells the names of the grounds, and the form of the days of an agreement", () => {
    const nextOf = (request: unknown, code: string) =>
      decideEgress(request as EgressRequest).issues.find((issue) => issue.code === `core.privacy.${code}`)
        ?.nextStep?.vi;
    expect(nextOf({ ...toHospital, ground: "consnt" }, "ground_missing")).toContain("written-request");
    const wrongDay = { ...toHospital, agreement: { ...agreement, from: "01/01/2026" } };
    expect(nextOf(wrongDay, "agreement_day_form")).toContain('"2026-07-02"');
    expect(codes(wrongDay)).toEqual(["agreement_day_form"]);
    expect(codes({ ...toHospital, agreement: { ...agreement, until: "31/12/2026" } })).toEqual([
      "agreement_day_form",
    ]);
    expect(codes({ ...toHospital, agreement: { ...agreement, until: undefined } })).toEqual([
      "agreement_incomplete",
    ]);
    expect(nextOf({ ...toHospital, tags: ["HIV"] }, "tag_unknown")).toContain("hiv");
  });

  it("[SEC-09] keeps the data in the countries that the facility allows", () => {
    const to = (region?: string) => ({
      ...toHospital,
      destination: { type: "health-care-provider", id: "bv-khac", ...(region !== undefined && { region }) },
    });
    expect(codes(to())).toEqual(["region_unsaid"]);
    expect(codes(to("SG"))).toEqual(["region_outside"]);
    expect(codes(to("vn"))).toEqual([]);
    expect(codes(to("SG"), { regions: ["VN", "SG"] })).toEqual([]);
  });

  it("[SENS-01] holds back what carries a tag that bars", () => {
    const court = { ...toHospital, requester: { category: "court", id: "YC-9" } };
    expect(codes({ ...court, tags: ["hiv"] })).toEqual(["recipient_not_listed"]);
    expect(codes({ ...court, tags: ["hiv"] }, { sensitivity: { recipients: { hiv: ["court"] } } })).toEqual(
      [],
    );
    expect(codes({ ...toPatient, tags: ["foetal-sex"] })).toEqual(["disclosure_forbidden"]);
  });

  it("makes public only what the patient agreed to make public", async () => {
    const press = { ...toPatient, destination: { type: "publication" }, purpose: "press" };
    expect(codes(press)).toEqual(["publication_needs_consent"]);
    const asked = { ...without(press as never, "evidence"), ground: "consent" };
    const query = { isPublication: true, birth: "1980" };
    expect(codes({ ...asked, consent: await permitted("press", {}, query) })).toEqual([]);
  });

  it("[PDP-12] makes nothing public on what the ledger said to something else", async () => {
    const name = { vi: "báo chí", en: "the press" };
    const own = { code: "press", name, grounds: ["consent"], dataClasses: ["health"] } as const;
    const listed: EgressPolicy = { purposes: [{ ...own, isPublication: true }] };
    const request = { ...without(toPatient, "evidence"), purpose: "press", ground: "consent" };
    const published = { ...request, destination: { type: "publication" } };
    const mother = { by: { kind: "representative", id: "mẹ" } };
    const child = { birth: "2016-05-01" };
    // Of a child the ledger permits on the word of the mother alone, unless it hears that facts are made public.
    const plain = await permitted("press", mother, child);
    expect(plain.state).toBe("permit");
    expect(codes({ ...published, consent: plain })).toEqual(["consent_not_for_publication"]);
    expect(codes({ ...published, consent: plain }, listed)).toEqual(["consent_not_for_publication"]);
    expect(codes({ ...request, consent: plain }, listed)).toEqual(["consent_not_for_publication"]);
    expect(codes({ ...request, consent: plain })).toEqual([]);
    const whole = await permitted("press", mother, { ...child, isPublication: true });
    expect(codes({ ...published, consent: whole })).toEqual(["consent_missing"]);
    const adult = await permitted("press", {}, { birth: "1980", isPublication: true });
    expect(codes({ ...published, consent: adult }, listed)).toEqual([]);
  });

  it("tells all findings at once, the errors first, and nothing of the content", () => {
    const secret = "Nguyễn Thị Bí Mật";
    const { issues } = decideEgress({
      ...(without(toHospital, "agreement", "evidence", "isEncrypted") as unknown as EgressRequest),
      subject: " ",
      purpose: secret,
      tags: ["hiv", "psychiatric"],
      requester: { category: "court", id: secret },
    });
    expect(issues.length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(issues)).not.toContain(secret);
    for (const { source, rule, text, nextStep } of issues)
      expect([source, rule, text.vi, nextStep?.en].every(Boolean)).toBe(true);
  });

  it("[PDP-06] never lets go to a provider or insurer without one of the grounds that the law names", () => {
    const anything = fc.record({
      type: fc.constantFrom(...writtenRequestDestinations),
      ground: fc.oneof(fc.constantFrom("consent", "written-request"), fc.string()),
      operation: fc.constantFrom("read", "copy", "export"),
      evidence: fc.option(fc.record({ kind: fc.string(), id: fc.string() }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anything, ({ type, ground, operation, evidence }) => {
        const destination = { ...toHospital.destination, type };
        const request = {
          ...without(toHospital, "evidence"),
          destination,
          ground,
          operation,
          ...(evidence && { evidence }),
        };
        expect(decideEgress(request as EgressRequest).ok).toBe(false);
      }),
    );
  });

  it.each([
    [undefined, {}],
    [{}, {}],
    [{ ...toHospital, grounds: "consent" }, {}],
    [{ ...toHospital, destination: { type: "hospital" } }, {}],
    [{ ...toHospital, operation: "print" }, {}],
    [{ ...toHospital, now: "nay" }, {}],
    [toHospital, { region: ["VN"] }],
    [toHospital, { ticketMinutes: "60" }],
    [toHospital, { purposes: [{ code: "x" }] }],
  ])("refuses the wrong call %#", (request, policy) => {
    expect(() => decideEgress(request as never, policy as never)).toThrow(/core\.options\.wrong/);
  });
});

describe("the life of a ticket", () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1441, 10 * 365 * 1440])(
    "is no %s minutes",
    (ticketMinutes) => {
      expect(() => decideEgress(toHospital, { ticketMinutes })).toThrow(/core\.options\.wrong/);
    },
  );
});

describe("checkTransferAgreement", () => {
  it("[PDP-08] asks for purposes, data, period, deletion and duties", () => {
    expect(checkTransferAgreement(agreement, { on: parseCalendarDate("2026-06-01") })).toMatchObject({
      ok: true,
    });
    const { issues } = checkTransferAgreement({} as never);
    expect(issues.map(({ path }) => path[0])).toEqual([
      "id",
      "recipient",
      "purposes",
      "dataClasses",
      "deletion",
      "duties",
      "from",
    ]);
    expect(checkTransferAgreement({ ...agreement, until: parseCalendarDate("2025-01-01") }).ok).toBe(false);
    expect(checkTransferAgreement({ ...agreement, dataClasses: ["everything" as "health"] }).ok).toBe(false);
    expect(checkTransferAgreement(agreement, { on: parseCalendarDate("2027-01-01") }).issues[0]?.code).toBe(
      "core.privacy.agreement_not_in_force",
    );
  });
});
