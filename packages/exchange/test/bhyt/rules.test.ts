import type { CalendarDate, Decimal } from "@benhan/core";
import { type Severity, valueAt } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BhytTables } from "../../src/bhyt/qd3176/index.ts";
import { type BhytCheckOptions, bhytRules, checkTables } from "../../src/bhyt/rules/index.ts";
import { ruleMutations } from "../../src/testkit/rule-mutations.ts";
import { sampleTables } from "./sample-tables.ts";
import { cellText, tablesArbitrary } from "./tables-arbitrary.ts";

type Cell = string | undefined;
/** `["XML2[1].MA_THUOC", "new text"]`; undefined empties the cell. */
type Change = readonly [official: string, value: Cell];

/** The sample with some cells changed; a table's name alone removes the table. */
function changed(...changes: readonly Change[]): BhytTables {
  const tables = structuredClone(sampleTables) as unknown as Record<string, unknown>;
  for (const [official, value] of changes) {
    const [, table = "", row, field] = /^(XML\d+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(official) ?? [];
    if (field === undefined) delete tables[table];
    else {
      const held = tables[table] as Record<string, Cell> | Record<string, Cell>[];
      const target = Array.isArray(held) ? held[Number(row) - 1] : held;
      if (target === undefined) throw new Error(`no ${official} in the sample`);
      if (value === undefined) delete target[field];
      else target[field] = value;
    }
  }
  return tables as unknown as BhytTables;
}

interface Case {
  readonly rule: string;
  /** Where the finding must be. */
  readonly at: string;
  readonly changes: readonly Change[];
  readonly severity?: Severity;
  readonly options?: Partial<BhytCheckOptions>;
}

/** A cell changed, and the rule found at that very cell. */
const cell = (rule: string, at: string, value: Cell, severity: Severity = "error"): Case => ({
  rule,
  at,
  changes: [[at, value]],
  severity,
});

const cases: readonly Case[] = [
  { rule: "TAB-001", at: "XML1", changes: [["XML1", undefined]] },
  { rule: "TAB-002", at: "XML3", changes: [["XML3", undefined]] },
  { rule: "X5-001", at: "XML5", changes: [["XML1.MA_LOAI_KCB", "01"]] },
  { rule: "X7-001", at: "XML7", changes: [["XML7", undefined]] },
  { rule: "X8-001", at: "XML8", changes: [["XML1.MA_LOAI_KCB", "01"]], severity: "warning" },
  { rule: "X13-001", at: "XML13", changes: [["XML13", undefined]] },
  { rule: "X13-001", at: "XML13", changes: [["XML1.MA_LOAI_RV", "1"]] },

  cell("KEY-001", "XML2[2].MA_LK", undefined),
  cell("KEY-002", "XML3[3].MA_LK", "99999.2026.000002"),
  cell("KEY-004", "XML2[1].STT", "0"),
  cell("KEY-004", "XML3[3].STT", "4"),
  cell("KEY-005", "XML3[2].STT", "1"),
  cell("KEY-006", "XML8.STT", "1"),
  cell("KEY-006", "XML7[1].STT", "1"),
  { rule: "KEY-007", at: "XML2[1].MA_LK", changes: [["XML1.MA_LK", undefined]] },
  cell("ENV-011", "XML2[1].LOI_RIENG", "x", "warning"),

  cell("REQUIRED", "XML1.HO_TEN", undefined),
  cell("REQUIRED", "XML1.HO_TEN", "  "),
  cell("REQUIRED", "XML5[1].NGUOI_THUC_HIEN", undefined),
  cell("REQUIRED", "XML1.MAXA_CU_TRU", undefined, "warning"),
  cell("X1-003", "XML1.NGAY_VAO_NOI_TRU", undefined),
  cell("X1-004", "XML1.LY_DO_VNT", undefined),
  cell("X2-020", "XML2[1].TT_THAU", undefined),
  cell("X2-022", "XML2[1].MA_THUOC", undefined, "warning"),
  {
    rule: "X3-016",
    at: "XML3[3].MA_XANG_DAU",
    changes: [
      ["XML3[3].MA_NHOM", "12"],
      ["XML3[3].MA_DICH_VU", "VC.79998"],
    ],
  },
  cell("X3-017", "XML3[2].TT_THAU", undefined),
  cell("X3-018", "XML3[1].NGUOI_THUC_HIEN", undefined),
  cell("X3-018", "XML3[1].NGAY_TH_YL", undefined),
  cell("X3-019", "XML3[1].NGAY_KQ", undefined, "warning"),
  cell("X3-021", "XML3[1].PP_VO_CAM", undefined),
  cell("X3-026", "XML3[3].MA_GIUONG", undefined),
  cell("REQUIRED-WHEN", "XML3[2].TEN_VAT_TU", undefined),
  cell("REQUIRED-WHEN", "XML3[1].TEN_DICH_VU", undefined),
  { rule: "REQUIRED-WHEN", at: "XML3[1].MA_BENH", changes: [], options: { xml3DiseaseRequired: true } },
  cell("X4-002", "XML4[1].NGAY_KQ", undefined),
  { rule: "X7-002", at: "XML7[1].TUOI_THAI", changes: [["XML7[1].MA_DINH_CHI_THAI", "1"]] },
  { rule: "X7-004", at: "XML7[1].NGOAITRU_TUNGAY", changes: [["XML7[1].SO_NGAY_NGHI", "3"]] },
  { rule: "X8-002", at: "XML8.NGAY_SINHCON", changes: [["XML8.SO_CONCHET", "1"]] },

  cell("FMT-001", "XML2[1].NGAY_YL", "202602300920"),
  cell("FMT-001", "XML2[1].NGAY_YL", "202607022460"),
  cell("FMT-001", "XML2[1].NGAY_YL", "20260702"),
  cell("FMT-002", "XML7[1].NGAY_CT", "20260231"),
  cell("FMT-002", "XML1.GT_THE_TU", "2026-01-01"),
  cell("FMT-003", "XML1.NGAY_SINH", "198513020000"),
  {
    rule: "FMT-004",
    at: "XML1.NGAY_SINH",
    changes: [["XML1.NGAY_SINH", "202606200000"]],
    severity: "warning",
  },
  cell("FMT-005", "XML1.HO_TEN", "A".repeat(256)),
  cell("FMT-005", "XML1.MA_BENH_KT", `I10;${"A00.1;".repeat(20)}`),
  cell("FMT-006", "XML1.T_THUOC", "30,000"),
  cell("FMT-006", "XML1.T_THUOC", "-30000"),
  cell("FMT-006", "XML1.SO_NGAY_DTRI", "1.5"),
  cell("FMT-007", "XML2[1].SO_LUONG", "4.0001"),
  cell("FMT-008", "XML1.T_THUOC", "30000.001"),
  cell("FMT-009", "XML1.SO_CCCD", "12345678"),
  cell("FMT-009", "XML1.SO_CCCD", "AB-1234", "warning"),
  cell("FMT-010", "XML1.SO_CCCD", undefined, "warning"),
  cell("FMT-011", "XML1.MA_THE_BHYT", "DN9797900000000"),
  cell("FMT-011", "XML1.MA_THE_BHYT", "079185000000"),
  cell("FMT-012", "XML7[1].MA_THE_TAM", "TE2797900000000"),
  cell("FMT-013", "XML1.GT_THE_TU", "20260101;20260601"),
  cell("FMT-014", "XML1.MA_DKBD", "7999"),
  cell("FMT-015", "XML1.MA_NOI_DEN", "7999"),
  cell("FMT-016", "XML1.NGAY_MIEN_CCT", "2026070"),
  cell("FMT-017", "XML1.MA_BENH_CHINH", "K35;I10"),
  cell("FMT-018", "XML1.MA_BENH_KT", Array.from({ length: 13 }, () => "I10").join(";")),
  cell("FMT-019", "XML1.MA_BENH_YHCT", Array.from({ length: 14 }, () => "U50").join(";")),
  {
    rule: "FMT-020",
    at: "XML1.MA_BENH_CHINH",
    changes: [["XML1.MA_BENH_CHINH", "U62.392"]],
    severity: "warning",
    options: { codeLists: { MA_BENH_YHCT: new Set(["U62.392"]) } },
  },
  {
    rule: "FMT-021",
    at: "XML1.MA_BENH_CHINH",
    changes: [],
    options: { codeLists: { ICD10: new Set(["I10", "E11.9"]) } },
  },
  cell("FMT-022", "XML1.CAN_NANG", "0"),
  cell("FMT-022", "XML1.CAN_NANG", "200.01"),
  cell("FMT-023", "XML1.CAN_NANG_CON", "3.1;2900"),
  cell("FMT-024", "XML2[1].DUONG_DUNG", "Uống"),
  cell("FMT-025", "XML3[3].MA_GIUONG", "G001"),
  cell("FMT-025", "XML3[3].MA_GIUONG", "H001;H002", "warning"),
  cell("FMT-026", "XML3[2].GOI_VTYT", "1"),
  cell("FMT-027", "XML2[1].TT_THAU", "1/QĐ-XX;G1;2026"),
  cell("FMT-028", "XML3[2].TT_THAU", "1/QĐ-XX"),
  cell("FMT-029", "XML3[2].TT_THAU", "1/QĐ-XX;G2;N3;2026", "warning"),
  cell("FMT-030", "XML3[3].MA_MAY", "XQ.4.000000"),
  cell("FMT-031", "XML2[1].MA_BAC_SI", "000002/XX-GPHN.TX.12"),
  cell("FMT-031", "XML2[1].MA_BAC_SI", "0000000001", "warning"),
  { rule: "FMT-032", at: "XML11.MA_BHXH", changes: [] },
  cell("FMT-033", "XML1.MA_TTDV", "0000000001", "warning"),
  cell("FMT-034", "XML5[1].DIEN_BIEN_LS", "CSST<M80>"),
  cell("FMT-035", "XML2[1].MUC_HUONG", "101"),
  cell("FMT-035", "XML2[1].MUC_HUONG", "47.55"),
  {
    rule: "FMT-035",
    at: "XML2[1].MUC_HUONG",
    changes: [
      ["XML2[1].MUC_HUONG", "47.5"],
      ["XML1.NGAY_RA", "202606301000"],
    ],
  },

  cell("CODE-UNKNOWN", "XML1.MA_LOAI_KCB", "17"),
  cell("CODE-UNKNOWN", "XML2[1].MA_KHOA", "K77", "warning"),
  cell("CODE-UNKNOWN", "XML2[1].DUONG_DUNG", "9.99", "warning"),
  cell("CODE-NOT-IN-FORCE", "XML1.MA_LOAI_KCB", "12", "warning"),
  cell("CODE-NOT-IN-FORCE", "XML3[2].MA_NHOM", "11", "warning"),
  { rule: "CODE-NOT-CHECKED", at: "XML1.MA_BENH_CHINH", changes: [], severity: "information" },
  cell("X1-014", "XML1.MA_DOITUONG_KCB", "99"),
  cell("X1-018", "XML1.GIOI_TINH", "4"),
  cell("X1-018", "XML1.MA_KHUVUC", "K4"),
  cell("X1-018", "XML1.MA_TAI_NAN", "9"),
  cell("X1-018", "XML1.KET_QUA_DTRI", "9"),
  cell("X2-012", "XML2[1].PHAM_VI", "4"),
  cell("X2-013", "XML2[1].NGUON_CTRA", "5"),
  cell("X2-014", "XML2[1].MA_PTTT", "4"),
  cell("X2-015", "XML2[1].VET_THUONG_TP", "0"),
  cell("X3-040", "XML3[1].MA_NHOM", "20"),
  cell("X3-041", "XML3[1].TAI_SU_DUNG", "0"),

  { rule: "X1-001", at: "XML1.NGAY_RA", changes: [["XML1.NGAY_RA", "202607010800"]] },
  cell("X1-002", "XML1.NGAY_VAO_NOI_TRU", "202607020759"),
  cell("X2-016", "XML2[1].NGAY_YL", "202607010000"),
  cell("X2-017", "XML2[1].NGAY_TH_YL", "202601010000"),
  cell("X3-022", "XML3[1].NGAY_TH_YL", "202601010000"),
  cell("X3-022", "XML3[1].NGAY_KQ", "202601010000"),
  cell("X3-023", "XML3[1].NGAY_YL", "203001010000"),
  cell("X1-006", "XML1.GT_THE_DEN", undefined),
  { rule: "X1-009", at: "XML1.MA_DKBD", changes: [["XML1.MA_DOITUONG_KCB", "9"]] },
  cell("X1-010", "XML1.MA_THE_BHYT", undefined),
  cell("X1-011", "XML1.MA_NOI_DEN", undefined),
  { rule: "X1-011", at: "XML1.MA_NOI_DEN", changes: [["XML1.MA_LOAI_RV", "1"]] },

  { rule: "X2-001", at: "XML2[1].THANH_TIEN_BV", changes: [["XML2[1].SO_LUONG", "5"]] },
  cell("X2-001", "XML2[1].THANH_TIEN_BV", "10000.03"),
  cell("X2-002", "XML2[1].THANH_TIEN_BH", "9999.97"),
  cell("X2-003", "XML2[1].T_BHTT", "8000.03"),
  cell("X2-004", "XML2[2].T_BNTT", "19999"),
  cell("X2-005", "XML2[1].T_BNCCT", "1999"),
  { rule: "X2-006", at: "XML2[1].T_NGUONKHAC", changes: [["XML2[1].T_NGUONKHAC_CL", "5"]] },
  {
    rule: "X2-007",
    at: "XML2[2].T_BNTT",
    changes: [
      ["XML2[2].T_NGUONKHAC", "5000"],
      ["XML2[2].T_NGUONKHAC_CL", "5000"],
    ],
  },
  cell("X2-008", "XML2[1].THANH_TIEN_BV", "10001"),
  cell("X2-009", "XML2[1].T_NGUONKHAC", "10000.01"),
  cell("X2-010", "XML2[1].TYLE_TT_BH", "101"),
  { rule: "X2-010", at: "XML2[1].TYLE_TT_BH", changes: [["XML2[1].PHAM_VI", "2"]] },
  { rule: "X3-001", at: "XML3[1].MA_DICH_VU", changes: [["XML3[1].MA_DICH_VU", undefined]] },
  cell("X3-002", "XML3[1].THANH_TIEN_BV", "299999"),
  cell("X3-004", "XML3[1].THANH_TIEN_BH", "299999"),
  cell("X3-005", "XML3[1].T_BHTT", "239999"),
  cell("X3-006", "XML3[1].T_BNCCT", "59999"),
  cell("X3-007", "XML3[1].T_BNTT", "1"),
  { rule: "X3-008", at: "XML3[1].T_NGUONKHAC", changes: [["XML3[1].T_NGUONKHAC_CL", "1"]] },
  {
    rule: "X3-008",
    at: "XML3[1].T_BNCCT",
    changes: [
      ["XML3[1].T_NGUONKHAC", "1"],
      ["XML3[1].T_NGUONKHAC_CL", "1"],
    ],
  },
  cell("X3-008", "XML3[1].THANH_TIEN_BV", "300001"),
  cell("X3-010", "XML3[1].TYLE_TT_DV", "100.5"),
  cell("THOUSANDS-DOT", "XML2[1].DON_GIA", "27.350", "warning"),
  cell("X2-027", "XML2[1].SO_LUONG", "0.000"),
  {
    rule: "X3-003",
    at: "XML3[3].THANH_TIEN_BV",
    changes: [["XML3[3].THANH_TIEN_BV", "100001"]],
    options: { differenceInSpecialCases: "waived" },
  },
  {
    rule: "X3-011",
    at: "XML3[1].TYLE_TT_DV",
    changes: [
      ["XML3[1].MA_NHOM", "13"],
      ["XML3[1].TYLE_TT_DV", "90"],
    ],
    severity: "warning",
  },
  {
    rule: "X3-011",
    at: "XML3[2].TYLE_TT_DV",
    changes: [
      ["XML3[1].MA_NHOM", "13"],
      ["XML3[2].MA_NHOM", "13"],
    ],
  },
  cell("X3-012", "XML3[3].TYLE_TT_DV", "40", "warning"),
  {
    rule: "X3-013",
    at: "XML3[3].SO_LUONG",
    changes: [
      ["XML3[1].MA_NHOM", "15"],
      ["XML3[1].MA_KHOA", "K03"],
    ],
  },
  cell("X3-014", "XML3[1].TYLE_TT_DV", "40", "warning"),
  cell("X3-015", "XML3[2].TYLE_TT_DV", "50", "warning"),
  cell("X3-035", "XML3[1].T_TRANTT", "239999"),
  { rule: "X3-036", at: "XML3[2].DON_GIA_BH", changes: [["XML3[2].T_TRANTT", "24000"]] },
  {
    rule: "X3-037",
    at: "XML3[2].DON_GIA_BH",
    changes: [
      ["XML3[2].DON_GIA_BH", "24000"],
      ["XML3[2].TAI_SU_DUNG", "1"],
    ],
  },
  { rule: "X3-038", at: "XML3[1].DON_GIA_BV", changes: [["XML3[1].MA_DICH_VU", "99.0002.0000"]] },
  cell("X3-039", "XML3[1].DON_GIA_BH", "0.000"),

  cell("SUM-001", "XML1.T_THUOC", "30001.01"),
  cell("SUM-002", "XML1.T_VTYT", "0"),
  cell("SUM-003", "XML1.T_TONGCHI_BV", "480002"),
  cell("SUM-004", "XML1.T_TONGCHI_BH", "459998"),
  cell("SUM-005", "XML1.T_BNTT", "19998"),
  cell("SUM-006", "XML1.T_BNCCT", "91998"),
  cell("SUM-007", "XML1.T_NGUONKHAC", "2"),
  cell("SUM-008", "XML1.T_BHTT", "368002"),
  cell("SUM-009", "XML1.T_BHTT", "368002", "warning"),
  cell("SUM-010", "XML1.T_BHTT_GDV", "0"),
  cell("SUM-011", "XML1.T_TONGCHI_BV", "480002"),
  { rule: "SUM-012", at: "XML1.T_TONGCHI_BH", changes: [["XML1.T_TONGCHI_BV", "459999"]] },
  { rule: "SUM-014", at: "XML1.T_THUOC", changes: [["XML2", undefined]] },
  cell("SUM-014", "XML1.T_THUOC", "0"),
  {
    rule: "SUM-015",
    at: "XML1",
    changes: [
      ["XML2", undefined],
      ["XML3", undefined],
    ],
    severity: "warning",
  },
  { rule: "SUM-016", at: "XML1.T_BNCCT", changes: [["XML1.T_TONGCHI_BH", "379499.99"]], severity: "warning" },
  cell("SUM-017", "XML1.T_BNCCT", "91989", "warning"),

  { rule: "X6-001", at: "XML6[1].GIOI_TINH", changes: [] },
  cell("X7-007", "XML7[1].MA_YTE", "BN000002"),
  cell("MIRROR", "XML8.NGAY_RA", "202607031001"),
  cell("X13-002", "XML13.HO_TEN", "NGƯỜI KHÁC"),
  { rule: "X14-002", at: "XML14.HO_TEN", changes: [] },
  { rule: "X15-002", at: "XML15[1].HO_TEN", changes: [] },
  { rule: "X11-005", at: "XML11.TUOI_THAI", changes: [] },
];

const key = sampleTables.XML1.MA_LK;
/** Tables that the sample does not have, with what breaks their rules. */
const withTheRest = {
  XML6: [{ MA_LK: key, GIOI_TINH: "2" }],
  XML11: { MA_LK: key, MA_BHXH: "0000000000", MA_DINH_CHI_THAI: "1" },
  XML14: { MA_LK: key, HO_TEN: "NGƯỜI KHÁC" },
  XML15: [{ MA_LK: key, HO_TEN: "NGƯỜI KHÁC" }],
} as const;

const own = (at: string) => /^XML(?:6|11|14|15)\b/.test(at);
const tablesOf = ({ at, changes }: Case) => ({ ...changed(...changes), ...(own(at) && withTheRest) });

describe("the rules of the insurance tables", () => {
  it("find nothing in an episode that is right, but tell which lists were not checked", () => {
    const { ok, issues } = checkTables(sampleTables);
    expect(ok).toBe(true);
    expect([...new Set(issues.map((issue) => issue.rule))]).toEqual(["NOT-CHECKED", "CODE-NOT-CHECKED"]);
  });

  it.each(cases)("$rule is found at $at: $changes", (test) => {
    const { issues } = checkTables(tablesOf(test), test.options);
    const found = issues.filter((issue) => issue.rule === test.rule && issue.official === test.at);
    expect(found.map((issue) => issue.severity)).toContain(test.severity ?? "error");
  });

  it("each have a case here or a mutation that they find", () => {
    const tested = new Set([...cases, ...ruleMutations].map(({ rule }) => rule));
    expect(bhytRules.map(({ rule }) => rule).filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it("lead to a place in the tables, or to the row where a cell is absent", () => {
    for (const test of cases) {
      const tables = tablesOf(test);
      for (const issue of checkTables(tables, test.options).issues) {
        const row = issue.path.length > 1 ? issue.path.slice(0, -1) : [];
        expect(valueAt(tables, issue.path) ?? valueAt(tables, row), issue.official).toBeDefined();
      }
    }
  });

  it("speak both languages completely and never repeat what a cell holds", () => {
    const secret = "KHONG-DUOC-LO";
    const tables = changed(
      ["XML1.MA_BENH_CHINH", secret],
      ["XML1.T_THUOC", secret],
      ["XML2[1].MA_LK", secret],
    );
    const { issues } = checkTables(tables);
    expect(issues.length).toBeGreaterThan(3);
    for (const { text, nextStep, source } of issues) {
      for (const sentence of [text.vi, text.en, nextStep?.vi, nextStep?.en, source]) {
        expect(sentence).toBeTruthy();
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence).not.toContain(secret);
      }
    }
  });

  it("about money say what is expected beside the sentences, and accept it", () => {
    const satisfied = new Set<string>();
    for (const test of cases) {
      const tables = tablesOf(test);
      for (const { rule = "", official = "", expected, text, nextStep } of checkTables(tables).issues) {
        if (expected === undefined) continue;
        // Short amounts such as 1 stand in names of tables.
        if (expected.length > 3) expect(JSON.stringify([text, nextStep])).not.toContain(expected);
        expect(nextStep?.vi).toBeTruthy();
        const mended = checkTables(changed(...test.changes, [official, expected])).issues;
        // In a chain of rules the mended cell may break another rule; it never breaks the one that asked for it.
        expect(mended.filter((issue) => issue.rule === rule && issue.official === official)).toEqual([]);
        satisfied.add(rule);
      }
    }
    const asked = [
      ...Array.from({ length: 10 }, (_, index) => `SUM-${String(index + 1).padStart(3, "0")}`),
      ...Array.from({ length: 7 }, (_, index) => `X2-${String(index + 1).padStart(3, "0")}`),
      ...["X3-002", "X3-004", "X3-005", "X3-006", "X3-007", "X3-008"],
    ];
    expect(asked.filter((rule) => !satisfied.has(rule))).toEqual([]);
    const { issues } = checkTables(changed(["XML1.T_TONGCHI_BV", "1"]));
    expect(issues).toContainEqual(expect.objectContaining({ rule: "SUM-003", expected: "480000.00" }));
  });

  it("name the codes of a short list, and say where the codes of a long one stand", () => {
    const nextStepAt = (at: string, value: string, options: Partial<BhytCheckOptions> = {}) =>
      checkTables(changed([at, value]), options).issues.find(
        ({ official, rule }) => official === at && rule !== "CODE-NOT-CHECKED",
      )?.nextStep;
    expect(nextStepAt("XML1.GIOI_TINH", "4")).toEqual({
      vi: "Chọn lại mã trong danh mục GIOI_TINH đang có hiệu lực: 1, 2, 3.",
      en: "Choose a code of the list GIOI_TINH that is in force: 1, 2, 3.",
    });
    expect(nextStepAt("XML1.MA_DOITUONG_KCB", "99")?.vi).toContain(
      "xem bằng lệnh benhan-exchange explain với tên cột, hoặc bhytCodes.MA_DOITUONG_KCB của @benhan/exchange/explain",
    );
    const codeLists = { GIOI_TINH: new Set(["1"]) };
    expect(nextStepAt("XML1.GIOI_TINH", "2", { codeLists })?.en).toContain(
      "see the list GIOI_TINH as loaded (--lists, codeLists)",
    );
  });

  it("say in a sentence what makes a cell required", () => {
    const said = (at: string) =>
      checkTables(changed([at, undefined])).issues.find(({ official }) => official === at);
    expect(said("XML2[1].TT_THAU")).toMatchObject({
      text: {
        vi: "XML2[1].TT_THAU trống; bắt buộc khi MA_NHOM khác 7 và 17 (trừ oxy, nitric oxide).",
        en: "XML2[1].TT_THAU is empty; it is required when MA_NHOM is neither 7 nor 17 (but for oxygen and nitric oxide).",
      },
      nextStep: {
        vi: "Bổ sung TT_THAU, hoặc xem lại MA_NHOM.",
        en: "Fill TT_THAU, or look at MA_NHOM again.",
      },
    });
    expect(said("XML2[1].MA_THUOC")?.text.vi).toContain("bắt buộc khi PHAM_VI là 1 hoặc 3.");
    expect(said("XML1.LY_DO_VNT")?.text.vi).toContain("bắt buộc khi đã ghi NGAY_VAO_NOI_TRU.");
  });

  it("name their sources so that a Vietnamese reader understands them", () => {
    const english = new Set(["BenhAn"]);
    for (const source of new Set(bhytRules.map((rule) => rule.source))) {
      if (!english.has(source)) expect(source).toMatch(/QĐ|^Quy tắc/);
    }
  });

  it("have codes that follow from their ids", () => {
    expect(checkTables(changed(["XML1.T_TONGCHI_BV", "1"])).issues.map(({ code }) => code)).toContain(
      "exchange.bhyt.sum_003",
    );
  });
});

describe("what a rule leaves alone", () => {
  const rulesIn = (tables: BhytTables, options: Partial<BhytCheckOptions> = {}) =>
    checkTables(tables, options).issues.map(({ rule }) => rule);
  const silent: readonly (readonly [rule: string, why: string, changes: readonly Change[]])[] = [
    ["X2-001", "an amount within the tolerance", [["XML2[1].THANH_TIEN_BV", "10000.02"]]],
    ["SUM-001", "a total within the tolerance", [["XML1.T_THUOC", "30001.00"]]],
    ["FMT-003", "a birth of which only the year is known", [["XML1.NGAY_SINH", "198500000000"]]],
    ["FMT-009", "a passport", [["XML1.SO_CCCD", "B1234567"]]],
    [
      "FMT-010",
      "a child without a personal number",
      [
        ["XML1.SO_CCCD", undefined],
        ["XML1.NGAY_SINH", "201503020000"],
      ],
    ],
    ["FMT-005", "a text as long as allowed, counted in characters", [["XML1.HO_TEN", "😷".repeat(255)]]],
    ["FMT-035", "one decimal after the decision", [["XML2[1].MUC_HUONG", "47.5"]]],
    [
      "X1-006",
      "armed forces without an end of validity",
      [
        ["XML1.MA_THE_BHYT", "QN5979900000000"],
        ["XML1.GT_THE_DEN", undefined],
      ],
    ],
    [
      "SUM-010",
      "armed forces",
      [
        ["XML1.MA_THE_BHYT", "QN5979900000000"],
        ["XML1.T_BHTT_GDV", "0"],
      ],
    ],
    ["CODE-UNKNOWN", "joined departments and bed units", [["XML1.MA_KHOA", "K0809;K02.D35"]]],
    [
      "X3-018",
      "a test done elsewhere",
      [
        ["XML3[1].MA_DICH_VU", "99.0002.0002.K.79998"],
        ["XML3[1].NGAY_TH_YL", undefined],
      ],
    ],
    [
      "X3-002",
      "a shared bed without a charged difference",
      [
        ["XML3[3].DON_GIA_BV", "300000"],
        ["XML3[3].THANH_TIEN_BV", "200000"],
      ],
    ],
    [
      "X2-007",
      "other sources taken off in the right order",
      [
        ["XML2[2].T_NGUONKHAC", "5000"],
        ["XML2[2].T_NGUONKHAC_CL", "5000"],
        ["XML2[2].T_BNTT", "15000"],
      ],
    ],
    [
      "X2-020",
      "blood without a tender",
      [
        ["XML2[1].MA_NHOM", "7"],
        ["XML2[1].TT_THAU", undefined],
      ],
    ],
    [
      "X8-001",
      "uninsured patients",
      [
        ["XML1.MA_LOAI_KCB", "01"],
        ["XML1.MA_DOITUONG_KCB", "9"],
      ],
    ],
    [
      "X7-001",
      "a patient who left against advice",
      [
        ["XML7", undefined],
        ["XML1.MA_LOAI_RV", "3"],
      ],
    ],
    [
      "SUM-003",
      "a total that a row makes unknowable",
      [
        ["XML2[1].THANH_TIEN_BV", "x"],
        ["XML1.T_TONGCHI_BV", "1"],
      ],
    ],
  ];
  it.each(silent)("%s: %s", (rule, _why, changes) => {
    expect(rulesIn(changed(...changes))).not.toContain(rule);
  });

  it("takes a stricter tolerance, other card forms and other sets from the options", () => {
    const options = { rowTolerance: "0" as Decimal, recordTolerance: "0" as Decimal };
    expect(rulesIn(changed(["XML2[1].THANH_TIEN_BV", "10000.01"]), options)).toContain("X2-001");
    expect(rulesIn(changed(["XML1.MA_THE_BHYT", "079185000000"]), { cardLengths: [12, 15] })).not.toContain(
      "FMT-011",
    );
    expect(rulesIn(changed(["XML7", undefined]), { xml7VisitTypes: ["09"] })).not.toContain("X7-001");
    const late = { benefitDecimalFrom: "2027-01-01" as CalendarDate };
    expect(rulesIn(changed(["XML2[1].MUC_HUONG", "47.5"]), late)).toContain("FMT-035");
  });

  it("names the edition of the list that was asked", () => {
    const sourceOf = (tables: BhytTables, options: Partial<BhytCheckOptions>, rule: string) =>
      checkTables(tables, options).issues.find((issue) => issue.rule === rule)?.source;
    expect(sourceOf(changed(["XML1.MA_LOAI_KCB", "17"]), {}, "CODE-UNKNOWN")).toContain("QĐ 1804/QĐ-BYT");
    const lists = { codeLists: { ICD10: new Set(["I10"]) } };
    expect(sourceOf(sampleTables, lists, "FMT-021")).toBe("ICD10, do phần mềm tích hợp nạp");
  });

  it("checks the lists that the host loads", () => {
    const lists = { codeLists: { ICD10: new Set(["K35.8", "I10", "E11.9"]) } };
    const { issues } = checkTables(sampleTables, lists);
    expect(issues.filter(({ text }) => text.en.includes("ICD10"))).toEqual([]);
  });
});

describe("checkTables on anything", () => {
  const seed = 3176;
  it(`never throws and always leads to a place that exists (seed ${seed})`, () => {
    const odd = fc.oneof(
      cellText,
      fc.constantFrom(
        "",
        "0",
        "-1",
        "1e9",
        "9".repeat(60),
        "0.000000000000000001",
        "202602300000",
        ";;;",
        "K",
        "NaN",
      ),
      fc.integer().map(String),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(tablesArbitrary(odd), (tables) => {
        for (const issue of checkTables(tables).issues) {
          const row = issue.path.length > 1 ? issue.path.slice(0, -1) : [];
          // Asked without `expect`, which would take longer than the checks themselves.
          if ((valueAt(tables, issue.path) ?? valueAt(tables, row)) === undefined) return false;
        }
        return true;
      }),
      { seed, numRuns: 500 },
    );
  }, 60_000);

  it("does not throw when a host in plain JavaScript passes what the types forbid", () => {
    const junk = [
      {},
      { XML1: null },
      { XML1: [] },
      { XML2: [null, 3, "x", { MA_LK: 4 }] },
      { XML1: { MA_LK: {} }, XML9: {} },
    ];
    for (const tables of junk) expect(checkTables(tables as unknown as BhytTables).ok).toBe(false);
  });
});
