import type { OutboxChange } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import type { LookupChange } from "@benhan/core/ports";
import { appendEvents } from "../front/append-events.ts";
import { ownerOf } from "../front/commit.ts";
import type { Passage } from "../front/gate.ts";
import { indexOfDrawer, isLookupCard, sealLookups } from "../front/lookup-part.ts";
import { createOwnLog } from "../front/own-log.ts";
import type { StoreParts } from "../front/parts.ts";
import { prepareEvent } from "../front/prepare-event.ts";
import type { DocumentRow, StorageTransaction } from "../front/storage-adapter.ts";
import { singleDrawers } from "./each-once.ts";
import { progressOf } from "./same-item.ts";
import { logBroken, targetDiffers } from "./walk.faults.ts";
import type {
  AnchorItem,
  CardItem,
  ConsentItem,
  DocumentItem,
  EntryItem,
  EventItem,
  LatchItem,
  ReceiptItem,
  TicketItem,
  WalkItem,
} from "./walk-item.ts";

/** Reads first; what it answers then writes. */
export type Writes = (rows: StorageTransaction) => Promise<() => Promise<void>>;

/** Seals items of one part, before the transaction that writes them; nothing when there is nothing to write. */
export async function prepareWrites(
  parts: StoreParts,
  fresh: readonly WalkItem[],
  changed: readonly WalkItem[],
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<Writes | undefined> {
  const [first] = [...fresh, ...changed];
  switch (first?.part) {
    case undefined:
      return undefined;
    case "documents":
      return prepareDocuments(parts, fresh as readonly DocumentItem[], passage, signal);
    case "entries":
      return prepareEntries(parts, fresh as readonly EntryItem[], changed as readonly EntryItem[], signal);
    case "receipts":
      return prepareReceipts(parts, fresh as readonly ReceiptItem[], passage, signal);
    case "events":
      return prepareEvents(parts, fresh as readonly EventItem[]);
    case "anchors":
      return plain(fresh as readonly AnchorItem[], (rows, { anchor }) =>
        rows.insertAnchor(anchor, digestOf(anchor.token, parts.digest)),
      );
    case "consents":
      return plain(fresh as readonly ConsentItem[], (rows, { row }) => rows.insertConsent(row));
    case "tickets":
      return plain([...fresh, ...changed] as readonly TicketItem[], async (rows, item) => {
        const { usedAt, ...unused } = item.row;
        if (fresh.includes(item)) await rows.insertTicket(unused);
        if (usedAt !== undefined) await rows.useTicket(unused.ticketId, usedAt);
      });
    case "latches":
      return plain([...fresh, ...changed] as readonly LatchItem[], async (rows, { latch }) => {
        await rows.openLatch(latch.hub);
        await rows.closeLatch(latch);
      });
    case "cards":
      return prepareCards(parts, [...fresh, ...changed] as readonly CardItem[], passage, signal);
  }
}

async function prepareDocuments(
  { sealing }: StoreParts,
  items: readonly DocumentItem[],
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<Writes> {
  const documents = items.map(({ document }) => document);
  const sealed = await sealing.sealDocuments(documents, passage, signal);
  return async (rows) => {
    for (const { part, key, document } of items) {
      const { documentId, version, source } = document;
      const newest = await rows.newestHead(documentId);
      if (newest !== undefined && newest.version >= version)
        throw targetDiffers({ part, key }, { path: [part, key] });
      const owner = source && (await ownerOf(sealing.sourceIndexes(source), rows));
      if (owner !== undefined && owner !== documentId)
        throw targetDiffers({ part, key }, { path: [part, key] });
    }
    return async () => {
      for (const [at, { source }] of documents.entries()) {
        await rows.insertVersion(sealed[at] as DocumentRow, source && sealing.sourceIndexes(source)[0]);
      }
    };
  };
}

async function prepareEntries(
  { sealing }: StoreParts,
  fresh: readonly EntryItem[],
  changed: readonly EntryItem[],
  signal: AbortSignal | undefined,
): Promise<Writes> {
  const changes = fresh.map(({ row, bytes }) => ({ ...row, bytes, change: "outbox" }) as OutboxChange);
  const sealed = await sealing.sealEntries(changes, signal);
  return async (rows) => {
    for (const { part, key, row } of fresh) {
      const newest = await rows.newestOfChain(row.hub, row.chain);
      if (newest !== undefined && newest.sequence >= row.sequence)
        throw targetDiffers({ part, key }, { path: [part, key] });
    }
    return async () => {
      for (const [at, { row }] of fresh.entries()) await rows.insertEntry(row, sealed[at] as Uint8Array);
      for (const { row } of changed) await rows.updateEntry(row.entryId, progressOf(row));
    };
  };
}

async function prepareReceipts(
  { sealing }: StoreParts,
  items: readonly ReceiptItem[],
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<Writes> {
  const sealed: ReceiptItem["receipt"][] = [];
  for (const { receipt } of items) sealed.push(await sealing.sealReceipt(receipt, passage, signal));
  return plain(sealed, (rows, receipt) => rows.insertReceipt(receipt));
}

async function prepareEvents(
  { digest }: StoreParts,
  items: readonly EventItem[],
): Promise<Writes | undefined> {
  const [first] = items;
  if (first === undefined) return undefined;
  const prepared = items.map(({ event, bytes, leaf }) => {
    const { row, path } = prepareEvent(event, [], digest);
    return { row: { ...row, bytes }, leaf, path };
  });
  return async (rows) => {
    const { writer } = first;
    const own = createOwnLog(writer, digest);
    const log = await own.read(rows);
    const size = log?.size ?? 0;
    for (const [at, { index }] of items.entries()) {
      if (index !== size + at) throw logBroken({ writer, at: index, size });
    }
    return () => appendEvents({ fresh: prepared, log }, own, rows);
  };
}

async function prepareCards(
  { gate, sealing }: StoreParts,
  items: readonly CardItem[],
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<Writes> {
  const lookups = items.filter(({ card }) => isLookupCard(card));
  const { facilityId } = gate;
  const entries = lookups.map(({ card: { drawer, sort, key } }): LookupChange => {
    return { change: "lookup", facilityId, index: indexOfDrawer(drawer), value: sort, key };
  });
  const sealedLookups = await sealLookups(entries, sealing, passage, signal);
  const others = items.filter((item) => !lookups.includes(item)).map(({ card }) => card);
  const withBody = others.flatMap((card) => (card.body === undefined ? [] : [{ ...card, body: card.body }]));
  const bodies = await sealing.sealCards(withBody, passage, signal);
  const sealed = withBody.map((card, at) => ({ ...card, body: bodies[at] as Uint8Array }));
  const bare = others.filter(({ body }) => body === undefined);
  return plain([...sealedLookups.cards, ...sealed, ...bare], async (rows, card) => {
    // Of a record there is one period, of a hold one card: a new day takes the place of the old one.
    if (singleDrawers.includes(card.drawer)) {
      for (const { sort } of await rows.cardsOfKey(card.key, card.drawer)) {
        if (sort !== card.sort) await rows.removeCard(card.drawer, { sort, key: card.key });
      }
    }
    await rows.putCard(card);
  });
}

/** Writes one after another, without reading. */
function plain<T>(items: readonly T[], write: (rows: StorageTransaction, item: T) => Promise<void>): Writes {
  return async (rows) => async () => {
    for (const item of items) await write(rows, item);
  };
}
