import { compareDecimals, type Decimal, daysBetween } from "@benhan/core";
import { isOfficialDate, officialDate } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";
import { lookCardUp } from "../format/format-rules.ts";
import { minuteIn } from "../treatment/row-times.ts";
import { officialMinuteOf } from "../values/official-minute-of.ts";
import { isCoded, summaryRule } from "./summary-rule.ts";

/** Object groups of the armed forces and cipher staff, whose cards may carry no end of validity. */
const armedForces = /^(?:CA|CY|QN)/;

const settlementYear = /^[12]\d{3}$/;
const settlementMonth = /^(?:0?[1-9]|1[0-2])$/;

const cardFields = ["MA_THE_BHYT", "MA_DKBD", "GT_THE_TU", "GT_THE_DEN"] as const;

/** The cards of the episode belong to the armed forces. */
export function hasArmedForcesCard({ summary }: CheckedVisit): boolean {
  const cards = textOf(summary, "MA_THE_BHYT");
  return cards !== undefined && itemsOf(cards).some((card) => armedForces.test(card));
}

/** A field of XML1 whose moment lies before that of another. */
function before(visit: CheckedVisit, field: string, earlier: string): string | undefined {
  const at = minuteIn(visit.summary, field);
  const first = minuteIn(visit.summary, earlier);
  return at !== undefined && first !== undefined && at < first ? field : undefined;
}

