import type { CallOptions, Clock } from "@benhan/core/ports";
import type { EvidenceSource } from "../ports/evidence-source.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import type { JudgeOptions } from "../verification/context-of.ts";
import type { SignatureLevel } from "./signature-format.ts";

/** How far a signature is extended, and where what is needed comes from. */
export interface ExtensionSources
  extends Pick<JudgeOptions, "intermediates" | "lists" | "answers" | "policy"> {
  readonly to: Exclude<SignatureLevel, "B-B">;
  readonly timestampAuthority: TimestampAuthority;
  /** Finds issuers, OCSP answers and lists; needed from B-LT on, unless all of it is given. */
  readonly evidence?: EvidenceSource;
  /**
   * Needed from B-LT on: only a path to an anchor tells what evidence is missing. Without any, B-T adds a time-stamp that
   * fits, but nobody has judged who stamped.
   */
  readonly trustAnchors?: JudgeOptions["trustAnchors"];
}

/** {@link ExtensionSources} for one signature of a document. */
export interface ExtendSignatureOptions extends ExtensionSources, CallOptions {
  /** The name of the signature in a verification report. Default: the only one; in a PDF the last one. */
  readonly signature?: string;
  /** What was signed, where the document does not hold it. */
  readonly detached?: Uint8Array;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
}
