import type { CalendarDate } from "@benhan/core";
import { foldKey } from "@benhan/core/codes";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { itemsOf, textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";
import { isInPatient } from "./in-patient.ts";
import { oncePerVisit } from "./once-per-visit.ts";
import { dayIn } from "./row-times.ts";
import { baseServiceCode, isDoneElsewhere } from "./service-code.ts";
import { isApprovedStaff } from "./staff-code.ts";

/** The group of each service of XML3, by its code without suffixes. */
const servicesOf = oncePerVisit((visit) => {
  const groups = new Map<string, string>();
  for (const row of visit.rows("XML3")) {
    const code = textOf(row, "MA_DICH_VU");
    if (code === undefined || textOf(row, "MA_VAT_TU") !== undefined) continue;
    groups.set(baseServiceCode(code), textOf(row, "MA_NHOM") ?? "");
  }
  return groups;
});

/** Tests, imaging, functional exploration; procedures and surgery can have a result as well. */
const withResults = new Set(["1", "2", "3", "8", "18"]);

/** A row whose result is not there yet: it comes with a later record. */
function isPending(row: BhytRow): boolean {
  return (
    textOf(row, "NGAY_KQ") === undefined &&
    textOf(row, "GIA_TRI") === undefined &&
    textOf(row, "MO_TA") === undefined &&
    textOf(row, "KET_LUAN") === undefined
  );
}

/** Results of paraclinical services. */
export const resultRowRules: readonly BhytRule[] = [
  wholeRule(
    ["XML4"],
    {
      rule: "X4-001",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} chỉ gửi khi có dịch vụ cận lâm sàng, nhưng XML3 không có dịch vụ nào cho kết quả.",
        en: "{at} is sent only with paraclinical services, but XML3 has no service that could have a result.",
      },
      nextStep: {
        vi: "Xuất các dịch vụ cận lâm sàng vào XML3, hoặc bỏ bảng XML4.",
        en: "Export the paraclinical services into XML3, or leave XML4 out.",
      },
    },
    (visit, find) => {
      if (visit.rows("XML4").length === 0) return;
      for (const group of servicesOf(visit).values()) if (withResults.has(group)) return;
      find({ table: "XML4" });
    },
  ),
  columnRule(
    "XML4.MA_DICH_VU",
    {
      rule: "X4-003",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: XML3 của hồ sơ không có dịch vụ này.",
        en: "{at}: XML3 of the episode has no such service.",
      },
      nextStep: {
        vi: "Ghi cùng một mã dịch vụ ở XML3 và XML4.",
        en: "Write the same code in XML3 and XML4.",
      },
    },
    (code, _row, visit) => !servicesOf(visit).has(baseServiceCode(code)),
  ),
  rowRule(
    "XML4",
    {
      rule: "X4-004",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at} trống: chẩn đoán hình ảnh cần mô tả và kết luận.",
        en: "{at} is empty: imaging has a description and a conclusion.",
      },
      nextStep: {
        vi: "Bổ sung {field} từ phiếu kết quả.",
        en: "Fill {field} from the report.",
      },
    },
    (row, visit, find) => {
      const code = textOf(row, "MA_DICH_VU");
      if (code === undefined || servicesOf(visit).get(baseServiceCode(code)) !== "2" || isPending(row))
        return;
      if (textOf(row, "MO_TA") === undefined) find({ field: "MO_TA" });
      if (textOf(row, "KET_LUAN") === undefined) find({ field: "KET_LUAN" });
    },
  ),
  columnRule(
    "XML4.KET_LUAN",
    {
      rule: "X4-005",
      severity: "warning",
      source: sources.qd3176,
      editions: ["qd3176"],
      text: {
        vi: "{at} để trống khi GIA_TRI đã ghi kết quả.",
        en: "{at} stays empty when GIA_TRI states the result.",
      },
    },
    (_value, row) => textOf(row, "GIA_TRI") !== undefined,
  ),
  rowRule(
    "XML4",
    {
      rule: "X4-006",
      severity: "warning",
      source: sources.qd3176,
      editions: ["qd3176"],
      text: {
        vi: "{at} trống: MA_CHI_SO, TEN_CHI_SO và GIA_TRI chỉ ghi cho chỉ số có đơn vị đo.",
        en: "{at} is empty: MA_CHI_SO, TEN_CHI_SO and GIA_TRI are for indices with a unit only.",
      },
      nextStep: {
        vi: "Ghi đơn vị đo; kết quả không có đơn vị thì ghi vào KET_LUAN hoặc MO_TA.",
        en: "Write the unit; results without one go into KET_LUAN or MO_TA.",
      },
    },
    (row, _visit, find) => {
      if (textOf(row, "DON_VI_DO") !== undefined) return;
      if (
        textOf(row, "GIA_TRI") !== undefined ||
        textOf(row, "MA_CHI_SO") !== undefined ||
        textOf(row, "TEN_CHI_SO") !== undefined
      ) {
        find({ field: "DON_VI_DO" });
      }
    },
  ),
  rowRule(
    "XML4",
    {
      rule: "X4-007",
      severity: "warning",
      source: sources.qd4750,
      text: {
        vi: "{at}: người đọc hoặc duyệt kết quả còn trống, hoặc không có trong danh sách nhân viên được duyệt.",
        en: "{at}: who read or approved the result is empty, or not in the approved staff list.",
      },
      nextStep: {
        vi: "Ghi số GPHN của người đọc kết quả; chỉ mẫu gửi cơ sở khác mới được bỏ trống.",
        en: "Write the licence number of who read it; only specimens sent elsewhere go without.",
      },
    },
    (row, visit, find) => {
      const reader = textOf(row, "MA_BS_DOC_KQ");
      if (reader === undefined) {
        if (!isDoneElsewhere(textOf(row, "MA_DICH_VU")) && !isPending(row)) find({ field: "MA_BS_DOC_KQ" });
        return;
      }
      if (visit.options.staff === undefined) return;
      const day = dayIn(row, "NGAY_KQ");
      const item = itemsOf(reader).findIndex((code) => !isApprovedStaff(code, day, visit));
      if (item >= 0) find({ field: "MA_BS_DOC_KQ", item });
    },
  ),
  columnRule(
    "XML4.MA_CHI_SO",
    {
      rule: "X4-008",
      severity: "warning",
      source: "QĐ 1227/QĐ-BYT (11/04/2025)",
      from: "2025-04-11" as CalendarDate,
      needs: "codeLists.MA_CHI_SO",
      text: {
        vi: "{at} không có trong danh mục chỉ số và cũng không phải tên chỉ số viết liền không dấu.",
        en: "{at} is not in the list of indices, nor is it the name of the index without blanks and marks.",
      },
      nextStep: {
        vi: "Chọn mã chỉ số theo QĐ 1227/QĐ-BYT.",
        en: "Choose the code of the index by QĐ 1227/QĐ-BYT.",
      },
    },
    (code, row, visit) => {
      if (visit.list("MA_CHI_SO")?.stateOf(code) !== "unknown") return false;
      const name = textOf(row, "TEN_CHI_SO");
      return name === undefined || foldKey(name).replaceAll(" ", "") !== foldKey(code);
    },
  ),
  wholeRule(
    ["XML1"],
    {
      rule: "X5-004",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "Hồ sơ nội trú không có dòng nào ở {at} (diễn biến lâm sàng).",
        en: "The in-patient episode has no row of {at} (clinical course).",
      },
      nextStep: {
        vi: "Xuất các tờ điều trị vào XML5.",
        en: "Export the clinical notes into XML5.",
      },
    },
    (visit, find) => {
      if (visit.rows("XML5").length > 0) return;
      if (isInPatient(visit)) find({ table: "XML5" });
    },
  ),
];
