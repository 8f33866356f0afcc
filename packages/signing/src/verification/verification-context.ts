import type { Instant } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import type { OcspAnswer } from "../certificate/revocation/ocsp-answer.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import type { SignatureChecks } from "../certificate/signature-checks.ts";
import type { SignaturePolicy } from "../policy/signature-policy.ts";
import type { ReadAnchor } from "../trust/read-trust-anchors.ts";
import type { XmlSignatureLayout } from "../xmldsig/xml-signature-layout.ts";
import type { Evidence } from "./found-signature.ts";
import type { SignerIdentity } from "./signer-identity.ts";

/**
 * How much must be known about revocation. `require`: what is not known keeps a signature from passing. `offline-evidence`:
 * the same, and nothing is fetched. `prefer`: what is not known is said as a warning. `none`: nobody asks, and the report
 * says so. A revocation that is known counts in all of them but the last.
 */
export type RevocationMode = "require" | "prefer" | "offline-evidence" | "none";

/** Finds evidence about a certificate where the document brings none, for instance over the network. */
export type FindEvidence = (
  certificate: Certificate,
  issuer: Certificate,
  options: CallOptions,
) => Promise<Evidence>;

/** Finds certificates between those and the anchors where nobody brought them. */
export type FindIssuers = (
  starts: readonly Certificate[],
  offered: readonly Certificate[],
  options: CallOptions,
) => Promise<readonly Certificate[]>;

/** What the caller expects of a file besides a good signature. */
export interface SignatureExpectation {
  /** Pictures of later signatures are looked at by a person. */
  readonly laterPictures?: boolean;
  readonly layout?: XmlSignatureLayout;
  /** Name of the element that must be covered, e.g. `GIAMDINHHS`; `{namespace}name` where it has a namespace. */
  readonly root?: string;
  /** Who must have signed, each of them. */
  readonly signers?: readonly SignerIdentity[];
  /** Identifiers of signature policies that the caller knows and agrees with. */
  readonly signaturePolicies?: readonly string[];
}

/** What signatures are judged by besides what they bring. */
export interface VerificationContext extends CallOptions {
  readonly anchors: readonly ReadAnchor[];
  /** Certificates that may lie between, or be a signer's. Not trusted. */
  readonly intermediates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly answers: readonly OcspAnswer[];
  /** The moment of the verification. */
  readonly at: Instant;
  /** How far other clocks may be from ours, in milliseconds. */
  readonly clockSkewMs: number;
  readonly policy: SignaturePolicy;
  readonly revocation: RevocationMode;
  readonly expect: SignatureExpectation;
  /** Of this verification as a whole, whatever number of signatures and time-stamps it judges. */
  readonly checks: SignatureChecks;
  readonly findEvidence?: FindEvidence;
  readonly findIssuers?: FindIssuers;
}
