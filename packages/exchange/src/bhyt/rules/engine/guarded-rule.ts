import type { BhytRule } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";
import { breakPlaceOf } from "./break-place.ts";
import { kindOf } from "./error-kind.ts";

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
      if (!isPromise(result)) return result;
      // Nobody waits for it, and what it comes to may quote a cell.
      result.then(undefined, () => undefined);
      reason = "Promise";
    } catch (error) {
      reason = [kindOf(error), breakPlaceOf(error)].filter((part) => part !== undefined).join(", ");
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
        return judge && ((value, own, visit) => guarded(visit, () => judge(value, own, visit)) ?? false);
      },
    }),
    ...(row !== undefined && {
      row: (table, definition) => {
        const judge = guarded(undefined, () => row.call(rule, table, definition));
        return judge && ((own, visit, find, index) => guarded(visit, () => judge(own, visit, find, index)));
      },
    }),
    ...(check !== undefined && {
      check: (visit, find) => guarded(visit, () => check.call(rule, visit, find)),
    }),
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
