import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AccessFacts,
  type AccessPolicy,
  type AccessQuestion,
  type AttributeNeed,
  accessOperations,
  accessRights,
  accessRowOf,
  checkAccessPolicy,
  decideAccess,
  operatingCategories,
  recordStates,
  requesterCategories,
  suggestedOperatingRows,
} from "../../src/access/index.ts";
import { type Instant, parseInstant } from "../../src/index.ts";
import { transitions } from "../../src/lifecycle/index.ts";
import { sensitivityRules } from "../../src/privacy/index.ts";
import { codesOf, everything, now, open, reading } from "./world.ts";

const answer = (question: AccessQuestion, policy: AccessPolicy = open, at: Instant = now) =>
  decideAccess(question, { policy, now: at });
const at = (text: string) => parseInstant(`${text}:00.000+07:00`);
const withRule = (need: AttributeNeed): AccessPolicy => ({ ...open, rules: [{ id: "QC-1", need }] });

describe("who acts", () => {
  it("[KCB-05] lets the treating staff, practitioners and learners of the facility read while treatment runs", () => {
    expect(answer(reading())).toMatchObject({
      allowed: true,
      rule: { id: "KCB-05", source: "Luật KCB 15/2023/QH15 Đ69 k3" },
      conditions: { met: ["purpose", "treating-team"], missing: [] },
    });
    const outside = { account: "person", isInTeam: false } as const;
    expect(answer(reading({ facts: outside })).allowed).toBe(true);
    expect(answer(reading({ role: "learner", facts: outside })).allowed).toBe(true);
    expect(codesOf(answer(reading({ role: "treating", facts: outside })))).toEqual(["treating_team_missing"]);
  });

  it("[KCB-08] is always asked what for", () => {
    for (const action of ["view", "use", "update", "list"] as const) {
      for (const purpose of [undefined, "", " ", "\u200b"]) {
        const { purpose: _, ...question } = reading({ action });
        const asked = purpose === undefined ? question : { ...question, purpose };
        expect(answer(asked)).toMatchObject({
          allowed: false,
          issues: [{ code: "core.access.purpose_missing", rule: "KCB-08", path: ["purpose"] }],
        });
      }
    }
    // A role may say once what it writes for, never what it reads for.
    const doctor = { ...open.roles["doctor"], purpose: "điều trị" } as AccessPolicy["roles"][string];
    const policy = { ...open, roles: { ...open.roles, doctor } };
    const { purpose: _, ...silent } = reading();
    expect(answer({ ...silent, action: "update" }, policy).allowed).toBe(true);
    expect(answer(silent, policy).allowed).toBe(false);
  });

  it("[KCB-15] has an account of their own: shared and unknown ones are refused for everything", () => {
    const accountOf = (account: AccessFacts["account"], role: string, action: AccessQuestion["action"]) =>
      answer({
        ...reading({ role, action }),
        facts: { ...everything, ...(account ? { account } : { account: undefined }) } as AccessFacts,
      });
    for (const [name, role] of Object.entries(open.roles)) {
      for (const right of role.rights) {
        expect(codesOf(accountOf("shared", name, right))).toContain("account_shared");
        expect(codesOf(accountOf(undefined, name, right))).toContain("account_unknown");
      }
    }
    expect(codesOf(accountOf("service", "doctor", "view"))).toEqual(["account_not_personal"]);
    expect(accountOf("service", "importer", "update").allowed).toBe(true);
    expect(accountOf("person", "doctor", "view").allowed).toBe(true);
  });

  it("[CV365-05] may do what the role lists, and nothing else", () => {
    for (const right of [...accessRights, "constructor", "__proto__", "", "delete"]) {
      const role = { category: "facility-practitioner", rights: [right] } as never;
      const asked = reading({
        action: right as never,
        requester: "court",
        scope: "read",
        facts: { ...everything, tags: [] },
      });
      const archived = right === "extract" ? { ...asked, state: "archived" as const } : asked;
      const known = (accessRights as readonly string[]).includes(right);
      if (known)
        expect([right, answer(archived, { roles: { doctor: role } }).allowed]).toEqual([right, true]);
      const none = { ...(role as object), rights: [] } as never;
      expect(codesOf(answer(archived, { roles: { doctor: none } }))).toContain("right_missing");
    }
    expect(accessRights.length).toBe(new Set(accessRights).size);
    for (const { command } of transitions) expect(accessRights).toContain(command);
  });

  it.each([undefined, "", "constructor", "__proto__", "toString", "Doctor", 7, null])(
    "is refused in the role %s",
    (role) => {
      const decision = answer({ ...reading(), role } as never);
      expect([decision.allowed, codesOf(decision)[0]]).toEqual([false, "role_unknown"]);
    },
  );

  it("[SEC-03] is refused with an account that was idle too long", () => {
    const idle = (days: number) => ({
      ...reading().facts,
      lastActiveAt: new Date(Date.parse(now) - days * 86_400_000).toISOString(),
    });
    expect(answer(reading({ facts: idle(45) })).allowed).toBe(true);
    expect(codesOf(answer(reading({ facts: idle(45.001) })))).toEqual(["account_idle"]);
    expect(codesOf(answer(reading({ facts: idle(10) }), { ...open, idleDays: 9 }))).toEqual(["account_idle"]);
    expect(codesOf(answer(reading({ facts: { ...idle(1), lastActiveAt: "hôm qua" } })))).toEqual([
      "account_idle",
    ]);
  });

  it("hears everything that is missing at once", () => {
    const decision = answer(
      { action: "view", role: "treating", state: "in-treatment" },
      withRule({ kind: "same-department" }),
    );
    expect(codesOf(decision)).toEqual([
      "account_unknown",
      "purpose_missing",
      "treating_team_missing",
      "rule_broken",
    ]);
    for (const { text, nextStep } of decision.issues) {
      expect([text.vi, text.en, nextStep?.vi, nextStep?.en].every((words) => (words ?? "").length > 3)).toBe(
        true,
      );
    }
  });
});

