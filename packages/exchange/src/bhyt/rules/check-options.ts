import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import type { BhytRule } from "./bhyt-rule.ts";
import type { BhytRuleOptions } from "./rule-options.ts";

/** How the tables of an episode are checked. Everything may be left out. */
export interface BhytCheckOptions<Tables = BhytTables> extends BhytRuleOptions {
  /** The edition in which the tables are. Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  /** The rules that are asked. Default `bhytRules`; a host adds its own: `[...bhytRules, ...own]`, made once and kept. */
  readonly rules?: readonly BhytRule[];
  /** Findings about the episode after which nothing more is looked at; a last one says so. Default 10,000. */
  readonly mostFindings?: number;
}
