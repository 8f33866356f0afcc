import { assessmentRules } from "./assessment-rules.ts";
import { bedRules } from "./bed-rules.ts";
import type { BhytRule } from "./bhyt-rule.ts";
import { birthPaperRules } from "./birth-paper-rules.ts";
import { careFormRules } from "./care-form-rules.ts";
import { checkInRules } from "./check-in-rules.ts";
import { coPaymentRules } from "./co-payment-rules.ts";
import { codeRules } from "./code-rules.ts";
import { dischargePaperRules } from "./discharge-paper-rules.ts";
import { drugRowRules } from "./drug-row-rules.ts";
import { formatRules } from "./format-rules.ts";
import { hivRules } from "./hiv-rules.ts";
import { keyRules } from "./key-rules.ts";
import { leavePaperRules } from "./leave-paper-rules.ts";
import { mirrorRules } from "./mirror-rules.ts";
import { referralPaperRules } from "./referral-paper-rules.ts";
import { requiredRules } from "./required-rules.ts";
import { resultRowRules } from "./result-row-rules.ts";
import { rowFormatRules } from "./row-format-rules.ts";
import { rowMoneyRules } from "./row-money-rules.ts";
import { rowTimeRules } from "./row-time-rules.ts";
import { serviceRatioRules } from "./service-ratio-rules.ts";
import { serviceRowRules } from "./service-row-rules.ts";
import { summaryRules } from "./summary-rules.ts";
import { supplyPriceRules } from "./supply-price-rules.ts";
import { tableChoiceRules } from "./table-choice-rules.ts";
import { totalRules } from "./total-rules.ts";
import { tuberculosisRules } from "./tuberculosis-rules.ts";
import { typeRules } from "./type-rules.ts";

/** Every rule that `checkTables` applies, in the order in which findings are reported. */
export const bhytRules: readonly BhytRule[] = [
  ...tableChoiceRules,
  ...keyRules,
  ...requiredRules,
  ...typeRules,
  ...formatRules,
  ...rowFormatRules,
  ...codeRules,
  ...summaryRules,
  ...careFormRules,
  ...rowTimeRules,
  ...drugRowRules,
  ...serviceRowRules,
  ...bedRules,
  ...resultRowRules,
  ...hivRules,
  ...dischargePaperRules,
  ...birthPaperRules,
  ...leavePaperRules,
  ...assessmentRules,
  ...referralPaperRules,
  ...tuberculosisRules,
  ...checkInRules,
  ...rowMoneyRules,
  ...serviceRatioRules,
  ...supplyPriceRules,
  ...totalRules,
  ...coPaymentRules,
  ...mirrorRules,
];
