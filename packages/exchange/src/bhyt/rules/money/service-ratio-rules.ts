import { emptyFigure, readCell } from "../../money/figure.ts";
import { plus, powerOfTen, shiftedRight, times, type Whole } from "../../money/whole-number.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule, type Finding } from "../bhyt-rule.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";
import { isPercent } from "./percent.ts";

// What TYLE_TT_DV should be follows from facts that the tables do not carry: how many patients shared a bed, which
// interventions were one operation, whether a discount was granted. These rules refuse what no such fact explains.

/** A rule about the values that TYLE_TT_DV may have on rows of some groups. */
function ratioRule(
  parts: Pick<BhytRule, "rule" | "text" | "nextStep"> & {
    /** @official MA_NHOM */
    readonly groups: readonly string[];
    /** `groups` names those that the rule leaves to others. */
    readonly allBut?: true;
    readonly ratios: readonly string[];
  },
): BhytRule {
  const { groups, allBut, ratios, ...words } = parts;
  return bhytRule({
    ...words,
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML3"],
    cell: ({ name }, table) =>
      table === "XML3" && name === "TYLE_TT_DV"
        ? (ratio, row, { options }) => {
            if (ratio === "100" || groups.includes(row["MA_NHOM"] ?? "") === (allBut === true)) return false;
            // What is no percentage at all is another rule's.
            if (row["PHAM_VI"] === "2" || ratios.includes(ratio) || !isPercent(ratio)) return false;
            const severity = options.unexplainedServiceRatio;
            if (severity === "accept") return false;
            return ratios.length === 1 ? { severity, expected: ratios.join("") } : { severity };
          }
        : undefined,
  });
}

const discount = {
  vi: "Nếu cơ sở giảm giá thì giữ nguyên (đặt unexplainedServiceRatio là accept); nếu không, ghi lại {field} theo trường hợp của dòng này.",
  en: "If the facility granted a discount, leave it (set unexplainedServiceRatio to accept); otherwise write {field} anew for the case of this row.",
};

/** The share of the price that is paid for the 1st, 2nd … examination of one day; nothing from the 6th. */
const examinationLadder = [100, 30, 30, 30, 10];

/** What the rule needs of a row: the day of its order and its ratio, or undefined when they cannot be read. */
function examinationOf(row: BhytRow): { readonly day: string; readonly ratio: number } | undefined {
  if (row["MA_NHOM"] !== "13" || row["PHAM_VI"] === "2") return undefined;
  const day = textOf(row, "NGAY_YL")?.slice(0, 8);
  const ratio = textOf(row, "TYLE_TT_DV");
  return day !== undefined && ratio !== undefined && isPercent(ratio)
    ? { day, ratio: Number(ratio) }
    : undefined;
}

/** Tells the examinations of one day that are paid higher than their turn allows, whatever the turn was. */
function tellDearExaminations(visit: CheckedVisit, find: (finding: Finding) => void): void {
  const rows = visit.rows("XML3");
  if (countOf(rows, "13") < 2) return;
  const days = new Map<string, { readonly row: number; readonly ratio: number }[]>();
  for (const [row, cells] of rows.entries()) {
    const examination = examinationOf(cells);
    if (examination === undefined) continue;
    const ofDay = days.get(examination.day) ?? [];
    ofDay.push({ row, ratio: examination.ratio });
    days.set(examination.day, ofDay);
  }
  for (const ofDay of days.values()) {
    // The dearest ratio may stand for the first examination, the next for the second, and so on.
    ofDay.sort((left, right) => right.ratio - left.ratio || left.row - right.row);
    for (const [turn, { row, ratio }] of ofDay.entries()) {
      const most = examinationLadder[turn] ?? 0;
      if (ratio > most) find({ table: "XML3", row, field: "TYLE_TT_DV", expected: String(most) });
    }
  }
}

function countOf(rows: readonly BhytRow[], group: string): number {
  let count = 0;
  for (const row of rows) if (row["MA_NHOM"] === group) count += 1;
  return count;
}

const bedGroups = ["14", "15", "16"];
const quantity = emptyFigure();
const ratio = emptyFigure();

/** The bed days that a row counts, in thousandths: SO_LUONG × TYLE_TT_DV/100. */
function bedDaysOf(row: BhytRow): Whole | undefined {
  if (!readCell(row["SO_LUONG"], quantity) || !readCell(row["TYLE_TT_DV"], ratio)) return undefined;
  const counted = times(quantity.units, ratio.units);
  const scale = quantity.scale + ratio.scale + 2;
  return scale <= 3 ? times(counted, powerOfTen(3 - scale)) : shiftedRight(counted, scale - 3, "down");
}

