import { describe, expect, it } from "vitest";
import { totalsOf } from "../../../src/bhyt/money/index.ts";
import { type BhytRow, type BhytTables, rowsOf } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { type BhytCheckOptions, checkTables } from "../../../src/bhyt/rules/index.ts";
import { recharged, settled } from "../../../src/testkit/recharge.ts";
import { addRow, type CellEdits, setCell } from "../../../src/testkit/set-cell.ts";
import { sampleTables } from "../sample-tables.ts";

const moneyRule = /^(?:SUM-|X2-0(?:0\d|10|27)|X3-0(?:0\d|1[0-5]|3[5-9]))/;

/** The money rules that are broken, each once, with its place and severity. */
function found(tables: BhytTables, options: Partial<BhytCheckOptions> = {}): readonly string[] {
  const { issues } = checkTables(tables, options);
  return issues
    .filter(({ rule = "" }) => moneyRule.test(rule))
    .map(({ rule, official, severity }) => `${rule} ${official} ${severity}`);
}

/** Row `at` with other terms, its amounts and the totals made anew. */
function charged(tables: BhytTables, table: "XML2" | "XML3", at: number, cells: CellEdits): BhytTables {
  const row = rowsOf(tables, table)[at] as BhytRow;
  return settled(setCell(tables, table, at, recharged(row, cells)));
}

/** An out-patient visit of so many examinations on one day, in these ratios. */
function examinations(...ratios: readonly string[]): BhytTables {
  const [first = {}] = rowsOf(sampleTables, "XML3");
  const examination: BhytRow = { ...first, MA_NHOM: "13", MA_DICH_VU: "02.1897", SO_LUONG: "2" };
  const { XML3: _left, ...rest } = sampleTables;
  const rows = ratios.reduce<BhytTables>(
    (tables, TYLE_TT_DV, at) =>
      addRow(tables, "XML3", {
        ...examination,
        STT: String(at + 1),
        ...recharged(examination, { TYLE_TT_DV }),
      }),
    rest,
  );
  return settled(rows);
}

describe("the ratio of a service", () => {
  it("falls from examination to examination of a day, in whatever order the rows stand", () => {
    expect(found(examinations("30", "100", "10", "30", "30", "0", "0"))).toEqual([]);
    expect(found(examinations("30", "30", "100", "30", "30"))).toEqual(["X3-011 XML3[5].TYLE_TT_DV error"]);
    expect(found(examinations("100", "10", "0", "30"))).toEqual([]);
  });

  it("may be a discount, which the host says", () => {
    const tables = charged(sampleTables, "XML3", 0, { TYLE_TT_DV: "90" });
    expect(found(tables)).toEqual(["X3-014 XML3[1].TYLE_TT_DV warning"]);
    expect(found(tables, { unexplainedServiceRatio: "accept" })).toEqual([]);
    expect(found(tables, { unexplainedServiceRatio: "error" })).toEqual(["X3-014 XML3[1].TYLE_TT_DV error"]);
  });

  it("is the facility's own outside the scope", () => {
    const row = { PHAM_VI: "2", TYLE_TT_BH: "0", MUC_HUONG: "0", TYLE_TT_DV: "77" };
    expect(found(charged(sampleTables, "XML3", 0, row)).filter((one) => one.startsWith("X3"))).toEqual([]);
  });

  it("counts a day of moving once: half a day in each of two departments is well", () => {
    const [, , bed = {}] = rowsOf(sampleTables, "XML3");
    const twoBeds = (first: string, second: string) => {
      const one = charged(sampleTables, "XML3", 2, { TYLE_TT_DV: "100", SO_LUONG: first });
      const row = { ...bed, STT: "4", MA_KHOA: "K03", TYLE_TT_DV: "100" };
      return settled(addRow(one, "XML3", { ...row, ...recharged(row, { SO_LUONG: second }) }));
    };
    expect(found(twoBeds("0.5", "0.5"))).toEqual([]);
    expect(found(twoBeds("1", "0.5"))).toEqual([
      "X3-013 XML3[3].SO_LUONG error",
      "X3-013 XML3[4].SO_LUONG error",
    ]);
    // A row of several days began on that day, and says nothing about it.
    expect(found(twoBeds("3", "0.5"))).toEqual([]);
  });
});

