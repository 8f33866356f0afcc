import type { BhytTableName } from "../qd3176/bhyt-tables.ts";
import { isOfficialMinute } from "../schema/official-time.ts";
import { type BhytRule, bhytRule, mendAtSource, type RowJudge, sources } from "./bhyt-rule.ts";
import { textOf } from "./checked-visit.ts";

/** A moment that can be compared as text, or undefined. */
function minuteOf(row: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = textOf(row as Parameters<typeof textOf>[0], field);
  return value !== undefined && isOfficialMinute(value) ? value : undefined;
}

/** Moments of one row that must follow one another; what is absent or no moment is passed over. */
function orderRule(rule: string, table: BhytTableName, source: string, fields: readonly string[]): BhytRule {
  const judge: RowJudge = (row, _visit, find) => {
    let earlier: { readonly field: string; readonly at: string } | undefined;
    for (const field of fields) {
      const at = minuteOf(row, field);
      if (at === undefined) continue;
      if (earlier !== undefined && at < earlier.at) find({ field, slots: { earlier: earlier.field } });
      earlier = { field, at };
    }
  };
  return bhytRule({
    rule,
    severity: "error",
    source,
    appliesTo: [table],
    text: { vi: "{at} trước {earlier} của cùng dòng.", en: "{at} lies before {earlier} of the same row." },
    nextStep: mendAtSource,
    row: (name) => (name === table ? judge : undefined),
  });
}

/** The order of a row lies inside the episode. */
function withinRule(rule: string, table: BhytTableName): BhytRule {
  return bhytRule({
    rule,
    severity: "error",
    source: sources.checkers,
    appliesTo: [table],
    text: {
      vi: "{at} nằm ngoài khoảng XML1.NGAY_VAO đến XML1.NGAY_RA.",
      en: "{at} lies outside XML1.NGAY_VAO to XML1.NGAY_RA.",
    },
    nextStep: mendAtSource,
    check(visit, find) {
      const [from, to] = [minuteOf(visit.summary, "NGAY_VAO"), minuteOf(visit.summary, "NGAY_RA")];
      if (from === undefined || to === undefined) return;
      visit.rows(table).forEach((row, index) => {
        const at = minuteOf(row, "NGAY_YL");
        if (at !== undefined && (at < from || at > to)) find({ table, row: index, field: "NGAY_YL" });
      });
    },
  });
}

/** When something was ordered, done and reported. */
export const rowTimeRules: readonly BhytRule[] = [
  withinRule("X2-016", "XML2"),
  orderRule("X2-017", "XML2", sources.gateway, ["NGAY_YL", "NGAY_TH_YL"]),
  orderRule("X3-022", "XML3", sources.gateway, ["NGAY_YL", "NGAY_TH_YL", "NGAY_KQ"]),
  withinRule("X3-023", "XML3"),
];
