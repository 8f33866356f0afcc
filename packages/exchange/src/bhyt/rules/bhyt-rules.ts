import type { BhytRule } from "./bhyt-rule.ts";
import { formatRules } from "./format/format-rules.ts";
import { keyRules } from "./format/key-rules.ts";
import { mirrorRules } from "./format/mirror-rules.ts";
import { requiredRules } from "./format/required-rules.ts";
import { rowFormatRules } from "./format/row-format-rules.ts";
import { tableChoiceRules } from "./format/table-choice-rules.ts";
import { typeRules } from "./format/type-rules.ts";
import { codeRules } from "./lists/code-rules.ts";
import { coPaymentRules } from "./money/co-payment-rules.ts";
import { rowMoneyRules } from "./money/row-money-rules.ts";
import { serviceRatioRules } from "./money/service-ratio-rules.ts";
import { supplyPriceRules } from "./money/supply-price-rules.ts";
import { thousandsDotRules } from "./money/thousands-dot-rules.ts";
import { totalRules } from "./money/total-rules.ts";
import { assessmentRules } from "./papers/assessment-rules.ts";
import { birthPaperRules } from "./papers/birth-paper-rules.ts";
import { checkInRules } from "./papers/check-in-rules.ts";
import { dischargePaperRules } from "./papers/discharge-paper-rules.ts";
import { hivRules } from "./papers/hiv-rules.ts";
import { leavePaperRules } from "./papers/leave-paper-rules.ts";
import { referralPaperRules } from "./papers/referral-paper-rules.ts";
import { tuberculosisRules } from "./papers/tuberculosis-rules.ts";
import { careFormRules } from "./summary/care-form-rules.ts";
import { summaryRules } from "./summary/summary-rules.ts";
import { bedRules } from "./treatment/bed-rules.ts";
import { drugRowRules } from "./treatment/drug-row-rules.ts";
import { resultRowRules } from "./treatment/result-row-rules.ts";
import { rowTimeRules } from "./treatment/row-time-rules.ts";
import { serviceRowRules } from "./treatment/service-row-rules.ts";

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
  ...thousandsDotRules,
  ...serviceRatioRules,
  ...supplyPriceRules,
  ...totalRules,
  ...coPaymentRules,
  ...mirrorRules,
];
