import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import { checkTables } from "../bhyt/rules/check-tables.ts";
import type { RuleMutation } from "./rule-mutation.ts";
import { ruleMutations } from "./rule-mutations.ts";

/** An episode that breaks one rule, and the way in which it does. */
export interface BrokenEpisode {
  readonly tables: BhytTables;
  readonly mutation: RuleMutation;
}

/**
 * Breaks exactly one rule of an episode that breaks none, with those that follow from it by logic. Undefined when no
 * known way finds its place in this episode, or none that leaves the other rules alone.
 *
 * @param rule The rule's id in the library's list, e.g. `X2-016`.
 */
export function breakRule(rule: string, tables: BhytTables): BrokenEpisode | undefined {
  for (const mutation of ruleMutations) {
    if (mutation.rule !== rule) continue;
    const broken = mutation.mutate(tables);
    if (broken !== undefined && breaksOnly(mutation, broken)) return { tables: broken, mutation };
  }
  return undefined;
}

function breaksOnly({ rule, options, follows = [] }: RuleMutation, tables: BhytTables): boolean {
  const broken = checkTables(tables, options).issues.flatMap((issue) =>
    issue.severity === "information" ? [] : [issue.rule ?? ""],
  );
  return broken.includes(rule) && broken.every((other) => other === rule || follows.includes(other));
}
