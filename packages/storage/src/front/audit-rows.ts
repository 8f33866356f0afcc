import type { TreeHeadAnchor } from "@benhan/core/ports";
import type { Page } from "./page.ts";

/** What an engine keeps of an event. Texts are in Unicode normal form C, so that one key has one spelling. */
export interface AuditRow {
  readonly eventId: string;
  readonly atMs: number;
  readonly subject: string;
  readonly patient: string | undefined;
  readonly actor: string;
  /** The canonical bytes. */
  readonly bytes: Uint8Array;
}

/** Events that follow one another in the log of a writer, and what they do to its tree. */
export interface AuditChunk {
  readonly writer: string;
  /** Place of the first event: the size of the log so far. */
  readonly first: number;
  /** At least one, at most {@link mostEventsOfChunk}. */
  readonly rows: readonly AuditRow[];
  /** All nodes that the events complete, in the order of completion, 32 bytes each. */
  readonly nodes: Uint8Array;
  /** The right edge of the tree afterwards. */
  readonly edge: Uint8Array;
  /** The greatest id of the log afterwards. */
  readonly newestId: string;
}

export const mostEventsOfChunk = 1000;

/** How far the log of a writer has grown. */
export interface AuditLogRow {
  readonly writer: string;
  readonly size: number;
  /** The right edge of its tree (`TreeFrontier.state`). */
  readonly edge: Uint8Array;
  /** The greatest id of its events. */
  readonly newestId: string;
}

/** What the events of a log say about its end. */
export interface AuditLogEnd extends Pick<AuditLogRow, "size"> {
  /** Absent where an event cannot be read that may have it. */
  readonly newestId: string | undefined;
}

/** Which events of one writer's log. */
export interface AuditSearch {
  readonly writer: string;
  readonly subject?: string;
  readonly patient?: string;
  readonly actor?: string;
  readonly fromMs?: number;
  /** The moment before which. */
  readonly untilMs?: number;
}

/** A part of a log. */
export interface AuditSpan {
  readonly from: number;
  /** The place before which. */
  readonly to: number;
}

/** Some of the events that were asked for, in order. */
export interface AuditPage {
  readonly events: readonly { readonly index: number; readonly bytes: Uint8Array }[];
  /** Where to go on; absent at the end. */
  readonly next?: number;
  /** Places, in order, of events that searches may miss, because what they are searched by was altered. */
  readonly altered?: readonly number[];
}

/** The logs of access of one facility inside a transaction. */
export interface AuditRows {
  /** By writer. */
  auditLogs(): Promise<readonly AuditLogRow[]>;
  auditLog(writer: string): Promise<AuditLogRow | undefined>;
  /** The end of a log out of the events themselves, to compare with its row. */
  auditLogEnd(writer: string): Promise<AuditLogEnd | undefined>;
  /** The bytes of those events that the log of the writer has, by id. */
  auditEventsOf(writer: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  appendAudit(chunk: AuditChunk): Promise<void>;
  /**
   * About `limit` events, or as many as can be found with bounded work. Without conditions, an engine that keeps anything
   * to search by compares it with the events.
   */
  searchAudit(search: AuditSearch, span: AuditSpan, limit: number): Promise<AuditPage>;
  auditNode(writer: string, level: number, index: number): Promise<Uint8Array | undefined>;
  /** Adds an anchor unless its token is there for that head already; `key` tells tokens apart. */
  insertAnchor(anchor: TreeHeadAnchor, key: string): Promise<void>;
  /** By writer, size and the order of adding, in which each has a place. */
  listAnchors(writer: string | undefined, page: Page<PlacedAnchor>): Promise<readonly PlacedAnchor[]>;
}

/** An anchor with its place in the order of adding. */
export interface PlacedAnchor {
  readonly place: number;
  readonly anchor: TreeHeadAnchor;
}
