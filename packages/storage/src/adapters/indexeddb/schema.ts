import type { DocumentId, OutboxEntry, Receipt } from "@benhan/core";
import type { ClosedLatch, TreeHeadAnchor } from "@benhan/core/ports";
import type { AuditLogRow } from "../../front/audit-rows.ts";
import type { CardRow } from "../../front/card-rows.ts";
import type { ConsentRow, TicketRow } from "../../front/ledger-rows.ts";
import type { DocumentRow, HeadRow, OutboxRow } from "../../front/storage-adapter.ts";
import { type DatabaseFormat, firstFormat } from "./database-format.ts";
import type { Key } from "./keys.ts";

// Members beside `key` whose type is Key are indexes. One that is left out keeps the row out of that index.

export interface DocumentEntry {
  /** [document] */
  readonly key: Key;
  /** [episode, document] */
  readonly episode: Key;
  /** [place of the newest version in the order of committing] */
  readonly appended: Key;
  /** The newest version. */
  readonly head: HeadRow;
}

/** A version that is no longer the newest, without its body: lists load no bodies. */
export interface OlderHead {
  /** [document, version] */
  readonly key: Key;
  /** [place in the order of committing] */
  readonly appended: Key;
  readonly head: HeadRow;
}

export interface VersionRow {
  /** [document, version with a minus]: the newest, which is read most, comes first. */
  readonly key: Key;
  readonly document: DocumentRow;
}

export interface SourceRow {
  /** [system, id] */
  readonly key: Key;
  readonly documentId: DocumentId;
}

export interface EntryRow {
  /** [place in the order of adding] */
  readonly key: Key;
  /** [entry] */
  readonly id: Key;
  /** [hub, chain, sequence] */
  readonly chained: Key;
  /** [chain, sequence, hub] */
  readonly listed: Key;
  /** As `chained`, of a row that is queued, leased or held. */
  readonly waiting?: Key;
  /** [hub, moment in ms], of a row that is queued or leased and the oldest unfinished one of its chain. */
  readonly due?: Key;
  /** [hub], of a row that is held. */
  readonly held?: Key;
  readonly row: OutboxRow;
}

export interface EntryBytesRow {
  /** [entry] */
  readonly key: Key;
  readonly bytes: OutboxEntry["bytes"];
}

export interface LatchRow {
  /** [hub] */
  readonly key: Key;
  readonly latch: ClosedLatch;
}

export interface ReceiptRow {
  /** [place] */
  readonly key: Key;
  /** [receipt] */
  readonly id: Key;
  /** [chain, place] */
  readonly chain: Key;
  /** [entry, place] */
  readonly entry: Key;
  readonly receipt: Receipt;
}

export interface LogRow {
  /** [writer] */
  readonly key: Key;
  readonly log: AuditLogRow;
}

export interface EventRow {
  /** [writer, index] */
  readonly key: Key;
  /** [writer, event] */
  readonly id: Key;
  /** [writer, subject, index] */
  readonly subject: Key;
  /** [writer, patient, index] */
  readonly patient?: Key;
  /** [writer, actor, index] */
  readonly actor: Key;
  /** [writer, moment in ms, index] */
  readonly at: Key;
  readonly bytes: Uint8Array;
}

export interface NodesRow {
  /** [writer, place of the first node] */
  readonly key: Key;
  /** 32 bytes each, in the order of completion. */
  readonly nodes: Uint8Array;
}

export interface AnchorRow {
  /** [writer, size, place] */
  readonly key: Key;
  /** [writer, size, root, digest of the token] */
  readonly id: Key;
  readonly anchor: TreeHeadAnchor;
}

export interface StoredConsentRow {
  /** [place] */
  readonly key: Key;
  /** [consent] */
  readonly id: Key;
  /** [patient, place] */
  readonly patient: Key;
  /** [patient, purpose, place] */
  readonly purpose: Key;
  readonly row: ConsentRow;
}

export interface StoredTicketRow {
  /** [place] */
  readonly key: Key;
  /** [ticket] */
  readonly id: Key;
  /** [patient, place] */
  readonly patient: Key;
  readonly row: TicketRow;
}

export interface StoredCardRow {
  /** [drawer, sort, key] */
  readonly key: Key;
  /** [key, drawer, sort] */
  readonly about: Key;
  readonly card: CardRow;
}

/** What a store keeps about itself. */
export interface NoteRow {
  /** [name] */
  readonly key: Key;
  readonly text: string;
}

/** What stands in each object store. */
export interface StoreRows {
  readonly document: DocumentEntry;
  readonly head: OlderHead;
  readonly version: VersionRow;
  readonly source: SourceRow;
  readonly entry: EntryRow;
  readonly entry_bytes: EntryBytesRow;
  readonly latch: LatchRow;
  readonly receipt: ReceiptRow;
  readonly log: LogRow;
  readonly event: EventRow;
  readonly nodes: NodesRow;
  readonly anchor: AnchorRow;
  readonly consent: StoredConsentRow;
  readonly ticket: StoredTicketRow;
  readonly card: StoredCardRow;
  readonly note: NoteRow;
}

/** The databases of stores. */
export const storeFormat: DatabaseFormat<StoreRows> = /* @__PURE__ */ firstFormat<StoreRows>("benhan_store", {
  document: ["episode", "&appended"],
  head: ["&appended"],
  version: [],
  source: [],
  entry: ["&id", "&chained", "listed", "waiting", "due", "held"],
  entry_bytes: [],
  latch: [],
  receipt: ["&id", "chain", "entry"],
  log: [],
  event: ["&id", "subject", "patient", "actor", "at"],
  nodes: [],
  anchor: ["&id"],
  consent: ["&id", "patient", "purpose"],
  ticket: ["&id", "patient"],
  card: ["about"],
  note: [],
});
