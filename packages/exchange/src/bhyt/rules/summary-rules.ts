import { compareDecimals, type Decimal } from "@benhan/core";
import { isOfficialMinute } from "../schema/official-time.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "./checked-visit.ts";

/** Object groups of the armed forces and cipher staff, whose cards may carry no end of validity. */
const armedForces = /^(?:CA|CY|QN)/;

const cardFields = ["MA_THE_BHYT", "MA_DKBD", "GT_THE_TU", "GT_THE_DEN"] as const;

/** A moment of XML1 that can be compared as text. */
function minuteOf({ summary }: CheckedVisit, field: string): string | undefined {
  const value = textOf(summary, field);
  return value !== undefined && isOfficialMinute(value) ? value : undefined;
}

/** The cards of the episode belong to the armed forces. */
export function hasArmedForcesCard({ summary }: CheckedVisit): boolean {
  return itemsOf(textOf(summary, "MA_THE_BHYT") ?? "").some((card) => armedForces.test(card));
}

/** A rule about the one row of XML1, which tells the fields that break it. */
function summaryRule(
  parts: Pick<BhytRule, "rule" | "severity" | "source" | "text"> &
    Partial<Pick<BhytRule, "nextStep">> & { readonly broken: (visit: CheckedVisit) => readonly string[] },
): BhytRule {
  const { broken, nextStep = mendAtSource, ...words } = parts;
  return bhytRule({
    ...words,
    nextStep,
    appliesTo: ["XML1"],
    check(visit, find) {
      for (const field of broken(visit)) find({ table: "XML1", row: 0, field });
    },
  });
}

/** Content of XML1. */
export const summaryRules: readonly BhytRule[] = [
  summaryRule({
    rule: "X1-001",
    severity: "error",
    source: sources.checkers,
    text: { vi: "{at} trước XML1.NGAY_VAO.", en: "{at} lies before XML1.NGAY_VAO." },
    broken(visit) {
      const arrived = minuteOf(visit, "NGAY_VAO");
      const left = minuteOf(visit, "NGAY_RA");
      return arrived !== undefined && left !== undefined && left < arrived ? ["NGAY_RA"] : [];
    },
  }),
  summaryRule({
    rule: "X1-002",
    severity: "error",
    source: sources.gateway,
    text: { vi: "{at} trước XML1.NGAY_VAO.", en: "{at} lies before XML1.NGAY_VAO." },
    broken(visit) {
      const arrived = minuteOf(visit, "NGAY_VAO");
      const admitted = minuteOf(visit, "NGAY_VAO_NOI_TRU");
      return arrived !== undefined && admitted !== undefined && admitted < arrived
        ? ["NGAY_VAO_NOI_TRU"]
        : [];
    },
  }),
  summaryRule({
    rule: "X1-006",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} trống trong khi có mã thẻ BHYT.",
      en: "{at} is empty although a card number is given.",
    },
    nextStep: {
      vi: "Tra cứu lại thẻ trên cổng giám định.",
      en: "Look the card up on the insurer's portal again.",
    },
    broken(visit) {
      if (textOf(visit.summary, "MA_THE_BHYT") === undefined) return [];
      const due = hasArmedForcesCard(visit) ? cardFields.slice(1, 3) : cardFields.slice(1);
      return due.filter((field) => textOf(visit.summary, field) === undefined);
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
    broken: ({ summary }) =>
      textOf(summary, "MA_DOITUONG_KCB") === "9"
        ? cardFields.filter((field) => textOf(summary, field) !== undefined)
        : [],
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
      const fund = visit.total("T_BHTT");
      const claims = fund !== undefined && compareDecimals(fund, "0" as Decimal) > 0;
      return claims && textOf(visit.summary, "MA_THE_BHYT") === undefined ? ["MA_THE_BHYT"] : [];
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
    broken({ summary }) {
      const kind = textOf(summary, "MA_LOAI_RV");
      if (kind === undefined) return [];
      const due = kind === "2" || kind === "5";
      return due === (textOf(summary, "MA_NOI_DEN") !== undefined) ? [] : ["MA_NOI_DEN"];
    },
  }),
];
