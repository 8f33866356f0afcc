import { isOfficialMinute } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";
import { columnRule, rowRule } from "../engine/table-rule.ts";
import { minuteIn } from "./row-times.ts";

/** Moments of one row that must follow one another; what is absent or no moment is passed over. */
function orderRule(rule: string, table: string, fields: readonly string[]): BhytRule {
  const words = {
    rule,
    severity: "error",
    source: sources.gateway,
    text: { vi: "{at} trước {earlier} của cùng dòng.", en: "{at} lies before {earlier} of the same row." },
  } as const;
  return rowRule(table, words, (row, _visit, find) => {
    let earlier = "";
    let before: string | undefined;
    for (const field of fields) {
      const at = minuteIn(row, field);
      if (at === undefined) continue;
      if (before !== undefined && at < before) find({ field, slots: { earlier } });
      earlier = field;
      before = at;
    }
  });
}

/** A moment of a row lies inside the episode. */
function withinRule(rule: string, cell: `${string}.${string}`): BhytRule {
  const words = {
    rule,
    severity: "error",
    source: sources.checkers,
    text: {
      vi: "{at} nằm ngoài khoảng XML1.NGAY_VAO đến XML1.NGAY_RA.",
      en: "{at} lies outside XML1.NGAY_VAO to XML1.NGAY_RA.",
    },
  } as const;
  return columnRule(cell, words, (value, _row, visit) => isOutside(value, visit));
}

/** True for a moment before the arrival or after the end. Without both ends nothing is outside. */
function isOutside(value: string, { summary }: CheckedVisit): boolean {
  const from = textOf(summary, "NGAY_VAO");
  const to = textOf(summary, "NGAY_RA");
  if (from === undefined || to === undefined || (value >= from && value <= to)) return false;
  return isOfficialMinute(value) && isOfficialMinute(from) && isOfficialMinute(to);
}

/** When something was ordered, done and reported. */
export const rowTimeRules: readonly BhytRule[] = [
  withinRule("X2-016", "XML2.NGAY_YL"),
  orderRule("X2-017", "XML2", ["NGAY_YL", "NGAY_TH_YL"]),
  orderRule("X3-022", "XML3", ["NGAY_YL", "NGAY_TH_YL", "NGAY_KQ"]),
  withinRule("X3-023", "XML3.NGAY_YL"),
  withinRule("X5-003", "XML5.THOI_DIEM_DBLS"),
];
