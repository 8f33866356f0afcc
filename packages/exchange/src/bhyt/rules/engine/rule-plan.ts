import type { BhytEdition } from "../../schema/bhyt-edition.ts";
import type { BhytRule, CellJudge, RowJudge, RuleNeed } from "../bhyt-rule.ts";
import { bhytRules } from "../bhyt-rules.ts";
import { type GuardedRule, guardedRule } from "./guarded-rule.ts";

/** A column that at least one rule looks at. */
export interface PlannedColumn {
  readonly name: string;
  readonly judges: readonly { readonly rule: BhytRule; readonly judge: CellJudge }[];
}

/** What is asked of every row of one table. */
export interface PlannedTable {
  readonly table: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly { readonly rule: BhytRule; readonly judge: RowJudge }[];
}

/** The rules of an edition, sorted by where they look, so that each row and cell is visited once. */
export interface RulePlan {
  readonly tables: readonly PlannedTable[];
  readonly whole: readonly BhytRule[];
  /** Rules that cannot be asked, by what the host has not loaded. */
  readonly skipped: readonly { readonly needs: RuleNeed; readonly rules: readonly BhytRule[] }[];
  /** The place of each rule in the list, by which findings of one cell are ordered. */
  readonly order: ReadonlyMap<BhytRule, number>;
  /** The rules of the host among them. */
  readonly hosts: readonly GuardedRule[];
}

/** What is the same for every episode of an edition, and the plans made so far, by the needs that were met. */
interface KnownPlans {
  readonly own: readonly BhytRule[];
  readonly needs: readonly RuleNeed[];
  readonly order: ReadonlyMap<BhytRule, number>;
  readonly byNeeds: Map<string, RulePlan>;
}

const plans = new WeakMap<readonly BhytRule[], WeakMap<BhytEdition, KnownPlans>>();

/** True when the rule belongs to the edition. */
export function isOf({ editions }: BhytRule, { id }: BhytEdition): boolean {
  return editions === undefined ? id !== "qd4210" : editions.includes(id);
}

/** The plan of a list of rules for an edition and what the host has loaded; made once for each. */
export function planOf(
  rules: readonly BhytRule[],
  edition: BhytEdition,
  has: (need: RuleNeed) => boolean,
): RulePlan {
  const byEdition = plans.get(rules) ?? new WeakMap<BhytEdition, KnownPlans>();
  plans.set(rules, byEdition);
  const known = byEdition.get(edition) ?? knownPlans(rules, edition);
  byEdition.set(edition, known);
  const missing = known.needs.filter((need) => !has(need));
  const key = missing.join();
  const plan = known.byNeeds.get(key) ?? makePlan(known, edition, missing);
  known.byNeeds.set(key, plan);
  return plan;
}

function knownPlans(rules: readonly BhytRule[], edition: BhytEdition): KnownPlans {
  const trusted = new Set(bhytRules);
  const asked = rules.map((rule) => (trusted.has(rule) ? rule : guardedRule(rule)));
  const own = asked.filter((rule) => isOf(rule, edition));
  return {
    own,
    needs: [...new Set(own.flatMap(({ needs }) => needs ?? []))],
    order: new Map(asked.map((rule, index) => [rule, index])),
    byNeeds: new Map(),
  };
}

function makePlan({ own, order }: KnownPlans, edition: BhytEdition, missing: readonly RuleNeed[]): RulePlan {
  const asked = own.filter(({ needs }) => needs === undefined || !missing.includes(needs));
  const tables = Object.entries({ ...edition.tables, ...edition.apart }).map(([table, definition]) => ({
    table,
    columns: definition.fields.flatMap((column): PlannedColumn[] => {
      const judges = asked.flatMap((rule) => {
        const judge = rule.cell?.(column, table);
        return judge === undefined ? [] : [{ rule, judge }];
      });
      return judges.length === 0 ? [] : [{ name: column.name, judges }];
    }),
    rows: asked.flatMap((rule) => {
      const judge = rule.row?.(table, definition);
      return judge === undefined ? [] : [{ rule, judge }];
    }),
  }));
  return {
    tables,
    whole: asked.filter(({ check }) => check !== undefined),
    skipped: missing.map((needs) => ({ needs, rules: own.filter((rule) => rule.needs === needs) })),
    order,
    hosts: asked.filter((rule): rule is GuardedRule => "brokenBy" in rule),
  };
}
