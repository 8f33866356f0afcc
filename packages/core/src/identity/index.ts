export {
  type MergeCandidate,
  type MergeDoubt,
  type MergeReason,
  mergeCandidates,
} from "./merge-candidates.ts";
export {
  type MergeDecision,
  type MergeGrounds,
  mergePatients,
  numberOf,
  type PatientMerge,
  type PatientNumber,
  type PatientUnmerge,
  survivorOf,
  unmergePatients,
} from "./merge-patients.ts";
export {
  activeIdentifier,
  identifierAt,
  markIdentifierWrong,
  type RecordIdentifierOptions,
  recordIdentifier,
} from "./record-identifier.ts";
export {
  type GivenNumbers,
  type IdentityFacts,
  identify,
  type NewbornFacts,
  newbornOf,
  type UnknownPatientFacts,
  unknownPatient,
} from "./unknown-patient.ts";
