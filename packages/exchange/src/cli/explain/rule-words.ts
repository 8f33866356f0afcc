import type { Bilingual } from "@benhan/core/faults";
import type { RuleNeed } from "../../bhyt/rules/bhyt-rule.ts";
import { sources } from "../../bhyt/schema/sources.ts";

/** What stands in a rule's sentence for what only a finding knows. */
export const openWords: Readonly<Record<string, Bilingual>> = {
  at: { vi: "<vị trí>", en: "<place>" },
  field: { vi: "<cột>", en: "<column>" },
  list: { vi: "<danh mục>", en: "<list>" },
  codes: {
    vi: "xem explain của cột, hoặc danh mục đã nạp (--lists)",
    en: "see explain of the column, or the list as loaded (--lists)",
  },
  because: { vi: "<điều kiện>", en: "<condition>" },
  look: { vi: "<cột của điều kiện>", en: "<columns of the condition>" },
  earlier: {
    vi: "mốc liền trước (NGAY_YL, NGAY_TH_YL)",
    en: "the moment before it (NGAY_YL, NGAY_TH_YL)",
  },
  other: { vi: "m", en: "m" },
  remark: { vi: "<ghi chú theo mẫu>", en: "<the fixed remark>" },
  near: { vi: "", en: "" },
  others: { vi: "<các dòng>", en: "<rows>" },
  most: { vi: "30, 50 hoặc 180", en: "30, 50 or 180" },
  original: { vi: "<cột gốc>", en: "<original column>" },
  rules: { vi: "<các luật>", en: "<rules>" },
  edition: { vi: "<chuẩn dữ liệu>", en: "<the edition>" },
  needs: { vi: "<dữ liệu>", en: "<data>" },
  names: { vi: "<tên phần tử>", en: "<names of elements>" },
  whyVi: { vi: "<lý do>", en: "<reason>" },
  whyEn: { vi: "<lý do>", en: "<reason>" },
  number: {
    vi: "số (cột số nguyên: chỉ chữ số, 1, không phải 1.0)",
    en: "a number (in a column of whole numbers: digits only, 1, not 1.0)",
  },
};

/** What a setting of `checkTables` is for; its value stands behind. */
export const settingWords: Readonly<Record<string, Bilingual>> = {
  rowTolerance: {
    vi: "sai số cho phép của số tiền trên dòng, đồng",
    en: "how far an amount of a row may be off, in dong",
  },
  recordTolerance: {
    vi: "sai số cho phép của số tổng ở XML1, đồng",
    en: "how far a total of XML1 may be off, in dong",
  },
  coPaymentTolerance: {
    vi: "sai số cho phép của T_BNCCT, đồng",
    en: "how far T_BNCCT may be off, in dong",
  },
  rounding: { vi: "cách làm tròn số ở giữa", en: "how a tie is rounded" },
  fundTotalWithOtherSources: {
    vi: "cách tính T_BHTT khi có nguồn khác chi trả",
    en: "T_BHTT when other sources paid",
  },
  differenceInSpecialCases: {
    vi: "cơ sở có thu phần chênh lệch khi TYLE_TT_DV dưới 100 hay không",
    en: "whether the difference is charged where TYLE_TT_DV is below 100",
  },
  unexplainedServiceRatio: {
    vi: "xử lý TYLE_TT_DV khác 100 mà không thuộc trường hợp đặc biệt",
    en: "what a TYLE_TT_DV without a special case is",
  },
  baseSalaries: { vi: "mức lương cơ sở theo ngày", en: "base salaries by date" },
  rightRouteCategories: {
    vi: "MA_DOITUONG_KCB được coi là đúng tuyến",
    en: "MA_DOITUONG_KCB of the right route",
  },
  benefitDecimalFrom: {
    vi: "ngày đầu tiên MUC_HUONG được có một chữ số thập phân",
    en: "first day on which MUC_HUONG may have a decimal",
  },
  benefitDecidingDate: { vi: "cột ngày dùng để xét mốc đó", en: "the date that decides it" },
  cardLengths: { vi: "độ dài mã thẻ BHYT được nhận", en: "lengths of a card number" },
  treatmentDays: {
    vi: "cách tính SO_NGAY_DTRI theo quyết định",
    en: "the decision by which SO_NGAY_DTRI counts",
  },
  noDistrictFrom: { vi: "ngày đầu tiên địa chỉ không còn cấp huyện", en: "first day without districts" },
  maternityRestPhrase: {
    vi: "cụm từ nghỉ dưỡng thai trong chẩn đoán",
    en: "the words of maternity rest in a diagnosis",
  },
  maternityRestDays: { vi: "cách tính SO_NGAY của XML10", en: "how SO_NGAY of XML10 counts" },
  xml5VisitTypes: { vi: "MA_LOAI_KCB phải gửi XML5", en: "MA_LOAI_KCB with XML5" },
  xml7VisitTypes: { vi: "MA_LOAI_KCB cần có XML7", en: "MA_LOAI_KCB with XML7" },
  xml8VisitTypes: { vi: "MA_LOAI_KCB được gửi XML8", en: "MA_LOAI_KCB with XML8" },
  inPatientTypes: { vi: "MA_LOAI_KCB coi là nội trú", en: "MA_LOAI_KCB that count as in-patient" },
  unregisteredDrugs: {
    vi: "MA_THUOC được để trống SO_DANG_KY",
    en: "MA_THUOC that may go without SO_DANG_KY",
  },
  lateResultDays: { vi: "số ngày kết quả được có sau ngày ra", en: "days after the end for a result" },
  longServiceMinutes: {
    vi: "số phút tối đa từ NGAY_TH_YL đến NGAY_KQ",
    en: "most minutes from NGAY_TH_YL to NGAY_KQ",
  },
  dialysisDiseases: { vi: "đầu mã ICD-10 của lọc máu", en: "first letters of the ICD-10 codes of dialysis" },
  severalBeds: { vi: "mức của lỗi nhiều giường trên một dòng", en: "severity of several beds in one row" },
  xml3DiseaseRequired: {
    vi: "bắt buộc MA_BENH ở mọi dòng XML3",
    en: "whether every row of XML3 names a disease",
  },
};

const needs: Readonly<Record<string, Bilingual>> = {
  history: { vi: "lịch sử khám chữa bệnh của người bệnh", en: "the patient's other visits" },
  bedUse: { vi: "giường trong hồ sơ của người bệnh khác", en: "the beds of other records" },
  staff: { vi: "danh sách nhân viên y tế", en: "the staff list" },
  priceLists: { vi: "bảng giá được duyệt", en: "the approved prices" },
  codeLists: { vi: "danh mục do nơi khác ban hành", en: "a list that others issue" },
};

/** What the host must load for a rule. */
export function needWords(need: RuleNeed): Bilingual {
  const words = needs[need.split(".", 1)[0] ?? need];
  return words === undefined
    ? { vi: need, en: need }
    : { vi: `${need}, ${words.vi}`, en: `${need}, ${words.en}` };
}

const english: Readonly<Record<string, string>> = {
  [sources.qd1931]: "QĐ 1931/QĐ-BYT (29/06/2026), as reported, not compared with the decision itself",
  [sources.gateway]: "The insurer's sheet for validating data under QĐ 4750/QĐ-BYT (2024)",
  [sources.checkers]: "Rules of the programs that check such files, not yet in any decision",
};

/** A source as a reader of each language is told of it; most are cited alike. */
export function sourceWords(source: string): Bilingual {
  return { vi: source, en: Object.hasOwn(english, source) ? (english[source] ?? source) : source };
}