describe("[CV365-10] rules of the facility", () => {
  it.each([
    ["a working day", { days: [1, 2, 3, 4, 5], from: "07:00", to: "17:00" }, "2026-07-08T07:00", true],
    ["its last minute", { days: [1, 2, 3, 4, 5], from: "07:00", to: "17:00" }, "2026-07-08T16:59", true],
    ["after it", { days: [1, 2, 3, 4, 5], from: "07:00", to: "17:00" }, "2026-07-08T17:00", false],
    ["before it", { from: "07:00", to: "17:00" }, "2026-07-08T06:59", false],
    ["a Sunday", { days: [1, 2, 3, 4, 5], from: "07:00", to: "17:00" }, "2026-07-12T09:00", false],
    ["the night of a Saturday", { days: [6], from: "21:00", to: "06:00" }, "2026-07-11T23:00", true],
    ["the morning after", { days: [6], from: "21:00", to: "06:00" }, "2026-07-12T05:59", true],
    ["the morning before", { days: [6], from: "21:00", to: "06:00" }, "2026-07-11T05:59", false],
    ["the whole day", { days: [6], from: "00:00", to: "00:00" }, "2026-07-11T13:00", true],
  ])("count hours by the clock of Vietnam: %s", (_, window, moment, allowed) => {
    const policy = withRule({ kind: "hours", windows: [window] });
    expect(answer(reading(), policy, at(moment)).allowed).toBe(allowed);
    // The same moment, written in another zone.
    const elsewhere = new Date(Date.parse(`${moment}:00+07:00`)).toISOString() as Instant;
    expect(answer(reading(), policy, elsewhere).allowed).toBe(allowed);
  });

  it("know the days of a rule, a role and a person", () => {
    const days = { from: "2026-07-08", to: "2026-07-08" } as never;
    const role = { ...open.roles["doctor"], ...(days as object) } as AccessPolicy["roles"][string];
    const of = [
      [withRule({ kind: "dates", ...(days as object) }), {}],
      [{ ...open, roles: { ...open.roles, doctor: role } }, {}],
      [open, { assigned: days }],
    ] as const;
    for (const [policy, facts] of of) {
      const asked = reading({ facts: { ...reading().facts, ...facts } });
      expect(answer(asked, policy, at("2026-07-08T00:00")).allowed).toBe(true);
      expect(answer(asked, policy, at("2026-07-08T23:59")).allowed).toBe(true);
      expect(answer(asked, policy, at("2026-07-07T23:59")).allowed).toBe(false);
      expect(answer(asked, policy, at("2026-07-09T00:00")).allowed).toBe(false);
    }
  });

  it.each<[string, AttributeNeed, AccessFacts, AccessFacts]>([
    [
      "department",
      { kind: "same-department" },
      { departments: ["K01", "K02"], recordDepartments: ["K02"] },
      { departments: ["K01"], recordDepartments: ["K02"] },
    ],
    ["team", { kind: "treating-team" }, { isInTeam: true }, { isInTeam: false }],
    ["place", { kind: "place", labels: ["ward"] }, { place: "ward" }, { place: "home" }],
    ["second factor", { kind: "second-factor" }, { hasSecondFactor: true }, { hasSecondFactor: false }],
    [
      "consent of the patient",
      { kind: "condition", condition: "patient-consent" },
      { patientConsent: "CT-1" },
      {},
    ],
  ])("ask for the %s", (_, need, good, bad) => {
    const facts = (more: AccessFacts): AccessFacts => ({ account: "person", ...more });
    const role = "learner";
    expect(answer(reading({ role, facts: facts(good) }), withRule(need)).allowed).toBe(true);
    expect(codesOf(answer(reading({ role, facts: facts(bad) }), withRule(need)))).toEqual(["rule_broken"]);
    expect(answer(reading({ role, facts: facts({}) }), withRule(need)).allowed).toBe(false);
  });

  it("speak of the roles, categories and rights that they name", () => {
    const need = { kind: "purpose", purposes: ["hội chẩn"] } as const;
    const of = (forWhom: NonNullable<AccessPolicy["rules"]>[number]["for"]) =>
      answer(reading(), { ...open, rules: [{ id: "QC-2", ...(forWhom && { for: forWhom }), need }] }).allowed;
    expect(of(undefined)).toBe(false);
    expect(of({ roles: ["doctor"], categories: ["treating-staff"], rights: ["view"] })).toBe(false);
    expect(of({ roles: ["learner"] })).toBe(true);
    expect(of({ categories: ["facility-practitioner"] })).toBe(true);
    expect(of({ roles: ["doctor"], rights: ["sign"] })).toBe(true);
  });
});

