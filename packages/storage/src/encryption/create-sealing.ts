import {
  type DocumentHead,
  type DocumentId,
  digestOf,
  type EpisodeId,
  type FacilityId,
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
import { sourceIndexKey } from "../front/stored-text.ts";
import { openEnvelope, readEnvelope, sealEnvelope } from "./envelope.ts";
import type { KeyRing, RingKey } from "./key-ring.ts";
import { createRandomPool } from "./random-pool.ts";
import { createRecent } from "./recent.ts";
import { readSealedHead, sealedHead } from "./sealed-head.ts";

const mostInMemory = 2000;

/**
 * Encrypts what is a patient's: heads and bodies of documents under a key for each episode, the bytes of the outbox and
 * the answers of hubs under a key for each entry. In plain stand: ids, moments, until when a document is kept, digests
 * of what is to be sent, states of the outbox, and the log of access, which holds keys of patients but no content.
 */
export function createSealing(ring: KeyRing, facilityId: FacilityId, digest: Digest): Sealing {
  const keysOfEpisodes = createRecent<EpisodeId, Uuid>(mostInMemory);
  const keysOfEntries = createRecent<string, Uuid>(mostInMemory);
  const random = createRandomPool();
  const context = (...place: readonly (string | number)[]) => ["benhan/1", facilityId, ...place];

  /**
   * That of the episode as this handle knows it, else of the version before, else a new one: of an episode to which two
   * handles add documents there may be several keys, and each version names its own.
   */
  async function keyOfDocument(
    { documentId, episodeId, version }: StoredDocument,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<RingKey> {
    const known =
      keysOfEpisodes.get(episodeId) ??
      (version === 1 ? undefined : await keyOfNewest(documentId, passage, signal));
    const ringKey =
      known === undefined
        ? await ring.freshKey(signal)
        : { keyId: known, key: await ring.keyOf(known, signal) };
    keysOfEpisodes.set(episodeId, ringKey.keyId);
    return ringKey;
  }

  async function keyOfNewest(
    documentId: DocumentId,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<Uuid | undefined> {
    const head = await passage.read((transaction) => transaction.newestHead(documentId), signal);
    return head?.sealed && readEnvelope(head.sealed)?.keyId;
  }

  /** That of its bytes, or a new one when they are not encrypted. */
  async function keyOfEntry(entryId: Uuid, passage: Passage, signal?: AbortSignal): Promise<RingKey> {
    const known = keysOfEntries.get(entryId) ?? (await keyOfBytes(entryId, passage, signal));
    return known === undefined
      ? ring.freshKey(signal)
      : { keyId: known, key: await ring.keyOf(known, signal) };
  }

  async function keyOfBytes(
    entryId: Uuid,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<Uuid | undefined> {
    const bytes = await passage.read((transaction) => transaction.readBytes(entryId), signal);
    return bytes && readEnvelope(bytes)?.keyId;
  }

  /** Bytes that were stored before the store had keys are none of ours: `undefined`. */
  async function opened(bytes: Uint8Array, place: readonly (string | number)[]) {
    const envelope = readEnvelope(bytes);
    if (envelope === undefined) return undefined;
    return openEnvelope(envelope, await ring.keyOf(envelope.keyId), place);
  }

  async function openHead(row: HeadRow): Promise<DocumentHead> {
    const { sealed, ...head } = row;
    if (sealed === undefined) return head;
    const { documentId, version } = row;
    const bytes = await opened(sealed, context(documentId, version, "head"));
    if (bytes === undefined) throw storeDamaged({ key: documentId });
    return readSealedHead(head, bytes);
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
    openHead,
    async openDocument(row): Promise<StoredDocument> {
      const { body, ...headRow } = row;
      const head = await openHead(headRow);
      if (row.sealed === undefined) {
        if (digestOf(body, digest) !== row.digest) throw storeDamaged({ key: row.documentId });
        return { ...head, body };
      }
      const plain = await opened(body, context(row.documentId, row.version, "body"));
      if (plain === undefined) throw storeDamaged({ key: row.documentId });
      return { ...head, body: plain };
    },
    sourceIndex(source) {
      const { system, id } = sourceIndexKey(source);
      const text = new TextEncoder().encode(JSON.stringify(["source", system, id]));
      const found = hmac(text, ring.indexKey, digest);
      return { system: "sealed", id: [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
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
      if (envelope !== undefined) keysOfEntries.set(row.entryId, envelope.keyId);
      const plain = envelope === undefined ? bytes : await opened(bytes, context("outbox", row.entryId));
      return plain !== undefined && digestOf(plain, digest) === row.digest ? plain : undefined;
    },
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
