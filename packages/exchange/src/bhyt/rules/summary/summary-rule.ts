import { type BhytRule, bhytRule, mendAtSource } from "../bhyt-rule.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";

/** What a rule about XML1 found wrong: a field, or a field with more to say. */
export type WrongField =
  | string
  | { readonly field: string; readonly expected?: string; readonly item?: number };

/** A rule about the one row of XML1. `broken` tells the field that breaks it, or several. */
export function summaryRule(
  parts: Pick<BhytRule, "rule" | "severity" | "source" | "text"> &
    Partial<Pick<BhytRule, "nextStep" | "editions" | "from" | "until" | "needs">> & {
      readonly broken: (visit: CheckedVisit) => WrongField | readonly WrongField[] | undefined | false;
    },
): BhytRule {
  const { broken, nextStep = mendAtSource, ...words } = parts;
  return bhytRule({
    ...words,
    nextStep,
    appliesTo: ["XML1"],
    check(visit, find) {
      const wrong = broken(visit);
      if (wrong === undefined || wrong === false) return;
      for (const one of Array.isArray(wrong) ? wrong : [wrong]) {
        find({ table: "XML1", row: 0, ...(typeof one === "string" ? { field: one } : one) });
      }
    },
  });
}

/** True when a cell of XML1 holds one of the codes. */
export function isCoded({ summary }: CheckedVisit, field: string, ...codes: readonly string[]): boolean {
  const value = textOf(summary, field);
  return value !== undefined && codes.includes(value);
}
