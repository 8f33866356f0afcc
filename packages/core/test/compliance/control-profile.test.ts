import fc from "fast-check";
import { describe, expect, it } from "vitest";
import requirements from "../../../../data/legal/requirements.json" with { type: "json" };
import {
  type ControlEvidence,
  type ControlState,
  checkControls,
  controlsOf,
  logMonthsOfLevel,
  type SecurityLevel,
  securityDefaults,
  securityLevelOf,
} from "../../src/compliance/index.ts";
import { isEmrError } from "../../src/faults/index.ts";
import type { CalendarDate } from "../../src/index.ts";

const day = (text: string) => text as CalendarDate;
const on = day("2026-11-23");

/** A system of which everything is said, and good. */
const whole = {
  level: {
    decidedOn: day("2026-09-01"),
    profileApprovedOn: day("2026-10-01"),
    ruleBookIssuedOn: day("2026-09-15"),
  },
  mfa: { internet: true, thirdParty: true, admin: true },
  password: { minLengthWithMfa: 8, minLengthWithoutMfa: 14 },
  accounts: { idleDays: 45, personal: true },
  rights: { reviewedOn: day("2026-06-30"), byRole: true, timeWindows: true },
  logs: { months: 12, timeSynchronised: true, accessTraced: true },
  backups: {
    copies: 3,
    media: 2,
    offSite: true,
    atFacility: true,
    separated: true,
    testedOn: day("2026-08-01"),
  },
  encryption: {
    secretsAtRest: true,
    nonPublicAtRest: true,
    allAtRest: true,
    inTransit: true,
    keyLifecycle: true,
  },
  integrity: { codes: true, signedExchange: true },
  incidents: { procedure: true },
  development: { secureProcess: true, codeChecked: true, penetrationTestedOn: day("2026-05-01") },
  supplier: { handOver: true, destruction: true, confidentiality: true },
  location: { inVietnam: true },
  nationalIdentity: { directLink: false },
  network: { ipv6: true },
} as const satisfies ControlEvidence;

const stateOf = (id: string, evidence: ControlEvidence, level: SecurityLevel = 2): ControlState | undefined =>
  checkControls(evidence, { level, on }).results.find((own) => own.id === id)?.state;

