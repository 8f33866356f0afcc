import { nearNames } from "@benhan/core/codes";
import { explainField } from "../bhyt/explain/index.ts";
import type { BhytRule } from "../bhyt/rules/bhyt-rule.ts";
import { notCheckedRule, stoppedRule } from "../bhyt/rules/engine/find-issues.ts";
import { unruledRule } from "../bhyt/rules/engine/unruled-edition.ts";
import { bhytRules } from "../bhyt/rules/index.ts";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import { explainColumn } from "./explain/explain-column.ts";
import { explainCases, explainRule } from "./explain/explain-rule.ts";
import type { Explanation } from "./explain/explanation.ts";
import { faultCatalogue } from "./explain/fault-catalogue.data.ts";
import { toldOf } from "./explain/told-codes.ts";

/**
 * Everything of this name: a rule by its id or code, any other code that a report or an error may bear, a column, every
 * table's column of the name, or a whole table.
 */
export function explain(
  name: string,
  edition: BhytEdition,
  rules: readonly BhytRule[] = bhytRules,
): readonly Explanation[] {
  const wanted = name.trim().toUpperCase();
  const found = [...rules, notCheckedRule, stoppedRule, unruledRule].filter(
    ({ rule, code }) => rule.toUpperCase() === wanted || code.toUpperCase() === wanted,
  );
  const ruled = found.map((one) => explainRule(one, edition));
  // One code may be a rule of the tables and something that is said of files, too.
  const cases = explainCases(toldOf(wanted), ruled.at(-1));
  if (cases.length > 0) return [...ruled.slice(0, -1), ...cases];
  return explainField(name, edition).map(explainColumn);
}

/** Names that may have been meant by one of which nothing is known. */
export function nearExplained(
  name: string,
  { tables, apart }: BhytEdition,
  rules: readonly BhytRule[] = bhytRules,
): readonly string[] {
  const fields = [...Object.values(tables), ...Object.values(apart)];
  const [table, column] = name.trim().toUpperCase().split(".");
  const columns = fields
    .filter((one) => column === undefined || one.table === table)
    .flatMap((one) => one.fields.map((field) => field.name));
  if (column !== undefined && columns.length > 0)
    return nearNames(column, columns).map((near) => `${table}.${near}`);
  return nearNames(
    name,
    new Set([
      ...rules.flatMap(({ rule, code }) => [rule, code]),
      ...fields.map((one) => one.table),
      ...columns,
      ...Object.keys(faultCatalogue),
    ]),
  );
}
