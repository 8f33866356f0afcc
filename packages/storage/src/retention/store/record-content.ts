import {
  canonicalBytes,
  type DigestText,
  type DocumentHead,
  digestOf,
  type JsonValue,
  type Uuid,
} from "@benhan/core";
import type { HeadRow } from "../../front/storage-adapter.ts";
import type { ContentOptions } from "./content-options.ts";
import { type Gathered, takeKey } from "./gathered.ts";
import { headsOfEpisode, versionsOf } from "./kept-documents.ts";
import type { MovedDocument } from "./kept-record.ts";
import { type SettledEntries, takeEntries } from "./record-entries.ts";
import { type RetentionStore, unlessDisposed, unlessUnreadable } from "./retention-store.ts";

/** Everything in the store that belongs to one record. */
export interface RecordContent {
  readonly key: string;
  /** Newest versions. */
  readonly heads: readonly DocumentHead[];
  /** Documents and versions as `id/version`. */
  readonly versions: ReadonlySet<string>;
  /** Every document under it, and how many versions, those that were disposed of too. */
  readonly documents: readonly string[];
  readonly count: number;
  readonly blobs: readonly DigestText[];
  /** Keys under which it is sealed, each once. */
  readonly keyIds: readonly Uuid[];
  /** Something of it is not encrypted. */
  readonly hasPlain: boolean;
  /** One of its messages or answers cannot be opened any more. */
  readonly isDisposed: boolean;
  /** Entries of its chains that may tell of another record too: they stay. */
  readonly left: readonly Uuid[];
  /** Digest of the list of all of it: what is approved is what is destroyed. */
  readonly manifest: DigestText;
}

/** A record to look for, with the documents that were given to others. */
export interface RecordAsked {
  readonly key: string;
  readonly moved?: readonly MovedDocument[];
}

/** What was found of records, and those of which something cannot be read, because a key is gone or missing. */
export interface FoundContent {
  readonly contents: ReadonlyMap<string, RecordContent>;
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Everything that belongs to records: all versions that were written under their episode, the messages whose bytes are one
 * of them with the rest of their chain, the answers to these, and the attachments. Each is opened, so that nobody can put
 * another's key in its place. The outbox is gone through once, without its bytes, however many records are asked for; where
 * messages were sent, all documents too, without their bodies: what is another record's stays.
 */
export async function contentOfRecords(
  store: RetentionStore,
  records: readonly RecordAsked[],
  options: ContentOptions,
  signal: AbortSignal | undefined,
  settled?: SettledEntries,
): Promise<FoundContent> {
  const gathered = new Map<string, Gathered>();
  const unreadable = new Set<string>();
  for (const record of records) {
    const own = await unlessUnreadable(() => documentsOf(store, record, options, signal));
    if (own === undefined) unreadable.add(record.key);
    else gathered.set(record.key, own);
  }
  if (gathered.size > 0) {
    const failed = await takeEntries(store, [...gathered.values()], { ...options, settled }, signal);
    for (const { key } of failed) {
      unreadable.add(key);
      gathered.delete(key);
    }
  }
  return { contents: new Map([...gathered].map(([key, own]) => [key, contentOf(own, store)])), unreadable };
}

async function documentsOf(
  store: RetentionStore,
  { key, moved = [] }: RecordAsked,
  { blobsOf }: ContentOptions,
  signal: AbortSignal | undefined,
): Promise<Gathered> {
  const own: Gathered = {
    ...{ key, heads: [], versions: [], entries: [], receipts: [], documents: new Set(), count: 0 },
    ...{ blobs: new Set(), keyIds: new Set(), left: new Set(), hasPlain: false, isDisposed: false },
  };
  const documentIds = new Set<string>(moved.map(({ document }) => document));
  for await (const { documentId } of headsOfEpisode(store, key, signal)) documentIds.add(documentId);
  for (const documentId of [...documentIds].sort()) {
    let newest: DocumentHead | undefined;
    for await (const row of versionsOf(store, documentId, signal)) {
      if (row.episodeId !== key) continue;
      own.documents.add(documentId);
      own.count += 1;
      const head = await unlessDisposed(() => store.sealing.openHead(row));
      // What an earlier disposal has destroyed is no part of it any more.
      if (head === undefined) continue;
      takeKey(own, store, row.sealed);
      own.versions.push(head);
      newest = head;
      if (blobsOf !== undefined)
        for (const blob of await blobsIn(store, row, blobsOf, signal)) own.blobs.add(blob);
    }
    if (newest !== undefined) own.heads.push(newest);
  }
  return own;
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

function contentOf(own: Gathered, { digest }: RetentionStore): RecordContent {
  const { key, heads, versions, entries, receipts, blobs, keyIds, left, hasPlain, isDisposed } = own;
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
    ...{ key, heads, hasPlain, isDisposed, documents: [...own.documents], count: own.count },
    versions: new Set(versions.map(({ documentId, version }) => `${documentId}/${version}`)),
    blobs: [...blobs].sort(),
    keyIds: [...keyIds].sort(),
    left: [...left].sort(),
    manifest: digestOf(canonicalBytes(list), digest),
  };
}

const by =
  <T>(name: (one: T) => string) =>
  (a: T, b: T): number =>
    name(a) < name(b) ? -1 : 1;
