export { type BaseSalary, baseSalaries, baseSalaryOn } from "./base-salary.ts";
export type { LevelSource, VisitLevel } from "./benefit-level.ts";
export { type CalculatedClaim, calculateClaim } from "./calculate-claim.ts";
export {
  type ClaimOptions,
  type ClaimSums,
  type ClaimTerms,
  defaultClaimOptions,
  type KnownAmounts,
  type MedicationTerms,
  type ServiceResult,
  type ServiceTerms,
} from "./claim-terms.ts";
export type { CostSectionName } from "./cost-sections.ts";
export { costStatement } from "./cost-statement.ts";
export type {
  CostStatement,
  StatementLine,
  StatementPart,
  StatementSection,
  StatementSums,
} from "./cost-statement-form.ts";
export type { FundTotal } from "./episode-sums.ts";
export type { AmountExplanation } from "./explain-claim.ts";
export { notCalculable } from "./money.faults.ts";
export { type RowAmounts, rowAmounts } from "./row-amounts.ts";
export type { RowTerms } from "./row-terms.ts";
export { type EpisodeTotals, totalsOf } from "./totals-of.ts";
export {
  type Charge,
  chargesOf,
  claimTermsOf,
  type MedicationDraft,
  type ServiceDraft,
  type VisitDraft,
  withAmounts,
} from "./with-amounts.ts";
export { type RowAmountsOptions, withRowAmounts } from "./with-row-amounts.ts";
