/**
 * Who may read, copy and take which record when: the table of the law as data, the rights of the facility that narrow
 * it, the break-glass of an emergency with its review, and the annex of the rule book.
 *
 * @packageDocumentation
 */
export { breakGlassRefused, policyInvalid, reviewRefused } from "./access.faults.ts";
export { type AccessAnnexOptions, renderAccessAnnex } from "./access-annex.ts";
export {
  type AccessPolicy,
  type AccessRight,
  type AccessWindow,
  type AttributeNeed,
  type AttributeRule,
  defaultBreakGlassHours,
  defaultIdleDays,
  defaultReviewHours,
  neverByBreakGlass,
  type RoleRule,
  reviewMonths,
  suggestedOperatingRows,
} from "./access-policy.ts";
export type { AccessDecision, AccessQuestion, DecideAccessOptions } from "./access-question.ts";
export {
  type AccessOperation,
  type AccessRow,
  accessOperations,
  type OperatingRow,
  type RecordState,
  recordStateOf,
  recordStates,
} from "./access-row.ts";
export { accessTable } from "./access-table.data.ts";
export { accessRowOf } from "./access-table.ts";
export { type BreakGlassGrant, breakGlass } from "./break-glass.ts";
export type { BreakGlassOptions, BreakGlassRequest, Urgency } from "./break-glass-request.ts";
export { checkAccessPolicy } from "./check-access-policy.ts";
export { type AccessCondition, type AccessFacts, conditionRules } from "./conditions.ts";
export { type CreateAuthoriseOptions, createAuthorise } from "./create-authorise.ts";
export { decideAccess } from "./decide-access.ts";
export {
  type BreakGlassEntry,
  type ListBreakGlassOptions,
  listBreakGlass,
  type ReviewOutcome,
} from "./list-break-glass.ts";
export { accessRights } from "./policy-shapes.ts";
export {
  type AuthorityCategory,
  type CategoryRule,
  type CategorySide,
  type OperatingCategory,
  operatingCategories,
  type PatientSideCategory,
  type RequesterCategory,
  requesterCategories,
  type StaffCategory,
} from "./requester-categories.data.ts";
export { type BreakGlassReview, type ReviewOptions, reviewBreakGlass } from "./review-break-glass.ts";
export type { BarredBy, TaggedUse } from "./secrecy-issues.ts";
