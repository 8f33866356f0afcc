import { daysBetween } from "@benhan/core";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule, CellJudge } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";
import { columnRule, rowRule } from "../engine/table-rule.ts";
import { dayIn } from "../treatment/row-times.ts";
import { numberIn } from "../values/number-in.ts";
import { yearsBetween } from "../values/years-between.ts";

/** Days of a leave, both ends counted; undefined without both days or when they are the wrong way round. */
export function daysOfLeave(row: BhytRow, from: string, to: string): number | undefined {
  const first = dayIn(row, from);
  const last = dayIn(row, to);
  return first === undefined || last === undefined || last < first ? undefined : daysBetween(first, last) + 1;
}

/** The leave begins on the day of the visit. */
const startsElsewhere: CellJudge = (_value, row, visit) => {
  const start = dayIn(row, "TU_NGAY");
  const visited = visit.dateOf("NGAY_VAO");
  return start !== undefined && visited !== undefined && start !== visited;
};

const visitDay = {
  severity: "error",
  source: sources.qd3176,
  text: {
    vi: "{at} phải trùng ngày người bệnh đến khám (XML1.NGAY_VAO).",
    en: "{at} must be the day on which the patient came (XML1.NGAY_VAO).",
  },
} as const;

/** The most days that one certificate may give. */
function mostDays(row: BhytRow, visit: CheckedVisit): number {
  const isTuberculosis =
    visit.rows("XML15").length > 0 ||
    [
      textOf(visit.summary, "MA_BENH_CHINH") ?? "",
      ...itemsOf(textOf(visit.summary, "MA_BENH_KT") ?? ""),
    ].some((code) => /^A1[5-9]/.test(code));
  if (isTuberculosis) return 180;
  const weeks = textOf(row, "MA_DINH_CHI_THAI") === "1" ? (numberIn(row, "TUOI_THAI") ?? 0) : 0;
  return weeks >= 13 ? 50 : 30;
}

/** Certificates for maternity rest and for sick leave. */
export const leavePaperRules: readonly BhytRule[] = [
  columnRule(
    "XML10.SO_NGAY",
    {
      rule: "X10-001",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} khác số ngày từ TU_NGAY đến DEN_NGAY.",
        en: "{at} differs from the days from TU_NGAY to DEN_NGAY.",
      },
    },
    (_value, row, { options: { maternityRestDays } }) => {
      const days = daysOfLeave(row, "TU_NGAY", "DEN_NGAY");
      const written = numberIn(row, "SO_NGAY");
      if (days === undefined || written === undefined) return false;
      if (written === days && maternityRestDays !== "difference") return false;
      if (written === days - 1 && maternityRestDays !== "inclusive") return false;
      return { expected: String(maternityRestDays === "difference" ? days - 1 : days) };
    },
  ),
  columnRule(
    "XML10.CHAN_DOAN_RV",
    {
      rule: "X10-002",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} phải có cụm từ “dưỡng thai”.",
        en: "{at} must hold the words “dưỡng thai” (maternity rest).",
      },
    },
    (value, _row, { options }) =>
      !value
        .normalize("NFC")
        .toLowerCase()
        .includes(options.maternityRestPhrase.normalize("NFC").toLowerCase()),
  ),
  columnRule("XML10.TU_NGAY", { rule: "X10-003", ...visitDay }, startsElsewhere),
  columnRule(
    "XML10.SO_NGAY",
    {
      rule: "X10-004",
      severity: "warning",
      source: sources.checkers,
      text: { vi: "{at} nhiều hơn 180 ngày.", en: "{at} is more than 180 days." },
    },
    (value) => Number(value) > 180,
  ),
  columnRule(
    "XML11.SO_NGAY_NGHI",
    {
      rule: "X11-001",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at} khác số ngày từ TU_NGAY đến DEN_NGAY, tính cả hai ngày.",
        en: "{at} differs from the days from TU_NGAY to DEN_NGAY, both counted.",
      },
    },
    (_value, row) => {
      const days = daysOfLeave(row, "TU_NGAY", "DEN_NGAY");
      const written = numberIn(row, "SO_NGAY_NGHI");
      return days !== undefined && written !== undefined && written !== days && { expected: String(days) };
    },
  ),
  columnRule(
    "XML11.SO_NGAY_NGHI",
    {
      rule: "X11-002",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at}: một giấy nghỉ tối đa {most} ngày (bệnh lao 180; đình chỉ thai từ 13 tuần 50; còn lại 30).",
        en: "{at}: one certificate gives at most {most} days (tuberculosis 180; lost pregnancy from 13 weeks 50; else 30).",
      },
      nextStep: {
        vi: "Giảm số ngày nghỉ, hoặc ghi đủ mã bệnh lao, MA_DINH_CHI_THAI và TUOI_THAI.",
        en: "Give fewer days, or fill the code of tuberculosis, MA_DINH_CHI_THAI and TUOI_THAI.",
      },
    },
    (value, row, visit) => {
      const days = Number(value);
      if (!(days > 30)) return false;
      const most = mostDays(row, visit);
      return days > most && { slots: { most: String(most) } };
    },
  ),
  columnRule("XML11.TU_NGAY", { rule: "X11-003", ...visitDay }, startsElsewhere),
  columnRule(
    "XML11.NGAY_CT",
    {
      rule: "X11-003",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} phải là ngày đến khám hoặc ngày cuối của đợt khám (XML1.NGAY_VAO, NGAY_RA).",
        en: "{at} must be the day of the visit or its last day (XML1.NGAY_VAO, NGAY_RA).",
      },
    },
    (_value, row, visit) => {
      const issued = dayIn(row, "NGAY_CT");
      const came = visit.dateOf("NGAY_VAO");
      if (issued === undefined || came === undefined) return false;
      return issued !== came && issued !== visit.endedOn;
    },
  ),
  rowRule(
    "XML11",
    {
      rule: "X11-006",
      severity: "warning",
      source: sources.qd3176,
      text: {
        vi: "{at} chỉ ghi cho người bệnh dưới 7 tuổi.",
        en: "{at} is written for patients under 7 only.",
      },
    },
    (row, visit, find) => {
      const day = visit.dateOf("NGAY_VAO");
      const age = day === undefined ? undefined : yearsBetween(textOf(visit.summary, "NGAY_SINH") ?? "", day);
      if (age === undefined || age < 7) return;
      for (const field of ["HO_TEN_CHA", "HO_TEN_ME"]) if (textOf(row, field) !== undefined) find({ field });
    },
  ),
];
