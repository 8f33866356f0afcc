import type { LocalMinute } from "@benhan/core";
import { describe, expect, it } from "vitest";
import type { BhytTables } from "../../../src/bhyt/qd3176/index.ts";
import { brokenAt, episode, rowWith, withCells } from "./found-rules.ts";

const stay = episode("surgery");
const bed = rowWith(stay, "XML3", { MA_NHOM: "15" });
const bedCells = (cells: Readonly<Record<string, string | undefined>>) => withCells(stay, "XML3", cells, bed);
const at = (field: string) => [`XML3[${bed + 1}].${field}`];

describe("the days of one bed row", () => {
  it.each([
    ["1", "202607020900", "202607020901", false],
    ["2", "202607020900", "202607030800", false],
    ["2.5", "202607020900", "202607040800", false],
    ["1.5", "202607020900", "202607022359", true],
    ["3", "202607312200", "202608010600", true],
  ])("%s from %s to %s: too many is %s", (days, from, to, wrong) => {
    const row = bedCells({ SO_LUONG: days, NGAY_YL: from, NGAY_KQ: to });
    expect(brokenAt("X3-027", row)).toEqual(wrong ? at("SO_LUONG") : []);
  });

  it("run to the end of the episode when the row does not say", () => {
    const open = bedCells({ SO_LUONG: "2", NGAY_YL: stay.XML1.NGAY_RA });
    expect(brokenAt("X3-027", open)).toEqual(at("SO_LUONG"));
  });
});

describe("the bed days of a stay", () => {
  /** A stay with one bed row of so many days. */
  const lying = (minutes: string, days: string, summary: Partial<BhytTables["XML1"]> = {}) =>
    ({
      XML1: {
        ...stay.XML1,
        NGAY_VAO: "202607020800",
        NGAY_RA: minutes,
        SO_NGAY_DTRI: "2",
        KET_QUA_DTRI: "2",
        ...summary,
      },
      XML3: [{ ...stay.XML3?.[bed], SO_LUONG: days }],
    }) as BhytTables;

  it.each([
    ["202607021159", "1", ["X3-029"]],
    ["202607021159", "0", []],
    ["202607021200", "1", []],
    ["202607030800", "1.5", []],
    ["202607030800", "2", ["X3-030"]],
    ["202607030801", "1", []],
    ["202607030801", "2", ["X3-031"]],
  ])("to %s, %s days: %j", (to, days, rules) => {
    const found = ["X3-029", "X3-030", "X3-031"].filter((rule) => brokenAt(rule, lying(to, days)).length > 0);
    expect(found).toEqual(rules);
  });

  it.each([{ KET_QUA_DTRI: "3" }, { KET_QUA_DTRI: "5" }, { MA_LOAI_RV: "2" }, { MA_LOAI_RV: "4" }])(
    "count the last day too for %o",
    (summary) => {
      expect(brokenAt("X3-031", lying("202607030801", "2", summary))).toEqual([]);
    },
  );

  it("are no matter of out-patients, unless the host says so", () => {
    const day = lying("202607021100", "1", { MA_LOAI_KCB: "06" });
    expect(brokenAt("X3-029", day)).toEqual([]);
    expect(brokenAt("X3-029", day, { inPatientTypes: ["06"] })).toHaveLength(1);
  });
});

describe("one bed for two records", () => {
  const use = { department: "K19", bed: "H001", encounterNumber: "99999.2026.X" };
  const taken = (from: string, to: string, cells: Readonly<Record<string, string>> = {}) =>
    brokenAt(
      "X3-032",
      withCells(
        stay,
        "XML3",
        { MA_KHOA: "K19", MA_GIUONG: "H001", NGAY_YL: "202607020800", NGAY_KQ: "202607030800", ...cells },
        bed,
      ),
      { bedUse: [{ ...use, from: from as LocalMinute, to: to as LocalMinute }] },
    ).filter((official) => official === at("MA_GIUONG")[0]);

  it("is told when they overlap, not when one follows the other", () => {
    expect(taken("2026-07-03T07:59", "2026-07-04T08:00")).toEqual(at("MA_GIUONG"));
    expect(taken("2026-07-03T08:00", "2026-07-04T08:00")).toEqual([]);
    expect(taken("2026-07-01T08:00", "2026-07-02T08:00")).toEqual([]);
  });

  it("is right when the ratio says that the bed was shared, or the department is another", () => {
    expect(taken("2026-07-02T08:00", "2026-07-04T08:00", { TYLE_TT_DV: "50" })).toEqual([]);
    expect(taken("2026-07-02T08:00", "2026-07-04T08:00", { MA_KHOA: "K27" })).toEqual([]);
  });
});

it("a bed may be of any of the departments that MA_KHOA joins", () => {
  expect(brokenAt("X3-045", bedCells({ MA_KHOA: "K101934" }))).toEqual([]);
  expect(brokenAt("X3-045", bedCells({ MA_KHOA: "K1034" }))).toEqual(at("MA_DICH_VU"));
});
