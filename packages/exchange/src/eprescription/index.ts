/**
 * Prescriptions for the national e-prescription system: typed by the names of the connection document, checked in both
 * languages, and written once as the bytes that are queued. `eprescriptionHub` of `@benhan/exchange/hubs` sends them.
 *
 * @packageDocumentation
 */

export type { Evidence } from "../evidence.ts";
export type { CheckPrescriptionOptions } from "./check-options.ts";
export { checkPrescription } from "./check-prescription.ts";
export type { EprescriptionField, EprescriptionGroup } from "./field-table.ts";
export { eprescriptionEdition, eprescriptionGroups } from "./fields.data.ts";
export {
  type PrescriptionLetters,
  type PrescriptionType,
  qd808Letters,
  qd808LettersWithT,
} from "./letters.ts";
export {
  type PreparedPrescription,
  type PreparePrescriptionOptions,
  preparePrescription,
} from "./prepare-prescription.ts";
export type {
  Prescription,
  PrescriptionCourse,
  PrescriptionDiagnosis,
  PrescriptionDraft,
  PrescriptionDrug,
} from "./prescription.ts";
export {
  type CreatePrescriptionCodeOptions,
  checkPrescriptionCode,
  createPrescriptionCode,
  type PrescriptionCode,
} from "./prescription-code.ts";
export {
  type PrescriptionOfRecord,
  type PrescriptionsOfOptions,
  prescriptionsOf,
} from "./prescriptions-of.ts";
