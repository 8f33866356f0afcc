import type { BhytRule } from "./bhyt-rule.ts";
import { codeRules } from "./code-rules.ts";
import { formatRules } from "./format-rules.ts";
import { keyRules } from "./key-rules.ts";
import { mirrorRules } from "./mirror-rules.ts";
import { requiredRules } from "./required-rules.ts";
import { rowMoneyRules } from "./row-money-rules.ts";
import { rowTimeRules } from "./row-time-rules.ts";
import { summaryRules } from "./summary-rules.ts";
import { tableChoiceRules } from "./table-choice-rules.ts";
import { totalRules } from "./total-rules.ts";
import { typeRules } from "./type-rules.ts";

/** Every rule that `checkTables` applies, in the order in which findings are reported. */
export const bhytRules: readonly BhytRule[] = [
  ...tableChoiceRules,
  ...keyRules,
  ...requiredRules,
  ...typeRules,
  ...formatRules,
  ...codeRules,
  ...summaryRules,
  ...rowTimeRules,
  ...rowMoneyRules,
  ...totalRules,
  ...mirrorRules,
];