describe("the controls of a level", () => {
  it.each([2, 3] as const)("[SEC-10] level %i is met by a system of which everything is good", (level) => {
    const report = checkControls(whole, { level, on });
    expect(report.results.filter(({ state }) => state !== "met").map(({ id }) => id)).toEqual([]);
    expect(report.counts).toEqual({ met: controlsOf(level).length, "not-met": 0, "no-evidence": 0 });
  });

  it.each([2, 3] as const)(
    "[SEC-01] level %i: nothing said is no evidence, each with its next step",
    (level) => {
      const { results, counts } = checkControls({}, { level, on });
      expect(counts["no-evidence"]).toBe(controlsOf(level).length);
      expect(
        results.every(({ nextStep }) => nextStep !== undefined && nextStep.vi !== "" && nextStep.en !== ""),
      ).toBe(true);
    },
  );

  it("[SEC-10] level 3 adds approval, encryption of everything, integrity and synchronised logs", () => {
    const added = controlsOf(3).filter(({ levels }) => !levels.includes(2));
    expect(added.map(({ id }) => id).sort()).toEqual([
      "encryption-all",
      "integrity",
      "level-3-approved",
      "log-time",
    ]);
    const ids = controlsOf(3).map(({ id }) => id);
    expect(
      controlsOf(2)
        .filter(({ id }) => !ids.includes(id))
        .map(({ id }) => id),
    ).toEqual(["identity-link"]);
  });

  it("[SEC-10] the rule book is issued before the profile is approved, and only level 3 links directly", () => {
    const late = { ...whole, level: { ...whole.level, ruleBookIssuedOn: day("2026-10-02") } };
    expect(stateOf("level-3-approved", late, 3)).toBe("not-met");
    expect(stateOf("identity-link", { ...whole, nationalIdentity: { directLink: true } })).toBe("not-met");
    expect(stateOf("identity-link", whole, 3)).toBeUndefined();
  });

  it("[SEC-01] takes 10,000 people in an online service for level 3", () => {
    expect(securityLevelOf({ onlineService: true, people: 10_000 })).toBe(3);
    expect(securityLevelOf({ onlineService: true, people: 9_999 })).toBe(2);
    expect(securityLevelOf({ onlineService: false, people: 1_000_000 })).toBe(2);
  });

  it("[SEC-01] refuses facts that are misspelt or missing: they would count as a small system", () => {
    const odd = [
      { online: true, people: 120_000 },
      { onlineService: true, poeple: 120_000 },
      { onlineService: true },
      undefined,
      { onlineService: "yes", people: 1 },
    ];
    for (const facts of odd) expect(() => securityLevelOf(facts as never)).toThrow(/core\.options\.wrong/);
    expect(() => securityLevelOf({ onlineServise: true, people: 120_000 } as never)).toThrow(
      /có lẽ là onlineService/,
    );
  });

  it("[CV365-21] a level that nobody decided, or only will, is not level 2", () => {
    expect(stateOf("level-decided", whole)).toBe("met");
    expect(stateOf("level-decided", { level: {} })).toBe("no-evidence");
    expect(stateOf("level-decided", { level: { decidedOn: day("2026-11-24") } })).toBe("not-met");
  });

  it.each<readonly [string, ControlEvidence, string]>([
    ["no second factor for third parties", { mfa: { ...whole.mfa, thirdParty: false } }, "mfa"],
    [
      "7 characters beside a second factor",
      { password: { minLengthWithMfa: 7, minLengthWithoutMfa: 14 } },
      "password-length",
    ],
    [
      "13 characters alone",
      { password: { minLengthWithMfa: 8, minLengthWithoutMfa: 13 } },
      "password-length",
    ],
    ["46 idle days", { accounts: { idleDays: 46, personal: true } }, "idle-accounts"],
    ["accounts that never end", { accounts: { idleDays: 0, personal: true } }, "idle-accounts"],
    [
      "a review of more than six months ago",
      { rights: { ...whole.rights, reviewedOn: day("2026-05-22") } },
      "rights-review",
    ],
    ["a review to come", { rights: { ...whole.rights, reviewedOn: day("2026-11-24") } }, "rights-review"],
    ["a shared account", { accounts: { idleDays: 45, personal: false } }, "roles-and-windows"],
  ])("[SEC-03] %s is not met", (_, part, id) => {
    expect(stateOf(id, whole)).toBe("met");
    expect(stateOf(id, { ...whole, ...part })).toBe("not-met");
  });

  it("[SEC-03] the defaults that a host takes are those that are asked", () => {
    expect(securityDefaults).toMatchObject({
      passwordLengthWithMfa: 8,
      passwordLengthWithoutMfa: 14,
      idleDays: 45,
      rightsReviewMonths: 6,
    });
    const { passwordLengthWithMfa, passwordLengthWithoutMfa, idleDays } = securityDefaults;
    const own: ControlEvidence = {
      password: { minLengthWithMfa: passwordLengthWithMfa, minLengthWithoutMfa: passwordLengthWithoutMfa },
      accounts: { idleDays },
    };
    expect([stateOf("password-length", own), stateOf("idle-accounts", own)]).toEqual(["met", "met"]);
    expect(stateOf("rights-review", { rights: { reviewedOn: day("2026-05-23") } })).toBe("met");
  });

  it("[SEC-03] six months before the end of August is the end of February", () => {
    const at = (reviewedOn: string) =>
      checkControls(
        { rights: { reviewedOn: day(reviewedOn) } },
        { level: 2, on: day("2026-08-31") },
      ).results.find(({ id }) => id === "rights-review")?.state;
    expect([at("2026-02-28"), at("2026-02-27")]).toEqual(["met", "not-met"]);
  });

  it("[SEC-06] logs are kept by level, and for twelve months by default", () => {
    expect(logMonthsOfLevel).toEqual({ 2: 1, 3: 3, 4: 6, 5: 12 });
    expect(securityDefaults.logMonths).toBe(12);
    const states = (months: number, level: SecurityLevel) =>
      ["log-level", "log-default"].map((id) => stateOf(id, { logs: { months } }, level));
    expect(states(0, 2)).toEqual(["not-met", "not-met"]);
    expect(states(1, 2)).toEqual(["met", "not-met"]);
    expect(states(2, 3)).toEqual(["not-met", "not-met"]);
    expect(states(3, 3)).toEqual(["met", "not-met"]);
    expect(states(12, 3)).toEqual(["met", "met"]);
  });

  it("[SEC-07] asks for a procedure of incidents", () => {
    expect(stateOf("incident-procedure", { incidents: { procedure: false } })).toBe("not-met");
    expect(stateOf("incident-procedure", whole)).toBe("met");
  });

  it("to say a no in place of a yes never makes a system better", () => {
    const flags = Object.entries(whole).flatMap(([group, members]) =>
      Object.entries(members).flatMap(([name, value]) => (value === true ? [[group, name] as const] : [])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...flags),
        fc.constantFrom(2 as const, 3 as const),
        ([group, name], level) => {
          const own = { ...whole, [group]: { ...whole[group as "mfa"], [name]: false } };
          expect(checkControls(own, { level, on }).counts.met).toBeLessThanOrEqual(controlsOf(level).length);
          expect(checkControls({ ...whole, [group]: {} }, { level, on }).counts["not-met"]).toBe(0);
          const { counts } = checkControls(own, { level: 3, on });
          expect(counts["not-met"]).toBeGreaterThan(0);
        },
      ),
      { seed: 20261123 },
    );
  });
});

