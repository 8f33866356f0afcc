import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import { addMs, epochMs, type FacilityId, type Instant, parseInstant } from "../../../src/index.ts";
import {
  type BreachAudience,
  breachDuties,
  breachDutyRules,
  checkBreach,
  type Incident,
  type IncidentAction,
  patientsToTell,
  renderBreachNotice,
} from "../../../src/privacy/index.ts";

const at = (text: string): Instant => parseInstant(`${text}:00+07:00`);
const noticedAt = at("2026-11-23T08:00");
const hour = 3_600_000;

const incident: Incident = {
  facilityId: "bv-thu-nghiem" as FacilityId,
  incidentId: "019a0000-0000-7000-8000-000000000009",
  noticedAt,
  recordedBy: "nv-01",
  description: "Máy chủ tệp bị mã hóa",
  consequences: "Có thể lộ kết quả xét nghiệm",
  measures: "Đã ngắt mạng, khôi phục từ bản sao lưu",
  contact: "Phòng công nghệ thông tin, 000 000 000",
  actions: [],
};
const personalData: NonNullable<Incident["personalData"]> = {
  role: "controller",
  biometric: false,
  dataClasses: ["health"],
  patients: ["BN-000001", "BN-000002"],
};
const action = (duty: IncidentAction["duty"], when: Instant, patient?: string): IncidentAction => ({
  duty,
  at: when,
  by: "nv-02",
  evidence: { id: "van-ban-01" },
  ...(patient !== undefined && { patient }),
});
const dutiesOf = (own: Incident, now = noticedAt) =>
  breachDuties(own, { now }).duties.map(({ duty, due, state }) => [
    duty,
    due === undefined ? undefined : (epochMs(due) - epochMs(noticedAt)) / hour,
    state,
  ]);
const codes = (own: unknown) =>
  checkBreach(own as Incident)
    .issues.filter(({ severity }) => severity !== "information")
    .map(({ code, path }) => `${code.replace("core.breach.", "")} ${path.join(".")}`);

