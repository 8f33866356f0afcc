import type {
  DocumentHead,
  DocumentId,
  EpisodeId,
  Instant,
  OutboxEntry,
  Receipt,
  SourceKey,
} from "@benhan/core";
import type { ClosedLatch } from "@benhan/core/ports";
import type { AuditRows } from "./audit-rows.ts";
import type { CardRows } from "./card-rows.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import type { Page } from "./page.ts";

/**
 * What an engine has to be able to do. All rules of the ports stand in front of it and are written once; an adapter
 * only keeps rows, for the facility for which it was opened.
 */
export interface StorageAdapter {
  /**
   * Runs the work in one transaction that no other writer can interleave. Durable when the promise resolves; when the
   * work throws, nothing of it is kept. The work awaits nothing but the transaction, and may be run again from the
   * start. It reads before it writes, so that a transaction need not show its own writes.
   */
  transact<T>(
    mode: "read" | "write",
    work: (transaction: StorageTransaction) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /**
   * Overwrites what cards left behind that were replaced or taken away before, as far as the engine can do it itself and
   * keeps logs of its own; engines that cannot have no such member.
   *
   * - SQLite writes its log into the file and empties it: waits for other handles, as for a lock. Backups, and blocks that
   *   the disk or its file system keeps by itself, stay.
   * - PostgreSQL leaves this to its host: `VACUUM`, and how long WAL and its archive are kept.
   */
  scrub?(signal?: AbortSignal): Promise<void>;
  /**
   * The engine's own check of the next piece of its structure (a table with its indexes) behind the piece of that name;
   * `undefined` when there is none. Changes nothing, and needs memory that does not grow with the data. Engines without
   * such a check have no such member.
   *
   * @throws only what says that the engine cannot work now; damage is the answer
   */
  examine?(after: string | undefined, signal?: AbortSignal): Promise<ExaminedPiece | undefined>;
  close(): Promise<void>;
}

/** What an engine finds in one piece of its structure. */
export interface ExaminedPiece {
  /** Pieces are examined in the order of their names. */
  readonly name: string;
  /** Each once, and not more than a hundred. */
  readonly damages: readonly EngineDamage[];
}

/** `index`: the rows are there, what finds them is not. `structure`: pages or rows themselves. */
export interface EngineDamage {
  readonly kind: "index" | "structure";
  /** Table or index, as the engine names it; never a value. */
  readonly name: string;
}

/** An outbox entry without its bytes, with what only the store needs to know. */
export interface OutboxRow extends Omit<OutboxEntry, "bytes"> {
  /** Counts every handing out, also those that do not count as attempts: the token of a lease is made of it. */
  readonly leases: number;
  readonly leasedUntil?: Instant;
}

/** A version without its body, as an engine keeps it. */
export interface HeadRow extends DocumentHead {
  /** What is known of an encrypted version; its ids, moment and time of keeping stand in plain beside it. */
  readonly sealed?: Uint8Array;
}

/** A version with its place in the order of committing. */
export interface PlacedHead {
  readonly place: number;
  readonly head: HeadRow;
}

/** A version as an engine keeps it. */
export interface DocumentRow extends HeadRow {
  readonly body: Uint8Array;
}

/** The part of a row that changes. */
export type OutboxProgress = Pick<
  OutboxRow,
  "state" | "attempts" | "leases" | "notBefore" | "leasedUntil" | "lastCode"
>;

/** Keys that a commit will ask for. */
export interface ForeseenKeys {
  readonly documents: readonly DocumentId[];
  readonly sources: readonly SourceKey[];
  readonly entries: readonly Pick<OutboxEntry, "entryId" | "hub" | "chain">[];
  /** Whose log it will append to. */
  readonly writer?: string;
  /** It reads nothing else, and writes one row of each kind at most: an engine may take it in fewer steps. */
  readonly isSmall: boolean;
  /** All documents are first versions: most likely nothing of all this is in the store yet. */
  readonly isNew: boolean;
}

/**
 * Reads and writes inside one transaction. Values and bytes that are passed in belong to the adapter, those that it
 * returns to the caller. Moments are compared in milliseconds, texts by code point.
 */
export interface StorageTransaction extends AuditRows, LedgerRows, CardRows {
  /**
   * Told at the beginning of a commit. An engine behind a network may fetch all of it at once, and answer out of that;
   * others need not have it.
   */
  foresee?(keys: ForeseenKeys): Promise<void>;

  newestHead(documentId: DocumentId): Promise<HeadRow | undefined>;
  readVersion(documentId: DocumentId, version?: number): Promise<DocumentRow | undefined>;
  documentOfSource(index: SourceKey): Promise<DocumentId | undefined>;
  /** Appends a version; `index` is its source as {@link documentOfSource} will be asked for it. */
  insertVersion(document: DocumentRow, index: SourceKey | undefined): Promise<void>;
  /** Newest versions by document id. */
  listHeads(episodeId: EpisodeId | undefined, page: Page<DocumentId>): Promise<readonly HeadRow[]>;
  listVersions(documentId: DocumentId, page: Page<number>): Promise<readonly HeadRow[]>;
  /**
   * All versions of all documents in the order in which they were committed, each with its place in that order: what is
   * new since a place that was seen. A version that becomes visible later never has a smaller place.
   */
  listAppended(page: Page<number>): Promise<readonly PlacedHead[]>;

  /** Small texts that a store keeps about itself, by name. */
  getNote(name: string): Promise<string | undefined>;
  /** Puts a note in place of the one of that name. */
  putNote(name: string, text: string): Promise<void>;

  newestOfChain(hub: string, chain: string): Promise<OutboxRow | undefined>;
  getRow(entryId: string): Promise<OutboxRow | undefined>;
  readBytes(entryId: string): Promise<Uint8Array | undefined>;
  insertEntry(row: OutboxRow, bytes: Uint8Array): Promise<void>;
  updateEntry(entryId: string, progress: OutboxProgress): Promise<void>;
  /**
   * Oldest unfinished (queued, leased, held) rows of their chains, of these hubs, without a closed latch, which are
   * queued with `notBefore` or leased with `leasedUntil` at `now` or before, or more than `farthestDueMs` after it; by
   * that moment.
   */
  dueRows(hubs: readonly string[], now: Instant, limit: number): Promise<readonly OutboxRow[]>;
  /** The earliest of those moments, of all such rows. */
  nextDue(hubs: readonly string[]): Promise<Instant | undefined>;
  /** Hubs of all unfinished rows, each once, sorted. */
  waitingHubs(): Promise<readonly string[]>;
  heldRows(hub: string): Promise<readonly OutboxRow[]>;
  /** Rows that are queued, leased or held, by hub, chain and sequence; finished ones must cost nothing. */
  unfinishedRows(page: Page<OutboxRow>): Promise<readonly OutboxRow[]>;
  /** Rows by chain, sequence and hub. */
  listRows(chain: string | undefined, page: Page<OutboxRow>): Promise<readonly OutboxRow[]>;

  listLatches(): Promise<readonly ClosedLatch[]>;
  /** Closes the latch; one that is closed stays as it is. */
  closeLatch(latch: ClosedLatch): Promise<void>;
  openLatch(hub: string): Promise<void>;

  /** Adds a receipt unless its id is there already. */
  insertReceipt(receipt: Receipt): Promise<void>;
  /** Receipts in the order of adding, each with its place in that order. */
  listReceipts(
    query: { readonly chain?: string; readonly entryId?: string },
    page: Page<number>,
  ): Promise<readonly { readonly place: number; readonly receipt: Receipt }[]>;
}
