import type { Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import type { Issue } from "@benhan/core/faults";
import type { Indication } from "@benhan/core/ports";
import type { CertificateSummary } from "../certificate/certificate.ts";
import type { LegacySignatureAlgorithm, SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { SignatureFormat, SignatureLevel } from "../signature/signature-format.ts";
import type { TimeStampReport } from "../time-stamp/time-stamp-report.ts";
import type { TrustDomain } from "../trust/trust-anchor.ts";
import type { Coverage, DocumentChange } from "./found-signature.ts";
import type { RevocationState } from "./judge-path.ts";
import type { SignerIdentity } from "./signer-identity.ts";
import type { CheckResult, SubIndication } from "./verification-report.ts";

/** When a signature was made, as far as it is known. */
export interface SigningTime {
  readonly time: Instant;
  /** `time-stamp`: the signature provably existed then. `claimed`: the signer says so. */
  readonly source: "time-stamp" | "claimed";
}

/** What is known of the revocation of one certificate of the path. */
export interface CertificateStatus {
  readonly subject: string;
  readonly state: "good" | "revoked" | "unknown";
  readonly since?: Instant;
  readonly reason?: string;
  /** Why it is unknown. */
  readonly gap?: string;
}

/** The answer about one signature, with everything it rests on. */
export interface SignatureReport {
  readonly format: SignatureFormat;
  /** Tells it apart from the others of the document. */
  readonly name: string;
  /** The level that was reached by what holds; absent when not even the signer's certificate is bound. */
  readonly level?: SignatureLevel;
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  /**
   * Whether the content is the one that the holder of the certificate's key signed. Says nothing about who that is: only
   * `TOTAL_PASSED` does.
   */
  readonly integrity: "intact" | "broken" | "unknown";
  readonly signer?: CertificateSummary;
  /** Which of the expected signers that is; only when some are expected. Look at `indication` before it is believed. */
  readonly meets?: readonly SignerIdentity[];
  /** True for a signature on another signature, whose name `covers.part` gives. */
  readonly isCounterSignature?: boolean;
  /** Signer first, anchor last; only when a path was found. */
  readonly path?: readonly CertificateSummary[];
  readonly domain?: TrustDomain;
  readonly revocation: RevocationState;
  /** From the anchor down. */
  readonly statuses: readonly CertificateStatus[];
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  /** As the signer claims it; shown as that, whatever time-stamps say. */
  readonly claimedTime?: Instant;
  readonly signingTime?: SigningTime;
  readonly timeStamps: readonly TimeStampReport[];
  readonly covers: Coverage;
  readonly changesAfter?: readonly DocumentChange[];
  /** What was signed, where it is one piece of data, and only when the integrity is intact: read data from here. */
  readonly content?: Uint8Array;
  readonly contentDigest?: DigestText;
  readonly checks: readonly CheckResult[];
  readonly issues: readonly Issue[];
  readonly policy: SignaturePolicyEdition;
  /** The moment of the verification. */
  readonly at: Instant;
  /** The moment that the signer was judged at: that of the earliest valid time-stamp, else that of the verification. */
  readonly judgedAt: Instant;
}
