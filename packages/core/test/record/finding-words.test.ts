import { describe, expect, it } from "vitest";
import { createRecordChecker } from "../../src/compiled/index.ts";
import { checkRecord, type Issue } from "../../src/index.ts";
import { sampleInpatientRecord, sampleRecord } from "../../src/testkit/index.ts";
import { changed } from "./changed.ts";

const sample = sampleRecord();
const inpatient = sampleInpatientRecord();
const issuesAt = (place: string, value: unknown, record: unknown = sample): readonly Issue[] =>
  checkRecord(changed(record, { [place]: value })).issues.filter(({ path }) => path.join(".") === place);
const vital = sample.entries.findIndex(({ kind }) => kind === "vital-signs");

describe("a moment in another form", () => {
  it.each([
    [
      "episode.arrivedAt",
      "minute",
      [
        "2026-07-14 07:30",
        "2026-07-14 07:30:00",
        "2026-07-14T07:30:00",
        "14/07/2026 07:30",
        "2026-07-14",
        "2026-07-14T07:30Z",
        "20260714",
        "poem",
        " 2026-07-14T07:30",
      ],
    ],
    [
      "patient.identifiers.0.from",
      "date",
      ["14/07/2026", "2026/07/14", "2026-7-14", "2026-07-14T00:00", "2026-07", "2026-07-14 00:00:00"],
    ],
    [
      "patient.birth",
      "birth",
      ["17/05/1985", "05/1985", "1985-5-17", "1985-05-17 08:10", "85", "1985-05-17T08:10:00"],
    ],
    [
      "entries.0.recordedAt",
      "instant",
      [
        "2026-07-14T07:30",
        "2026-07-14 07:30:00+07:00",
        "2026-07-14T07:30:00",
        "14/07/2026 07:30:00",
        "2026-07-14T07:30+07:00",
        "2026-07-14T07:30:00.1234+07:00",
      ],
    ],
  ])("at %s is told how to be written", (place, kind, values) => {
    for (const value of values) {
      const [issue, ...more] = issuesAt(place, value);
      expect(more, value).toEqual([]);
      expect(issue?.code, value).toBe(`core.record.${kind}`);
      expect(issue?.text.vi, value).toContain("phải ghi dạng ");
      expect(issue?.text.en, value).toContain("must be written as ");
      expect(issue?.nextStep?.vi).toContain("Năm đứng trước");
      expect(issue?.nextStep?.en).toContain("year first");
    }
  });

  it("names what is usual: the blank, the seconds, the day in front", () => {
    const [issue] = issuesAt("episode.arrivedAt", "2026-07-14 07:30:00");
    expect(issue?.text.vi).toBe("Thời điểm đến khám phải ghi dạng 2026-07-02T08:10.");
    expect(issue?.nextStep?.vi).toBe("Năm đứng trước, chữ T thay khoảng trắng, không ghi giây.");
  });
});

describe("a moment in the right form that does not exist", () => {
  it.each([
    [
      "episode.arrivedAt",
      "minute",
      ["2026-02-30T07:30", "2026-13-01T07:30", "2026-07-14T24:00", "2026-07-14T07:60"],
    ],
    ["patient.identifiers.0.from", "date", ["2025-02-29", "2026-00-10", "2026-07-32"]],
    ["patient.birth", "birth", ["1985-13", "1985-02-30", "2026-07-14T24:00"]],
    [
      "entries.0.recordedAt",
      "instant",
      [
        "2026-02-30T07:30:00+07:00",
        "2026-07-14T07:30:60Z",
        "2026-07-14T24:30:00.125-05:00",
        "2026-07-14T07:30:00+20:00",
      ],
    ],
  ])("at %s is told not to exist", (place, kind, values) => {
    for (const value of values) {
      const issues = issuesAt(place, value);
      expect(issues, value).toMatchObject([
        { code: `core.record.${kind}`, nextStep: { en: "Check year, month, day and hour." } },
      ]);
      expect(issues[0]?.text.vi, value).toContain("không phải ngày giờ có thật");
      expect(issues[0]?.text.en, value).toContain("does not exist");
    }
  });
});

describe("a blood pressure in one member", () => {
  it.each(["systolic", "diastolic"])("is told to be split where it stands in %s", (member) => {
    const [issue] = issuesAt(`entries.${vital}.${member}`, "120/80");
    expect(issue?.code).toBe("core.record.amount");
    expect(issue?.nextStep?.vi).toBe(
      'Ghi một số duy nhất; huyết áp "120/80" ghi "120" vào systolic và "80" vào diastolic.',
    );
    expect(issue?.nextStep?.en).toContain("diastolic");
  });

  it("is no matter of other numbers", () => {
    expect(issuesAt(`entries.${vital}.pulse`, "80-90")[0]?.nextStep?.vi).not.toContain("systolic");
  });
});