describe("facts that are not what they should be", () => {
  it.each([
    ["from", "01/07/2026"],
    ["from", "2026-7-1"],
    ["from", ""],
    ["to", "31/12/2026"],
    ["to", "2026-02-30"],
    ["to", "9999"],
    ["to", new Date(0)],
    ["to", null],
    ["from", 20260701],
  ])("days of a role are told that are none: assigned.%s %j", (name, day) => {
    const facts = { ...reading().facts, assigned: { [name]: day } as never };
    const { allowed, issues } = answer(reading({ facts }));
    expect(allowed).toBe(false);
    expect(issues).toMatchObject([
      { code: "core.access.assigned_malformed", path: ["facts", "assigned", name] },
    ]);
  });

  it.each([[null], ["2026-07-01"], [[]], [5]])("a span that is none is told: assigned %j", (assigned) => {
    const facts = { ...reading().facts, assigned: assigned as never };
    expect(answer(reading({ facts })).issues).toMatchObject([
      { code: "core.access.assigned_malformed", path: ["facts", "assigned"] },
    ]);
  });

  const policy = withRule({ kind: "same-department" });
  const among = (departments: unknown, recordDepartments: unknown) => {
    const facts = { ...reading().facts, departments, recordDepartments } as never;
    return codesOf(answer(reading({ facts }), policy));
  };

  it.each<[unknown, unknown]>([
    [undefined, undefined],
    [[undefined], [undefined]],
    [[""], [""]],
    [["\u200b"], ["\u200b"]],
    [[null], [null]],
    [[], []],
    [[1], [1]],
  ])("nobody is of the same department that is not said: %j and %j", (departments, recordDepartments) => {
    expect(among(departments, recordDepartments)).toEqual(["rule_broken"]);
  });

  it.each<[unknown, unknown, readonly string[]]>([
    ["K01", ["K01"], ["departments"]],
    [["K01"], "K01", ["recordDepartments"]],
    ["K", "K01", ["departments", "recordDepartments"]],
    [null, ["K01"], ["departments"]],
    [{ 0: "K01" }, ["K01"], ["departments"]],
  ])("a department where a list belongs is told: %j and %j", (departments, recordDepartments, places) => {
    const facts = { ...reading().facts, departments, recordDepartments } as never;
    const { allowed, issues } = answer(reading({ facts }), policy);
    expect(allowed).toBe(false);
    expect(issues.map(({ code, path }) => [code.replace("core.access.", ""), path.at(-1)])).toEqual([
      ["rule_broken", "facts"],
      ...places.map((place) => ["departments_malformed", place]),
    ]);
  });

  it("a place that says nothing is none", () => {
    const facts = { ...reading().facts, place: "" };
    expect(codesOf(answer(reading({ facts }), withRule({ kind: "place", labels: ["", "ward"] })))).toEqual([
      "rule_broken",
    ]);
  });

  it.each(["\u200b\u00a0\u00ad", "\u3164", "\u115f\u1160", "\uffa0", "\u2800", "\u2063 \ufeff"])(
    "[KCB-08] a purpose of which nothing is seen is none: %j",
    (purpose) => {
      expect(codesOf(answer(reading({ purpose })))).toEqual(["purpose_missing"]);
      expect(answer(reading({ purpose: `${purpose}điều trị` })).allowed).toBe(true);
    },
  );

  it("a question is asked once, whatever it would answer later", () => {
    let asked = 0;
    const facts = {
      ...everything,
      get isInTeam() {
        return asked++ > 0;
      },
    };
    expect(codesOf(answer(reading({ role: "treating", facts })))).toEqual(["treating_team_missing"]);
    expect(asked).toBe(1);
  });

  it("what is allowed says what for, which may be the purpose of the role", () => {
    const importer = { category: "system", rights: ["create", "view"], purpose: "nhập từ HIS" } as const;
    const own = { ...open, roles: { ...open.roles, importer } };
    const ask = (purpose?: string) =>
      decideAccess(
        { action: "create", role: "importer", facts: { account: "service" }, ...(purpose && { purpose }) },
        { policy: own, now },
      );
    expect(ask().purpose).toBe("nhập từ HIS");
    expect(ask("chuyển tuyến").purpose).toBe("chuyển tuyến");
    expect(answer(reading({ purpose: "" }))).not.toHaveProperty("purpose");
  });
});

