import { parseCalendarDate } from "@benhan/core";
import { checkDiagnosisCodes, type DiagnosisCodes, type DiagnosisCodesContext } from "@benhan/core/codes";
import { sampleTerminology } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";

const on = parseCalendarDate("2026-07-02");
const found = (codes: DiagnosisCodes, context: Partial<DiagnosisCodesContext> = {}) =>
  checkDiagnosisCodes(codes, { on, ...context })
    .issues.filter(({ code }) => code !== "core.codes.unverified")
    .map(({ code, severity, official }) => `${severity} ${code.replace("core.codes.", "")} ${official}`);
const many = (code: string, count: number) => Array.from({ length: count }, () => code);
/** Different codes of one form: J10, J11 … */
const different = (tail: string, count: number) =>
  Array.from({ length: count }, (_, at) => `J${10 + at}${tail}`);

describe("the codes of a visit without a table", () => {
  it("are fine in shape and said to be unverified", () => {
    const report = checkDiagnosisCodes(
      { main: "A18.0†", secondary: ["I10"], procedures: ["47.09"] },
      { on, strict: true },
    );
    expect(report.ok).toBe(true);
    expect(report.issues.map(({ code }) => code)).toEqual(["core.codes.unverified"]);
  });

  it("are counted and measured as the fields allow", () => {
    expect(found({ main: "I10", secondary: different("", 12) }, { strict: true })).toEqual([]);
    expect(found({ main: "I10", secondary: different("", 13) }, { strict: true })).toEqual([
      "error too_many MA_BENH_KT",
    ]);
    expect(found({ main: "I10", secondary: different(".00†x", 12) }, { strict: true })).toContain(
      "error too_long MA_BENH_KT",
    );
    expect(found({ main: "I10", traditional: many("U50.001", 13) })).toEqual([]);
    expect(found({ main: "I10", traditional: many("U50.001", 14) })).toEqual([
      "warning too_many MA_BENH_YHCT",
    ]);
    const long = many("U50.001.0001.X", 12);
    expect(found({ main: "I10", traditional: long }, { strict: true })).toEqual([
      "error too_long MA_BENH_YHCT",
    ]);
    expect(found({ main: "I10", traditional: long }, { traditionalLength: 255 })).toEqual([]);
    expect(found({ main: "I10", procedures: many("47.09", 21) })).toEqual([]);
    expect(found({ main: "I10", procedures: many("47.09", 22) })).toEqual(["warning too_long MA_PTTT_QT"]);
    expect(found({ main: "I10", procedures: many("47.09", 22) }, { procedureLength: 255 })).toEqual([]);
  });

  it("do not repeat the main one in any spelling", () => {
    expect(found({ main: "A18.0†", secondary: ["A18.0"] }, { strict: true })).toEqual([
      "error repeats_main MA_BENH_KT",
    ]);
  });

  it("warn of a manifestation or an external cause as main disease", () => {
    expect(found({ main: "J17.0*" }, { strict: true })).toEqual(["warning asterisk_main MA_BENH_CHINH"]);
    expect(found({ main: "V01.0" }, { strict: true })).toEqual(["warning external_cause_main MA_BENH_CHINH"]);
  });
});

describe("the codes of a visit with a table", () => {
  const icd10 = sampleTerminology;
  it.each([
    [{ main: "Z99.X1" }, {}, []],
    [{ main: "z99x1" }, {}, []],
    [{ main: "Z99.X2" }, {}, ["error not_main MA_BENH_CHINH"]],
    [{ main: "Z99.X1", secondary: ["Z99.X2"] }, {}, []],
    [{ main: "Z99.X3" }, { gender: "male" }, ["error other_gender MA_BENH_CHINH"]],
    [{ main: "Z99.X3" }, { gender: "female" }, []],
    [{ main: "Z99.X3" }, { gender: "undetermined" }, ["warning gender_undetermined MA_BENH_CHINH"]],
    [{ main: "Z99.X1", secondary: ["Z99.X5"] }, {}, ["error not_specific MA_BENH_KT"]],
    [{ main: "Z99.X6" }, {}, ["error cause_of_death_only MA_BENH_CHINH"]],
    [{ main: "Z99.X6" }, { died: true }, []],
    [{ main: "Z99.X4" }, {}, ["warning retired MA_BENH_CHINH"]],
    [{ main: "Z99.X9" }, {}, ["error unknown MA_BENH_CHINH"]],
  ] as const)("%j of %j", (codes, context, issues) => {
    expect(found(codes, { icd10, strict: true, ...context })).toEqual(issues);
    expect(found(codes, { icd10, ...context })).toEqual(
      issues.map((issue) => issue.replace("error", "warning")),
    );
  });

  it("follow the edition of the end of the visit [STD-02]", () => {
    const older = { icd10, on: parseCalendarDate("2026-06-30") };
    expect(found({ main: "Z99.X4" }, older)).toEqual([]);
    expect(found({ main: "Z99.X5" }, older)).toEqual(["warning not_yet MA_BENH_CHINH"]);
  });
});

describe("codes that are written twice, or cannot be looked up", () => {
  it("are found, however they are spelled", () => {
    const { issues } = checkDiagnosisCodes({ main: "E11.9", secondary: ["I10", "i10", "J02.9"] }, { on });
    expect(issues.filter(({ code }) => code === "core.codes.repeated").map(({ path }) => path)).toEqual([
      ["secondary", 1],
    ]);
  });

  it("are said to be unverified once", () => {
    const { issues } = checkDiagnosisCodes({ main: "E11.9", secondary: ["I10", "J02.9"] }, { on });
    expect(issues.filter(({ code }) => code === "core.codes.unverified")).toHaveLength(1);
  });
});
