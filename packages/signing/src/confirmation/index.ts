export { attestationOf } from "./attestation-of.ts";
export {
  type CheckConfirmationOptions,
  type CheckedConfirmation,
  checkConfirmation,
} from "./check-confirmation.ts";
export type { SealCall, VerifySeal } from "./check-seal.ts";
export { type ConfirmationTimes, defaultLoginLifetimeMs, defaultOtpLifetimeMs } from "./check-times.ts";
export { confirmationIncomplete, sealRefused } from "./confirmation.faults.ts";
export type { ConfirmationBundle, ConfirmationSeal } from "./confirmation-bundle.ts";
export {
  type BiometricKind,
  type BiometricMethod,
  type ClickMethod,
  type ConfirmationKind,
  type ConfirmationMethod,
  confirmationKinds,
  confirmationLabels,
  type MethodRun,
  type OtherMethod,
  type OtpMethod,
  type PadMethod,
} from "./confirmation-method.ts";
export type {
  ConfirmationDevice,
  ConfirmationStatement,
  ConfirmedDocument,
  Confirmer,
  ConsentReference,
  EvidenceAttachment,
  Identification,
  KnownPerson,
  ShownContent,
} from "./confirmation-statement.ts";
export {
  type ConfirmationInput,
  type CreateConfirmationOptions,
  type CreatedConfirmation,
  createConfirmation,
} from "./create-confirmation.ts";
export { type RenderedConfirmation, renderConfirmation } from "./render-confirmation.ts";
