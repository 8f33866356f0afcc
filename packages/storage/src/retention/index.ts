export { checkRetentionFacts } from "./check-retention-facts.ts";
export { type CourseEnd, courseEndedOn, type OutpatientCourse } from "./course-ended-on.ts";
export { retentionEdition } from "./decide-retention.ts";
export {
  advanceDisposal,
  type DisposalNow,
  type NewDisposal,
  proposeDisposal,
} from "./disposal/advance-disposal.ts";
export type {
  AppraiseStep,
  CertifyStep,
  DecideStep,
  Disposal,
  DisposalPart,
  DisposalPhase,
  DisposalState,
  DisposalStep,
  DisposalStepBase,
  ExecuteStep,
  ListedItem,
  MinutesStep,
  NextDisposalStep,
  Officer,
  PartOutcome,
  ProposeStep,
  RetainedItem,
  StopStep,
  Verdict,
  WithdrawStep,
} from "./disposal/disposal.ts";
export { type DisposalCertificate, disposalCertificate } from "./disposal/disposal-certificate.ts";
export type { DisposalItem, RecordLink } from "./disposal/disposal-item.ts";
export { type DisposalTransition, disposalStateOf, disposalTransitions } from "./disposal/disposal-state.ts";
export {
  type DisposalContext,
  type DisposalExplanation,
  explainDisposal,
} from "./disposal/explain-disposal.ts";
export type { KeepReason } from "./disposal/keep-reasons.ts";
export { renderCertificate } from "./disposal/render-certificate.ts";
export { renderDisposalExplanation } from "./disposal/render-explanation.ts";
export { councilLeast } from "./disposal/step-issues.ts";
export { type ChangedRecord, type IndexChanges, indexChanges, indexItem } from "./due/index-changes.ts";
export { type DuePlan, planDue } from "./due/plan-due.ts";
export type { PutHold, RetentionIndex, RetentionIndexItem } from "./due/retention-index.ts";
export { answerErase, type EraseAnswer, type EraseContext } from "./erase-answer.ts";
export { type AppliedRule, explainRetention, type RetentionExplanation } from "./explain-retention.ts";
export type { HoldReason, HoldTarget, LegalHold } from "./hold/legal-hold.ts";
export { holdReasons, openHold, releaseHold } from "./hold/open-hold.ts";
export { type Holdable, standingHolds } from "./hold/standing-holds.ts";
export type { KeepUntil } from "./keep-until.ts";
export {
  type RecalculateOptions,
  type RetentionChange,
  type RetentionCorrection,
  recalculate,
} from "./recalculate.ts";
export { isRetentionTag, retentionOf } from "./retention-of.ts";
export { retentionRules } from "./retention-rules.ts";
export type { RetentionSettings } from "./retention-settings.ts";
export type { ContentOptions } from "./store/content-options.ts";
export { disposalCompleteOn } from "./store/disposal-complete-on.ts";
export { type ExecutedDisposal, executeDisposal } from "./store/execute-disposal.ts";
export type { ExecuteDisposalOptions, PlainBlobs } from "./store/execution-options.ts";
export { type DueList, type ListDueOptions, listDue } from "./store/list-due.ts";
export {
  type RefreshedRetention,
  type RefreshProgress,
  type RefreshRetentionOptions,
  refreshRetention,
} from "./store/refresh-retention.ts";
export { retentionIndexOf } from "./store/retention-index-of.ts";
export type { RetentionClock, RetentionRow, RetentionRule, RetentionWords } from "./table/retention-rule.ts";