describe("secrecy tags", () => {
  const tagged = (tags: readonly string[]) => reading({ facts: { ...reading().facts, tags } });
  const issue = {
    code: "core.privacy.barred",
    severity: "error",
    path: [],
    text: { vi: "Cấm", en: "Barred" },
  } as const;

  it("[SENS-01] bar as `barredBy` says, and bar when nobody judges them", () => {
    const barredBy = (tags: readonly string[], { category }: { category: string }) =>
      tags.includes("hiv") && category !== "treating-staff" ? [issue] : [];
    const outside = { account: "person", isInTeam: false, tags: ["hiv"] } as const;
    const decide = (question: AccessQuestion) => decideAccess(question, { policy: open, now, barredBy });
    expect(decide(tagged(["hiv"])).allowed).toBe(true);
    expect(codesOf(decide(reading({ facts: outside })))).toEqual(["core.privacy.barred"]);
    expect(codesOf(decide(reading()))).toEqual(["tags_unknown"]);
    expect(decide(tagged([])).allowed).toBe(true);
    expect(codesOf(answer(tagged(["hiv"])))).toEqual(["tags_unjudged"]);
    expect(codesOf(decide(reading({ facts: { ...reading().facts, tags: "hiv" as never } })))).toEqual([
      "tags_unknown",
    ]);
    const broken = decideAccess(tagged(["hiv"]), { policy: open, now, barredBy: (() => true) as never });
    expect(codesOf(broken)).toEqual(["tags_unjudged"]);
  });

  it("are known to privacy where no break-glass opens them", () => {
    const donors = Object.values(sensitivityRules).filter(
      ({ recipients, isBarredFromBreakGlass }) => isBarredFromBreakGlass && recipients !== "nobody",
    );
    expect(donors.map(({ tag }) => tag).sort()).toEqual(["assisted-reproduction-donor", "transplant-donor"]);
  });
});

