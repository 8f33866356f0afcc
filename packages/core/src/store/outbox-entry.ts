import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Uuid } from "../ids/uuid-v7.ts";
import type { Instant } from "../time/instant.ts";
import type { OutgoingDocument } from "./outgoing-document.ts";

/** A document that is to be sent, written in the same commit as the record that it tells about. */
export interface OutboxChange extends OutgoingDocument {
  readonly change: "outbox";
  readonly entryId: Uuid;
  /** Name of the connector that will send it, e.g. `bhxh`. */
  readonly hub: string;
  readonly digest: DigestText;
  /** Made here, never when sending: every retry carries the same key. */
  readonly idempotencyKey: string;
  readonly createdAt: Instant;
}

/**
 * `queued`: due at `notBefore` · `leased`: a worker has it · `delivered` · `dead`: the hub refused it, or its bytes are
 * damaged (`lastCode` `core.store.damaged`); a person mends and enqueues anew · `held`: behind the latch of its hub, or
 * kept back by a person (`lastCode` {@link heldByPerson}).
 */
export type OutboxState = "queued" | "leased" | "delivered" | "dead" | "held";

/** The `lastCode` of an entry that a person keeps back: opening the latch of its hub does not let it go. */
export const heldByPerson = "core.outbox.held_by_person";

/** An entry as the store keeps it. */
export interface OutboxEntry extends Omit<OutboxChange, "change"> {
  /**
   * Content version inside (facility, hub, chain): 1, 2, 3 … given by the store at commit. Entries of one chain are
   * handed out strictly in this order, so that an older version can never overtake a newer one.
   */
  readonly sequence: number;
  readonly state: OutboxState;
  /** How often it was handed out for sending. Counted before the first byte leaves. */
  readonly attempts: number;
  readonly notBefore: Instant;
  /** Code of the last refusal or failure, for the person who looks at the queue. */
  readonly lastCode?: string;
}

/** An entry in the hands of one worker until a moment; afterwards another may have it. */
export interface Lease {
  readonly entry: OutboxEntry;
  readonly token: string;
  readonly until: Instant;
}

/** What became of a leased entry. */
export type Settlement =
  | { readonly kind: "delivered" }
  | { readonly kind: "dead"; readonly code: string }
  | { readonly kind: "again"; readonly code: string; readonly notBefore: Instant }
  /**
   * Closes the latch of (facility, hub): nothing goes there until {@link OutboxStore.release}; the attempt does not count.
   * `keepsHubOpen`: what is wrong concerns this entry's person alone, so it waits with its chain and the others go on; it
   * goes again with {@link OutboxStore.resend}, or with the release of its hub.
   */
  | { readonly kind: "held"; readonly code: string; readonly keepsHubOpen?: true };

/** Names one entry of one facility. */
export interface OutboxKey {
  readonly facilityId: FacilityId;
  readonly entryId: Uuid;
}
