import type { Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import type { Issue } from "@benhan/core/faults";
import type { Indication, Verification } from "@benhan/core/ports";
import type { CertificateSummary } from "../certificate/certificate.ts";
import type { LegacySignatureAlgorithm, SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { XmlSignatureLayoutName } from "../xmldsig/xml-signature-layout.ts";

/** The sub-indications of ETSI EN 319 102-1 that are given, in ETSI's spelling. */
export type SubIndication =
  | "FORMAT_FAILURE"
  | "HASH_FAILURE"
  | "SIG_CRYPTO_FAILURE"
  | "REVOKED"
  | "EXPIRED"
  | "NOT_YET_VALID"
  | "SIG_CONSTRAINTS_FAILURE"
  | "CHAIN_CONSTRAINTS_FAILURE"
  | "CRYPTO_CONSTRAINTS_FAILURE"
  | "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"
  | "NO_SIGNING_CERTIFICATE_FOUND"
  | "NO_CERTIFICATE_CHAIN_FOUND"
  | "REVOKED_NO_POE"
  | "REVOKED_CA_NO_POE"
  | "OUT_OF_BOUNDS_NOT_REVOKED"
  | "OUT_OF_BOUNDS_NO_POE"
  | "REVOCATION_OUT_OF_BOUNDS_NO_POE"
  | "TIMESTAMP_ORDER_FAILURE"
  | "TRY_LATER"
  | "SIGNATURE_POLICY_NOT_AVAILABLE"
  | "SIGNED_DATA_NOT_FOUND";

/**
 * What one check found. `not-checked` means that an earlier failure left nothing to look at, or that there is nothing. A
 * failure without a sub-indication does not decide by itself.
 */
export interface CheckResult {
  /** Such as `signing.verification.digest`. */
  readonly code: string;
  readonly outcome: "passed" | "failed" | "not-checked";
  readonly subIndication?: SubIndication;
  readonly issues: readonly Issue[];
}

/** What exactly was signed. Read data from `bytes`, never from the file again: then nothing else can be slipped in. */
export interface SignedContent {
  /** The element that the signature covers; for `URI=""` the root. */
  readonly element: string;
  readonly coverage: "document" | "element";
  /**
   * Canonical XML without the signature. A reader that looks for one must be told that it was taken out:
   * `signature: "not-expected"` for `readDossiers` of `@benhan/exchange`.
   */
  readonly bytes: Uint8Array;
  readonly digest: DigestText;
}

/** The answer of a verification, with everything it rests on. */
export interface VerificationReport extends Verification {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  /**
   * Whether the content is the one that the holder of the certificate's key signed. Says nothing about who that is:
   * only `TOTAL_PASSED` does.
   */
  readonly integrity: "intact" | "broken" | "unknown";
  readonly checks: readonly CheckResult[];
  readonly issues: readonly Issue[];
  /** Only present when the integrity is intact. */
  readonly signed?: SignedContent;
  readonly signer?: CertificateSummary;
  /** Signer first, anchor last; only when a path was found. */
  readonly path?: readonly CertificateSummary[];
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  readonly layout: XmlSignatureLayoutName;
  readonly policy: SignaturePolicyEdition;
  /** The moment that validity was judged at. */
  readonly at: Instant;
}
