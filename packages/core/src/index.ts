export { canonicalBytes, canonicalJson, type JsonValue } from "./canonical/canonical-json.ts";
export { digestOf } from "./digest/digest-of.ts";
export { type DigestText, formatDigest, isDigestText } from "./digest/digest-text.ts";
export {
  type Bilingual,
  bySeverity,
  defineFault,
  EmrError,
  type EmrErrorJson,
  type EmrErrorOptions,
  type Fault,
  type FaultContext,
  type FaultDefinition,
  formatPath,
  hasErrors,
  type Issue,
  isEmrError,
  type JsonPath,
  type Report,
  type RetryAdvice,
  reportOf,
  requireOk,
  type Severity,
  valueAt,
} from "./faults/index.ts";
export { type FacilityId, parseFacilityId } from "./ids/facility-id.ts";
export {
  createIdSource,
  type DocumentId,
  type EpisodeId,
  type IdSource,
  isUuid,
  type Uuid,
} from "./ids/uuid-v7.ts";
export {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  isDecimal,
  multiplyDecimals,
  parseDecimal,
  type RoundingMode,
  roundDecimal,
  subtractDecimals,
} from "./numbers/decimal.ts";
export type { Platform } from "./platform/system-platform.ts";
export type { VisitPaper } from "./record/as-visit/put-papers.ts";
export { type RecordOfVisitOptions, recordOfVisit } from "./record/as-visit/record-of-visit.ts";
export type { VisitOfRecordReport } from "./record/as-visit/visit-draft.ts";
export { recordPlaceOf, type VisitOrigin, type VisitOrigins } from "./record/as-visit/visit-origins.ts";
export { checkRecord, parseRecord } from "./record/check-record.ts";
export type { Coding } from "./record/coding.ts";
export { type CodingSystem, codingSystems } from "./record/coding-systems.ts";
export type { CoveragePeriod } from "./record/coverage-period.ts";
export { effectiveEntries, entriesOf } from "./record/effective-entries.ts";
export type { AdministrationEntry } from "./record/entries/administration.ts";
export type { AttachmentEntry } from "./record/entries/attachment.ts";
export type { BirthEntry } from "./record/entries/birth.ts";
export type { CareEntry } from "./record/entries/care.ts";
export type { ChargeEntry, ClaimStatement } from "./record/entries/charge.ts";
export type { ConsentEntry } from "./record/entries/consent.ts";
export type { ConsultationEntry } from "./record/entries/consultation.ts";
export type { CourseNoteEntry } from "./record/entries/course-note.ts";
export type { DeathEntry } from "./record/entries/death.ts";
export type { DiagnosisEntry, DiagnosisPhase } from "./record/entries/diagnosis.ts";
export type { DischargeEntry } from "./record/entries/discharge.ts";
export type { ExaminationEntry, ExaminedSystem } from "./record/entries/examination.ts";
export type { FormDataEntry, FormValue } from "./record/entries/form-data.ts";
export type { HandoverEntry } from "./record/entries/handover.ts";
export type { HistoryEntry } from "./record/entries/history.ts";
export type { ImagingResultEntry } from "./record/entries/imaging-result.ts";
export type {
  LaboratoryResultEntry,
  LaboratoryValue,
  ResultStaff,
} from "./record/entries/laboratory-result.ts";
export type { NarrativeEntry, NarrativeTopic } from "./record/entries/narrative.ts";
export type { OrderEntry } from "./record/entries/order.ts";
export type { PrescribedDrug, PrescriptionEntry } from "./record/entries/prescription.ts";
export type { ProcedureEntry, TeamMember } from "./record/entries/procedure.ts";
export type { TransferEntry } from "./record/entries/transfer.ts";
export type { TriageEntry } from "./record/entries/triage.ts";
export type { VitalSignsEntry } from "./record/entries/vital-signs.ts";
export type { Entry, EntryKind, EntryOf } from "./record/entry.ts";
export type { EntryBase, Provenance } from "./record/entry-base.ts";
export type { DepartmentStay, Episode, EpisodeType, Referral } from "./record/episode.ts";
export type { MedicalRecord, RecordHead, RecordMedium } from "./record/medical-record.ts";
export type {
  DatedAddress,
  DatedIdentifier,
  IdentifierSystem,
  IdentifierVerification,
  Identity,
  Patient,
  Representative,
} from "./record/patient.ts";
export type { CheckRecordOptions } from "./record/record-report.ts";
export { type VisitOfRecordOptions, visitOfRecord } from "./record/visit-of-record.ts";
export type { Plain } from "./shape/plain.ts";
export { createUpcaster, type Upcaster, type UpcasterOptions, type UpcastStep } from "./shape/upcaster.ts";
export { type ArchiveOptions, archive, documentSource } from "./store/archive.ts";
export type { Author } from "./store/author.ts";
export type {
  DocumentChange,
  DocumentHead,
  DocumentKey,
  Retention,
  StoredDocument,
} from "./store/document.ts";
export { type EnqueueOptions, enqueue } from "./store/enqueue.ts";
export { farthestDueMs } from "./store/farthest-due.ts";
export { keyRefused, wrapperGone, wrapsOthers } from "./store/key.faults.ts";
export {
  heldByPerson,
  type Lease,
  type OutboxChange,
  type OutboxEntry,
  type OutboxKey,
  type OutboxState,
  type Settlement,
} from "./store/outbox-entry.ts";
export type { OutgoingDocument, OutgoingKind } from "./store/outgoing-document.ts";
export type { OutcomeClass, Receipt } from "./store/receipt.ts";
export type {
  KeptFile,
  NearestGroup,
  PeriodFixedEarlier,
  RetentionFacts,
  RetentionScope,
  RetentionTag,
} from "./store/retention-facts.ts";
export { retentionFactsOf } from "./store/retention-facts-of.ts";
export type { SourceKey } from "./store/source-key.ts";
export {
  invalidChange,
  logDamaged,
  newerFormat,
  type StoreUnavailability,
  sourceTaken,
  staleVersion,
  storeClosed,
  storeDamaged,
  storeUnavailable,
  wrongFacility,
} from "./store/store.faults.ts";
export {
  addDays,
  type CalendarDate,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
} from "./time/calendar-date.ts";
export {
  addMs,
  epochMs,
  type Instant,
  instantOf,
  isInstant,
  localMinuteOf,
  parseInstant,
  vietnamOffsetMinutes,
} from "./time/instant.ts";
export { dateOf, isLocalMinute, type LocalMinute, parseLocalMinute } from "./time/local-minute.ts";
export {
  type BirthMoment,
  isBirthMoment,
  isPartialDate,
  type PartialDate,
  parseBirthMoment,
} from "./time/partial-date.ts";
export type { WorkingCalendar } from "./time/working-calendar.ts";
export { holidaysUnknown, workingDaysAfter } from "./time/working-days.ts";
export type { Appointment } from "./visit/appointment.ts";
export type { BirthCarer, BirthPaper } from "./visit/birth-paper.ts";
export type {
  Anaesthesia,
  ChargeLine,
  CoverageScope,
  FundingSource,
  LineAmounts,
  MedicationCharge,
  OtherSources,
  PaymentMethod,
  ServiceCharge,
  VisitSettlement,
} from "./visit/charge.ts";
export { checkVisit, parseVisit } from "./visit/check-visit.ts";
export type { Coverage } from "./visit/coverage.ts";
export type { DocumentForm } from "./visit/documents/document-form.ts";
export { documentForms } from "./visit/documents/document-forms.ts";
export { documentsOf, type FilledDocument, visitOf } from "./visit/documents/visit-documents.ts";
export type {
  CareFormCode,
  Diagnoses,
  DischargeType,
  InjuryCause,
  OpenCode,
  Outcome,
  VisitEpisode,
} from "./visit/episode.ts";
export type {
  HivCare,
  HivManagement,
  HivRegimenLine,
  HivRegistrationStatus,
  HivTuberculosis,
} from "./visit/hiv-care.ts";
export type { MaternityRest } from "./visit/maternity-rest.ts";
export type { CourseNote, DiagnosticResult } from "./visit/observation.ts";
export type {
  DischargePaper,
  Leave,
  Parent,
  PregnancyEnd,
  RecordSummary,
  TransferPaper,
  TransferReason,
} from "./visit/paper.ts";
export type {
  Address,
  Gender,
  PatientIdentifier,
  PatientIdentifierKind,
  VisitPatient,
} from "./visit/patient.ts";
export type { SickLeave } from "./visit/sick-leave.ts";
export type {
  TuberculosisCare,
  TuberculosisRegimen,
  TuberculosisTreatment,
} from "./visit/tuberculosis-care.ts";
export type { Visit, VisitRecord } from "./visit/visit.ts";
