import type { Severity } from "@benhan/core/faults";
import { type BhytRow, type BhytTableName, bhytTableNames, bhytTables } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, sources } from "./bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "./checked-visit.ts";

/** A cell that is demanded when something else is so. Conditions that a program cannot decide are not in the table. */
interface Demand {
  readonly rule: string;
  readonly cell: string;
  /** What demands the cell, in field names and codes, which need no translation. */
  readonly because: string;
  readonly when: (row: BhytRow, visit: CheckedVisit) => boolean;
  readonly severity?: Severity;
}

const filled = (field: string) => (row: BhytRow) => textOf(row, field) !== undefined;
const oneOf =
  (field: string, ...codes: readonly string[]) =>
  (row: BhytRow) =>
    codes.includes(textOf(row, field) ?? "");
/** A test that another facility did: `.K.` and its code stand at the end of the service code. */
const outsourced = (row: BhytRow) => /\.K\.[0-9A-Z]{5}$/.test(textOf(row, "MA_DICH_VU") ?? "");
const performed = (row: BhytRow) => oneOf("MA_NHOM", "1", "2", "3", "8", "18")(row) && !outsourced(row);
const leave = (row: BhytRow) =>
  ["SO_NGAY_NGHI", "NGOAITRU_TUNGAY", "NGOAITRU_DENNGAY"].some((field) => filled(field)(row));
const childDied = (row: BhytRow) => ["NGAY_CONCHET", "SO_CONCHET"].some((field) => filled(field)(row));

const demands: readonly Demand[] = [
  {
    rule: "X1-003",
    cell: "XML1.NGAY_VAO_NOI_TRU",
    because: "MA_LOAI_KCB 03, 04, 06, 09",
    when: oneOf("MA_LOAI_KCB", "03", "04", "06", "09"),
  },
  { rule: "X1-004", cell: "XML1.LY_DO_VNT", because: "NGAY_VAO_NOI_TRU", when: filled("NGAY_VAO_NOI_TRU") },
  { rule: "X2-020", cell: "XML2.TT_THAU", because: "MA_NHOM ≠ 7, 17", when: needsTender },
  {
    rule: "X2-022",
    cell: "XML2.MA_THUOC",
    because: "PHAM_VI 1, 3",
    when: oneOf("PHAM_VI", "1", "3"),
    severity: "warning",
  },
  { rule: "X3-016", cell: "XML3.MA_XANG_DAU", because: "MA_NHOM 12, MA_DICH_VU VC.…", when: usesFuel },
  { rule: "X3-017", cell: "XML3.TT_THAU", because: "MA_NHOM 10", when: oneOf("MA_NHOM", "10") },
  { rule: "X3-018", cell: "XML3.NGUOI_THUC_HIEN", because: "MA_NHOM 1, 2, 3, 8, 18", when: performed },
  { rule: "X3-018", cell: "XML3.NGAY_TH_YL", because: "MA_NHOM 1, 2, 3, 8, 18", when: performed },
  {
    rule: "X3-019",
    cell: "XML3.NGAY_KQ",
    because: "MA_NHOM 1, 2, 3, 8, 18",
    when: performed,
    severity: "warning",
  },
  { rule: "X3-021", cell: "XML3.PP_VO_CAM", because: "MA_NHOM 8", when: oneOf("MA_NHOM", "8") },
  {
    rule: "X3-026",
    cell: "XML3.MA_GIUONG",
    because: "MA_NHOM 14, 15, 16",
    when: oneOf("MA_NHOM", "14", "15", "16"),
  },
  { rule: "REQUIRED-WHEN", cell: "XML3.TEN_VAT_TU", because: "MA_VAT_TU", when: filled("MA_VAT_TU") },
  {
    rule: "REQUIRED-WHEN",
    cell: "XML3.TEN_DICH_VU",
    because: "MA_DICH_VU",
    when: (row) => filled("MA_DICH_VU")(row) && !filled("MA_VAT_TU")(row),
  },
  {
    rule: "REQUIRED-WHEN",
    cell: "XML3.MA_BENH",
    because: "xml3DiseaseRequired",
    when: (_row, visit) => visit.options.xml3DiseaseRequired,
  },
  { rule: "X4-002", cell: "XML4.NGAY_KQ", because: "GIA_TRI", when: filled("GIA_TRI") },
  {
    rule: "X7-002",
    cell: "XML7.NGUYENNHAN_DINHCHI",
    because: "MA_DINH_CHI_THAI 1",
    when: oneOf("MA_DINH_CHI_THAI", "1"),
  },
  {
    rule: "X7-002",
    cell: "XML7.THOIGIAN_DINHCHI",
    because: "MA_DINH_CHI_THAI 1",
    when: oneOf("MA_DINH_CHI_THAI", "1"),
  },
  {
    rule: "X7-002",
    cell: "XML7.TUOI_THAI",
    because: "MA_DINH_CHI_THAI 1",
    when: oneOf("MA_DINH_CHI_THAI", "1"),
  },
  { rule: "X7-004", cell: "XML7.SO_NGAY_NGHI", because: "NGOAITRU_TUNGAY, NGOAITRU_DENNGAY", when: leave },
  { rule: "X7-004", cell: "XML7.NGOAITRU_TUNGAY", because: "SO_NGAY_NGHI, NGOAITRU_DENNGAY", when: leave },
  { rule: "X7-004", cell: "XML7.NGOAITRU_DENNGAY", because: "SO_NGAY_NGHI, NGOAITRU_TUNGAY", when: leave },
  { rule: "X8-002", cell: "XML8.NGAY_SINHCON", because: "NGAY_CONCHET, SO_CONCHET", when: childDied },
  { rule: "X8-002", cell: "XML8.NGAY_CONCHET", because: "SO_CONCHET", when: childDied },
  { rule: "X8-002", cell: "XML8.SO_CONCHET", because: "NGAY_CONCHET", when: childDied },
  {
    rule: "X11-005",
    cell: "XML11.NGUYENNHAN_DINHCHI",
    because: "MA_DINH_CHI_THAI 1",
    when: oneOf("MA_DINH_CHI_THAI", "1"),
  },
  {
    rule: "X11-005",
    cell: "XML11.TUOI_THAI",
    because: "MA_DINH_CHI_THAI 1",
    when: oneOf("MA_DINH_CHI_THAI", "1"),
  },
];