describe("the duties about an incident", () => {
  it("[SEC-07] a serious one is told of within 24 hours and reported wholly within 72", () => {
    const own = { ...incident, cyber: { serious: true, nationalSecurity: false } };
    expect(dutiesOf(own)).toEqual([
      ["cyber-first-notice", 24, "open"],
      ["cyber-full-report", 72, "open"],
    ]);
  });

  it("[SEC-07] one that touches national security is told of at once", () => {
    const own = { ...incident, cyber: { serious: false, nationalSecurity: true } };
    expect(dutiesOf(own)[0]).toEqual(["cyber-first-notice", 0, "open"]);
    expect(dutiesOf(own, addMs(noticedAt, 1))[0]).toEqual(["cyber-first-notice", 0, "overdue"]);
    const patient = breachDuties(own, { now: addMs(noticedAt, hour), settings: { atOnceMinutes: 90 } });
    expect(patient.duties[0]?.state).toBe("open");
  });

  it("[SEC-07] any other needs the full report, unless the facility reads the text otherwise", () => {
    const own = { ...incident, cyber: { serious: false, nationalSecurity: false } };
    expect(dutiesOf(own)).toEqual([["cyber-full-report", 72, "open"]]);
    expect(breachDuties(own, { now: noticedAt, settings: { fullReport: "serious" } }).duties).toEqual([]);
  });

  it("[PDP-10] the controller tells the authority within 72 hours and makes minutes", () => {
    expect(dutiesOf({ ...incident, personalData })).toEqual([
      ["personal-data-authority", 72, "open"],
      ["minutes", undefined, "open"],
    ]);
  });

  it("[PDP-10] a processor tells the controller at once", () => {
    const own: Incident = { ...incident, personalData: { ...personalData, role: "processor" } };
    expect(dutiesOf(own, addMs(noticedAt, hour))).toEqual([
      ["controller", 0, "overdue"],
      ["minutes", undefined, "open"],
    ]);
  });

  it("[PDP-10] an incident of the network with personal data has the duties of both", () => {
    const own = { ...incident, personalData, cyber: { serious: true, nationalSecurity: false } };
    expect(dutiesOf(own).map(([duty]) => duty)).toEqual([
      "cyber-first-notice",
      "cyber-full-report",
      "personal-data-authority",
      "minutes",
    ]);
  });

  it("[PDP-10] is open until its last moment, then overdue, and done late when done after", () => {
    const own = { ...incident, personalData };
    const due = addMs(noticedAt, 72 * hour);
    expect(dutiesOf(own, due)[0]?.[2]).toBe("open");
    expect(dutiesOf(own, addMs(due, 1))[0]?.[2]).toBe("overdue");
    const inTime = { ...own, actions: [action("personal-data-authority", due)] };
    expect(dutiesOf(inTime, addMs(due, hour))[0]?.[2]).toBe("done");
    const late = { ...own, actions: [action("personal-data-authority", addMs(due, 1))] };
    expect(dutiesOf(late, addMs(due, hour))[0]?.[2]).toBe("done-late");
  });

  it("[PDP-11] patients are told of biometric data within 72 hours, every one of them", () => {
    const biometric = { ...personalData, biometric: true };
    const own: Incident = { ...incident, personalData: biometric };
    const state = (
      actions: readonly IncidentAction[],
      more: Partial<typeof biometric> & { patientCount?: number } = {},
    ) =>
      breachDuties(
        { ...own, personalData: { ...biometric, ...more }, actions },
        { now: addMs(noticedAt, hour) },
      ).duties.find(({ duty }) => duty === "biometric-patients");
    const soon = addMs(noticedAt, hour / 2);
    const both = [
      action("biometric-patients", soon, "BN-000001"),
      action("biometric-patients", noticedAt, "BN-000002"),
    ];
    expect(state([])).toMatchObject({ state: "open", due: addMs(noticedAt, 72 * hour), rule: "PDP-11" });
    expect(state(both.slice(0, 1))?.state).toBe("open");
    expect(state(both)).toMatchObject({ state: "done", doneAt: soon });
    expect(state(both, { patientCount: 3 })?.state).toBe("open");
    expect(state([], { patients: [] })?.state).toBe("open");
    expect(dutiesOf({ ...incident, personalData }).some(([duty]) => duty === "biometric-patients")).toBe(
      false,
    );
  });

  it("[PDP-11] the file is kept for five years from the last that is known of it", () => {
    const own: Incident = { ...incident, personalData: { ...personalData, biometric: true } };
    expect(breachDuties(own, { now: noticedAt }).keepFileUntil?.on).toBe("2031-11-23");
    const closed = { ...own, closedAt: at("2028-02-29T10:00") };
    expect(breachDuties(closed, { now: noticedAt }).keepFileUntil?.on).toBe("2033-03-01");
    expect(breachDuties({ ...incident, personalData }, { now: noticedAt }).keepFileUntil).toBeUndefined();
  });

  it("has duties in the order of their times, each with its source", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("controller", "processor"),
        (a, b, c, role) => {
          const own: Incident = {
            ...incident,
            cyber: { serious: a, nationalSecurity: b },
            personalData: { ...personalData, biometric: c, role: role as "controller" },
          };
          const { duties } = breachDuties(own, { now: noticedAt });
          const times = duties.map(({ due }) =>
            due === undefined ? Number.POSITIVE_INFINITY : epochMs(due),
          );
          expect(times).toEqual([...times].sort((x, y) => x - y));
          expect(new Set(duties.map(({ duty }) => duty)).size).toBe(duties.length);
          expect(duties.every(({ source, rule }) => source !== "" && /^(SEC|PDP)-\d\d$/.test(rule))).toBe(
            true,
          );
        },
      ),
      { seed: 20261123 },
    );
    expect(breachDutyRules.length).toBeGreaterThan(5);
  });
});

