import type { Bilingual, Severity } from "@benhan/core/faults";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, type CellJudge, type FindingDetail, mendAtSource } from "../bhyt-rule.ts";
import { type CheckedVisit, judgedItemsOf } from "../checked-visit.ts";

/** A rule about the form of certain cells, one by one. */
export interface CellRule
  extends Pick<BhytRule, "rule" | "severity" | "source" | "editions" | "from" | "until" | "needs"> {
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
  const places = new Set(cells);
  const judge: CellJudge = each
    ? (value, row, visit) => {
        // Most cells of several values hold one.
        if (!value.includes(";")) return detailOf(broken(value, row, visit), 0);
        const verdicts = judgedItemsOf(value).map((item) => broken(item, row, visit));
        const item = verdicts.findIndex((verdict) => verdict !== false);
        return item >= 0 && detailOf(verdicts[item] ?? false, item);
      }
    : (value, row, visit) => detailOf(broken(value, row, visit));
  return bhytRule({
    ...parts,
    nextStep,
    appliesTo: [...new Set(cells.map((cell) => cell.split(".")[0] ?? ""))],
    cell: ({ name }, table) => (places.has(`${table}.${name}`) ? judge : undefined),
  });
}

function detailOf(verdict: boolean | Severity, item?: number): boolean | FindingDetail {
  if (verdict === false) return false;
  return { ...(verdict !== true && { severity: verdict }), ...(item !== undefined && { item }) };
}