describe("the data of the controls", () => {
  it("come from rows of the requirements, none surer than its row", () => {
    const all = [...controlsOf(2), ...controlsOf(3)];
    const order = ["L", "M", "H"];
    for (const { rows, proves, confidence, source, text } of all) {
      expect(rows.length).toBeGreaterThan(0);
      const found = rows.map((id) => requirements.find((row) => row.id === id));
      expect(found).not.toContain(undefined);
      const best = Math.max(...found.map((row) => order.indexOf(row?.confidence ?? "L")));
      expect(order.indexOf(confidence)).toBeLessThanOrEqual(best);
      expect(rows).toEqual(expect.arrayContaining([...proves]));
      expect([source, text.vi, text.en]).not.toContain("");
      if (source.includes("TCVN")) expect(confidence).toBe("M");
    }
    const ids = [...new Set(all.map(({ id }) => id))];
    expect(ids.length).toBeGreaterThan(15);
  });

  it("[SEC-01] the report says that the standard asks more than is known", () => {
    const [note] = checkControls(whole, { level: 2, on }).notes;
    expect(note?.vi).toContain("TCVN 14423:2026");
  });
});

describe("the call", () => {
  it.each<readonly [string, unknown, unknown]>([
    ["a misspelt member", { mfa: { internt: true } }, { level: 2, on }],
    ["a text for a flag", { mfa: { internet: "yes" } }, { level: 2, on }],
    ["a day that there is not", { rights: { reviewedOn: "2026-02-30" } }, { level: 2, on }],
    ["level 4", {}, { level: 4, on }],
    ["no day", {}, { level: 2 }],
    ["no moment", {}, undefined],
    ["no evidence", undefined, { level: 2, on }],
    ["a promise", Promise.resolve({}), { level: 2, on }],
  ])("refuses %s", (_, evidence, at) => {
    let thrown: unknown;
    try {
      checkControls(evidence as never, at as never);
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown, "core.options.wrong")).toBe(true);
  });
});
