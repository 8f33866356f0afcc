import {
  type DocumentHead,
  digestOf,
  type FacilityId,
  isEmrError,
  type Receipt,
  type StoredDocument,
  storeDamaged,
  type Uuid,
} from "@benhan/core";
import { hmac } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import type { Passage } from "../front/gate.ts";
import type { Sealing } from "../front/sealing.ts";
import type { DocumentRow, HeadRow } from "../front/storage-adapter.ts";
import { withOwnRetention } from "../front/stored-retention.ts";
import { sourceIndexKey } from "../front/stored-text.ts";
import { documentKeys } from "./document-keys.ts";
import { keyMissing, recordDisposed } from "./encryption.faults.ts";
import { openEnvelope, readEnvelope, sealEnvelope } from "./envelope.ts";
import { hexOf } from "./hex.ts";
import type { KeyRing, RingKey } from "./key-ring.ts";
import { createRandomPool } from "./random-pool.ts";
import { createRecent } from "./recent.ts";
import { readSealedHead, sealedHead } from "./sealed-head.ts";

const mostInMemory = 2000;

/** What lists tell as the kind of a version that cannot be opened any more, by the fault of its key. */
const kindWithoutKey: ReadonlyMap<string, string> = new Map([
  [recordDisposed.code, "disposed"],
  [keyMissing.code, "key-missing"],
]);

/** What the work answers, or `undefined` when its key was destroyed or is missing. */
async function withoutKey<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isEmrError(error) && kindWithoutKey.has(error.code)) return undefined;
    throw error;
  }
}

export interface SealingOptions {
  readonly facilityId: FacilityId;
  readonly digest: Digest;
  /** Whether something was stored before the store had keys. */
  readonly hasPlain: boolean;
}

/**
 * Encrypts what is a patient's: heads and bodies of documents under a key for each episode, the bytes of the outbox and
 * the answers of hubs under a key for each entry. In plain stand: ids, moments, until when a document is kept, digests
 * of what is to be sent, states of the outbox, and the log of access, which holds keys of patients but no content.
 */
