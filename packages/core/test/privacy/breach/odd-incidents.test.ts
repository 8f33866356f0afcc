import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import { type FacilityId, type Instant, parseInstant } from "../../../src/index.ts";
import {
  breachDuties,
  type Incident,
  type IncidentAction,
  patientsToTell,
} from "../../../src/privacy/index.ts";

const at = (text: string): Instant => parseInstant(`${text}:00+07:00`);
const noticedAt = at("2026-11-23T08:00");
const action = (duty: IncidentAction["duty"], when: Instant, patient?: string): IncidentAction => ({
  duty,
  at: when,
  by: "nv-02",
  evidence: { id: "van-ban-01" },
  ...(patient !== undefined && { patient }),
});

describe("an incident with odd values", () => {
  const personalData = {
    role: "controller",
    biometric: true,
    dataClasses: ["biometric"],
    patients: ["BN-000001", "BN-000002"],
    patientCount: 2,
  } as const;
  const whole: Incident = {
    facilityId: "bv-thu-nghiem" as FacilityId,
    incidentId: "019a0000-0000-7000-8000-000000000009",
    noticedAt,
    recordedBy: "nv-01",
    description: "Máy chủ tệp bị mã hóa",
    occurredAt: at("2026-11-23T07:00"),
    closedAt: at("2026-11-24T08:00"),
    cyber: { serious: true, nationalSecurity: false },
    personalData,
    actions: [action("biometric-patients", noticedAt, "BN-000001")],
  };
  const later = at("2026-11-25T08:00");
  const told = (own: unknown, now = later) => {
    try {
      return breachDuties(own as Incident, { now }).issues;
    } catch (error) {
      if (isEmrError(error, "core.options.wrong")) return error.issues;
      throw error;
    }
  };
  const places = (own: unknown, now?: Instant) =>
    told(own, now).map(({ code, path }) => `${code.replace("core.breach.", "")} ${path.join(".")}`);
  const stateOf = (own: Incident, duty: string, now = later) =>
    breachDuties(own, { now }).duties.find((one) => one.duty === duty)?.state;

  it("has no issues when nothing is wrong", () => {
    expect(told(whole)).toEqual([]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ["noticed before it happened", { occurredAt: at("2026-11-23T09:00") }, ["time_wrong occurredAt"]],
    ["closed before it was noticed", { closedAt: at("2026-11-22T09:00") }, ["time_wrong closedAt"]],
    ["noticed as a number", { noticedAt: Number.NaN }, ["time_wrong noticedAt"]],
    ["noticed on no day", { noticedAt: "2026-02-30T08:00:00+07:00" }, ["time_wrong noticedAt"]],
    ["noticed at the end of all years", { noticedAt: "9999-12-31T23:59:59Z" }, ["time_wrong noticedAt"]],
    ["noticed in the year nought", { noticedAt: "0000-01-01T00:00:00+14:00" }, ["time_wrong noticedAt"]],
    [
      "two times at once",
      { occurredAt: 3, closedAt: null },
      ["time_wrong occurredAt", "time_wrong closedAt"],
    ],
    ["a flag as a word", { cyber: { serious: "yes", nationalSecurity: false } }, ["part_wrong cyber"]],
    ["no part", { cyber: null, personalData: "x" }, ["part_wrong cyber", "part_wrong personalData"]],
    ["an owner", { personalData: { ...personalData, role: "owner" } }, ["part_wrong personalData"]],
    ["no actions", { actions: undefined }, ["missing actions"]],
    ["an action that is none", { actions: [null] }, ["missing actions.0"]],
    [
      "an action at no time",
      { actions: [{ ...action("minutes", noticedAt), at: 5 }] },
      ["time_wrong actions.0.at"],
    ],
    [
      "a number that is none",
      { personalData: { ...personalData, patientCount: Number.NaN } },
      ["count_wrong personalData.patientCount"],
    ],
    [
      "a key that is none",
      { personalData: { ...personalData, patients: [{}, "BN-1"] } },
      ["no_key personalData.patients.0"],
    ],
  ])("[PDP-10] tells at its place: %s", (_, parts, expected) => {
    expect(places({ ...whole, ...parts })).toEqual(expected);
  });

  it("[PDP-10] tells of times that lie in the future, and counts nothing as done then", () => {
    const soon = at("2026-11-25T08:05");
    const future = at("2026-11-25T08:06");
    const own = (when: Instant) => ({ ...whole, actions: [action("personal-data-authority", when)] });
    expect(places(own(soon))).toEqual([]);
    expect(stateOf(own(soon), "personal-data-authority")).toBe("done");
    expect(places(own(future))).toEqual(["time_future actions.0.at"]);
    expect(stateOf(own(future), "personal-data-authority")).toBe("open");
    const day = { ...whole, noticedAt: future, closedAt: future, actions: [] };
    expect(places(day)).toEqual(["time_future noticedAt", "time_future closedAt"]);
    expect(places({ ...whole, occurredAt: future })).toEqual([
      "time_wrong occurredAt",
      "time_future occurredAt",
    ]);
  });

  it("[PDP-11] counts nothing as done that was done before anybody noticed", () => {
    const early = at("2026-11-23T07:59");
    const patients = ["BN-000001"];
    const own = {
      ...whole,
      personalData: { role: "controller", biometric: true, dataClasses: ["biometric"], patients } as const,
      actions: [action("biometric-patients", early, "BN-000001"), action("minutes", early)],
    };
    expect(places(own)).toEqual(["time_wrong actions.0.at", "time_wrong actions.1.at"]);
    expect([stateOf(own, "biometric-patients"), stateOf(own, "minutes")]).toEqual(["open", "open"]);
  });

  it("answers whatever stands at any place, and never with a raw error", () => {
    const odd: readonly unknown[] = [
      ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -1, "", "x", true, [], {}, () => 1, 10n],
      Symbol("x"),
      "9999-12-31T23:59:59.999+07:00",
      "0000-01-01T00:00:00.000+14:00",
    ];
    let count = 0;
    const breakIn = (part: unknown, put: (own: unknown) => unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [name, below] of Object.entries(part)) {
        const putHere = (own: unknown) => {
          const copy: unknown = Array.isArray(part) ? [...part] : { ...part };
          (copy as Record<string, unknown>)[name] = own;
          return put(copy);
        };
        for (const own of odd) {
          count += 1;
          const broken = putHere(own);
          expect(Array.isArray(told(broken))).toBe(true);
          try {
            patientsToTell(broken as Incident);
          } catch (error) {
            expect(isEmrError(error, "core.options.wrong")).toBe(true);
          }
        }
        breakIn(below, putHere);
      }
    };
    breakIn(whole, (own) => own);
    expect(count).toBeGreaterThan(400);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1441, "60"])(
    'refuses %s minutes for "at once", and a moment that is none',
    (atOnceMinutes) => {
      const settings = { atOnceMinutes } as never;
      expect(() => breachDuties(whole, { now: later, settings })).toThrow(/core\.options\.wrong/);
      expect(() => breachDuties(whole, { now: atOnceMinutes as never })).toThrow(/core\.options\.wrong/);
    },
  );
});
