export {
  type BreachAudience,
  type BreachDuties,
  type BreachDutiesOptions,
  type BreachDuty,
  type BreachDutyName,
  type BreachDutyRule,
  type BreachNoticeOptions,
  type BreachSettings,
  breachDuties,
  breachDutyRules,
  breachInvalid,
  type CyberPart,
  checkBreach,
  type Incident,
  type IncidentAction,
  type PatientToTell,
  type PersonalDataPart,
  patientsToTell,
  renderBreachNotice,
} from "./breach/index.ts";
export {
  type CheckConsentOptions,
  checkConsent,
} from "./consent/check-consent.ts";
export { type ConsentQuery, type ConsentState, consentStateOf } from "./consent/consent-state.ts";
export { consentInvalid, type RecordConsentOptions, recordConsent } from "./consent/record-consent.ts";
export { type ConsentProofOptions, renderConsentProof } from "./consent/render-consent-proof.ts";
export { type DataClass, type DataClassRule, dataClasses, isSensitive } from "./data-class/data-class.ts";
export { dataClassOf } from "./data-class/data-class-of.ts";
export { recordFields, type SchemaField } from "./data-class/record-fields.schema.ts";
export {
  type AttributeName,
  type DeidentifiedExport,
  type DeidentifiedRow,
  type DeidentifyOptions,
  type DeidentifyPolicy,
  type DeidentifyReport,
  type Detail,
  type Diversity,
  defaultDetails,
  deidentifyRecords,
  keyUnfit,
  noRecord,
  renderDeidentifyReport,
} from "./deidentify/index.ts";
export { decideEgress, type EgressDecision } from "./egress/decide-egress.ts";
export type { EgressDesk } from "./egress/egress-desk.ts";
export { type DestinationType, defaultEgressPolicy, type EgressPolicy } from "./egress/egress-policy.ts";
export type { EgressRequest } from "./egress/egress-request.ts";
export { type IssueEgressTicket, issueEgressTicket } from "./egress/issue-egress-ticket.ts";
export { type PurposeNoticeOptions, purposeNotice } from "./egress/purpose-notice.ts";
export { checkTransferAgreement, type TransferAgreement } from "./egress/transfer-agreement.ts";
export { type UseEgressTicket, useEgressTicket } from "./egress/use-egress-ticket.ts";
export {
  type DataRecipient,
  type InventoryOptions,
  type InventoryRow,
  type OwnField,
  type ProcessingInventory,
  processingInventory,
} from "./inventory/processing-inventory.ts";
export { type RenderInventoryOptions, renderInventory } from "./inventory/render-inventory.ts";
export { coreDataCitizens } from "./inventory/volume-alert.ts";
export {
  type EvidenceKind,
  type LegalGround,
  type LegalGroundRule,
  legalGrounds,
} from "./legal-basis/legal-grounds.ts";
export type { ProcessingPurpose } from "./legal-basis/processing-purpose.ts";
export {
  checkLegalBasis,
  type GroundEvidence,
  type LegalBasis,
  legalBasisMissing,
  requireLegalBasis,
} from "./legal-basis/require-legal-basis.ts";
export { barredBy, type SensitiveUse, type SensitivityPolicy } from "./sensitivity/barred-by.ts";
export {
  type SensitivityRule,
  type SensitivityTag,
  sensitivityRules,
} from "./sensitivity/sensitivity-groups.ts";
export { type TagHints, type TagSuggestion, tagsOfRecord } from "./sensitivity/tags-of-record.ts";
export {
  type AcceptStep,
  advanceSubjectRequest,
  type DeletionRefusal,
  type DueOfOptions,
  deletionRefusal,
  dueOf,
  type ExtendStep,
  type FulfilStep,
  type KeepAnswer,
  type LateClock,
  type NewSubjectRequest,
  type OverdueOptions,
  type OverdueRequests,
  openSubjectRequest,
  overdueRequests,
  phaseOf,
  type RefuseStep,
  type RequestClock,
  type RequestClockState,
  type RequestTransition,
  requestClocks,
  requestTransitions,
  type SubjectRequest,
  type SubjectRequestDue,
  type SubjectRequestKind,
  type SubjectRequestPhase,
  type SubjectRequestSettings,
  type SubjectRequestStep,
  type WithdrawStep,
} from "./subject-request/index.ts";
