import { sources } from "../../schema/sources.ts";
import type { BhytRule, CellJudge } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";
import { dayIn } from "../treatment/row-times.ts";
import { numberIn } from "../values/number-in.ts";
import { yearsBetween } from "../values/years-between.ts";
import { daysOfLeave } from "./leave-paper-rules.ts";

const parentFields = ["MA_CHA", "MA_ME", "HO_TEN_CHA", "HO_TEN_ME"] as const;

/** Full weeks of a pregnancy, 1 to 42. */
const notWeeks: CellJudge = (value) => {
  const weeks = Number(value);
  return weeks < 1 || weeks > 42;
};

const weeksOfPregnancy = {
  severity: "error",
  source: sources.qd3176,
  text: { vi: "{at}: tuổi thai phải từ 1 đến 42 tuần.", en: "{at}: a pregnancy is 1 to 42 weeks old." },
} as const;

/** Discharge papers and summaries. */
export const dischargePaperRules: readonly BhytRule[] = [
  columnRule("XML7.TUOI_THAI", { rule: "X7-003", ...weeksOfPregnancy }, notWeeks),
  columnRule("XML11.TUOI_THAI", { rule: "X7-003", ...weeksOfPregnancy }, notWeeks),
  columnRule(
    "XML7.SO_NGAY_NGHI",
    {
      rule: "X7-005",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at} khác số ngày từ NGOAITRU_TUNGAY đến NGOAITRU_DENNGAY, tính cả hai ngày.",
        en: "{at} differs from the days from NGOAITRU_TUNGAY to NGOAITRU_DENNGAY, both counted.",
      },
    },
    (_value, row) => {
      const days = daysOfLeave(row, "NGOAITRU_TUNGAY", "NGOAITRU_DENNGAY");
      const written = numberIn(row, "SO_NGAY_NGHI");
      return days !== undefined && written !== undefined && written !== days && { expected: String(days) };
    },
  ),
  columnRule(
    "XML7.NGAY_CT",
    {
      rule: "X7-006",
      severity: "error",
      source: sources.qd3176,
      text: { vi: "{at} phải trùng ngày của NGAY_RA.", en: "{at} must be the day of NGAY_RA." },
    },
    (_value, row) => {
      const issued = dayIn(row, "NGAY_CT");
      const left = dayIn(row, "NGAY_RA");
      return issued !== undefined && left !== undefined && issued !== left;
    },
  ),
  wholeRule(
    ["XML7"],
    {
      rule: "X7-008",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at}: sinh đôi trở lên cần giấy ra viện cho từng trẻ; số giấy ra viện ít hơn số giấy chứng sinh XML9.",
        en: "{at}: a multiple birth has a discharge paper for each child; there are fewer than birth papers in XML9.",
      },
      nextStep: {
        vi: "Lập giấy ra viện cho từng trẻ rồi xuất lại hồ sơ.",
        en: "Make a discharge paper for each child and export again.",
      },
    },
    (visit, find) => {
      const children = visit.rows("XML9").length;
      const papers = visit.rows("XML7").length;
      if (children > 1 && papers > 0 && papers < children) find({ table: "XML7" });
    },
  ),
  rowRule(
    "XML7",
    {
      rule: "X7-009",
      severity: "warning",
      source: sources.qd3176,
      text: {
        vi: "{at} chỉ ghi cho người bệnh dưới 16 tuổi.",
        en: "{at} is written for patients under 16 only.",
      },
    },
    (row, visit, find) => {
      // The paper of a newborn names the parents, in the mother's record too.
      if (textOf(row, "MA_THE_TAM") !== undefined || visit.rows("XML9").length > 0) return;
      const day = visit.dateOf("NGAY_VAO");
      const age = day === undefined ? undefined : yearsBetween(textOf(visit.summary, "NGAY_SINH") ?? "", day);
      if (age === undefined || age < 16) return;
      for (const field of parentFields) if (textOf(row, field) !== undefined) find({ field });
    },
  ),
  rowRule(
    "XML8",
    {
      rule: "X8-002",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at}: NGAY_CONCHET không được trước NGAY_SINHCON và SO_CONCHET ít nhất là 1.",
        en: "{at}: NGAY_CONCHET does not lie before NGAY_SINHCON, and SO_CONCHET is at least 1.",
      },
    },
    (row, _visit, find) => {
      const born = dayIn(row, "NGAY_SINHCON");
      const died = dayIn(row, "NGAY_CONCHET");
      if (born !== undefined && died !== undefined && died < born) find({ field: "NGAY_CONCHET" });
      if (numberIn(row, "SO_CONCHET") === 0) find({ field: "SO_CONCHET" });
    },
  ),
  columnRule(
    "XML8.TOMTAT_KQ",
    {
      rule: "X8-003",
      severity: "warning",
      source: sources.checkers,
      text: { vi: "{at} dài hơn 4000 ký tự.", en: "{at} is longer than 4000 characters." },
      nextStep: {
        vi: "Rút gọn phần tóm tắt, chỉ giữ kết quả có giá trị chẩn đoán.",
        en: "Shorten the summary to the results of diagnostic value.",
      },
    },
    (value) => value.length > 4000 && [...value].length > 4000,
  ),
  columnRule(
    "XML8.NGAY_CT",
    {
      rule: "X8-004",
      severity: "warning",
      source: sources.checkers,
      text: { vi: "{at} trước ngày của NGAY_RA.", en: "{at} lies before the day of NGAY_RA." },
    },
    (_value, row) => {
      const issued = dayIn(row, "NGAY_CT");
      const left = dayIn(row, "NGAY_RA");
      return issued !== undefined && left !== undefined && issued < left;
    },
  ),
];