describe("the list of those to be told", () => {
  it("[PDP-11] has each patient once, by key, with the first time of telling", () => {
    const own: Incident = {
      ...incident,
      personalData: { ...personalData, patients: ["BN-1", "BN-2", "BN-1"] },
      actions: [
        action("biometric-patients", at("2026-11-24T08:00"), "BN-1"),
        action("biometric-patients", at("2026-11-23T09:00"), "BN-1"),
        action("minutes", at("2026-11-23T09:00"), "BN-2"),
      ],
    };
    expect(patientsToTell(own)).toEqual([
      { patient: "BN-1", toldAt: at("2026-11-23T09:00") },
      { patient: "BN-2" },
    ]);
  });

  it("[PDP-11] takes keys only: a name is refused, the number of a paper is warned of", () => {
    const withPatients = (patients: readonly string[]) => ({
      ...incident,
      personalData: { ...personalData, patients },
    });
    expect(codes(withPatients(["NGUYỄN THỊ THỬ", "BN-1"]))).toEqual(["no_key personalData.patients.0"]);
    expect(codes(withPatients(["079185000000"]))).toEqual(["perhaps_number personalData.patients.0"]);
    expect(JSON.stringify(checkBreach(withPatients(["NGUYỄN THỊ THỬ"])))).not.toContain("NGUYỄN");
  });
});

describe("the content of an incident", () => {
  it("[PDP-10] is whole, and what form 08 asks beyond it stays open", () => {
    const report = checkBreach({ ...incident, personalData });
    expect(report.ok).toBe(true);
    expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["core.breach.form_open", "information"],
    ]);
  });

  it("says everything that is missing at once; what may come later is a warning", () => {
    expect(codes({})).toEqual([
      "missing facilityId",
      "missing incidentId",
      "missing recordedBy",
      "missing description",
      "time_wrong noticedAt",
      "nothing_concerned ",
      "missing actions",
      "not_described consequences",
      "not_described measures",
      "not_described contact",
    ]);
  });

  it("finds times, parts, counts and actions that cannot be", () => {
    const before = at("2026-11-22T08:00");
    const own = {
      ...incident,
      occurredAt: at("2026-11-24T08:00"),
      closedAt: before,
      cyber: { serious: "yes" },
      personalData: { ...personalData, patientCount: 1, dataClasses: [] },
      actions: [
        { ...action("minutes", before), evidence: {} },
        { ...action("minutes", noticedAt), duty: "sing" },
        action("biometric-patients", noticedAt),
      ],
    };
    expect(codes(own)).toEqual([
      "time_wrong occurredAt",
      "time_wrong closedAt",
      "part_wrong cyber",
      "missing personalData.dataClasses",
      "count_wrong personalData.patientCount",
      "time_wrong actions.0.at",
      "missing actions.0.evidence.id",
      "duty_unknown actions.1.duty",
      "missing actions.2.patient",
    ]);
    expect(codes({ ...incident, personalData: { role: "owner" } })).toContain("part_wrong personalData");
    expect(codes({ ...own, measures: 3 })).toContain("missing measures");
  });
});

