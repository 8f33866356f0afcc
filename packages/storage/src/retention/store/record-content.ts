import {
  canonicalBytes,
  type DigestText,
  type DocumentHead,
  digestOf,
  type JsonValue,
  type Receipt,
  type StoredDocument,
  type Uuid,
} from "@benhan/core";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { HeadRow, OutboxRow } from "../../front/storage-adapter.ts";
import { headsOfEpisode, versionsOf } from "./kept-documents.ts";
import type { MovedDocument } from "./kept-record.ts";
import { type RetentionStore, unlessDisposed } from "./retention-store.ts";

/** What a host knows of its records that the store cannot see. */
export interface ContentOptions {
  /**
   * Chains of the outbox whose messages tell of the record, by the newest versions of its documents: for messages whose
   * bytes are no document of the store.
   */
  readonly chainsOf?: (record: {
    readonly key: string;
    readonly heads: readonly DocumentHead[];
  }) => readonly string[];
  /** Large attachments to which a version refers. */
  readonly blobsOf?: (document: StoredDocument) => readonly DigestText[];
}

/** Everything in the store that belongs to one record. */
export interface RecordContent {
  readonly key: string;
  /** Newest versions. */
  readonly heads: readonly DocumentHead[];
  /** Documents and versions as `id/version`. */
  readonly versions: ReadonlySet<string>;
  readonly blobs: readonly DigestText[];
  /** Keys under which it is sealed, each once. */
  readonly keyIds: readonly Uuid[];
  /** Something of it is not encrypted. */
  readonly hasPlain: boolean;
  /** Something of it was disposed of already. */
  readonly isDisposed: boolean;
  /** Digest of the list of all of it: what is approved is what is destroyed. */
  readonly manifest: DigestText;
}

/** A record to look for, with the documents that were given to others. */
export interface RecordAsked {
  readonly key: string;
  readonly moved?: readonly MovedDocument[];
}

/** What is being put together. */
interface Gathered {
  readonly key: string;
  readonly heads: DocumentHead[];
  readonly versions: DocumentHead[];
  readonly entries: OutboxRow[];
  readonly receipts: { readonly receiptId: string; readonly digest: DigestText; readonly raw?: DigestText }[];
  readonly blobs: Set<DigestText>;
  readonly keyIds: Set<Uuid>;
  hasPlain: boolean;
  isDisposed: boolean;
}

/**
 * Everything that belongs to records: all versions that were written under their episode, the messages whose bytes are one
 * of them with the rest of their chain, the answers to these, and the attachments. Each is opened, so that nobody can put
 * another's key in its place. The outbox is gone through once, without its bytes, however many records are asked for.
 */
