import type { NotChecked } from "../bhyt-report.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";
import { fieldsOf, ruleOfCode } from "../lists/code-rules.ts";
import { reasonOf } from "./rule-need.ts";

/** The lists that filled cells ask for and that nobody loaded, with those cells. */
export function uncheckedLists(visit: CheckedVisit): readonly NotChecked[] {
  const missing = new Map<string, { readonly fields: string[]; readonly rules: Set<string> }>();
  for (const [list, found] of visit.lists) {
    if (found === undefined) missing.set(list, { fields: [], rules: new Set() });
  }
  for (const table of visit.present) {
    for (const { name, codeList = "" } of fieldsOf(visit, table)) {
      const list = missing.get(codeList);
      if (list === undefined || !visit.rows(table).some((row) => textOf(row, name) !== undefined)) continue;
      list.fields.push(`${table}.${name}`);
      list.rules.add(ruleOfCode(table, name, codeList));
    }
  }
  return [...missing].flatMap(([list, { fields, rules }]): NotChecked[] => {
    const needs = `codeLists.${list}` as const;
    return fields.length === 0 ? [] : [{ needs, rules: [...rules], fields, reason: reasonOf(needs) }];
  });
}
