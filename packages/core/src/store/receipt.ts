import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Uuid } from "../ids/uuid-v7.ts";
import type { Instant } from "../time/instant.ts";

/** What an answer of a hub means, the same ten classes for every hub. */
export type OutcomeClass =
  | "ACCEPTED"
  | "ACCEPTED_WITH_WARNING"
  | "ACCEPTED_PENDING"
  | "DUPLICATE"
  | "REJECTED_DATA"
  | "REJECTED_SIGNATURE"
  | "CONFIG"
  | "AUTH_EXPIRED"
  | "AUTH_FATAL"
  | "RETRYABLE"
  | "UNKNOWN";

/**
 * Evidence of one attempt to send: what went out, when, and what came back. Receipts are only added. A lost answer
 * leaves a receipt of class `UNKNOWN`, and the answer to the repeated sending a second one.
 */
export interface Receipt {
  readonly facilityId: FacilityId;
  readonly receiptId: Uuid;
  readonly entryId: Uuid;
  readonly hub: string;
  readonly chain: string;
  /** Digest of exactly the bytes that were sent. */
  readonly digest: DigestText;
  readonly attempt: number;
  readonly receivedAt: Instant;
  readonly outcome: OutcomeClass;
  /**
   * The hub's own code of result, or the code of the fault when the hub gave none: `core.http.not_sent`.
   *
   * @official maKetQua
   */
  readonly code?: string;
  /** The hub's transaction code, for reconciliation. @official maGiaoDich */
  readonly transactionCode?: string;
  /** The answer as it came, byte for byte. */
  readonly raw?: Uint8Array;
}
