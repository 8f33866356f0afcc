import { type CalendarDate, parseBirthMoment, parseCalendarDate } from "@benhan/core";
import { describe, expect, test } from "vitest";
import { ageFormOf, type Checkup, checkCheckup } from "../../src/ksk/index.ts";
import { adult, child, minor } from "./sample-checkups.ts";

const codes = (checkup: unknown) =>
  checkCheckup(checkup as Checkup).issues.map(({ code, official }) => [code, official]);
const examined = "2026-07-15" as CalendarDate;

describe("the age form", () => {
  test.each([
    ["2020-07-16", "child"],
    ["2020-07-15", "minor"],
    ["2008-07-16", "minor"],
    ["2008-07-15", "adult"],
    ["2026-07-15", "child"],
    ["2026-07-16", undefined],
    ["1990", "adult"],
    ["2020", undefined],
    ["2008-07", undefined],
    ["2026-07-15T08:10", "child"],
  ])("born %s, examined 2026-07-15: %s", (born, form) => {
    expect(ageFormOf(parseBirthMoment(born), examined)).toBe(form);
  });

  test("who was born on 29 February is a year older on 1 March", () => {
    const born = parseBirthMoment("2020-02-29");
    expect(ageFormOf(born, parseCalendarDate("2026-02-28"))).toBe("child");
    expect(ageFormOf(born, parseCalendarDate("2026-03-01"))).toBe("minor");
  });

  test("a form that does not fit the age is an error", () => {
    const { THONG_TIN_HANH_CHINH } = adult;
    const young = { ...adult, THONG_TIN_HANH_CHINH: { ...THONG_TIN_HANH_CHINH, NGAY_SINH: "200807160000" } };
    expect(codes(young)).toEqual([["exchange.ksk.wrong_form_for_age", "XML1.NGAY_SINH"]]);
    const eighteen = {
      ...adult,
      THONG_TIN_HANH_CHINH: { ...THONG_TIN_HANH_CHINH, NGAY_SINH: "200807150000" },
    };
    expect(codes(eighteen)).toEqual([]);
    const vague = { ...adult, THONG_TIN_HANH_CHINH: { ...THONG_TIN_HANH_CHINH, NGAY_SINH: "200800000000" } };
    expect(codes(vague)).toEqual([["exchange.ksk.age_unclear", "XML1.NGAY_SINH"]]);
  });
});

describe("what does not belong", () => {
  test("fields and files of another form are told with that form", () => {
    const mixed = {
      ...adult,
      DANH_GIA_TIEM_CHUNG: { TIEM_CHUNG_BCG_SS: "1" },
      TIEN_SU_BENH_TAT: { SAN_KHOA: "1" },
      KET_LUAN: { ...adult.KET_LUAN, CAC_VAN_DE_SUC_KHOE: "x" },
    };
    const { issues } = checkCheckup(mixed as unknown as Checkup);
    expect(issues.map(({ code, official, text }) => [code, official, text.en.split(" of ").at(-1)])).toEqual([
      ["exchange.ksk.field_of_other_form", "DANH_GIA_TIEM_CHUNG", "child."],
      ["exchange.ksk.field_of_other_form", "XML9.SAN_KHOA", "minor."],
      ["exchange.ksk.field_of_other_form", "XML12.CAC_VAN_DE_SUC_KHOE", "minor."],
    ]);
  });

  test("names of QĐ 1551 and names of nobody are told apart", () => {
    const { THONG_TIN_CHUNG_VE_LAN_KHAM: visit } = minor;
    const old = {
      ...minor,
      THONG_TIN_CHUNG_VE_LAN_KHAM: { ...visit, NGUON_KINH_PHI: "1", MA_LIENKET: "2", "0909123456": "" },
    };
    expect(codes(old)).toEqual([
      ["exchange.ksk.field_of_qd1551", "XML2.NGUON_KINH_PHI"],
      ["exchange.ksk.unknown_field", "XML2.MA_LIENKET"],
      ["exchange.ksk.unknown_field", "XML2.…"],
    ]);
  });

  test.each([
    ["no form", { ...adult, form: "driver" }, "exchange.ksk.form_unknown", "form"],
    ["a block that is no object", { ...adult, KHAM_THE_LUC: "x" }, "exchange.ksk.wrong_kind", "XML10"],
    ["results that are no list", { ...adult, KHAM_CAN_LAM_SANG: {} }, "exchange.ksk.wrong_kind", "XML11"],
    [
      "a result that is no object",
      { ...adult, KHAM_CAN_LAM_SANG: [null] },
      "exchange.ksk.wrong_kind",
      "XML11[1]",
    ],
  ])("%s", (_, checkup, code, official) => {
    expect(codes(checkup)).toEqual([[code, official]]);
  });

  test("control characters, in an optional field too", () => {
    const odd = {
      ...adult,
      KHAM_THE_LUC: { MACH: "\u000b" },
      KET_LUAN: { PHAN_LOAI_SK: "1", CAC_BENH_TAT_NEU_CO: "a\u0000" },
    };
    expect(codes(odd)).toEqual([
      ["exchange.ksk.unwritable_text", "XML10.MACH"],
      ["exchange.ksk.unwritable_text", "XML12.CAC_BENH_TAT_NEU_CO"],
    ]);
  });
});

test("all findings come at once, in both languages, without what the person said", () => {
  const secret = "0123456789";
  const wrong = {
    ...child,
    THONG_TIN_HANH_CHINH: {
      ...child.THONG_TIN_HANH_CHINH,
      SO_CCCD: secret,
      GIOI_TINH: secret,
      HO_TEN: undefined,
    },
  };
  const { ok, issues } = checkCheckup(wrong as unknown as Checkup);
  expect(ok).toBe(false);
  expect(issues.map(({ path }) => path.join("."))).toEqual([
    "THONG_TIN_HANH_CHINH.HO_TEN",
    "THONG_TIN_HANH_CHINH.SO_CCCD",
    "THONG_TIN_HANH_CHINH.GIOI_TINH",
  ]);
  for (const { text, nextStep } of issues)
    expect(text.vi && text.en && nextStep?.vi && nextStep.en).not.toBe("");
  expect(JSON.stringify(issues)).not.toContain(secret);
});

test("what the portal asks beyond the annex is a warning", () => {
  const person = { ...adult.THONG_TIN_HANH_CHINH, SO_CCCD: "B1234567", HO_TEN: "Người Thử" };
  const { ok, issues } = checkCheckup({ ...adult, THONG_TIN_HANH_CHINH: person });
  expect([ok, issues.map(({ code }) => code)]).toEqual([
    true,
    ["exchange.ksk.name_upper_case", "exchange.ksk.citizen_number_shape"],
  ]);
  const birth = checkCheckup({ ...minor, TIEN_SU_BENH_TAT: { SAN_KHOA: "0" } });
  expect([birth.ok, birth.issues.map(({ code }) => code)]).toEqual([
    true,
    ["exchange.ksk.birth_problem_missing"],
  ]);
});

test.each([
  ["no check-up", undefined, {}, "core.options.wrong"],
  ["a misspelt option", adult, { editon: "qd2062" }, "core.options.wrong"],
  ["the edition before", adult, { edition: "qd1551" }, "exchange.ksk.edition_not_supported"],
])("%s is a clear error", (_, checkup, options, code) => {
  expect(() => checkCheckup(checkup as never, options as never)).toThrow(expect.objectContaining({ code }));
});