describe("[KCB-04] whatever the facility writes", () => {
  const categories = [...Object.keys(requesterCategories), "police", "constructor"];
  const need: fc.Arbitrary<AttributeNeed> = fc.oneof(
    fc.constantFrom<AttributeNeed>(
      { kind: "same-department" },
      { kind: "treating-team" },
      { kind: "second-factor" },
      { kind: "place", labels: ["ward"] },
      { kind: "purpose", purposes: ["x"] },
      { kind: "condition", condition: "patient-consent" },
    ),
    fc.record({
      kind: fc.constant("hours" as const),
      windows: fc.array(
        fc.constantFrom({ from: "07:00", to: "17:00" }, { days: [6], from: "21:00", to: "05:00" }),
      ),
    }),
  );
  const policies: fc.Arbitrary<AccessPolicy> = fc.record({
    roles: fc.record({
      actor: fc.record({
        category: fc.constantFrom(
          "treating-staff",
          "facility-practitioner",
          "facility-learner",
          "records-office",
          "facility-head",
          "system",
        ),
        rights: fc.subarray([...accessRights]),
      }),
    }),
    rules: fc.array(fc.record({ id: fc.constant("QC"), need }), { maxLength: 3 }),
    operating: fc.constantFrom([], suggestedOperatingRows),
    representativeD: fc.constantFrom("full", "summary"),
  });
  const some = <T>(value: T) => fc.constantFrom(value, undefined);
  const facts = fc.record({
    account: fc.constantFrom("person", "shared", "service", undefined),
    isInTeam: fc.boolean(),
    isOnTheSpot: fc.boolean(),
    departments: fc.constantFrom([], ["K01"]),
    recordDepartments: fc.constantFrom([], ["K01"]),
    place: some("ward"),
    facilityConsent: some("DY-1"),
    writtenRequest: some("YC-1"),
    officialRequest: some({ reference: "CV-1", legalBasis: "Đ69" }),
    breakGlass: some({ id: "g", expiresAt: "2026-07-08T09:00:00.000+07:00" }),
  });
  const questions = fc.record({
    action: fc.constantFrom(...accessRights),
    role: fc.constantFrom("actor", "constructor"),
    purpose: some("điều trị"),
    requester: fc.constantFrom(...categories),
    scope: fc.constantFrom("read", "copy", "export", "print"),
    content: fc.constantFrom("full", "summary", undefined),
    state: fc.constantFrom(...recordStates, undefined),
    facts,
  });
  const readings = ["view", "use", "history", "check", "break-glass"];

  it("nothing is allowed that the law does not allow, and more rules never allow more", () => {
    let allowed = 0;
    fc.assert(
      fc.property(questions, policies, (given, policy) => {
        const question = given as unknown as AccessQuestion;
        const decision = answer(question, policy);
        // A rule more never turns a refusal into a permission.
        const { rules: _, ...without } = policy;
        if (decision.allowed) expect(answer(question, without).allowed).toBe(true);
        if (!decision.allowed) return;
        allowed += 1;
        expect(question.facts?.account).not.toBe("shared");
        expect(question.purpose).toBe("điều trị");
        const { category } = policy.roles["actor"] ?? { category: "" };
        if (question.action === "extract") {
          const operation = question.content === "summary" ? "summary" : question.scope;
          expect(accessRowOf(question.state, question.requester, operation)).toBeDefined();
        } else if (readings.includes(question.action)) {
          const isOperating = Object.hasOwn(operatingCategories, category);
          const asStaff = ["treating-staff", "facility-practitioner", category];
          const rows = asStaff.filter((one) => accessRowOf(question.state, one, "read") !== undefined);
          if (isOperating) expect(policy.operating).toBe(suggestedOperatingRows);
          else expect(rows.length).toBeGreaterThan(0);
          expect(question.state).not.toBe("disposed");
        }
      }),
      { numRuns: 3000 },
    );
    expect(allowed).toBeGreaterThan(20);
  });

  it("a row of the facility for somebody whom the law names, or for a destroyed record, counts for nothing", () => {
    const rows = [...Object.keys(requesterCategories), "system"].map((category) => ({
      ...{
        state: "disposed",
        categories: [category],
        operations: accessOperations,
        conditions: [],
        source: "QC",
      },
    }));
    const policy = { ...open, operating: rows } as never;
    expect(() => answer(reading(), policy)).toThrowError(
      expect.objectContaining({ code: "core.access.policy_invalid" }),
    );
    const legal = { ...open, operating: rows.filter(({ categories: [one] }) => one === "system") } as never;
    const question = reading({ role: "importer", state: "disposed", facts: { account: "service" } });
    expect(codesOf(answer(question, legal))).toEqual(["record_disposed"]);
  });
});

