import type { Bilingual, Severity } from "@benhan/core/faults";
import { type BhytRow, bhytTableNames } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";

/** When a cell is demanded, in a clause that follows "khi" and "when". Its names of fields need no translation. */
interface Condition {
  readonly when: (row: BhytRow, visit: CheckedVisit) => boolean;
  readonly because: Bilingual;
  /** What to look at again when the cell is rightly empty. */
  readonly look: string;
}

/** A cell that is demanded when something else is so. Conditions that a program cannot decide are not in the table. */
interface Demand extends Condition {
  readonly rule: string;
  readonly cell: string;
  readonly severity?: Severity;
}

const has = (row: BhytRow, field: string) => textOf(row, field) !== undefined;

/** "a, b hoặc c" */
function either(items: readonly string[]): Bilingual {
  const first = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return first === "" ? { vi: last, en: last } : { vi: `${first} hoặc ${last}`, en: `${first} or ${last}` };
}

/** One of the fields is filled. */
function given(...fields: readonly string[]): Condition {
  const names = either(fields);
  return {
    when: (row) => fields.some((field) => has(row, field)),
    because: { vi: `đã ghi ${names.vi}`, en: `${names.en} is given` },
    look: fields.join(", "),
  };
}

/** The field has one of the codes. */
function coded(field: string, ...codes: readonly string[]): Condition {
  const names = either(codes);
  return {
    when: (row) => codes.includes(textOf(row, field) ?? ""),
    because: { vi: `${field} là ${names.vi}`, en: `${field} is ${names.en}` },
    look: field,
  };
}

/** One of the codes in the field is this. */
function codedAmong(field: string, code: string): Condition {
  return {
    when: (row) => itemsOf(textOf(row, field) ?? "").includes(code),
    because: { vi: `${field} có mã ${code}`, en: `${field} holds ${code}` },
    look: field,
  };
}

const performed = new Set(["1", "2", "3", "8", "18"]);
const performedHere: Condition = {
  when: (row) => performed.has(textOf(row, "MA_NHOM") ?? "") && !isOutsourced(row),
  because: {
    vi: "MA_NHOM là 1, 2, 3, 8 hoặc 18 và dịch vụ làm tại cơ sở",
    en: "MA_NHOM is 1, 2, 3, 8 or 18 and the facility did the service itself",
  },
  look: "MA_NHOM, MA_DICH_VU",
};
const pregnancyEnded = coded("MA_DINH_CHI_THAI", "1");
const exposedChild = codedAmong("MA_TINH_TRANG_DK", "1");
const onArv = codedAmong("MA_XU_TRI", "1");
const onTbTreatment = coded("LOAI_DTRI_LAO", "1", "2", "3");