function needsTender(row: BhytRow): boolean {
  // Blood and its products, oxygen and nitric oxide are not bought by tender.
  const codes = itemsOf(textOf(row, "MA_THUOC") ?? "", "+");
  return !oneOf("MA_NHOM", "7", "17")(row) && !codes.some((code) => code === "40.17" || code === "40.573");
}

function usesFuel(row: BhytRow): boolean {
  return oneOf("MA_NHOM", "12")(row) && /^VC\./.test(textOf(row, "MA_DICH_VU") ?? "");
}

/** Every row without MA_LK is KEY-001's; a commune may have no code yet. */
function severityOfRequired(table: BhytTableName, field: string): Severity | undefined {
  if (field === "MA_LK") return undefined;
  return table === "XML1" && field === "MAXA_CU_TRU" ? "warning" : "error";
}

const always = bhytRule({
  rule: "REQUIRED",
  severity: "error",
  source: sources.gateway,
  appliesTo: bhytTableNames,
  text: { vi: "{at} bắt buộc phải có nhưng đang trống.", en: "{at} is required but empty." },
  nextStep: {
    vi: "Bổ sung {field} tại phần mềm nguồn rồi xuất lại hồ sơ.",
    en: "Fill {field} in the source system and export the episode again.",
  },
  check(visit, find) {
    for (const table of visit.present) {
      const required = bhytTables[table].fields.flatMap(({ name, required: need }) => {
        const severity = need === true ? severityOfRequired(table, name) : undefined;
        return severity === undefined ? [] : [{ name, severity }];
      });
      visit.rows(table).forEach((row, index) => {
        for (const { name, severity } of required) {
          if (textOf(row, name) === undefined) find({ table, row: index, field: name, severity });
        }
      });
    }
  },
});

function demandRule(rule: string, own: readonly Demand[]): BhytRule {
  return bhytRule({
    rule,
    severity: "error",
    source: rule.startsWith("X") ? sources.qd3176 : sources.gateway,
    appliesTo: [...new Set(own.map(({ cell }) => cell.split(".")[0] as BhytTableName))],
    text: {
      vi: "{at} trống; phải có theo {because}.",
      en: "{at} is empty; it is demanded by {because}.",
    },
    nextStep: {
      vi: "Bổ sung {field} hoặc xem lại {because}.",
      en: "Fill {field}, or look at {because} again.",
    },
    check(visit, find) {
      for (const { cell, because, when, severity } of own) {
        const [table, field] = cell.split(".") as [BhytTableName, string];
        visit.rows(table).forEach((row, index) => {
          if (textOf(row, field) === undefined && when(row, visit)) {
            find({ table, row: index, field, slots: { because }, ...(severity && { severity }) });
          }
        });
      }
    },
  });
}

/** What must be filled: always, or when other data say so. */
export const requiredRules: readonly BhytRule[] = [
  always,
  ...[...new Set(demands.map(({ rule }) => rule))].map((rule) =>
    demandRule(
      rule,
      demands.filter((demand) => demand.rule === rule),
    ),
  ),
];