describe("what a misspelt name is told", () => {
  it("lists the roles of the policy, and the states", () => {
    const [role] = answer(reading({ role: "doktor" })).issues;
    expect(role).toMatchObject({ code: "core.access.role_unknown" });
    for (const language of ["vi", "en"] as const) {
      expect(role?.nextStep?.[language]).toContain("treating, doctor, learner, office, head, importer");
    }
    for (const state of ["open", undefined, "toString"]) {
      const issues = answer(reading({ state: state as never })).issues;
      expect(codesOf({ issues })).toEqual(["record_state_unknown"]);
      expect(issues[0]?.nextStep?.vi).toContain("in-treatment, archived, cancelled, disposed");
    }
  });

  it("lists no more than some roles", () => {
    const roles = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`r${at}`, open.roles["doctor"]]),
    );
    const [role] = answer(reading({ role: "x" }), { roles } as AccessPolicy).issues;
    expect(role?.nextStep?.en).toMatch(/ r29, …\.$/);
    expect(answer(reading({ role: "x" }), { roles: {} }).issues[0]?.nextStep?.en).toMatch(/: none\.$/);
  });
});

describe("checkAccessPolicy", () => {
  it.each([
    [null, [""]],
    [{}, ["roles"]],
    [{ roles: { a: { category: "court", rights: ["view"] } } }, ["roles.a.category"]],
    [{ roles: { a: { category: "system", rights: ["view", "delete"] } } }, ["roles.a.rights.1"]],
    [{ roles: { a: null } }, ["roles.a"]],
    [{ roles: {}, rules: [{ id: "1", need: { kind: "hour" } }] }, ["rules.0.need.kind"]],
    [
      { roles: {}, rules: [{ id: "1", need: { kind: "hours", windows: [{ from: "7:00", to: "17:00" }] } }] },
      ["rules.0.need.windows.0.from"],
    ],
    [
      {
        roles: {},
        rules: [{ id: "1", for: { roles: ["x"], categories: ["y"] }, need: { kind: "treating-team" } }],
      },
      ["rules.0.for.roles.0", "rules.0.for.categories.0"],
    ],
    [{ roles: {}, breakGlass: { hours: 0 } }, ["breakGlass.hours"]],
    [{ roles: {}, role: {} }, ["role"]],
  ])("tells what is wrong with %j", (policy, places) => {
    const report = checkAccessPolicy(policy as never);
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ path }) => path.join("."))).toEqual(places);
    expect(() => answer(reading(), policy as never)).toThrow();
  });

  it("[SEC-03] warns when the rights were not reviewed for six months", () => {
    const due = (reviewedOn: string | undefined, on: string) =>
      codesOf(
        checkAccessPolicy(
          { ...open, ...(reviewedOn !== undefined && { reviewedOn }) } as AccessPolicy,
          on as never,
        ),
      );
    expect(due("2026-01-31", "2026-07-31")).toEqual([]);
    expect(due("2026-01-31", "2026-08-01")).toEqual(["review_due"]);
    expect(due("2025-12-15", "2026-06-15")).toEqual([]);
    expect(due("2025-08-31", "2026-03-01")).toEqual(["review_due"]);
    expect(due(undefined, "2026-07-08")).toEqual(["review_due"]);
  });

  it("[SEC-03] asks the clock of the machine when no day is given", () => {
    const due = (parts: object) => codesOf(checkAccessPolicy({ ...open, ...parts } as AccessPolicy));
    expect(due({})).toEqual(["review_due"]);
    expect(due({ reviewedOn: "2020-01-01" })).toEqual(["review_due"]);
    expect(due({ reviewedOn: "9000-01-01" })).toEqual([]);
  });

  it.each(["06/07/2026", "2026-02-30", "", new Date(0), {}, null])("refuses %j in place of a day", (on) => {
    expect(() => checkAccessPolicy(open, on as never)).toThrow(
      expect.objectContaining({
        code: "core.options.wrong",
        issues: [expect.objectContaining({ path: ["on"] })],
      }),
    );
  });
});
