import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import type { BhytCheckOptions } from "../bhyt/rules/check-options.ts";

/** One way to break exactly one rule in an episode that breaks none. */
export interface RuleMutation {
  /** The rule's id in the library's list, e.g. `X2-016`. */
  readonly rule: string;
  /** A broken copy of the episode, or undefined when it has no place for it. Never changes its input. */
  readonly mutate: (tables: BhytTables) => BhytTables | undefined;
  /** Options with which the rule can be asked (lists, history). */
  readonly options?: Partial<BhytCheckOptions>;
  /** Other rules that follow by logic from the same fault. */
  readonly follows?: readonly string[];
}