const demands: readonly Demand[] = [
  { rule: "X1-003", cell: "XML1.NGAY_VAO_NOI_TRU", ...coded("MA_LOAI_KCB", "03", "04", "06", "09") },
  { rule: "X1-004", cell: "XML1.LY_DO_VNT", ...given("NGAY_VAO_NOI_TRU") },
  { rule: "X1-012", cell: "XML1.GIAY_CHUYEN_TUYEN", ...given("MA_NOI_DI") },
  {
    rule: "X1-013",
    cell: "XML1.GIAY_CHUYEN_TUYEN",
    ...coded("MA_DOITUONG_KCB", "1.3"),
    severity: "warning",
  },
  {
    rule: "X2-020",
    cell: "XML2.TT_THAU",
    when: needsTender,
    because: {
      vi: "MA_NHOM khác 7 và 17 (trừ oxy, nitric oxide)",
      en: "MA_NHOM is neither 7 nor 17 (but for oxygen and nitric oxide)",
    },
    look: "MA_NHOM",
  },
  { rule: "X2-022", cell: "XML2.MA_THUOC", ...coded("PHAM_VI", "1", "3"), severity: "warning" },
  {
    rule: "X3-016",
    cell: "XML3.MA_XANG_DAU",
    when: usesFuel,
    because: {
      vi: "MA_NHOM là 12 và MA_DICH_VU bắt đầu bằng VC",
      en: "MA_NHOM is 12 and MA_DICH_VU begins with VC",
    },
    look: "MA_NHOM, MA_DICH_VU",
  },
  { rule: "X3-017", cell: "XML3.TT_THAU", ...coded("MA_NHOM", "10") },
  { rule: "X3-018", cell: "XML3.NGUOI_THUC_HIEN", ...performedHere },
  { rule: "X3-018", cell: "XML3.NGAY_TH_YL", ...performedHere },
  { rule: "X3-019", cell: "XML3.NGAY_KQ", ...performedHere, severity: "warning" },
  { rule: "X3-021", cell: "XML3.PP_VO_CAM", ...coded("MA_NHOM", "8") },
  { rule: "X3-026", cell: "XML3.MA_GIUONG", ...coded("MA_NHOM", "14", "15", "16") },
  { rule: "REQUIRED-WHEN", cell: "XML3.TEN_VAT_TU", ...given("MA_VAT_TU") },
  {
    rule: "REQUIRED-WHEN",
    cell: "XML3.TEN_DICH_VU",
    when: (row) => has(row, "MA_DICH_VU") && !has(row, "MA_VAT_TU"),
    because: {
      vi: "đã ghi MA_DICH_VU mà không ghi MA_VAT_TU",
      en: "MA_DICH_VU is given and MA_VAT_TU is not",
    },
    look: "MA_DICH_VU, MA_VAT_TU",
  },
  {
    rule: "REQUIRED-WHEN",
    cell: "XML3.MA_BENH",
    when: (_row, visit) => visit.options.xml3DiseaseRequired,
    because: {
      vi: "cấu hình kiểm tra bật xml3DiseaseRequired",
      en: "the checker is configured with xml3DiseaseRequired",
    },
    look: "xml3DiseaseRequired",
  },
  { rule: "X4-002", cell: "XML4.NGAY_KQ", ...given("GIA_TRI") },
  { rule: "X6-002", cell: "XML6.PHACDO_DTRI_LAO", ...onTbTreatment },
  { rule: "X6-002", cell: "XML6.NGAYBD_DTRI_LAO", ...onTbTreatment },
  {
    rule: "X6-002",
    cell: "XML6.NGAYKT_DTRI_LAO",
    when: (row, visit) => onTbTreatment.when(row, visit) && /^[2-6]$/.test(textOf(row, "KQ_DTRI_LAO") ?? ""),
    because: {
      vi: "LOAI_DTRI_LAO khác 0 và KQ_DTRI_LAO cho biết đã kết thúc (2–6)",
      en: "LOAI_DTRI_LAO is not 0 and KQ_DTRI_LAO says that it ended (2–6)",
    },
    look: "LOAI_DTRI_LAO, KQ_DTRI_LAO",
  },
  { rule: "X6-003", cell: "XML6.LAN_XN_PCR", ...exposedChild },
  { rule: "X6-003", cell: "XML6.NGAY_XN_PCR", ...exposedChild },
  { rule: "X6-003", cell: "XML6.NGAY_KQ_XN_PCR", ...exposedChild },
  { rule: "X6-003", cell: "XML6.MA_KQ_XN_PCR", ...exposedChild },
  { rule: "X6-004", cell: "XML6.NGAY_BAT_DAU_XU_TRI", ...onArv },
  { rule: "X6-004", cell: "XML6.NGAY_KET_THUC_XU_TRI", ...onArv },
  { rule: "X6-004", cell: "XML6.SO_NGAY_CAP_THUOC_ARV", ...onArv },
  { rule: "X6-006", cell: "XML6.MA_BAC_PHAC_DO", ...coded("MA_PHAC_DO_DIEU_TRI", "KHAC") },
  { rule: "X6-006", cell: "XML6.MA_BAC_PHAC_DO_BD", ...coded("MA_PHAC_DO_DIEU_TRI_BD", "KHAC") },
  { rule: "X7-002", cell: "XML7.NGUYENNHAN_DINHCHI", ...pregnancyEnded },
  { rule: "X7-002", cell: "XML7.THOIGIAN_DINHCHI", ...pregnancyEnded },
  { rule: "X7-002", cell: "XML7.TUOI_THAI", ...pregnancyEnded },
  { rule: "X7-004", cell: "XML7.SO_NGAY_NGHI", ...given("NGOAITRU_TUNGAY", "NGOAITRU_DENNGAY") },
  { rule: "X7-004", cell: "XML7.NGOAITRU_TUNGAY", ...given("SO_NGAY_NGHI", "NGOAITRU_DENNGAY") },
  { rule: "X7-004", cell: "XML7.NGOAITRU_DENNGAY", ...given("SO_NGAY_NGHI", "NGOAITRU_TUNGAY") },
  { rule: "X8-002", cell: "XML8.NGAY_SINHCON", ...given("NGAY_CONCHET", "SO_CONCHET") },
  { rule: "X8-002", cell: "XML8.NGAY_CONCHET", ...given("SO_CONCHET") },
  { rule: "X8-002", cell: "XML8.SO_CONCHET", ...given("NGAY_CONCHET") },
  { rule: "X11-005", cell: "XML11.NGUYENNHAN_DINHCHI", ...pregnancyEnded },
  { rule: "X11-005", cell: "XML11.TUOI_THAI", ...pregnancyEnded },
];