describe("what is written beside an incident", () => {
  it("[PDP-11] finds that biometric data are named and denied, and has the duty all the same", () => {
    const own: Incident = {
      ...incident,
      personalData: { ...personalData, dataClasses: ["health", "biometric"] },
    };
    expect(codes(own)).toEqual(["biometric_contradicted personalData.biometric"]);
    expect(checkBreach(own).ok).toBe(false);
    expect(dutiesOf(own).map(([duty]) => duty)).toContain("biometric-patients");
    expect(breachDuties(own, { now: noticedAt }).keepFileUntil).toBeDefined();
    const reverse: Incident = { ...incident, personalData: { ...personalData, biometric: true } };
    expect(codes(reverse)).toEqual(["biometric_unnamed personalData.dataClasses"]);
    expect(checkBreach(reverse).ok).toBe(true);
  });

  it("[PDP-10] takes classes of the list only, and shows it", () => {
    const own = { ...incident, personalData: { ...personalData, dataClasses: ["medical", "health"] } };
    expect(codes(own)).toEqual(["class_unknown personalData.dataClasses.0"]);
    expect(checkBreach(own as never).issues[0]?.nextStep?.vi).toContain("health, biometric, genetic");
  });

  it("warns when nobody knows whom it concerns", () => {
    const own = { ...incident, personalData: { ...personalData, patients: [] } };
    expect(codes(own)).toEqual(["patients_unknown personalData.patients"]);
    expect(codes({ ...own, personalData: { ...own.personalData, patientCount: 3 } })).toEqual([]);
  });

  it.each([
    ["personaldata", { personaldata: personalData }, "personalData"],
    ["noticed", { personalData, occuredAt: noticedAt }, "occurredAt"],
    ["biometrics", { personalData: { ...personalData, biometrics: true } }, "personalData.biometric"],
    [
      "evidences",
      { personalData, actions: [{ ...action("minutes", noticedAt), patients: "BN-1" }] },
      "patient",
    ],
  ])("[PDP-10] takes no misspelt member (%s), for its duties would vanish", (_, parts, meant) => {
    const own = { ...incident, cyber: { serious: false, nationalSecurity: false }, ...parts } as never;
    const report = checkBreach(own);
    expect(report.ok).toBe(false);
    const unknown = report.issues.filter(({ code }) => code === "core.options.unknown");
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.text.vi).toContain(meant);
    expect(() => breachDuties(own, { now: noticedAt })).toThrow(/core\.options\.wrong/);
  });

  it("names the duties when one is none of them", () => {
    const own = { ...incident, personalData, actions: [{ ...action("minutes", noticedAt), duty: "minute" }] };
    expect(checkBreach(own as never).issues[0]?.nextStep?.vi).toContain("biometric-patients, minutes");
  });
});

describe("the notice", () => {
  const facility = { name: "Bệnh viện <Thử> & nghiệm", code: "99999" };
  const own: Incident = {
    ...incident,
    description: `<script>alert("x")</script>`,
    personalData: { ...personalData, patientCount: 2000 },
    cyber: { serious: true, nationalSecurity: false },
  };

  it.each<BreachAudience>(["cyber-authority", "personal-data-authority", "controller", "patients"])(
    "[PDP-10] to %s is in both languages, escaped, and holds no key of a patient",
    (to) => {
      const html = renderBreachNotice(own, { to, facility });
      expect(html).toContain('<html lang="vi">');
      expect(html).toContain('lang="en"');
      expect(html).not.toContain("<script");
      expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)");
      expect(html).toContain("Bệnh viện &lt;Thử&gt; &amp; nghiệm");
      expect(html).not.toContain("BN-00000");
      expect(html).toContain("08:00 ngày 23/11/2026");
      expect(html.includes("2000")).toBe(to !== "patients");
    },
  );

  it("[PDP-10] says that it is not form 08, and leaves open what is not known", () => {
    const html = renderBreachNotice(own, { to: "personal-data-authority", facility });
    expect(html).toContain("Mẫu 08");
    const { measures: _, ...rest } = own;
    expect(renderBreachNotice(rest, { to: "cyber-authority", facility })).toContain("(chưa xác định)");
  });

  it("is not made of an incident with errors, nor by a wrong call", () => {
    const refusal = (call: () => unknown) => {
      try {
        call();
      } catch (error) {
        return isEmrError(error) ? error.code : "other";
      }
      return undefined;
    };
    expect(refusal(() => renderBreachNotice({ ...own, description: "" }, { to: "patients", facility }))).toBe(
      "core.breach.invalid",
    );
    expect(refusal(() => renderBreachNotice(own, { to: "press", facility } as never))).toBe(
      "core.options.wrong",
    );
    for (const odd of [undefined, null, 3, [], {}, Promise.resolve(own)]) {
      expect(refusal(() => renderBreachNotice(odd as never, { to: "patients", facility }))).toBe(
        "core.options.wrong",
      );
      expect(refusal(() => breachDuties(odd as never, { now: noticedAt }))).toBe("core.options.wrong");
      expect(refusal(() => breachDuties(own, odd as never))).toBe("core.options.wrong");
      expect(refusal(() => checkBreach(odd as never))).toBeUndefined();
    }
  });
});
