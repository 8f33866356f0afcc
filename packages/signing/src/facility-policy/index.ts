export { checkFacilityPolicy, parseFacilityPolicy } from "./check-facility-policy.ts";
export {
  checkSignaturePolicy,
  mayComplete,
  nextSigners,
  type SignatureStanding,
} from "./check-signature-policy.ts";
export type { PolicyCheckOptions } from "./check-signing-time.ts";
export { type DefaultPolicyOptions, defaultFacilityPolicy } from "./default-facility-policy.ts";
export { noEditionOnDay, policyInvalid, policyNotKept } from "./facility-policy.faults.ts";
export type {
  Appointment,
  Delegation,
  DelegationKind,
  DocumentRule,
  FacilityPolicy,
  MadeSignature,
  PolicyDocument,
  PolicyEdition,
  PolicyFacility,
  Signer,
  SigningPlace,
} from "./facility-policy.ts";
export type { PlaceStanding } from "./place-standing.ts";
export { type PolicyAnnexOptions, renderPolicyAnnex } from "./render-policy-annex.ts";
export { roleLabels, type SignerRole, signerRoles } from "./signer-role.ts";
export { methodLabel, type SigningMethod } from "./signing-method.ts";
