import type { Bilingual, Severity } from "@benhan/core/faults";
import type { BhytRow, BhytTableName } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, mendAtSource } from "./bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "./checked-visit.ts";

/** A rule about the form of certain cells, one by one. */
export interface CellRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: string;
  /** The cells, as `XML2.DUONG_DUNG`. */
  readonly cells: readonly string[];
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
  /** The cells hold several items: each is looked at alone, and the first that breaks the rule is told. */
  readonly each?: true;
  /** Looks at a filled cell, or at an item of it: true, or a severity of its own, when the rule is broken. */
  readonly broken: (value: string, row: BhytRow, visit: CheckedVisit) => boolean | Severity;
}

/** Makes a rule that looks at each of its cells alone. Empty cells are none of its business. */
export function cellRule({ cells, broken, each, nextStep = mendAtSource, ...parts }: CellRule): BhytRule {
  const places = cells.map((cell) => {
    const [table, field] = cell.split(".") as [BhytTableName, string];
    return { table, field };
  });
  return bhytRule({
    ...parts,
    nextStep,
    appliesTo: [...new Set(places.map(({ table }) => table))],
    check(visit, find) {
      for (const { table, field } of places) {
        visit.rows(table).forEach((row, index) => {
          const value = textOf(row, field);
          if (value === undefined) return;
          const verdicts = (each ? itemsOf(value) : [value]).map((item) => broken(item, row, visit));
          const item = verdicts.findIndex((verdict) => verdict !== false);
          const found = verdicts[item];
          if (found === undefined || found === false) return;
          find({
            table,
            row: index,
            field,
            ...(found !== true && { severity: found }),
            ...(each && { item }),
          });
        });
      }
    },
  });
}
