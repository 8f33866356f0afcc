export type { AboutRefusal } from "./about-entry.ts";
export { type Act, acts } from "./acts.ts";
export { earlierVersions, recordAsGiven, restoredIn, type Withdrawn, withdrawnIn } from "./as-given.ts";
export type { EarlierPaper } from "./as-issued.ts";
export { type BoundShare, boundShare } from "./bound-share.ts";
export {
  type CertificateDuty,
  certificateDuties,
} from "./certificates/certificate-duties.ts";
export { type CertificateTerm, certificateTerms } from "./certificates/certificate-terms.ts";
export { checkLeave, type LeaveFacts } from "./certificates/check-leave.ts";
export { type LeaveGround, type LeaveLimit, leaveLimits } from "./certificates/leave-limits.ts";
export {
  longPrescriptionList,
  type PrescriptionGround,
  type PrescriptionLimit,
  prescriptionLimits,
} from "./certificates/prescription-limits.ts";
export { checkForm, fillForm } from "./check-form.ts";
export type { CodeLookup } from "./code-lookup.ts";
export { type CopyTie, copyTies } from "./copy-ties.ts";
export {
  checkRecordForms,
  type DemandedReport,
} from "./demands/check-record-forms.ts";
export { type FormCompletenessOptions, formCompleteness } from "./demands/form-completeness.ts";
export type { DemandFacts, DemandOccasion, FormDemand } from "./demands/form-demand.ts";
export { type DemandedForm, formDemands, formsDemanded } from "./demands/forms-demanded.ts";
export { recordWithEarlierVersions } from "./earlier-versions.ts";
export { eventDate } from "./event-date.ts";
export { extendTemplate, type FormExtension } from "./extend-template.ts";
export type { FilledField, FilledForm, FilledSection, FilledSignature } from "./fill-form.ts";
export { type FilledIssue, filledIssue } from "./filled-issue.ts";
export type { FormOptions } from "./form-options.ts";
export type {
  Binding,
  Confidence,
  FieldType,
  FormChoice,
  FormColumns,
  FormCondition,
  FormField,
  FormMoment,
  FormRow,
  FormSection,
  FormSignature,
  FormSource,
  FormSubject,
  FormTemplate,
  MomentFacts,
  NumberingRule,
  PrintWords,
} from "./form-template.ts";
export { invalidExtension, unknownAbout, unknownIssuedCopy, untiedCopy } from "./forms.faults.ts";
export { checkNumber, type NumberContext, parseNumber } from "./numbering/check-number.ts";
export { formatNumber } from "./numbering/format-number.ts";
export { type IssueChain, type IssueChains, type IssuedCopy, issueChains } from "./numbering/issue-chains.ts";
export { type NextNumberContext, nextNumber } from "./numbering/next-number.ts";
export { type NumberFit, numberFit } from "./numbering/number-fit.ts";
export type { NumberParts } from "./numbering/number-pattern.ts";
export {
  invalidNumber,
  issueChainsOfNothing,
  numberNotCountable,
  numberPartsInvalid,
  numbersExhausted,
  prescriptionNumbersTaken,
} from "./numbering/numbering.faults.ts";
export {
  birthCertificateNumbering,
  facilityNumbering,
  type PrescriptionLetter,
  prescriptionNumbering,
} from "./numbering/numbering-rules.ts";
export {
  checkPrescriptionNumber,
  createPrescriptionNumber,
  formatPrescriptionNumber,
  type PrescriptionNumber,
  parsePrescriptionNumber,
} from "./numbering/prescription-number.ts";
export { formEditions, templateFor, templates } from "./templates.ts";
