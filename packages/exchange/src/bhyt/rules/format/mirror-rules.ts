import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule, mendAtSource } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";

/** The rule of each table that repeats fields of XML1. */
const rules: Readonly<Record<string, string>> = {
  XML6: "X6-001",
  XML7: "X7-007",
  XML8: "MIRROR",
  XML13: "X13-002",
  XML14: "X14-002",
  XML15: "X15-002",
};

/** Fields that repeat XML1 must say the same when they are filled. */
export const mirrorRules: readonly BhytRule[] = Object.entries(rules).map(([table, rule]) =>
  bhytRule({
    rule,
    severity: "error",
    source: sources.gateway,
    appliesTo: [table],
    text: { vi: "{at} khác XML1.{original}.", en: "{at} differs from XML1.{original}." },
    nextStep: mendAtSource,
    cell({ mirrors: original }, name) {
      if (original === undefined || name !== table) return undefined;
      return (value, _row, { summary }) =>
        value !== summary[original] && textOf(summary, original) !== undefined && { slots: { original } };
    },
  }),
);
