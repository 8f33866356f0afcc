import { describe, expect, it } from "vitest";
import { type CalendarDate, type Issue, isEmrError, parseInstant, recordOfVisit } from "../../src/index.ts";
import {
  checkAgainstMasters,
  checkMasters,
  type FacilityMasters,
  parseMasters,
  rowAt,
} from "../../src/masters/index.ts";
import type { Entry } from "../../src/record/entry.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleVisit } from "../../src/testkit/index.ts";

const day = (text: string) => text as CalendarDate;
const found = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join(".")}`);

function masters(more: object = {}): unknown {
  return {
    facilityId: "bv-thu-nghiem",
    profiles: [
      {
        name: "Bệnh viện Mẫu",
        authority: "Sở Y tế Mẫu",
        address: "Số 2, đường Mẫu",
        code: "99999",
        from: "2020-01-01",
      },
    ],
    practitioners: [
      {
        licence: "000002/HNO-GPHN",
        name: "LÊ THỊ MẪU",
        title: "Bác sĩ",
        scope: ["Nội khoa"],
        departments: ["K01"],
        from: "2024-01-01",
        to: "2026-06-30",
      },
      {
        licence: "000002/HNO-GPHN",
        name: "LÊ THỊ MẪU",
        title: "Bác sĩ chính",
        scope: ["Nội khoa"],
        departments: ["K01"],
        from: "2026-07-01",
      },
    ],
    departments: [{ code: "K01", name: "Khoa Khám bệnh", kind: "clinical", from: "2020-01-01" }],
    beds: [{ code: "H001", department: "K01", from: "2020-01-01" }],
    machines: [{ code: "XN.1.99999.0001", name: "Máy mẫu", department: "K01", from: "2020-01-01" }],
    ...more,
  };
}
const parsed = (more: object = {}): FacilityMasters => parseMasters(masters(more));

describe("the catalogues of a facility", () => {
  it("a misspelt member is answered with the nearest", () => {
    const row = {
      licence: "000002/HNO-GPHN",
      name: "LÊ THỊ MẪU",
      title: "Bác sĩ",
      scope: [],
      from: "2024-01-01",
    };
    const { issues } = checkMasters(masters({ practitioners: [{ ...row, department: ["K01"] }] }));
    const unknown = issues.find(({ code }) => code === "core.record.unknown_field");
    expect(unknown?.path).toEqual(["practitioners", 0, "department"]);
    expect(unknown?.nextStep?.vi).toContain("Có lẽ là departments.");
    expect(issues.map(({ path }) => path.join("."))).toContain("practitioners.0.departments");
  });

  it("of a private facility name no authority; one that is empty is none", () => {
    const profile = {
      name: "Bệnh viện Tư Mẫu",
      address: "Số 3, đường Mẫu",
      code: "99999",
      from: "2020-01-01",
    };
    expect(checkMasters(masters({ profiles: [profile] })).issues).toEqual([]);
    const { issues } = checkMasters(masters({ profiles: [{ ...profile, authority: "" }] }));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["profiles.0.authority"]);
  });

  it("are taken when they are right, and absent ones are read as empty", () => {
    expect(checkMasters(JSON.stringify(masters())).issues).toEqual([]);
    expect(checkMasters({ facilityId: "bv-thu-nghiem" })).toMatchObject({ ok: true, value: { beds: [] } });
  });

  it("report all that is wrong in shape at once, with official names", () => {
    const report = checkMasters({ facilityId: "", departments: [{ code: "", kind: "x" }], beds: [{}] });
    expect(report.issues).toHaveLength(8);
    expect(report.issues).toContainEqual(
      expect.objectContaining({
        path: ["beds", 0, "code"],
        official: "MA_GIUONG",
        code: "core.record.missing",
      }),
    );
  });

  it("throw one error that carries all findings", () => {
    try {
      parseMasters({ facilityId: "" });
      expect.unreachable();
    } catch (error) {
      expect(isEmrError(error, "core.masters.invalid")).toBe(true);
    }
  });

  it.each([
    ["2026-06-30", "2026-07-01", true],
    ["2026-07-01", "2026-07-01", false],
    [undefined, "2026-07-01", false],
  ])(
    "a row that ends on %s and one of the same code that begins on %s: allowed is %s",
    (to, from, isAllowed) => {
      const row = { code: "K01", name: "Khoa Khám bệnh", kind: "clinical" };
      const first = { ...row, from: "2020-01-01", ...(to !== undefined && { to }) };
      const report = checkMasters(masters({ departments: [{ ...row, from }, first] }));
      expect(found(report.issues)).toEqual(
        isAllowed ? [] : ["core.masters.period_overlap departments.0.from"],
      );
    },
  );

  it("find an overlap behind a short row, and a period that runs backwards", () => {
    const row = { code: "M1", name: "Máy mẫu" };
    const machines = [
      { ...row, from: "2020-01-01", to: "2025-12-31" },
      { ...row, from: "2021-01-01", to: "2021-12-31" },
      { ...row, from: "2023-01-01", to: "2022-01-01" },
    ];
    expect(found(checkMasters(masters({ machines })).issues)).toEqual([
      "core.masters.period_backwards machines.2.to",
      "core.masters.period_overlap machines.1.from",
      "core.masters.period_overlap machines.2.from",
    ]);
  });

  it("let the same bed code stand in two departments", () => {
    const departments = ["K01", "K02"].map((code) => ({
      code,
      name: code,
      kind: "clinical",
      from: "2020-01-01",
    }));
    const beds = ["K01", "K02"].map((department) => ({ code: "H001", department, from: "2020-01-01" }));
    expect(checkMasters(masters({ departments, beds })).issues).toEqual([]);
  });

  it("know each department that a row names, on at least one of its days", () => {
    const departments = [
      { code: "K01", name: "K01", kind: "clinical", from: "2020-01-01", to: "2023-12-31" },
    ];
    const beds = [{ code: "H001", department: "K09", from: "2020-01-01" }];
    const report = checkMasters(masters({ departments, beds }));
    expect(found(report.issues)).toEqual([
      "core.masters.reference_not_valid practitioners.0.departments.0",
      "core.masters.reference_not_valid practitioners.1.departments.0",
      "core.masters.reference_unknown beds.0.department",
    ]);
  });

  it("warn of a licence of unknown form and never repeat it", () => {
    const [practitioner] = parsed().practitioners;
    const report = checkMasters(masters({ practitioners: [{ ...practitioner, licence: "12345" }] }));
    expect(report).toMatchObject({
      ok: true,
      issues: [{ code: "core.practitioner_licence.issuer_missing", path: ["practitioners", 0, "licence"] }],
    });
    expect(JSON.stringify(report.issues)).not.toContain("12345");
  });
});

describe("what a code meant on a day", () => {
  it("is told by the row of that day; the first and the last day belong to it", () => {
    const { practitioners } = parsed();
    const title = (on: string) => rowAt(practitioners, "000002/HNO-GPHN", day(on))?.title;
    expect(title("2023-12-31")).toBeUndefined();
    expect(title("2024-01-01")).toBe("Bác sĩ");
    expect(title("2026-06-30")).toBe("Bác sĩ");
    expect(title("2026-07-01")).toBe("Bác sĩ chính");
    expect(title("2099-01-01")).toBe("Bác sĩ chính");
    expect(rowAt(practitioners, "000003/HNO-GPHN", day("2026-07-01"))).toBeUndefined();
  });
});

describe("a record against the catalogues", () => {
  const author = { kind: "practitioner", id: "000002/HNO-GPHN" } as const;
  const base = (id: string, at = "2026-07-02T08:10") => ({
    source: { system: "his", id },
    author,
    occurredAt: at as Entry["occurredAt"],
    recordedAt: parseInstant("2026-07-02T10:00:00+07:00"),
    provenance: { origin: "entered" as const },
    status: "final" as const,
  });

  function record(entries: readonly Entry[], stay: object = {}): MedicalRecord {
    const report = recordOfVisit(sampleVisit(), { recordedAt: parseInstant("2026-07-03T08:00:00+07:00") });
    if (!report.ok) throw new Error("no record");
    const [first] = report.value.episode.stays;
    if (first === undefined) throw new Error("no stay");
    return { ...report.value, entries, episode: { ...report.value.episode, stays: [{ ...first, ...stay }] } };
  }
  const check = (entries: readonly Entry[], stay: object = {}, more: object = {}) =>
    checkAgainstMasters(record(entries, stay), parsed(more));

  it("finds nothing when all stands there", () => {
    const note: Entry = { ...base("1"), kind: "course-note", text: "Tỉnh" };
    expect(check([note], { bed: "H001", attending: "000002/HNO-GPHN" }).issues).toEqual([]);
  });

  it("warns of unknown and invalid licences at their exact place, in every kind of entry", () => {
    const other = "000009/HNO-GPHN";
    const note: Entry = {
      ...base("1", "2023-12-31T23:59"),
      kind: "course-note",
      text: "Tỉnh",
      coAuthors: [other],
    };
    const consultation: Entry = {
      ...base("2"),
      kind: "consultation",
      purpose: "treatment",
      chair: other,
      secretary: author.id,
      members: [author.id, other],
      summary: "Mẫu",
      conclusion: "Mẫu",
    };
    const procedure: Entry = {
      ...base("3"),
      kind: "procedure",
      category: "procedure",
      name: "Mẫu",
      diagnosisBefore: "Mẫu",
      method: "Mẫu",
      team: [{ role: "surgeon", practitioner: other }],
    };
    const report = check([note, consultation, procedure], { attending: other });
    expect(report.ok).toBe(true);
    expect(found(report.issues)).toEqual([
      "core.masters.practitioner_unknown episode.stays.0.attending",
      "core.masters.practitioner_not_valid entries.0.author.id",
      "core.masters.practitioner_unknown entries.0.coAuthors.0",
      "core.masters.practitioner_unknown entries.1.chair",
      "core.masters.practitioner_unknown entries.1.members.1",
      "core.masters.practitioner_unknown entries.2.team.0.practitioner",
    ]);
    expect(report.issues.every(({ official }) => official === "MA_BAC_SI")).toBe(true);
  });

  it("asks for each entry at its own day, at the boundary of a licence [ID-06]", () => {
    const ended = { practitioners: [{ ...parsed().practitioners[0] }] };
    const at = (minute: string): Entry => ({ ...base(minute, minute), kind: "course-note", text: "Tỉnh" });
    const report = check([at("2026-06-30T23:59"), at("2026-07-01T00:00")], {}, ended);
    expect(found(report.issues)).toEqual(["core.masters.practitioner_not_valid entries.1.author.id"]);
  });

  it("looks for a bed in its department and for departments and machines on their day", () => {
    const departments = [
      { code: "K01", name: "K01", kind: "clinical", from: "2020-01-01", to: "2026-07-01" },
      { code: "K02", name: "K02", kind: "clinical", from: "2020-01-01" },
    ];
    const machines = [{ code: "XN.1", name: "Máy mẫu", from: "2026-07-03" }];
    const result: Entry = {
      ...base("1"),
      kind: "laboratory-result",
      discipline: "biochemistry",
      name: "Mẫu",
      values: [],
      department: "K09",
      machine: "XN.1",
    };
    const report = check([result], { department: "K02", bed: "H001" }, { departments, machines });
    expect(found(report.issues)).toEqual([
      "core.masters.bed_unknown episode.stays.0.bed",
      "core.masters.department_unknown entries.0.department",
      "core.masters.machine_not_valid entries.0.machine",
    ]);
    expect(found(check([], {}, { departments, machines }).issues)).toEqual([
      "core.masters.department_not_valid episode.stays.0.department",
    ]);
  });

  it("reads the composite licences of a claim: telehealth is another facility's, of a trainee the supervisor counts", () => {
    const [line] = sampleVisit().services;
    if (line === undefined) throw new Error("no line");
    const orderedBy = [
      "000009/HNO-GPHN.TX.79999",
      "000002/HNO-GPHN.079185000000",
      "000009/HNO-GPHN.079185000000",
    ];
    const charge: Entry = {
      ...base("1"),
      kind: "charge",
      charge: { of: "service", line: { ...line, orderedBy } },
    };
    expect(found(check([charge]).issues)).toEqual([
      "core.masters.practitioner_unknown entries.0.charge.line.orderedBy.2",
    ]);
  });

  it("does not ask a catalogue that the facility does not keep", () => {
    const none = { practitioners: [], departments: [], beds: [], machines: [] };
    const note: Entry = { ...base("1"), kind: "course-note", text: "Tỉnh" };
    expect(check([note], { bed: "H999", attending: "x" }, none).issues).toEqual([]);
  });

  it("refuses catalogues of which no profile has, or ever had, the code of the record", () => {
    const profile = { name: "Bệnh viện Mẫu", address: "Số 2, đường Mẫu", from: "2020-01-01" };
    const other = check([], {}, { profiles: [{ ...profile, code: "79999" }] });
    expect([other.ok, found(other.issues)]).toEqual([
      false,
      ["core.masters.facility_code_differs facilityCode"],
    ]);
    const merged = [
      { ...profile, code: "99999", to: "2020-12-31" },
      { ...profile, code: "79999", from: "2021-01-01" },
    ];
    expect(found(check([], {}, { profiles: merged }).issues)).toEqual([]);
    expect(found(check([], {}, { profiles: [] }).issues)).toEqual([]);
  });

  it("refuses the catalogues of another facility", () => {
    const report = check([], {}, { facilityId: "bv-khac" });
    expect(report.ok).toBe(false);
    expect(found(report.issues)).toEqual(["core.masters.facility_differs facilityId"]);
  });
});
