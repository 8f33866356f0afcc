import type { BhytRule } from "../bhyt-rule.ts";
import { ruleBroken } from "./engine.faults.ts";
import { kindOf } from "./error-kind.ts";

/**
 * A rule of the host, which says its id when it throws. What it threw may quote a cell: only its kind is told. One that
 * answers later would find what no report holds any more.
 */
export function guardedRule(rule: BhytRule): BhytRule {
  const named = <Result>(run: () => Result): Result => {
    let result: Result;
    try {
      result = run();
    } catch (cause) {
      throw ruleBroken({ rule: rule.rule, reason: kindOf(cause) }, { cause });
    }
    if (!isPromise(result)) return result;
    // Nobody waits for it, and what it comes to may quote a cell.
    result.then(undefined, () => undefined);
    throw ruleBroken({ rule: rule.rule, reason: "Promise" });
  };
  const { cell, row, check } = rule;
  return {
    ...rule,
    ...(cell !== undefined && {
      cell: (column, table) => {
        const judge = named(() => cell.call(rule, column, table));
        return judge && ((value, own, visit) => named(() => judge(value, own, visit)));
      },
    }),
    ...(row !== undefined && {
      row: (table, definition) => {
        const judge = named(() => row.call(rule, table, definition));
        return judge && ((own, visit, find, index) => named(() => judge(own, visit, find, index)));
      },
    }),
    ...(check !== undefined && { check: (visit, find) => named(() => check.call(rule, visit, find)) }),
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
