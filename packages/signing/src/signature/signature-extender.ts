import type { CallOptions } from "@benhan/core/ports";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";

/** Certificates and what is known of their revocation, all of it in DER. */
export interface EncodedEvidence {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

/** Which signature of a document is added to. */
export interface ExtensionTarget extends CallOptions {
  /** As its reader names it. */
  readonly name: string;
  /** What was signed, where the document does not hold it. */
  readonly detached?: Uint8Array;
}

/** How one format takes in what raises the level of a signature. None of it changes a byte that was signed. */
export interface SignatureExtender {
  /** B-T: a time-stamp over the value. */
  addTimeStamp(
    bytes: Uint8Array,
    authority: TimestampAuthority,
    target: ExtensionTarget,
  ): Promise<Uint8Array>;
  /** B-LT: everything that judging needs without a network. */
  addEvidence(bytes: Uint8Array, evidence: EncodedEvidence, target: ExtensionTarget): Promise<Uint8Array>;
  /** B-LTA: a time-stamp over all of that. */
  addArchiveTimeStamp(
    bytes: Uint8Array,
    authority: TimestampAuthority,
    target: ExtensionTarget,
  ): Promise<Uint8Array>;
}