export async function contentOfRecords(
  store: RetentionStore,
  records: readonly RecordAsked[],
  options: ContentOptions,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, RecordContent>> {
  const gathered = new Map<string, Gathered>();
  for (const record of records) gathered.set(record.key, await documentsOf(store, record, options, signal));
  if (records.length > 0) await takeEntries(store, [...gathered.values()], options, signal);
  return new Map([...gathered].map(([key, own]) => [key, contentOf(own, store)]));
}

async function documentsOf(
  store: RetentionStore,
  { key, moved = [] }: RecordAsked,
  { blobsOf }: ContentOptions,
  signal: AbortSignal | undefined,
): Promise<Gathered> {
  const own: Gathered = {
    ...{ key, heads: [], versions: [], entries: [], receipts: [] },
    ...{ blobs: new Set(), keyIds: new Set(), hasPlain: false, isDisposed: false },
  };
  const documentIds = new Set<string>(moved.map(({ document }) => document));
  for await (const { documentId } of headsOfEpisode(store, key, signal)) documentIds.add(documentId);
  for (const documentId of [...documentIds].sort()) {
    let newest: DocumentHead | undefined;
    for await (const row of versionsOf(store, documentId, signal)) {
      if (row.episodeId !== key) continue;
      const head = await unlessDisposed(() => store.sealing.openHead(row));
      if (head === undefined) own.isDisposed = true;
      else {
        takeKey(own, store, row.sealed);
        own.versions.push(head);
        newest = head;
        if (blobsOf !== undefined)
          for (const blob of await blobsIn(store, row, blobsOf, signal)) own.blobs.add(blob);
      }
    }
    if (newest !== undefined) own.heads.push(newest);
  }
  return own;
}

function takeKey(own: Gathered, { sealing }: RetentionStore, sealed: Uint8Array | undefined): void {
  const keyId = sealed && sealing.keyIdOf(sealed);
  if (keyId === undefined) own.hasPlain = true;
  else own.keyIds.add(keyId);
}

async function blobsIn(
  { gate, sealing }: RetentionStore,
  { documentId, version }: HeadRow,
  blobsOf: NonNullable<ContentOptions["blobsOf"]>,
  signal: AbortSignal | undefined,
): Promise<readonly DigestText[]> {
  const row = await gate.read((rows) => rows.readVersion(documentId, version), signal);
  return row === undefined ? [] : blobsOf(await sealing.openDocument(row));
}

/** Rows of one chain at a time: they come by chain, sequence and hub. */
async function takeEntries(
  store: RetentionStore,
  records: readonly Gathered[],
  { chainsOf }: ContentOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  const byDigest = new Map<string, Set<Gathered>>();
  const byChain = new Map<string, Set<Gathered>>();
  const add = (map: Map<string, Set<Gathered>>, name: string, own: Gathered) =>
    map.set(name, (map.get(name) ?? new Set<Gathered>()).add(own));
  for (const own of records) {
    for (const { digest } of own.versions) add(byDigest, digest, own);
    for (const chain of chainsOf?.({ key: own.key, heads: own.heads }) ?? []) add(byChain, chain, own);
  }
  let chain: OutboxRow[] = [];
  const flush = async () => {
    for (const hub of new Set(chain.map((row) => row.hub))) {
      const rows = chain.filter((row) => row.hub === hub);
      const owners = new Set([
        ...rows.flatMap(({ digest }) => [...(byDigest.get(digest) ?? [])]),
        ...(byChain.get(rows[0]?.chain ?? "") ?? []),
      ]);
      // A chain that tells of two records: each takes what is its own by its bytes.
      for (const own of owners) {
        for (const row of rows)
          if (owners.size === 1 || byDigest.get(row.digest)?.has(own))
            await takeEntry(store, own, row, signal);
      }
    }
    chain = [];
  };
  const all = listPages(
    (page: Page<OutboxRow>) => store.gate.read((rows) => rows.listRows(undefined, page), signal),
    (row) => row,
    signal,
    500,
  );
  for await (const row of all) {
    if (chain[0] !== undefined && chain[0].chain !== row.chain) await flush();
    chain.push(row);
  }
  await flush();
}

async function takeEntry(
  store: RetentionStore,
  own: Gathered,
  row: OutboxRow,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { gate, sealing } = store;
  own.entries.push(row);
  const bytes = await gate.read((rows) => rows.readBytes(row.entryId), signal);
  if (bytes !== undefined) {
    const opened = await sealing.openEntry(row, bytes);
    // What cannot be opened may be of a key that is gone already, or damaged: it names no key to destroy.
    if (opened === undefined) own.isDisposed = true;
    else takeKey(own, store, bytes);
  }
  const receipts = listPages(
    (page: Page<number>) => gate.read((rows) => rows.listReceipts({ entryId: row.entryId }, page), signal),
    ({ place }) => place,
    signal,
  );
  for await (const { receipt } of receipts) {
    const opened = await unlessDisposed(() => sealing.openReceipt(receipt));
    if (opened === undefined) own.isDisposed = true;
    else {
      if (receipt.raw !== undefined) takeKey(own, store, receipt.raw);
      own.receipts.push(toldOf(opened, store));
    }
  }
}

function toldOf({ receiptId, digest, raw }: Receipt, store: RetentionStore): Gathered["receipts"][number] {
  return { receiptId, digest, ...(raw !== undefined && { raw: digestOf(raw, store.digest) }) };
}

function contentOf(own: Gathered, { digest }: RetentionStore): RecordContent {
  const { key, heads, versions, entries, receipts, blobs, keyIds, hasPlain, isDisposed } = own;
  const list: JsonValue = {
    key: key.normalize("NFC"),
    versions: versions.map(({ documentId, version, digest, size }) => ({
      documentId,
      version,
      digest,
      size,
    })),
    entries: entries.map(({ entryId, digest }) => ({ entryId, digest })).sort(by(({ entryId }) => entryId)),
    receipts: receipts.map((one) => ({ ...one })).sort(by(({ receiptId }) => receiptId)),
    blobs: [...blobs].sort(),
  };
  return {
    ...{ key, heads, hasPlain, isDisposed },
    versions: new Set(versions.map(({ documentId, version }) => `${documentId}/${version}`)),
    blobs: [...blobs].sort(),
    keyIds: [...keyIds].sort(),
    manifest: digestOf(canonicalBytes(list), digest),
  };
}

const by =
  <T>(name: (one: T) => string) =>
  (a: T, b: T): number =>
    name(a) < name(b) ? -1 : 1;