/** The cells that a rule demands now and then, and when it does: for explanations. */
export function demandsOf(rule: string): readonly Pick<Demand, "cell" | "because" | "look">[] {
  return demands.filter((demand) => demand.rule === rule);
}

const doneElsewhere = /\.K\.[0-9A-Z]{5}$/;
const gas = /(?:^|\+)\s*40\.(?:17|573)\s*(?:\+|$)/;

/** A test that another facility did: `.K.` and its code stand at the end of the service code. */
function isOutsourced(row: BhytRow): boolean {
  return doneElsewhere.test(textOf(row, "MA_DICH_VU") ?? "");
}

/** Blood and its products, oxygen and nitric oxide are not bought by tender. */
function needsTender(row: BhytRow): boolean {
  const group = textOf(row, "MA_NHOM");
  return group !== "7" && group !== "17" && !gas.test(textOf(row, "MA_THUOC") ?? "");
}

function usesFuel(row: BhytRow): boolean {
  return textOf(row, "MA_NHOM") === "12" && (textOf(row, "MA_DICH_VU") ?? "").startsWith("VC.");
}

/** Every row without MA_LK is KEY-001's; a commune may have no code yet. */
function severityOfRequired(table: string, field: string): Severity | undefined {
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
  row(table, { fields }) {
    const required = fields.flatMap(({ name, required: need }) => {
      const severity = need === true ? severityOfRequired(table, name) : undefined;
      return severity === undefined ? [] : [{ name, severity }];
    });
    return (row, _visit, find) => {
      for (const { name, severity } of required) {
        if (textOf(row, name) === undefined) find({ field: name, severity });
      }
    };
  },
});

function demandRule(rule: string, own: readonly Demand[]): BhytRule {
  return bhytRule({
    rule,
    severity: "error",
    source: rule.startsWith("X") ? sources.qd3176 : sources.gateway,
    appliesTo: [...new Set(own.map(({ cell }) => cell.split(".")[0] ?? ""))],
    text: {
      vi: "{at} trống; bắt buộc khi {because}.",
      en: "{at} is empty; it is required when {because}.",
    },
    nextStep: {
      vi: "Bổ sung {field}, hoặc xem lại {look}.",
      en: "Fill {field}, or look at {look} again.",
    },
    row(table) {
      const here = own.flatMap(({ cell, ...demand }) =>
        cell.startsWith(`${table}.`) ? [{ ...demand, field: cell.slice(table.length + 1) }] : [],
      );
      if (here.length === 0) return undefined;
      return (row, visit, find) => {
        for (const { field, because, look, when, severity } of here) {
          if (textOf(row, field) === undefined && when(row, visit)) {
            find({ field, slots: { because, look }, ...(severity && { severity }) });
          }
        }
      };
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
