import type { DocumentHead, OutboxChange, Receipt, SourceKey, StoredDocument, Uuid } from "@benhan/core";
import type { CardRow } from "./card-rows.ts";
import type { Passage } from "./gate.ts";
import type { DocumentRow, HeadRow, OutboxRow } from "./storage-adapter.ts";

/** A card with a body. */
export type Sealable<Card extends CardRow> = Card & { readonly body: Uint8Array };

/**
 * Stands between what callers know and what an engine keeps: without encryption both are the same. Everything here is
 * done before or after a transaction, never inside: a browser ends a transaction that waits for its cryptography.
 */
export interface Sealing {
  /** Documents as the engine will keep them, in the same order. Looks up, through the passage, what is there already. */
  sealDocuments(
    documents: readonly StoredDocument[],
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<readonly DocumentRow[]>;
  openHead(row: HeadRow): Promise<DocumentHead>;
  /** As {@link openHead}; of a version whose key is gone, what is left: `kind` says why. */
  listedHead(row: HeadRow): Promise<DocumentHead>;
  /** @throws EmrError `core.store.damaged` when these are not the bytes that were stored */
  openDocument(row: DocumentRow): Promise<StoredDocument>;
  /** A source as the engine finds it: as it is written now, then as it may have been written before. */
  sourceIndexes(source: SourceKey): readonly [SourceKey, ...SourceKey[]];
  /** The bytes of entries as the engine will keep them, in the same order. */
  sealEntries(
    entries: readonly OutboxChange[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Uint8Array[]>;
  /** @throws EmrError `storage.encryption.keys_wanted` when this handle can open none of such bytes */
  admitEntry(bytes: Uint8Array): void;
  /** The bytes of an entry, or `undefined` when they are not those that were queued. */
  openEntry(row: OutboxRow, bytes: Uint8Array): Promise<Uint8Array | undefined>;
  /** The bodies of cards as the engine will keep them, in the same order. Looks up the cards that they replace. */
  sealCards(
    cards: readonly Sealable<CardRow>[],
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<readonly Uint8Array[]>;
  /** @throws EmrError `core.store.damaged`, and what says that its key is gone */
  openCard(card: Sealable<CardRow>): Promise<Uint8Array>;
  /** Whether values of look-up indexes are hidden: then a card carries its value besides, sealed. */
  readonly hidesLookups: boolean;
  /** A value as an index finds it: as it is written now, then as it may have been written before. */
  lookupValues(index: string, value: string): readonly [string, ...string[]];
  /** The key that bytes or a version are sealed under; nothing when they lie in plain. */
  keyIdOf(sealed: Uint8Array): Uuid | undefined;
  sealReceipt(receipt: Receipt, passage: Passage, signal: AbortSignal | undefined): Promise<Receipt>;
  openReceipt(receipt: Receipt): Promise<Receipt>;
}
