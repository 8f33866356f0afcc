import { bhytEditions } from "../../bhyt/editions/index.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { bhytRules } from "../../bhyt/rules/index.ts";

const needed = "codeLists.";

/** The names of all lists that a check can ask: those of columns, and those that rules need. */
export function listNames(rules: readonly BhytRule[] = bhytRules): readonly string[] {
  const names = new Set<string>();
  for (const { tables, apart } of bhytEditions) {
    for (const { fields } of [...Object.values(tables), ...Object.values(apart)]) {
      for (const { codeList } of fields) if (codeList !== undefined) names.add(codeList);
    }
  }
  for (const { needs } of rules) if (needs?.startsWith(needed)) names.add(needs.slice(needed.length));
  return [...names].sort();
}
