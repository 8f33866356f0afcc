import type { BhytEdition } from "../schema/bhyt-edition.ts";
import type { BhytRule, CellJudge, RowJudge } from "./bhyt-rule.ts";

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
  /** The place of each rule in the list, by which findings of one cell are ordered. */
  readonly order: ReadonlyMap<BhytRule, number>;
}

const plans = new WeakMap<readonly BhytRule[], WeakMap<BhytEdition, RulePlan>>();

/** The plan of a list of rules for an edition; made once for each pair. */
export function planOf(rules: readonly BhytRule[], edition: BhytEdition): RulePlan {
  const known = plans.get(rules) ?? new WeakMap<BhytEdition, RulePlan>();
  plans.set(rules, known);
  const plan = known.get(edition) ?? makePlan(rules, edition);
  known.set(edition, plan);
  return plan;
}

function makePlan(rules: readonly BhytRule[], edition: BhytEdition): RulePlan {
  const own = rules.filter(({ editions }) =>
    editions === undefined ? edition.id !== "qd4210" : editions.includes(edition.id),
  );
  const tables = Object.entries({ ...edition.tables, ...edition.apart }).map(([table, definition]) => ({
    table,
    columns: definition.fields.flatMap((column): PlannedColumn[] => {
      const judges = own.flatMap((rule) => {
        const judge = rule.cell?.(column, table);
        return judge === undefined ? [] : [{ rule, judge }];
      });
      return judges.length === 0 ? [] : [{ name: column.name, judges }];
    }),
    rows: own.flatMap((rule) => {
      const judge = rule.row?.(table, definition);
      return judge === undefined ? [] : [{ rule, judge }];
    }),
  }));
  return {
    tables,
    whole: own.filter(({ check }) => check !== undefined),
    order: new Map(rules.map((rule, index) => [rule, index])),
  };
}
