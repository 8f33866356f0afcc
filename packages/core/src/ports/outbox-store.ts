import type { FacilityId } from "../ids/facility-id.ts";
import type { Lease, OutboxEntry, OutboxKey, Settlement } from "../store/outbox-entry.ts";
import type { Receipt } from "../store/receipt.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

export interface LeaseRequest {
  readonly facilityId: FacilityId;
  /** Hubs that the worker can serve. */
  readonly hubs: readonly string[];
  readonly limit: number;
  readonly now: Instant;
  /**
   * When another worker may take the entries over. Must lie well behind the time limit of a sending, and at most
   * `farthestDueMs` behind `now`.
   */
  readonly until: Instant;
}

/** A latch that is closed: nothing is sent to the hub until a person has mended the cause. */
export interface ClosedLatch {
  readonly hub: string;
  readonly code: string;
  readonly closedAt: Instant;
}

/** An entry without its bytes. */
export type OutboxEntryHead = Omit<OutboxEntry, "bytes">;

/** The queue of what must leave the facility. Entries are added by `RecordStore.commit` only. */
export interface OutboxStore {
  readonly facilityId: FacilityId;
  /**
   * Hands out due entries: queued ones whose `notBefore` has come, and leased ones whose lease ran out. Of each chain
   * only the oldest unfinished entry is handed out; none is handed out twice at once; none whose latch is closed.
   * The attempt is counted durably before the promise resolves.
   *
   * A `notBefore` or an end of a lease more than `farthestDueMs` ahead of `now` counts as come. The bytes handed
   * out have the digest with which they were queued: an entry whose bytes are damaged is never handed out but put to
   * `dead` with the code `core.store.damaged`, which frees the next of its chain and holds up no other.
   */
  lease(request: LeaseRequest, options?: CallOptions): Promise<readonly Lease[]>;
  /**
   * Stores the receipt and the new state in one commit. When the lease was lost meanwhile, the receipt is stored all
   * the same (it is evidence) and the answer is `lease-lost`. A call whose answer was lost may be repeated as it was: the
   * receipt is kept once.
   */
  settle(
    lease: Lease,
    settlement: Settlement,
    receipt: Receipt,
    options?: CallOptions,
  ): Promise<"settled" | "lease-lost">;
  /**
   * Opens the latch of a hub: what it held is due at once, that is at `now`. A store has no clock of its own: a program
   * that has none either gives `createSystemClock().now()` of `@benhan/core/platform`. What a person keeps back stays.
   */
  release(
    query: { readonly facilityId: FacilityId; readonly hub: string; readonly now: Instant },
    options?: CallOptions,
  ): Promise<void>;
  /**
   * A person gives an entry up: it is dead and frees the next of its chain. Answers `not-waiting`, and changes
   * nothing, when the entry is in the hands of a worker, finished, or unknown.
   */
  dismiss(
    key: OutboxKey & { readonly code: string },
    options?: CallOptions,
  ): Promise<"dismissed" | "not-waiting">;
  /**
   * A person keeps an entry back, and with it the newer ones of its chain, until {@link OutboxStore.resend}. It is `held` with
   * the code `heldByPerson`. Answers `not-waiting`, and changes nothing, when the entry is in the hands of a worker,
   * finished, or unknown.
   */
  hold(key: OutboxKey, options?: CallOptions): Promise<"held" | "not-waiting">;
  /**
   * A person sends an entry again, the same bytes under the same key: one that is held or dead, or that waits for its next
   * attempt, is queued and due at `now`. Answers, and changes nothing: `overtaken`, when a newer entry of its chain was
   * delivered or is in the hands of a worker, for the older content must not replace the newer; `not-resendable`, when
   * the entry itself is in the hands of a worker, delivered, or unknown.
   */
  resend(
    key: OutboxKey & { readonly now: Instant },
    options?: CallOptions,
  ): Promise<"queued" | "overtaken" | "not-resendable">;
  listLatches(
    query: { readonly facilityId: FacilityId },
    options?: CallOptions,
  ): Promise<readonly ClosedLatch[]>;
  /**
   * When the next entry of these hubs becomes due (a lease that runs out counts), or `undefined` when none waits. With
   * `now` an entry that `farthestDueMs` makes due is told as due at `now`; without it at the far moment that is
   * written on it.
   */
  nextDue(
    query: { readonly facilityId: FacilityId; readonly hubs: readonly string[]; readonly now?: Instant },
    options?: CallOptions,
  ): Promise<Instant | undefined>;
  /**
   * Names of the hubs for which entries wait (queued, leased or held), sorted. One that no connector serves was
   * misspelt or forgotten: its entries would wait for ever.
   */
  listWaitingHubs(
    query: { readonly facilityId: FacilityId },
    options?: CallOptions,
  ): Promise<readonly string[]>;
  /**
   * Entries without their bytes, for deadlines and queues on a screen: those that are queued, leased or held, by hub, chain
   * and sequence. What is finished costs nothing; with `alsoFinished` it is listed, too, all by chain and sequence then.
   */
  listEntryHeads(
    query: { readonly facilityId: FacilityId; readonly alsoFinished?: boolean },
    options?: CallOptions,
  ): AsyncIterable<OutboxEntryHead>;
  /** One entry. Its bytes have the digest with which they were queued, or the call fails with `core.store.damaged`. */
  getEntry(key: OutboxKey, options?: CallOptions): Promise<OutboxEntry | undefined>;
  /**
   * Entries by chain and sequence; all or those of one chain. A list for people: the bytes are as they were found, none
   * when they are lost, so that one damaged entry does not hide the others. Only `lease` and `getEntry` compare bytes
   * with their digest.
   */
  listEntries(
    query: { readonly facilityId: FacilityId; readonly chain?: string },
    options?: CallOptions,
  ): AsyncIterable<OutboxEntry>;
}