/** Tells the bed rows of a day in several departments that together count more than one day. */
function tellMovesBetweenDepartments(visit: CheckedVisit, find: (finding: Finding) => void): void {
  const days = new Map<string, number[]>();
  const rows = visit.rows("XML3");
  for (const [at, row] of rows.entries()) {
    if (!bedGroups.includes(row["MA_NHOM"] ?? "") || row["PHAM_VI"] === "2") continue;
    const from = textOf(row, "NGAY_YL")?.slice(0, 8);
    // A row of several days says nothing about one of them.
    if (from === undefined || (textOf(row, "NGAY_KQ")?.slice(0, 8) ?? from) !== from) continue;
    const ofDay = days.get(from);
    if (ofDay === undefined) days.set(from, [at]);
    else ofDay.push(at);
  }
  for (const ofDay of days.values()) {
    if (ofDay.length < 2 || new Set(ofDay.map((at) => rows[at]?.["MA_KHOA"])).size < 2) continue;
    let sum: Whole = 0;
    for (const at of ofDay) {
      const days = bedDaysOf(rows[at] ?? {});
      // A row of more than one day began on this day: it is none of one day.
      if (days === undefined || days > 1000) {
        sum = 0;
        break;
      }
      sum = plus(sum, days);
    }
    if (sum <= 1000) continue;
    for (const row of ofDay) find({ table: "XML3", row, field: "SO_LUONG" });
  }
}

/** Payment ratios of services. */
export const serviceRatioRules: readonly BhytRule[] = [
  ratioRule({
    rule: "X3-011",
    groups: ["13"],
    ratios: ["100", "30", "10", "0"],
    text: {
      vi: "{at}: tỷ lệ của công khám là 100 (lần 1), 30 (lần 2–4), 10 (lần 5), 0 (từ lần 6).",
      en: "{at}: the ratio of an examination is 100 (1st), 30 (2nd to 4th), 10 (5th), 0 (from the 6th).",
    },
    nextStep: discount,
  }),
  bhytRule({
    rule: "X3-011",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} cao hơn tỷ lệ của lượt khám này trong ngày: lần 1 là 100, lần 2–4 là 30, lần 5 là 10, từ lần 6 là 0.",
      en: "{at} is above the ratio of this turn on its day: 100 for the 1st, 30 for the 2nd to 4th, 10 for the 5th, 0 from the 6th.",
    },
    nextStep: {
      vi: "Xếp các công khám cùng ngày theo thứ tự, ghi lại {field} rồi tính lại thành tiền của dòng.",
      en: "Put the examinations of the day in order, write {field} anew and compute the amounts of the row again.",
    },
    appliesTo: ["XML3"],
    check: tellDearExaminations,
  }),
  ratioRule({
    rule: "X3-012",
    groups: bedGroups,
    ratios: ["100", "50", "33", "0"],
    text: {
      vi: "{at}: tỷ lệ của ngày giường là 100, 50 (nằm ghép 2 người, băng ca, giường gấp), 33 (ghép từ 3 người), 0 khi chuyển khoa.",
      en: "{at}: the ratio of a bed day is 100, 50 (two patients, stretcher, folding bed), 33 (three or more), 0 after a move.",
    },
    nextStep: discount,
  }),
  bhytRule({
    rule: "X3-013",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at}: ngày chuyển khoa chỉ được tính tổng cộng 1 ngày giường (giường giá cao nhất và thấp nhất mỗi bên 0,5; các giường khác 0).",
      en: "{at}: a day of moving between departments counts one bed day in all (dearest and cheapest bed 0.5 each, others 0).",
    },
    nextStep: {
      vi: "Ghi lại số ngày giường của các khoa trong ngày chuyển khoa rồi tính lại thành tiền.",
      en: "Write the bed days of the departments on the day of the move anew and compute the amounts again.",
    },
    appliesTo: ["XML3"],
    check: tellMovesBetweenDepartments,
  }),
  ratioRule({
    rule: "X3-014",
    groups: ["8", "18"],
    ratios: ["100", "80", "50"],
    text: {
      vi: "{at}: tỷ lệ của phẫu thuật, thủ thuật là 100; từ lần thứ hai trong cùng cuộc mổ là 50 (cùng kíp) hoặc 80 (khác kíp, thủ thuật).",
      en: "{at}: the ratio of an operation or procedure is 100; from the second in one operation 50 (same team) or 80 (other team, procedure).",
    },
    nextStep: discount,
  }),
  ratioRule({
    rule: "X3-015",
    groups: ["8", "13", "14", "15", "16", "18"],
    allBut: true,
    ratios: ["100"],
    text: {
      vi: "{at} khác 100 mà không thuộc trường hợp đặc biệt nào.",
      en: "{at} is not 100, and no special case explains it.",
    },
    nextStep: discount,
  }),
];
