import type { Receipt, StoredDocument } from "@benhan/core";
import type { AuditEvent, ClosedLatch, TreeHeadAnchor } from "@benhan/core/ports";
import type { CardPlace, CardRow } from "../front/card-rows.ts";
import type { ConsentRow, TicketRow } from "../front/ledger-rows.ts";
import type { OutboxRow } from "../front/storage-adapter.ts";

/** The parts of a store, in the order in which they are walked through. */
export const walkParts = [
  "documents",
  "entries",
  "receipts",
  "events",
  "anchors",
  "consents",
  "tickets",
  "latches",
  "cards",
] as const;

export type WalkPart = (typeof walkParts)[number];

/** Where something stands in a walk: plain data, from which a later walk goes on. The walk begins behind it. */
export type WalkPlace =
  | { readonly part: "documents" | "receipts" | "consents" | "tickets"; readonly at: number }
  | { readonly part: "entries"; readonly chain: string; readonly sequence: number; readonly hub: string }
  | { readonly part: "events"; readonly writer: string; readonly at: number }
  | { readonly part: "anchors"; readonly writer: string; readonly size: number; readonly at: number }
  | { readonly part: "latches"; readonly hub: string }
  | ({ readonly part: "cards"; readonly drawer: string } & CardPlace);

/** What stands in every step. */
interface Step<Part extends WalkPart> {
  readonly part: Part;
  readonly place: WalkPlace;
  /**
   * What it is, in its part: `<document id>/<version>`, the id of the entry, receipt, consent or ticket, `<writer>/<index>`
   * of an event, `<writer>/<size>` of an anchor, the hub of a latch, the drawer of a card; empty where it cannot be read.
   */
  readonly key: string;
  /** The entry of a receipt. */
  readonly of?: string;
}

/** A version with its body. */
export interface DocumentItem extends Step<"documents"> {
  readonly found: "sound";
  readonly document: StoredDocument;
}

/** An outbox entry with the bytes that are to be sent. */
export interface EntryItem extends Step<"entries"> {
  readonly found: "sound";
  readonly row: OutboxRow;
  readonly bytes: Uint8Array;
}

export interface ReceiptItem extends Step<"receipts"> {
  readonly found: "sound";
  readonly receipt: Receipt;
}

/** An event with its place in the log of its writer. */
export interface EventItem extends Step<"events"> {
  readonly found: "sound";
  readonly writer: string;
  readonly index: number;
  readonly event: AuditEvent;
  readonly bytes: Uint8Array;
  /** Hash of the bytes as a leaf of the tree. */
  readonly leaf: Uint8Array;
}

export interface AnchorItem extends Step<"anchors"> {
  readonly found: "sound";
  readonly anchor: TreeHeadAnchor;
}

export interface ConsentItem extends Step<"consents"> {
  readonly found: "sound";
  readonly row: ConsentRow;
}

export interface TicketItem extends Step<"tickets"> {
  readonly found: "sound";
  readonly row: TicketRow;
}

export interface LatchItem extends Step<"latches"> {
  readonly found: "sound";
  readonly latch: ClosedLatch;
}

/** A card, its body opened; one of a look-up index has its plain value as `sort`, and no body. */
export interface CardItem extends Step<"cards"> {
  readonly found: "sound";
  readonly card: CardRow;
}

/** Something that a store keeps, opened and checked. */
export type WalkItem =
  | DocumentItem
  | EntryItem
  | ReceiptItem
  | EventItem
  | AnchorItem
  | ConsentItem
  | TicketItem
  | LatchItem
  | CardItem;

/**
 * What is wrong with something. `content-changed`: it is not what was stored (digest or authenticated cipher).
 * `bytes-missing`: its content is not there. `key-missing`: its key is not in the key store. `key-unreadable`: its key is
 * there, and cannot be unwrapped. `unreadable`: it cannot be read at all; of a place that is told without a key, nothing is
 * known but the place. `unreadable-rest`: nothing behind this place of the part can be read. `facility-foreign`: it says
 * that it is of another facility. `index-changed`: sound, but searches may miss it.
 */
export type DamageCode =
  | "content-changed"
  | "bytes-missing"
  | "key-missing"
  | "key-unreadable"
  | "unreadable"
  | "unreadable-rest"
  | "facility-foreign"
  | "index-changed";

/** Something that is damaged. Holds ids and places, never content. */
export interface WalkDamage extends Step<WalkPart> {
  readonly found: "damage";
  readonly code: DamageCode;
  /** Of an event: its hash as the tree of the log has it. */
  readonly leaf?: Uint8Array;
}

/** Something whose key was destroyed when its record was disposed of: as it should be. */
export interface WalkDisposed extends Step<WalkPart> {
  readonly found: "disposed";
  /** A receipt stays evidence without the answer of the hub. */
  readonly receipt?: Receipt;
}

export type WalkStep = WalkItem | WalkDamage | WalkDisposed;