export function createSealing(ring: KeyRing, { facilityId, digest, hasPlain }: SealingOptions): Sealing {
  const keyOfDocument = documentKeys(ring);
  const keysOfEntries = createRecent<string, Uuid>(mostInMemory);
  const random = createRandomPool();
  const context = (...place: readonly (string | number)[]) => ["benhan/1", facilityId, ...place];

  /** That of its bytes, or a new one when they are not encrypted. */
  async function keyOfEntry(entryId: Uuid, passage: Passage, signal?: AbortSignal): Promise<RingKey> {
    const known = keysOfEntries.get(entryId) ?? (await keyOfBytes(entryId, passage, signal));
    // A receipt is evidence: it is kept also when the key of what was sent is gone.
    const key = known && (await withoutKey(() => ring.keyOf(known, signal)));
    return known === undefined || key === undefined ? ring.freshKey(signal) : { keyId: known, key };
  }

  /** That of the card which it replaces, or a new one. */
  async function keyOfCard(
    drawer: string,
    of: string,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<RingKey> {
    const cards = await passage.read((transaction) => transaction.cardsOfKey(of, drawer), signal);
    const [known] = cards.flatMap(({ body }) => (body && readEnvelope(body)?.keyId) ?? []);
    const key = known && (await withoutKey(() => ring.keyOf(known, signal)));
    return known === undefined || key === undefined ? ring.freshKey(signal) : { keyId: known, key };
  }

  async function keyOfBytes(
    entryId: Uuid,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<Uuid | undefined> {
    const bytes = await passage.read((transaction) => transaction.readBytes(entryId), signal);
    return bytes && readEnvelope(bytes)?.keyId;
  }

  /**
   * Bytes that were stored before the store had keys are none of ours: `undefined`.
   *
   * @param asked A key that was asked for just now, and is not asked for again.
   */
  async function opened(bytes: Uint8Array, place: readonly (string | number)[], asked?: RingKey) {
    const envelope = readEnvelope(bytes);
    if (envelope === undefined) return undefined;
    const { keyId } = envelope;
    return openEnvelope(envelope, asked?.keyId === keyId ? asked.key : await ring.keyOf(keyId), place);
  }

  async function openHead(row: HeadRow, asked?: RingKey): Promise<DocumentHead> {
    const { sealed, ...head } = row;
    // Whoever may write the data could put a version of their own there.
    if (sealed === undefined && !hasPlain) throw storeDamaged({ key: row.documentId });
    if (sealed === undefined) return withOwnRetention(head);
    const { documentId, version } = row;
    const bytes = await opened(sealed, context(documentId, version, "head"), asked);
    if (bytes === undefined) throw storeDamaged({ key: documentId });
    const found = readSealedHead(head, bytes);
    if (found === undefined) throw storeDamaged({ key: documentId });
    return found;
  }

  return {
    async sealDocuments(documents, passage, signal) {
      const rows: DocumentRow[] = [];
      for (const document of documents) {
        const { documentId, version } = document;
        const { keyId, key } = await keyOfDocument(document, passage, signal);
        const place = (part: string) => context(documentId, version, part);
        const body = await sealEnvelope(document.body, keyId, key, place("body"), random);
        const sealed = await sealEnvelope(sealedHead(document), keyId, key, place("head"), random);
        rows.push({ ...maskOf(document), body, sealed, digest: digestOf(body, digest), size: body.length });
      }
      return rows;
    },
    openHead: (row) => openHead(row),
    async listedHead(row) {
      try {
        return await openHead(row);
      } catch (error) {
        const kind = isEmrError(error) ? kindWithoutKey.get(error.code) : undefined;
        if (kind === undefined) throw error;
        const { sealed: _, ...mask } = row;
        return { ...mask, kind };
      }
    },
    async openDocument(row): Promise<StoredDocument> {
      const { body, ...headRow } = row;
      // Head and body have the same key.
      const keyId = row.sealed && readEnvelope(row.sealed)?.keyId;
      const asked = keyId && { keyId, key: await ring.keyOf(keyId) };
      const head = await openHead(headRow, asked);
      if (row.sealed === undefined) {
        if (digestOf(body, digest) !== row.digest) throw storeDamaged({ key: row.documentId });
        return { ...head, body };
      }
      const plain = await opened(body, context(row.documentId, row.version, "body"), asked);
      if (plain === undefined) throw storeDamaged({ key: row.documentId });
      return { ...head, body: plain };
    },
    sourceIndexes(source) {
      const plain = sourceIndexKey(source);
      const { system, id } = plain;
      const text = new TextEncoder().encode(JSON.stringify(["source", system, id]));
      const keyed = { system: "sealed", id: hexOf(hmac(text, ring.indexKey, digest)) };
      return hasPlain ? [keyed, plain] : [keyed];
    },
    async sealEntries(entries, signal) {
      const sealed: Uint8Array[] = [];
      for (const { entryId, bytes } of entries) {
        const { keyId, key } = await ring.freshKey(signal);
        sealed.push(await sealEnvelope(bytes, keyId, key, context("outbox", entryId), random));
      }
      return sealed;
    },
    admitEntry() {},
    async openEntry(row, bytes) {
      const envelope = readEnvelope(bytes);
      if (envelope === undefined && !hasPlain) return undefined;
      if (envelope !== undefined) keysOfEntries.set(row.entryId, envelope.keyId);
      const plain =
        envelope === undefined
          ? bytes
          : await withoutKey(() => opened(bytes, context("outbox", row.entryId)));
      return plain !== undefined && digestOf(plain, digest) === row.digest ? plain : undefined;
    },
    async sealCards(cards, passage, signal) {
      const sealed: Uint8Array[] = [];
      for (const { drawer, key: of, body } of cards) {
        const { keyId, key } = await keyOfCard(drawer, of, passage, signal);
        sealed.push(await sealEnvelope(body, keyId, key, context("card", drawer, of), random));
      }
      return sealed;
    },
    async openCard({ drawer, key, body }) {
      if (hasPlain && readEnvelope(body) === undefined) return body;
      const plain = await opened(body, context("card", drawer, key));
      if (plain === undefined) throw storeDamaged({ key });
      return plain;
    },
    hidesLookups: true,
    lookupValues(index, value) {
      const text = new TextEncoder().encode(JSON.stringify(["lookup", index, value]));
      const keyed = hexOf(hmac(text, ring.indexKey, digest));
      return hasPlain ? [keyed, value] : [keyed];
    },
    keyIdOf: (sealed) => readEnvelope(sealed)?.keyId,
    async sealReceipt(receipt, passage, signal): Promise<Receipt> {
      if (receipt.raw === undefined) return receipt;
      const { keyId, key } = await keyOfEntry(receipt.entryId, passage, signal);
      const place = context("receipt", receipt.receiptId);
      return { ...receipt, raw: await sealEnvelope(receipt.raw, keyId, key, place, random) };
    },
    async openReceipt(receipt) {
      if (receipt.raw === undefined || readEnvelope(receipt.raw) === undefined) return receipt;
      const raw = await opened(receipt.raw, context("receipt", receipt.receiptId));
      if (raw === undefined) throw storeDamaged({ key: receipt.receiptId });
      return { ...receipt, raw };
    },
  };
}

/** What an encrypted document shows: which it is, when it was recorded, until when it is kept. */
function maskOf({ facilityId, documentId, episodeId, version, recordedAt, retention }: StoredDocument) {
  return {
    ...{ facilityId, documentId, episodeId, version, recordedAt },
    ...{ kind: "sealed", schema: 1, contentType: "application/octet-stream" },
    author: { kind: "system", id: "sealed" } as const,
    ...(retention && { retention: { rule: "sealed", edition: "sealed", keepUntil: retention.keepUntil } }),
  };
}
