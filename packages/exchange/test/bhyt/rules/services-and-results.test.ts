import type { CalendarDate, Decimal, LocalMinute } from "@benhan/core";
import { describe, expect, it } from "vitest";
import type { BhytTables } from "../../../src/bhyt/qd3176/index.ts";
import { qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import { brokenAt, episode, rowWith, withCells } from "./found-rules.ts";

const stay = episode("surgery");
const row = (group: string) => rowWith(stay, "XML3", { MA_NHOM: group });
const service = (group: string, cells: Readonly<Record<string, string | undefined>>) =>
  withCells(stay, "XML3", cells, row(group));

describe("a result after the end of the episode", () => {
  const ended = "20260731";
  const late = (group: string, day: string, options = {}) =>
    brokenAt(
      "X3-024",
      withCells(service(group, { NGAY_KQ: `${day}0800` }), "XML1", { NGAY_RA: `${ended}1000` }),
      options,
    ).filter((official) => official === `XML3[${row(group) + 1}].NGAY_KQ`).length;

  it("is allowed for tests, within their term", () => {
    expect(late("1", "20260929")).toBe(0);
    expect(late("1", "20260930")).toBe(1);
    expect(late("1", "20260830", { lateResultDays: 7 })).toBe(1);
  });

  it("is not allowed for images and procedures", () => {
    expect(late("2", "20260801")).toBe(1);
    expect(late("18", "20260801")).toBe(1);
  });
});

it("supplies have the day on which their procedure was done, even when it was ordered before", () => {
  const supply = rowWith(stay, "XML3", { MA_NHOM: "10" });
  const code = stay.XML3?.[supply]?.MA_DICH_VU ?? "";
  const day = stay.XML3?.[supply]?.NGAY_YL ?? "";
  const procedure = stay.XML3?.findIndex(
    ({ MA_DICH_VU, MA_VAT_TU }) => MA_DICH_VU === code && MA_VAT_TU === undefined,
  );
  const ordered = (cells: Readonly<Record<string, string>>) =>
    brokenAt("X3-034", withCells(stay, "XML3", cells, procedure)).length;
  expect(ordered({ NGAY_YL: "202001010800" })).toBe(0);
  expect(ordered({ NGAY_YL: "202001010800", NGAY_TH_YL: "202001010900" })).toBeGreaterThan(0);
  expect(day).not.toBe("");
});

describe("a service and the approved list", () => {
  const services = (from: string) => ({
    priceLists: {
      services: new Map([["99.0801.0001", [{ price: "100" as Decimal, from: from as CalendarDate }]]]),
    },
  });
  const asked = (cells: Readonly<Record<string, string>>, from = "2020-01-01") =>
    brokenAt(
      "X3-044",
      service("18", { MA_DICH_VU: "99.0801.0001", DON_GIA_BH: "100", ...cells }),
      services(from),
    ).filter((official) => official === `XML3[${row("18") + 1}].MA_DICH_VU`).length;

  it("is in it at the day of the visit, at no higher price", () => {
    expect(asked({})).toBe(0);
    expect(asked({ DON_GIA_BH: "100.001" })).toBe(1);
    expect(asked({}, "2030-01-01")).toBe(1);
    expect(asked({ MA_DICH_VU: "99.0801.0002" })).toBe(1);
  });

  it("is not looked up when another facility did it or nothing is paid", () => {
    expect(asked({ MA_DICH_VU: "99.0801.0002.K.79999" })).toBe(0);
    expect(asked({ MA_DICH_VU: "99.0801.0000", DON_GIA_BH: "0" })).toBe(0);
  });
});

describe("dialysis of a year", () => {
  const course = episode("dialysis");
  const year = course.XML1.NGAY_VAO?.slice(0, 4) ?? "";
  const before = (count: number, of: Readonly<Record<string, unknown>> = {}) =>
    Array.from({ length: count }, (_, index) => ({
      encounterNumber: `X${index}`,
      arrivedAt: `${year}-01-05T07:00` as LocalMinute,
      careForm: "08",
      diseases: ["Z49.1"],
      ...of,
    }));
  const asked = (history: ReturnType<typeof before>) => brokenAt("X3-047", course, { history });

  it("is twelve records at most", () => {
    expect(asked(before(11))).toEqual([]);
    expect(asked(before(12))).toEqual(["XML1.MA_LOAI_KCB"]);
  });

  it.each([
    { diseases: ["J02.9"] },
    { careForm: "03" },
    { arrivedAt: "2001-01-05T07:00" },
    { encounterNumber: course.XML1.MA_LK },
  ])("does not count visits with %o", (of) => {
    expect(asked(before(20, of))).toEqual([]);
  });
});

it("how long a service takes is asked only when the host sets a limit", () => {
  const long = service("2", { NGAY_TH_YL: "202607020800", NGAY_KQ: "202607020911" });
  expect(brokenAt("X3-025", long)).toEqual([]);
  expect(brokenAt("X3-025", long, { longServiceMinutes: 71 })).not.toContain(`XML3[${row("2") + 1}].NGAY_KQ`);
  expect(brokenAt("X3-025", long, { longServiceMinutes: 70 })).toContain(`XML3[${row("2") + 1}].NGAY_KQ`);
});

describe("a row of results", () => {
  const measured = rowWith(stay, "XML4", {
    MA_BS_DOC_KQ: stay.XML4?.find(({ GIA_TRI }) => GIA_TRI)?.MA_BS_DOC_KQ,
  });
  const result = (cells: Readonly<Record<string, string | undefined>>) =>
    withCells(stay, "XML4", cells, measured);
  const pending = {
    GIA_TRI: undefined,
    MA_CHI_SO: undefined,
    TEN_CHI_SO: undefined,
    DON_VI_DO: undefined,
    NGAY_KQ: undefined,
    MO_TA: undefined,
    KET_LUAN: undefined,
    MA_BS_DOC_KQ: undefined,
  };
  const found = (rule: string, tables: BhytTables, options = {}) =>
    brokenAt(rule, tables, options).filter((official) => official.startsWith(`XML4[${measured + 1}]`));

  it("has no reader before it is there, or when another facility read it", () => {
    expect(found("X4-007", result(pending))).toEqual([]);
    expect(found("X4-004", result(pending))).toEqual([]);
    const code = stay.XML4?.[measured]?.MA_DICH_VU;
    expect(found("X4-007", result({ MA_BS_DOC_KQ: undefined, MA_DICH_VU: `${code}.K.79999` }))).toEqual([]);
    expect(found("X4-007", result({ MA_BS_DOC_KQ: undefined }))).toHaveLength(1);
  });

  it("belongs to its service whatever the suffix", () => {
    const code = stay.XML4?.[measured]?.MA_DICH_VU;
    for (const suffix of ["", "_GT", ".K.79999"]) {
      expect(found("X4-003", result({ MA_DICH_VU: `${code}${suffix}` }))).toEqual([]);
    }
  });

  it("without a unit stands in the conclusion since QĐ 3176", () => {
    const bare = result({ GIA_TRI: "Âm tính", DON_VI_DO: undefined, NGAY_KQ: stay.XML1.NGAY_RA });
    expect(found("X4-006", bare)).toHaveLength(1);
    expect(found("X4-006", bare, { edition: qd4750 })).toEqual([]);
  });

  it("may name its index without marks until there is a code", () => {
    const lists = { codeLists: { MA_CHI_SO: new Set(["HH.1"]) } };
    const named = (MA_CHI_SO: string, TEN_CHI_SO: string) =>
      found(
        "X4-008",
        result({ MA_CHI_SO, TEN_CHI_SO, GIA_TRI: "1", DON_VI_DO: "g/L", NGAY_KQ: stay.XML1.NGAY_RA }),
        lists,
      );
    expect(named("HH.1", "Huyết sắc tố")).toEqual([]);
    expect(named("Huyetsacto", "Huyết sắc tố")).toEqual([]);
    expect(named("HH.2", "Huyết sắc tố")).toHaveLength(1);
  });
});
