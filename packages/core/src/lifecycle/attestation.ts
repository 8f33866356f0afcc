import type { DigestText } from "../digest/digest-text.ts";
import type { Representative } from "../record/patient.ts";
import type { Instant } from "../time/instant.ts";
import type { WrittenDocument } from "./record-life.ts";

/** Who signed or confirmed. */
export type Signatory =
  | { readonly kind: "practitioner" /** Licence number. */; readonly id: string }
  | { readonly kind: "patient" }
  | { readonly kind: "representative"; readonly relation: Representative["relation"] };

/** A lawful electronic signature over the frozen bytes. The signed file is kept as a document of the record. */
export interface ElectronicSignature {
  readonly form: "electronic-signature";
  /** The signed file. */
  readonly signed: WrittenDocument;
  /** What the file is, e.g. `application/xml`. */
  readonly contentType: string;
}

/**
 * A biometric comparison. The trait itself is sensitive personal data and never enters the record: only the digest of
 * the proof that the comparing system keeps.
 */
export interface BiometricConfirmation {
  readonly form: "biometric";
  readonly modality: "fingerprint" | "face" | "iris" | "voice" | "other";
  /** The system that compared. */
  readonly verifier: string;
  /** Its number of the comparison. */
  readonly transaction: string;
  readonly matchedAt: Instant;
  readonly evidence: DigestText;
}

/** Another confirmation by electronic means that the e-transaction law allows. @legal Luật GDĐT Đ22 k4 */
export interface OtherConfirmation {
  readonly form: "other-confirmation";
  /** How, e.g. `otp-sms`, `vneid-consent`, `tablet-handwriting`; named in the facility's rule book (TT13-09). */
  readonly method: string;
  readonly verifier: string;
  readonly transaction: string;
  readonly confirmedAt: Instant;
  readonly evidence: DigestText;
}

/** How health workers, patients and representatives sign: one of three forms. @legal TT 13/2025/TT-BYT Đ3 */
export type Attestation = ElectronicSignature | BiometricConfirmation | OtherConfirmation;

/** A signature or confirmation as the record keeps it, bound to the digest of exactly the bytes that were shown. */
export interface RecordAttestation {
  readonly of: WrittenDocument;
  readonly what: "entry" | "record";
  readonly signatory: Signatory;
  readonly at: Instant;
  readonly attestation: Attestation;
}

/** What stood in the record when the record as a whole was signed. */
export interface RecordManifest {
  /** Version of the life of the record. */
  readonly version: number;
  readonly documents: readonly WrittenDocument[];
}
