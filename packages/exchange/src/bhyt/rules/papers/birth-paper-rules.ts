import { sources } from "../../schema/sources.ts";
import type { BhytRule, CellJudge } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";
import { dayIn } from "../treatment/row-times.ts";
import { numberIn } from "../values/number-in.ts";

const atLeastOne = {
  rule: "X9-001",
  severity: "error",
  source: sources.checkers,
  text: { vi: "{at} phải lớn hơn 0.", en: "{at} must be above 0." },
} as const;
const isZero: CellJudge = (value) => Number(value) === 0;

/** The remark that QĐ 3176 prescribes, by what was special about the birth. */
function dueRemark(surgery: boolean, preterm: boolean): string | undefined {
  if (surgery && preterm) return "Phẫu thuật, sinh con dưới 32 tuần tuổi";
  if (surgery) return "Sinh con phải phẫu thuật";
  return preterm ? "Sinh con dưới 32 tuần tuổi" : undefined;
}

/** Birth papers. */
export const birthPaperRules: readonly BhytRule[] = [
  columnRule("XML9.SO_CON", atLeastOne, isZero),
  columnRule("XML9.LAN_SINH", atLeastOne, isZero),
  columnRule("XML9.CAN_NANG_CON", atLeastOne, isZero),
  rowRule(
    "XML9",
    {
      rule: "X9-002",
      severity: "error",
      source: sources.qd3176,
      text: { vi: "{at} phải ghi rõ “{remark}”.", en: "{at} must say “{remark}”." },
      nextStep: {
        vi: "Ghi “{remark}” vào GHI_CHU, hoặc xem lại SINHCON_PHAUTHUAT và SINHCON_DUOI32TUAN.",
        en: "Write “{remark}” into GHI_CHU, or look at SINHCON_PHAUTHUAT and SINHCON_DUOI32TUAN again.",
      },
    },
    (row, _visit, find) => {
      const remark = dueRemark(
        textOf(row, "SINHCON_PHAUTHUAT") === "1",
        textOf(row, "SINHCON_DUOI32TUAN") === "1",
      );
      if (remark === undefined) return;
      const written = (textOf(row, "GHI_CHU") ?? "").normalize("NFC").toLowerCase();
      if (!written.includes(remark.toLowerCase())) {
        find({ field: "GHI_CHU", expected: remark, slots: { remark } });
      }
    },
  ),
  wholeRule(
    ["XML9"],
    {
      rule: "X9-003",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} khác số giấy chứng sinh; mỗi trẻ một dòng XML9.",
        en: "{at} differs from the number of birth papers; each child has a row of XML9.",
      },
      nextStep: {
        vi: "Lập đủ giấy chứng sinh cho từng trẻ, hoặc sửa SO_CON.",
        en: "Make a birth paper for each child, or correct SO_CON.",
      },
    },
    (visit, find) => {
      const rows = visit.rows("XML9");
      // A child that died may have no birth paper; XML8 counts those.
      const died = numberIn(visit.rows("XML8")[0] ?? {}, "SO_CONCHET") ?? 0;
      rows.forEach((row, index) => {
        const children = numberIn(row, "SO_CON");
        if (children === undefined || children === 0) return;
        if (rows.length > children || rows.length < children - died) {
          find({ table: "XML9", row: index, field: "SO_CON" });
        }
      });
    },
  ),
  columnRule(
    "XML9.NGAYCAP_CCCD_NND",
    {
      rule: "X9-004",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at} phải sau NGAYSINH_NND và không sau NGAY_CT.",
        en: "{at} must lie after NGAYSINH_NND and not after NGAY_CT.",
      },
    },
    (_value, row) => {
      const issued = dayIn(row, "NGAYCAP_CCCD_NND");
      if (issued === undefined) return false;
      const born = dayIn(row, "NGAYSINH_NND");
      const paper = dayIn(row, "NGAY_CT");
      return (born !== undefined && issued <= born) || (paper !== undefined && issued > paper);
    },
  ),
];
