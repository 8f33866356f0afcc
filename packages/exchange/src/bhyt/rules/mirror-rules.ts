import { type BhytTableName, bhytTables } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { textOf } from "./checked-visit.ts";

/** The rule of each table that repeats fields of XML1. */
const rules: Partial<Record<BhytTableName, string>> = {
  XML6: "X6-001",
  XML7: "X7-007",
  XML8: "MIRROR",
  XML13: "X13-002",
  XML14: "X14-002",
  XML15: "X15-002",
};

/** Fields that repeat XML1 must say the same when they are filled. */
export const mirrorRules: readonly BhytRule[] = (Object.entries(rules) as [BhytTableName, string][]).map(
  ([table, rule]) => {
    const mirrors = bhytTables[table].fields.flatMap(({ name, mirrors: original }) =>
      original === undefined ? [] : [{ name, original }],
    );
    return bhytRule({
      rule,
      severity: "error",
      source: sources.gateway,
      appliesTo: [table],
      text: { vi: "{at} khác XML1.{original}.", en: "{at} differs from XML1.{original}." },
      nextStep: mendAtSource,
      check(visit, find) {
        visit.rows(table).forEach((row, index) => {
          for (const { name, original } of mirrors) {
            const own = textOf(row, name);
            const first = textOf(visit.summary, original);
            if (own !== undefined && first !== undefined && own !== first) {
              find({ table, row: index, field: name, slots: { original } });
            }
          }
        });
      },
    });
  },
);