describe("what is missing", () => {
  it("is a matter of the configuration for the facility and the medium", () => {
    const { issues } = checkRecord({});
    for (const place of ["facilityId", "facilityCode", "medium.kind"]) {
      const issue = issues.find(({ path }) => path.join(".") === place);
      expect(issue?.nextStep?.vi, place).toMatch(/^Lấy từ cấu hình của phần mềm HIS/);
      expect(issue?.nextStep?.en, place).toMatch(/configuration/);
    }
    const medium = issues.find(({ path }) => path[0] === "medium");
    expect(medium?.nextStep?.vi).toContain("Giá trị được phép: paper, electronic, hybrid.");
    expect(issues.find(({ path }) => path[0] === "recordNumber")?.nextStep?.vi).toBe(
      "Bổ sung trường này ở phần mềm HIS.",
    );
  });

  it("is never a list that may be absent, not even when the patient is absent or null", () => {
    for (const record of [{}, { patient: null }, { patient: {} }, { patient: undefined }]) {
      const places = checkRecord(record).issues.map(({ path }) => path.join("."));
      expect(places).toContain("patient.identifiers");
      for (const list of ["patient.addresses", "patient.representatives", "coverages", "entries"]) {
        expect(places).not.toContain(list);
      }
    }
    for (const list of ["patient.addresses", "patient.representatives"]) {
      expect(issuesAt(list, null)[0]?.nextStep?.en).toMatch(/^Leave the field out/);
    }
    expect(createRecordChecker()({})).toEqual(checkRecord({}));
  });
});

describe("vital signs that can hardly be", () => {
  it.each([
    ["temperature", "24.9", "45.1", "25", "45"],
    ["pulse", undefined, "351", "0", "350"],
    ["systolic", undefined, "351", "90", "350"],
    ["diastolic", undefined, "251", "0", "80"],
    ["respiration", undefined, "121", "0", "120"],
    ["spo2", undefined, "100.5", "0", "100"],
    ["weightKg", "0.19", "501", "0.2", "500"],
    ["heightCm", "14", "261", "15", "260"],
    ["pain", undefined, "11", "0", "10"],
    ["glasgow", "2", "16", "3", "15"],
    ["foetalHeart", undefined, "301", "0", "300"],
  ])("get a warning for %s below %s or above %s, none for %s and %s", (member, below, above, ...fine) => {
    const place = `entries.${vital}.${member}`;
    for (const value of [below, above]) {
      if (value === undefined) continue;
      expect(issuesAt(place, value), value).toMatchObject([
        { code: "core.record.vital_sign_implausible", severity: "warning" },
      ]);
      expect(JSON.stringify(issuesAt(place, value)[0]?.text)).not.toContain(value);
    }
    for (const value of fine) expect(issuesAt(place, value), value).toEqual([]);
  });

  it("get a warning when the diastolic pressure is above the systolic", () => {
    const members = (systolic: string, diastolic: string) => ({
      [`entries.${vital}.systolic`]: systolic,
      [`entries.${vital}.diastolic`]: diastolic,
    });
    expect(checkRecord(changed(sample, members("80", "120"))).issues).toMatchObject([
      { code: "core.record.vital_sign_implausible", path: ["entries", vital, "diastolic"], expected: "0–80" },
    ]);
    expect(checkRecord(changed(sample, members("120", "120"))).issues).toEqual([]);
  });

  it("get none when they were cancelled", () => {
    const members = { status: "cancelled", reason: "Ghi nhầm", pulse: "780" };
    const report = checkRecord(
      changed(
        sample,
        Object.fromEntries(
          Object.entries(members).map(([name, value]) => [`entries.${vital}.${name}`, value]),
        ),
      ),
    );
    expect(report.issues).toEqual([]);
  });
});

describe("an ending without an end", () => {
  it("is a warning as long as an effective entry tells of discharge, transfer or death", () => {
    const open = changed(sample, { "episode.endedAt": undefined });
    expect(checkRecord(open)).toMatchObject({
      ok: true,
      issues: [
        {
          code: "core.record.end_missing",
          severity: "warning",
          path: ["episode", "endedAt"],
          official: "NGAY_RA",
        },
      ],
    });
    const left = sample.entries.filter(({ kind }) => !["discharge", "transfer", "death"].includes(kind));
    expect(checkRecord(changed(open, { entries: left })).issues).toEqual([]);
    expect(checkRecord(inpatient).issues).toEqual([]);
  });
});
