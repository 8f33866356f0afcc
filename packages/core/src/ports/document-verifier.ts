import type { Issue } from "../faults/issue.ts";
import type { CallOptions } from "./call-options.ts";

/** The three answers of ETSI EN 319 102-1. */
export type Indication = "TOTAL_PASSED" | "TOTAL_FAILED" | "INDETERMINATE";

/** What callers outside `signing` need of a verification. The full report is a superset. */
export interface Verification {
  readonly indication: Indication;
  /** As ETSI spells it, e.g. `HASH_FAILURE`. */
  readonly subIndication?: string;
  readonly issues: readonly Issue[];
  /** Exactly the bytes that the signature covers: read data from here, never from the file again. */
  readonly signedBytes?: Uint8Array;
}

/** Judges signatures. A bad signature is an answer, never an exception. */
export interface DocumentVerifier {
  verify(bytes: Uint8Array, options?: CallOptions): Promise<Verification>;
}
