import type { DocumentHead, Issue, OutboxEntry, Receipt, Visit } from "@benhan/core";
import type { VerificationReport } from "@benhan/signing";
import type { Input } from "./inputs.ts";

/** What this run learned of one visit; the rest is read from the store. */
export interface VisitStory {
  readonly input: Input;
  /** @official MA_LK */
  readonly chain: string;
  /** The newest content that was imported. */
  readonly visit?: Visit;
  /** What the reader had to repair or pass over in a file that can be read. */
  readonly notes: readonly Issue[];
  /** Findings: the errors that stopped the visit, or the warnings of the check. */
  readonly issues: readonly Issue[];
  readonly state: "archived" | "known" | "stopped";
}

/** What became of one stored version when everything was read again. */
export interface VersionProof {
  readonly head: DocumentHead;
  readonly digestHolds: boolean;
  /** Only for files that carry a signature: how it was judged. */
  readonly signature?: VerificationReport;
}

/** One visit as the store tells it after everything was closed and opened again. */
export interface VisitLedger {
  readonly story: VisitStory;
  readonly entries: readonly OutboxEntry[];
  readonly receipts: readonly Receipt[];
  readonly proofs: readonly VersionProof[];
  /** Whether the visit, read from the store, equals what was imported; absent for a visit that stopped. */
  readonly sameAsImported?: boolean;
}
