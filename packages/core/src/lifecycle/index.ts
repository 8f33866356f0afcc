export type {
  Attestation,
  BiometricConfirmation,
  ElectronicSignature,
  OtherConfirmation,
  RecordAttestation,
  RecordManifest,
  Signatory,
} from "./attestation.ts";
export type { Written } from "./carry-out.ts";
export { decide } from "./decide.ts";
export { type Duty, type DutyContext, dutiesOf } from "./duties.ts";
export type { EntryInput } from "./entry-input.ts";
export type { CommandRequest, Guard, GuardContext, WrittenEntry } from "./guards/guard.ts";
export { type GuardName, guards } from "./guards/guard-table.ts";
export {
  accessRefused,
  commandRefused,
  invalidInput,
  recordExists,
  signerMissing,
  unknownEntry,
  unknownRecord,
} from "./lifecycle.faults.ts";
export {
  type Decided,
  openRecords,
  type Reasoned,
  type RecordManagement,
  type Records,
  type Referenced,
} from "./open-records.ts";
export { patientKeyOf } from "./patient-key.ts";
export type {
  AccessRequest,
  Acting,
  Action,
  Authorise,
  ExtractScope,
  Requester,
} from "./record-desk.ts";
export { asRecorded, type RecordInput } from "./record-input.ts";
export { recordKeyOf } from "./record-key.ts";
export type {
  Cancellation,
  Command,
  Decision,
  Hold,
  LifeEvent,
  Phase,
  RecordLife,
  WrittenDocument,
} from "./record-life.ts";
export { type RecordDeadlines, type RecordPolicy, suggestedDeadlineHours } from "./record-policy.ts";
export type { RecordsOptions } from "./records-options.ts";
export { retentionFactsOfRecord } from "./retention-facts-of-record.ts";
export { type Transition, transitions } from "./transitions.ts";
export type { Grounds } from "./verbs/acting.ts";
export type {
  ArchiveRecordOptions,
  CheckOptions,
  CommandOptions,
  PhaseCommand,
} from "./verbs/change-phase.ts";
export type { NewRecord } from "./verbs/create-record.ts";
export type { ListedRecord, ListOptions, RecordVersion } from "./verbs/list-records.ts";
export type { Put, PutOptions } from "./verbs/put-record.ts";
export type { ExtractOptions, RecordExtract, RecordView, UseOptions } from "./verbs/read-record.ts";
export type { Attest, SignOptions } from "./verbs/sign-record.ts";
export type { RecordChange, UpdateOptions } from "./verbs/update-record.ts";
