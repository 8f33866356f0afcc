import { describe, expect, it } from "vitest";
import type { CheckInRow } from "../../../src/bhyt/qd4750/index.ts";
import { checkCheckIn, checkTables } from "../../../src/bhyt/rules/index.ts";
import { checkInRow, createDossierGenerator } from "../../../src/testkit/index.ts";

const visit = createDossierGenerator({ seed: "check-in" }).next("surgery");
const row = checkInRow(visit);
const brokenBy = (cells: Partial<Record<keyof CheckInRow, string | undefined>>) => {
  const filled = Object.entries({ ...row, ...cells }).filter(([, value]) => value !== undefined);
  return checkCheckIn([Object.fromEntries(filled) as unknown as CheckInRow])
    .issues.filter(({ severity }) => severity !== "information")
    .map(({ rule, official, path }) => [rule, official, path]);
};

describe("a check-in alone", () => {
  it("breaks no rule, and nobody asks for the tables that come later", () => {
    expect(brokenBy({})).toEqual([]);
    expect(checkCheckIn([row]).ok).toBe(true);
  });

  it.each([
    ["KEY-001", { MA_LK: undefined }, "MA_LK"],
    ["KEY-004", { STT: "7" }, "STT"],
    ["REQUIRED", { HO_TEN: undefined }, "HO_TEN"],
    ["FMT-001", { NGAY_VAO: "202607320800" }, "NGAY_VAO"],
    ["FMT-005", { MA_BN: "x".repeat(101) }, "MA_BN"],
    ["FMT-009", { SO_CCCD: "12345" }, "SO_CCCD"],
    ["FMT-011", { MA_THE_BHYT: "DN9" }, "MA_THE_BHYT"],
    ["FMT-015", { MA_CSKCB: "1" }, "MA_CSKCB"],
    ["CODE-UNKNOWN", { GIOI_TINH: "9" }, "GIOI_TINH"],
    ["X0-003", { MA_DICH_VU: undefined, TEN_DICH_VU: undefined }, "MA_DICH_VU"],
    ["X0-004", { LY_DO_VNT: undefined }, "LY_DO_VNT"],
  ])("%s speaks of its rows too", (rule, cells, field) => {
    expect(brokenBy(cells)).toEqual([[rule, `XML0[1].${field}`, [0, field]]]);
  });

  it("has at least one row, whatever a caller passes", () => {
    for (const rows of [[], null, "XML0", 1]) {
      const { ok, issues } = checkCheckIn(rows as unknown as readonly CheckInRow[]);
      expect([ok, ...issues.map(({ code }) => code)]).toEqual([false, "exchange.bhyt.check_in_empty"]);
    }
  });
});

describe("a check-in beside the tables of its episode", () => {
  it("uses the key of the episode", () => {
    const other = { ...visit, XML0: [{ ...row, MA_LK: "99999.2020.0000001" }] };
    const broken = checkTables(other).issues.filter(({ severity }) => severity !== "information");
    expect(broken.map(({ rule, severity }) => [rule, severity])).toEqual([["X0-005", "warning"]]);
  });
});
