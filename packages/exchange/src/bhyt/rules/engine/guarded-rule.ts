import { kindOf } from "@benhan/core/faults";
import type { BhytRule } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";
import { breakPlaceOf } from "./break-place.ts";
import { isSeverity, wrongPartsOfRule } from "./rule-shape.ts";

/** A rule of the host that breaks nothing but itself. */
export interface GuardedRule extends BhytRule {
  /** Why it was asked no further about an episode; undefined when it was asked to the end. */
  readonly brokenBy: (visit: CheckedVisit) => string | undefined;
}

/**
 * A rule of the host, which is asked no further about an episode once it threw. What it threw may quote a cell: only its
 * kind is kept, and where it was thrown. One that answers later would find what no report holds any more.
 */
export function guardedRule(rule: BhytRule): GuardedRule {
  const wrong = wrongPartsOfRule(rule);
  if (wrong.length > 0) return neverAsked(rule, wrong.join(", "));
  const broken = new WeakMap<CheckedVisit, string>();
  /** It broke when it was asked where it wants to look, so for all episodes. */
  let brokenAlways: string | undefined;
  let everBroke = false;
  const brokenBy = (visit: CheckedVisit) => (everBroke ? (brokenAlways ?? broken.get(visit)) : undefined);

  const guarded = <Result>(visit: CheckedVisit | undefined, run: () => Result): Result | undefined => {
    if (visit !== undefined && brokenBy(visit) !== undefined) return undefined;
    let reason: string;
    try {
      const result = run();
      const late = lateResult(result);
      if (late === undefined) return result;
      reason = late;
    } catch (error) {
      reason =
        error === wrongLevel
          ? "severity"
          : [kindOf(error), breakPlaceOf(error)].filter((part) => part !== undefined).join(", ");
    }
    everBroke = true;
    if (visit === undefined) brokenAlways ??= reason;
    else broken.set(visit, reason);
    return undefined;
  };

  const { cell, row, check } = rule;
  return {
    ...rule,
    brokenBy,
    ...(cell !== undefined && {
      cell: (column, table) => {
        const judge = guarded(undefined, () => cell.call(rule, column, table));
        return (
          judge && ((value, own, visit) => guarded(visit, () => withLevel(judge(value, own, visit))) ?? false)
        );
      },
    }),
    ...(row !== undefined && {
      row: (table, definition) => {
        const judge = guarded(undefined, () => row.call(rule, table, definition));
        return (
          judge &&
          ((own, visit, find, index) => guarded(visit, () => judge(own, visit, levelled(find), index)))
        );
      },
    }),
    ...(check !== undefined && {
      check: (visit, find) => guarded(visit, () => check.call(rule, visit, levelled(find))),
    }),
  };
}

/** A rule that cannot be asked; an id that is none is not told. */
function neverAsked(rule: BhytRule, reason: string): GuardedRule {
  const { rule: id, code } = (rule ?? {}) as Partial<Record<keyof BhytRule, unknown>>;
  const words = { vi: "", en: "" };
  return {
    ...{ rule: typeof id === "string" ? id : "?", code: typeof code === "string" ? code : "?" },
    ...{ severity: "error", source: "", appliesTo: [], text: words, nextStep: words },
    brokenBy: () => reason,
  };
}

/** Thrown where a finding has a level that nobody would count. */
const wrongLevel = Symbol("level");

function withLevel<Verdict>(verdict: Verdict): Verdict {
  if (typeof verdict === "object" && verdict !== null && "severity" in verdict) {
    const { severity } = verdict;
    if (severity !== undefined && !isSeverity(severity)) throw wrongLevel;
  }
  return verdict;
}

function levelled<Told>(find: (finding: Told) => void): (finding: Told) => void {
  return (finding) => find(withLevel(finding));
}

/** What a result is that comes later, or only when somebody asks for it: nobody does. */
function lateResult(result: unknown): "Promise" | "Generator" | undefined {
  if (typeof result !== "object" || result === null) return undefined;
  if ("then" in result && typeof result.then === "function") {
    // What it comes to may quote a cell.
    result.then(undefined, () => undefined);
    return "Promise";
  }
  return "next" in result && typeof result.next === "function" ? "Generator" : undefined;
}