describe("the price of a supply", () => {
  it("knows no ceiling of 0", () => {
    expect(found(setCell(sampleTables, "XML3", 1, { T_TRANTT: "0" }))).toEqual([]);
  });

  it("counts the ceiling of one piece for each piece", () => {
    expect(found(charged(sampleTables, "XML3", 1, { T_TRANTT: "20000", DON_GIA_BH: "20000" }))).toEqual([]);
  });

  it("compares prices as numbers, not as text", () => {
    expect(found(setCell(sampleTables, "XML3", 1, { TAI_SU_DUNG: "1", DON_GIA_BH: "25000.000" }))).toEqual(
      [],
    );
  });

  it("is 0 for a service that is paid in other rows, and its supplies keep theirs", () => {
    const tables = charged(sampleTables, "XML3", 0, {
      MA_DICH_VU: "99.0002.0000",
      DON_GIA_BV: "0",
      DON_GIA_BH: "0",
    });
    expect(found(tables).filter((one) => one.startsWith("X3"))).toEqual([]);
  });
});

describe("the price where no difference is charged", () => {
  const special = charged(sampleTables, "XML3", 2, { DON_GIA_BV: "300000" });
  // 300000 − 200000 × 50 % instead of 150000.
  const waived = settled(setCell(special, "XML3", 2, { THANH_TIEN_BV: "200000.00", T_BNTT: "100000.00" }));

  it("is accepted beside the usual one, until the facility says how it charges", () => {
    expect([found(special), found(waived)]).toEqual([[], []]);
    expect(found(waived, { differenceInSpecialCases: "charged" })).toEqual([
      "X3-002 XML3[3].THANH_TIEN_BV error",
    ]);
    expect(found(special, { differenceInSpecialCases: "waived" })).toEqual([
      "X3-003 XML3[3].THANH_TIEN_BV error",
    ]);
    expect(found(waived, { differenceInSpecialCases: "waived" })).toEqual([]);
  });
});

describe("totals with other sources", () => {
  const other = { T_NGUONKHAC: "50000.00", T_NGUONKHAC_CL: "50000.00" };
  const byRows = charged(sampleTables, "XML3", 0, other);

  it("are the sums of the rows unless the formula of the decision is chosen", () => {
    expect(found(byRows)).toEqual([]);
    expect(found(byRows, { fundTotalWithOtherSources: "formula" })).toEqual(["SUM-008 XML1.T_BHTT error"]);
  });

  it("are the formula of the decision when that is chosen, and then the payers do not balance", () => {
    const totals = totalsOf(byRows, { fundTotalWithOtherSources: "formula" });
    const byFormula = setCell(byRows, "XML1", 0, totals);
    const unbalanced = ["SUM-011 XML1.T_TONGCHI_BV warning"];
    expect(found(byFormula, { fundTotalWithOtherSources: "formula" })).toEqual(unbalanced);
    expect(found(byFormula)).toEqual(unbalanced);
  });
});

describe("the patient's share of a visit", () => {
  const cheap = setCell(sampleTables, "XML1", 0, { T_TONGCHI_BH: "351000.00" });

  it("is nothing below 15 % of the base salary of the day", () => {
    const before = setCell(cheap, "XML1", 0, { NGAY_RA: "202606301000" });
    const shares = (tables: BhytTables) => found(tables).filter((one) => /SUM-01[67]/.test(one));
    expect(shares(cheap)).toEqual(["SUM-016 XML1.T_BNCCT warning"]);
    expect(shares(before)).toEqual(["SUM-017 XML1.T_BNCCT warning"]);
    // Not on another route, and not before the first salary that is known.
    expect(shares(setCell(cheap, "XML1", 0, { MA_DOITUONG_KCB: "3.1" }))).toEqual([]);
    expect(shares(setCell(cheap, "XML1", 0, { NGAY_RA: "202406301000" }))).toEqual([]);
  });

  it("is not judged where something else may decide it", () => {
    const wrong = setCell(sampleTables, "XML1", 0, { T_BNCCT: "1000.00" });
    const judged = (cells: CellEdits) =>
      found(setCell(wrong, "XML1", 0, cells)).some((one) => one.startsWith("SUM-017"));
    expect(judged({})).toBe(true);
    expect(judged({ NGAY_MIEN_CCT: "20260101" })).toBe(false);
    expect(judged({ T_NGUONKHAC: "1" })).toBe(false);
    expect(judged({ MA_THE_BHYT: "DN4797900000000;HT3797900000000" })).toBe(false);
  });
});

describe("the money of a row", () => {
  it("is reckoned by its table, also when one object stands in two", () => {
    const [service = {}] = rowsOf(sampleTables, "XML3");
    const both: BhytRow = { ...service, DON_GIA: "300000", TYLE_TT_DV: "50" };
    const tables = { ...sampleTables, XML2: [both], XML3: [both] } as unknown as BhytTables;
    const amounts = (one: string) => /X[23]-00[1-4]/.test(one);
    // 300000 in XML2, half of it in XML3.
    expect(found(tables).filter(amounts)).toEqual([
      "X3-002 XML3[1].THANH_TIEN_BV error",
      "X3-004 XML3[1].THANH_TIEN_BH error",
    ]);
  });
});
