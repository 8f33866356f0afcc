import { describe, expect, it } from "vitest";
import { brokenAt, episode, withCells } from "./found-rules.ts";

describe("the days of a maternity rest", () => {
  const rest = episode("maternity-rest");
  const days = (count: string) =>
    withCells(rest, "XML10", { TU_NGAY: "20180713", DEN_NGAY: "20180811", SO_NGAY: count });

  it.each([
    ["inclusive", "30", true],
    ["inclusive", "29", false],
    ["difference", "29", true],
    ["difference", "30", false],
    ["either", "29", true],
    ["either", "30", true],
    ["either", "31", false],
  ] as const)("counted %s are %s: %s", (maternityRestDays, count, right) => {
    expect(brokenAt("X10-001", days(count), { maternityRestDays })).toEqual(right ? [] : ["XML10.SO_NGAY"]);
  });

  it("are at most 180", () => {
    expect(brokenAt("X10-004", days("180"))).toEqual([]);
    expect(brokenAt("X10-004", days("181"))).toEqual(["XML10.SO_NGAY"]);
  });

  it("are named in the diagnosis, in whatever case and form of Unicode", () => {
    const named = (text: string) => brokenAt("X10-002", withCells(rest, "XML10", { CHAN_DOAN_RV: text }));
    expect(named("Nghỉ DƯỠNG THAI".normalize("NFD"))).toEqual([]);
    expect(named("Nghỉ duong thai")).toEqual(["XML10.CHAN_DOAN_RV"]);
  });
});

describe("the days of a sick leave", () => {
  const leave = episode("sick-leave");
  const days = (count: number, cells: Readonly<Record<string, string>> = {}, disease = "J02.9") =>
    brokenAt(
      "X11-002",
      withCells(withCells(leave, "XML1", { MA_BENH_CHINH: disease }), "XML11", {
        SO_NGAY_NGHI: String(count),
        ...cells,
      }),
    ).length;

  it("are 30 at most, 50 after a lost pregnancy from 13 weeks, 180 for tuberculosis", () => {
    expect([days(30), days(31)]).toEqual([0, 1]);
    const lost = { MA_DINH_CHI_THAI: "1", TUOI_THAI: "13" };
    expect([days(50, lost), days(51, lost), days(31, { ...lost, TUOI_THAI: "12" })]).toEqual([0, 1, 1]);
    expect([days(180, {}, "A15.0"), days(181, {}, "A19.9"), days(31, {}, "A20.0")]).toEqual([0, 1, 1]);
  });

  it("begin on the day of the visit; the paper has that day or the last one", () => {
    const of = (cells: Readonly<Record<string, string>>) =>
      brokenAt(
        "X11-003",
        withCells(withCells(leave, "XML1", { NGAY_VAO: "202607020800", NGAY_RA: "202607031000" }), "XML11", {
          TU_NGAY: "20260702",
          NGAY_CT: "20260702",
          ...cells,
        }),
      );
    expect(of({})).toEqual([]);
    expect(of({ NGAY_CT: "20260703" })).toEqual([]);
    expect(of({ NGAY_CT: "20260704" })).toEqual(["XML11.NGAY_CT"]);
    expect(of({ TU_NGAY: "20260703" })).toEqual(["XML11.TU_NGAY"]);
  });
});

describe("birth papers", () => {
  const birth = episode("birth");
  const paper = { ...birth.XML9?.[0] } as Record<string, string>;
  const papers = (count: number, cells: Readonly<Record<string, string>>, died?: string) =>
    brokenAt("X9-003", {
      ...birth,
      XML9: Array.from({ length: count }, () => ({ ...paper, ...cells })),
      ...(died !== undefined && { XML8: { ...birth.XML8, SO_CONCHET: died } }),
    } as never).length;

  it("are as many as children, but for a child that died", () => {
    expect(papers(1, { SO_CON: "1" })).toBe(0);
    expect(papers(1, { SO_CON: "2" })).toBe(1);
    expect(papers(1, { SO_CON: "2" }, "1")).toBe(0);
    expect(papers(2, { SO_CON: "1" })).toBe(2);
  });

  it.each([
    ["1", "0", "Sinh con phải phẫu thuật", true],
    ["0", "1", "sinh con dưới 32 tuần tuổi", true],
    ["1", "1", "Phẫu thuật, sinh con dưới 32 tuần tuổi", true],
    ["1", "1", "Sinh con phải phẫu thuật", false],
    ["0", "0", "", true],
  ])("surgery %s, before 32 weeks %s: “%s” is %s", (surgery, preterm, remark, right) => {
    const found = brokenAt(
      "X9-002",
      withCells(birth, "XML9", { SINHCON_PHAUTHUAT: surgery, SINHCON_DUOI32TUAN: preterm, GHI_CHU: remark }),
    ).filter((official) => official === "XML9[1].GHI_CHU");
    expect(found).toHaveLength(right ? 0 : 1);
  });
});

describe("parents on a paper", () => {
  const at = (birth: string, profile: "surgery" | "sick-leave", table: string, rule: string) =>
    brokenAt(
      rule,
      withCells(withCells(episode(profile), "XML1", { NGAY_SINH: birth, NGAY_VAO: "202607020800" }), table, {
        HO_TEN_ME: "NGUYỄN THỊ MẪU",
      }),
    ).length;

  it("are for patients under 16 at discharge, under 7 for a leave", () => {
    expect(at("201007030000", "surgery", "XML7", "X7-009")).toBe(0);
    expect(at("201007020000", "surgery", "XML7", "X7-009")).toBe(1);
    expect(at("201907030000", "sick-leave", "XML11", "X11-006")).toBe(0);
    expect(at("201907020000", "sick-leave", "XML11", "X11-006")).toBe(1);
  });
});

describe("going on elsewhere", () => {
  it("a re-examination is on one of the days that XML1 names", () => {
    const visit = episode("appointment");
    const due = visit.XML14?.NGAY_HEN_KL ?? "";
    const named = (days: string | undefined) =>
      brokenAt("X14-003", withCells(visit, "XML1", { NGAY_TAI_KHAM: days }));
    expect(named(`20991231;${due}`)).toEqual([]);
    expect(named("20991231")).toEqual(["XML14.NGAY_HEN_KL"]);
    expect(named(undefined)).toEqual(["XML14.NGAY_HEN_KL"]);
  });

  it("tuberculosis with unknown HIV status says nothing about HIV days", () => {
    const care = episode("tuberculosis");
    const status = (cells: Readonly<Record<string, string | undefined>>) =>
      brokenAt("X15-003", withCells(care, "XML15", { NGAYKD_HIV: undefined, BDDT_ARV: undefined, ...cells }));
    expect(status({ PHANLOAI_LAO_HIV: "3" })).toEqual([]);
    expect(status({ PHANLOAI_LAO_HIV: "1", BDDT_ARV: "20250101" })).toEqual([]);
    expect(status({ PHANLOAI_LAO_HIV: "2", NGAYKD_HIV: "20250101" })).toEqual(["XML15[1].PHANLOAI_LAO_HIV"]);
  });
});