/** Content of XML1: when, and on which card. */
export const summaryRules: readonly BhytRule[] = [
  ...(
    [
      ["X1-001", "error", sources.checkers, "NGAY_RA", "NGAY_VAO"],
      ["X1-002", "error", sources.gateway, "NGAY_VAO_NOI_TRU", "NGAY_VAO"],
      ["X1-027", "warning", sources.qd3176, "NGAY_TTOAN", "NGAY_RA"],
    ] as const
  ).map(([rule, severity, source, field, earlier]) =>
    summaryRule({
      rule,
      severity,
      source,
      text: { vi: `{at} trước XML1.${earlier}.`, en: `{at} lies before XML1.${earlier}.` },
      broken: (visit) => before(visit, field, earlier),
    }),
  ),
  summaryRule({
    rule: "X1-006",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} trống trong khi có mã thẻ BHYT.",
      en: "{at} is empty although a card number is given.",
    },
    nextStep: lookCardUp,
    broken(visit) {
      if (textOf(visit.summary, "MA_THE_BHYT") === undefined) return undefined;
      const due = hasArmedForcesCard(visit) ? cardFields.slice(1, 3) : cardFields.slice(1);
      return due.filter((field) => textOf(visit.summary, field) === undefined);
    },
  }),
  summaryRule({
    rule: "X1-007",
    severity: "error",
    source: sources.checkers,
    text: {
      vi: "{at}: hạn cuối của thẻ phải sau ngày bắt đầu GT_THE_TU.",
      en: "{at}: a card must end after it begins in GT_THE_TU.",
    },
    nextStep: lookCardUp,
    broken({ summary }) {
      const ends = itemsOf(textOf(summary, "GT_THE_DEN") ?? "");
      const starts = itemsOf(textOf(summary, "GT_THE_TU") ?? "");
      const item = ends.findIndex((end, at) => {
        const start = starts[at] ?? "";
        return isOfficialDate(end) && isOfficialDate(start) && end <= start;
      });
      return item >= 0 && { field: "GT_THE_DEN", item };
    },
  }),
  summaryRule({
    rule: "X1-008",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at} không nằm trong hạn của thẻ BHYT nào.",
      en: "{at} lies in the validity of no card.",
    },
    nextStep: lookCardUp,
    broken({ summary }) {
      const arrived = textOf(summary, "NGAY_VAO")?.slice(0, 8) ?? "";
      const starts = textOf(summary, "GT_THE_TU");
      if (starts === undefined || !isOfficialDate(arrived)) return undefined;
      const ends = itemsOf(textOf(summary, "GT_THE_DEN") ?? "");
      // A card of the armed forces may have no end; a date that is none is another rule's.
      const covers = (start: string, end = "") =>
        !isOfficialDate(start) || (start <= arrived && (!isOfficialDate(end) || arrived <= end));
      return itemsOf(starts).some((start, at) => covers(start, ends[at])) ? undefined : "NGAY_VAO";
    },
  }),
  summaryRule({
    rule: "X1-009",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} phải để trống khi MA_DOITUONG_KCB là 9 (không dùng thẻ BHYT).",
      en: "{at} must be empty when MA_DOITUONG_KCB is 9 (not insured).",
    },
    broken: (visit) =>
      isCoded(visit, "MA_DOITUONG_KCB", "9") &&
      cardFields.filter((field) => textOf(visit.summary, field) !== undefined),
  }),
  summaryRule({
    rule: "X1-010",
    severity: "error",
    source: sources.checkers,
    text: {
      vi: "{at} trống trong khi T_BHTT lớn hơn 0.",
      en: "{at} is empty although T_BHTT is above 0.",
    },
    broken(visit) {
      if (textOf(visit.summary, "MA_THE_BHYT") !== undefined) return undefined;
      const fund = visit.total("T_BHTT");
      return fund !== undefined && compareDecimals(fund, "0" as Decimal) > 0 && "MA_THE_BHYT";
    },
  }),
  summaryRule({
    rule: "X1-011",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} phải có khi MA_LOAI_RV là 2 hoặc 5 và phải để trống trong trường hợp khác.",
      en: "{at} must be filled when MA_LOAI_RV is 2 or 5, and empty otherwise.",
    },
    broken(visit) {
      if (textOf(visit.summary, "MA_LOAI_RV") === undefined) return undefined;
      const filled = textOf(visit.summary, "MA_NOI_DEN") !== undefined;
      return isCoded(visit, "MA_LOAI_RV", "2", "5") !== filled && "MA_NOI_DEN";
    },
  }),
  summaryRule({
    rule: "X1-017",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: mã 1.7 dùng cho trẻ vào trong 5 ngày sau sinh.",
      en: "{at}: 1.7 is for newborns who arrive within 5 days of birth.",
    },
    broken(visit) {
      if (!isCoded(visit, "MA_DOITUONG_KCB", "1.7")) return undefined;
      const born = visit.dateOf("NGAY_SINH");
      const arrived = visit.dateOf("NGAY_VAO");
      if (born === undefined || arrived === undefined) return undefined;
      const age = daysBetween(born, arrived);
      return (age < 0 || age > 5) && "MA_DOITUONG_KCB";
    },
  }),
  summaryRule({
    rule: "X1-026",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} không phải năm 4 chữ số hoặc tháng 1–12 của kỳ quyết toán.",
      en: "{at} is no 4-digit year or month 1–12 of the settlement.",
    },
    broken({ summary }) {
      const year = textOf(summary, "NAM_QT");
      const month = textOf(summary, "THANG_QT");
      return [
        ...(year === undefined || settlementYear.test(year) ? [] : ["NAM_QT"]),
        ...(month === undefined || settlementMonth.test(month) ? [] : ["THANG_QT"]),
      ];
    },
  }),
  summaryRule({
    rule: "X1-028",
    severity: "error",
    source: sources.qd3176,
    text: { vi: "{at} phải sau ngày NGAY_RA.", en: "{at} must lie after the day of NGAY_RA." },
    broken(visit) {
      const days = textOf(visit.summary, "NGAY_TAI_KHAM");
      const { endedOn } = visit;
      if (days === undefined || endedOn === undefined) return undefined;
      const item = itemsOf(days).findIndex((text) => {
        const day = officialDate(text);
        return day !== undefined && day <= endedOn;
      });
      return item >= 0 && { field: "NGAY_TAI_KHAM", item };
    },
  }),
  summaryRule({
    rule: "X1-031",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: từ 01/07/2025 địa chỉ không còn cấp huyện; trước đó phải ghi huyện.",
      en: "{at}: from 01/07/2025 an address has no district; before that it has one.",
    },
    nextStep: {
      vi: "Ghi địa chỉ theo danh mục đơn vị hành chính của ngày khám.",
      en: "Write the address by the list of units of the day of the visit.",
    },
    broken(visit) {
      const filled = textOf(visit.summary, "MAHUYEN_CU_TRU") !== undefined;
      const day = filled ? visit.dateOf("NGAY_VAO") : visit.endedOn;
      return day !== undefined && filled === day >= visit.options.noDistrictFrom && "MAHUYEN_CU_TRU";
    },
  }),
  summaryRule({
    rule: "X1-034",
    severity: "warning",
    source: sources.checkers,
    needs: "history",
    text: {
      vi: "{at}: cùng MA_BN có lượt khám sau một hồ sơ kết thúc bằng tử vong.",
      en: "{at}: the same MA_BN has a visit after a record that ended with death.",
    },
    nextStep: {
      vi: "Kiểm tra MA_BN có bị cấp trùng, hoặc kết quả điều trị của hai hồ sơ.",
      en: "Check whether MA_BN was given twice, or the outcomes of the two records.",
    },
    broken(visit) {
      const arrived = minuteIn(visit.summary, "NGAY_VAO");
      const left = minuteIn(visit.summary, "NGAY_RA");
      if (arrived === undefined || left === undefined) return undefined;
      const key = textOf(visit.summary, "MA_LK");
      const died = isCoded(visit, "KET_QUA_DTRI", "5");
      const wrong = visit.options.history?.some(
        ({ encounterNumber, outcome, arrivedAt, endedAt = arrivedAt }) =>
          encounterNumber !== key &&
          (((outcome === "5" || outcome === "died") && officialMinuteOf(endedAt) <= arrived) ||
            (died && officialMinuteOf(arrivedAt) >= left)),
      );
      return wrong === true && "MA_BN";
    },
  }),
];
