import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * Who did what to which record, when, with what result and on what ground. Holds keys of the host, never content and
 * never a person's name.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.1 đ, NĐ 356/2025 Đ4 k2
 */
export interface AuditEvent {
  readonly facilityId: FacilityId;
  /** UUID version 7: the same event is logged once, however often a call is repeated. */
  readonly eventId: string;
  readonly at: Instant;
  /** Key of the person or system that acted. */
  readonly actor: string;
  readonly role?: string;
  /** A command of the lifecycle, or `view`, `print`, `copy`, `export`, `break-glass`, `review` … */
  readonly action: string;
  /** `done`: granted, and content handed out or written. `refused`: not granted, or ended in an error. */
  readonly outcome: "done" | "refused";
  /** What was acted on: the key of the record; the facility where it is a list. */
  readonly subject: string;
  /** Key of the patient whom it concerns. */
  readonly patient?: string;
  /** The part of the record, where it was one: key of an entry or a document. */
  readonly object?: string;
  /** The version of that part; of the record as a whole where no part is named. */
  readonly version?: number;
  /** What for, in the words or codes of the facility. */
  readonly purpose?: string;
  /** On what ground: a rule of access, a ticket, a legal basis. */
  readonly ground?: string;
  /** Who received content: category and key of the request, not a name. */
  readonly recipient?: string;
  /** Workstation or address it came from. */
  readonly device?: string;
}

/** An event that is written in the commit of the change which it tells of: both are kept, or neither is. */
export interface AuditChange extends AuditEvent {
  readonly change: "audit";
}

/** An event in its place: the log of a writer is a list that only grows. */
export interface LoggedEvent {
  readonly writer: string;
  /** From 0, without gaps. */
  readonly index: number;
  readonly event: AuditEvent;
  /** The canonical bytes of the event, which are what the tree hashes. */
  readonly bytes: Uint8Array;
}

/** Which events. All conditions hold together; a day is `from` its first moment `until` the first of the next. */
export interface AuditQuery {
  readonly facilityId: FacilityId;
  readonly writer?: string;
  readonly subject?: string;
  readonly patient?: string;
  readonly actor?: string;
  /** The first moment. */
  readonly from?: Instant;
  /** The moment before which. */
  readonly until?: Instant;
  /** Events of one writer from this place on; needs `writer`. */
  readonly fromIndex?: number;
}

/** Something of a log that is no longer as it was written. */
export interface AuditDamage {
  /**
   * `event`: it cannot be read. `search-index`: the event is as it was, but not what it is searched by, so that searches
   * may miss it. `head`: what is kept about the end of the log is not what its events say.
   */
  readonly what: "event" | "search-index" | "head";
  readonly writer: string;
  /** The place of the event; of a head the size that it says. */
  readonly at: number;
}

/** How a log is listed. */
export interface AuditListOptions extends CallOptions {
  /**
   * Told of damage in the order of the list, which goes on behind it; an event of which only the search index was altered
   * is listed all the same. Without it, or in a store that does not know it, a list ends at the first damage with
   * `core.store.damaged`.
   */
  readonly onDamage?: (damage: AuditDamage) => void | Promise<void>;
}

/** The hash over all events of a writer's log up to a size (RFC 9162 2.1). */
export interface TreeHead {
  readonly facilityId: FacilityId;
  readonly writer: string;
  /** How many events. */
  readonly size: number;
  readonly root: DigestText;
}

/** A head that was fixed in time: whoever takes events away afterwards, or changes them, is found out. */
export interface TreeHeadAnchor extends TreeHead {
  readonly stampedAt: Instant;
  /** RFC 3161 token in DER over the bytes of the head (`treeHeadBytes` of `@benhan/core/audit`). */
  readonly token: Uint8Array;
}

/** A node of a writer's tree: level 0 are the hashes of events; a node of level n stands over 2^n events, all there. */
export interface TreeNodeKey {
  readonly facilityId: FacilityId;
  readonly writer: string;
  readonly level: number;
  readonly index: number;
}

/**
 * The append-only logs of one facility, one for each writer (a server, a department that works offline). Whoever keeps
 * them keeps the hashes of their trees too, so that proofs need few reads.
 */
export interface AuditStore {
  readonly facilityId: FacilityId;
  /** The log that this handle appends to. Others can be read. */
  readonly writer: string;
  /**
   * Resolves when the events are durable, and so before any content is handed out. All are appended in the given order,
   * or none is. An `eventId` that the log has already is passed over if the event is the same, else refused with
   * `core.store.invalid_change`.
   */
  appendEvents(events: readonly AuditEvent[], options?: CallOptions): Promise<void>;
  /** By writer, then in the order of appending. */
  listEvents(query: AuditQuery, options?: AuditListOptions): AsyncIterable<LoggedEvent>;
  /**
   * The present head of each writer's log, by writer; a log without events has none. With `onDamage` it is compared with
   * the events as far as that takes few reads; a head that cannot be read is told and left out.
   */
  listTreeHeads(
    query: { readonly facilityId: FacilityId },
    options?: AuditListOptions,
  ): AsyncIterable<TreeHead>;
  /** The 32 bytes of a node, `undefined` while not all its events are there. */
  readTreeNode(key: TreeNodeKey, options?: CallOptions): Promise<Uint8Array | undefined>;
  /** Keeps an anchor. The same one again changes nothing. */
  addAnchor(anchor: TreeHeadAnchor, options?: CallOptions): Promise<void>;
  /** By writer, then by size. */
  listAnchors(
    query: { readonly facilityId: FacilityId; readonly writer?: string },
    options?: CallOptions,
  ): AsyncIterable<TreeHeadAnchor>;
}
