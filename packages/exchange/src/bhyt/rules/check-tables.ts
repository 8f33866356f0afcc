import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { fill } from "../schema/fill.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import type { BhytRule, Finding } from "./bhyt-rule.ts";
import { bhytRules } from "./bhyt-rules.ts";
import { type BhytCheckOptions, defaultBhytCheckOptions } from "./check-options.ts";
import { type CheckedVisit, checkedVisit, textOf } from "./checked-visit.ts";
import { planOf, type RulePlan } from "./rule-plan.ts";

/**
 * Checks the tables of one episode against the rules of an edition: keys, types, codes, required cells, money. All
 * findings come at once, in the order of tables, rows and columns, each with its rule, its place and what to do next.
 * Time grows with the number of rows. It never throws for content.
 *
 * @official QĐ 3176/QĐ-BYT
 */
export function checkTables<Tables = BhytTables>(
  tables: Tables,
  options: Partial<BhytCheckOptions<Tables>> = {},
): Report<Tables> {
  if (!isTablesObject(tables)) return { ok: false, issues: [notTables] };
  return reportOf(
    tables,
    findIssues(tables, options).map(({ issue }) => issue),
  );
}

/** An issue about the tables, and which item of its cell it is about when the cell holds several. */
export interface FoundIssue {
  readonly issue: Issue;
  readonly item?: number;
}

/** Applies every rule. What {@link checkTables} reports, with the items that a path into the tables cannot name. */
export function findIssues<Tables>(
  tables: Tables,
  options: Partial<BhytCheckOptions<Tables>>,
): readonly FoundIssue[] {
  const edition: BhytEdition = options.edition ?? qd3176;
  const plan = planOf(options.rules ?? bhytRules, edition);
  const visit = checkedVisit(tables as object, edition, { ...defaultBhytCheckOptions, ...options });
  const found: { readonly rule: BhytRule; readonly finding: Finding }[] = [];
  walk(plan, visit, (rule, finding) => found.push({ rule, finding }));
  const inOrder = found.length > 1 ? found.sort(placeOrder(plan, edition)) : found;
  return inOrder.map(({ rule, finding }) => ({
    issue: issueOf(rule, finding),
    ...(finding.item !== undefined && { item: finding.item }),
  }));
}

/** One walk over all cells and rows, in which every rule is asked. */
function walk(plan: RulePlan, visit: CheckedVisit, tell: (rule: BhytRule, finding: Finding) => void): void {
  const { endedOn } = visit;
  const holds = ({ from, until }: BhytRule) =>
    endedOn === undefined ||
    ((from === undefined || endedOn >= from) && (until === undefined || endedOn < until));
  for (const { table, columns, rows: rowJudges } of plan.tables) {
    const rows = visit.rows(table);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? {};
      for (const { name, judges } of columns) {
        const value = textOf(row, name);
        if (value === undefined) continue;
        for (const { rule, judge } of judges) {
          const verdict = judge(value, row, visit);
          if (verdict === false || !holds(rule)) continue;
          tell(rule, { table, row: index, field: name, ...(verdict !== true && verdict) });
        }
      }
      for (const { rule, judge } of rowJudges) {
        judge(
          row,
          visit,
          (finding) => {
            if (holds(rule)) tell(rule, { table, row: index, ...finding });
          },
          index,
        );
      }
    }
  }
  for (const rule of plan.whole) {
    if (holds(rule)) rule.check?.(visit, (finding) => tell(rule, finding));
  }
}

type Found = { readonly rule: BhytRule; readonly finding: Finding };

/** Findings stand where a reader of the tables meets them: by table, row and column, then by rule. */
function placeOrder(plan: RulePlan, edition: BhytEdition): (left: Found, right: Found) => number {
  const tables = [...Object.entries(edition.tables), ...Object.entries(edition.apart)];
  const columns = new Map(
    tables.flatMap(([table, { fields }], at) => [
      [table, at] as const,
      ...fields.map(({ name }, column) => [`${table}.${name}`, column] as const),
    ]),
  );
  const keyOf = ({ rule, finding: { table, row, field } }: Found) => [
    columns.get(table) ?? tables.length,
    row ?? -1,
    field === undefined ? -1 : (columns.get(`${table}.${field}`) ?? Number.MAX_SAFE_INTEGER),
    plan.order.get(rule) ?? 0,
  ];
  return (left, right) => {
    const other = keyOf(right);
    return keyOf(left).reduce((order, key, at) => order || key - (other[at] ?? 0), 0);
  };
}

function issueOf(rule: BhytRule, finding: Finding): Issue {
  const official = officialOf(finding);
  const slots = { at: official, field: finding.field ?? finding.table, ...finding.slots };
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    path: pathOf(finding),
    text: fill(rule.text, slots),
    nextStep: fill(rule.nextStep, slots),
    official,
    rule: rule.rule,
    source: finding.source ?? rule.source,
    ...(finding.expected !== undefined && { expected: finding.expected }),
  };
}
