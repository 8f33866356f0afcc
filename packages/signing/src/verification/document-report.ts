import type { Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { Verification } from "@benhan/core/ports";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { TimeStampReport } from "../time-stamp/time-stamp-report.ts";
import type { SignatureReport } from "./signature-report.ts";
import type { DocumentKind } from "./sniff-document.ts";
import type { SubIndication } from "./verification-report.ts";

/** The answer about a whole document. */
export interface DocumentReport extends Verification {
  /** Absent when the document is of no kind that carries signatures. */
  readonly kind?: DocumentKind;
  /** False when the document could not be read at all. */
  readonly isReadable: boolean;
  /** Of all signatures the worst: a document passes when every signature does, and it has one. */
  readonly subIndication?: SubIndication;
  readonly signatures: readonly SignatureReport[];
  /** Of a document that is itself a time-stamp; it passes only where one is expected. */
  readonly timeStamps: readonly TimeStampReport[];
  /** Those of the document and of all its signatures. */
  readonly issues: readonly Issue[];
  readonly policy: SignaturePolicyEdition;
  /** The moment of the verification. */
  readonly at: Instant;
}
