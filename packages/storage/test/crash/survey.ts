import type { DocumentId, OutboxEntry, Receipt } from "@benhan/core";
import { createTreeFrontier, leafHash } from "@benhan/core/audit";
import { digestOf, formatDigest, portableDigest } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent, Digest } from "@benhan/core/ports";
import type { Storage } from "@benhan/storage";
import type { Encryption } from "@benhan/storage/encryption";

/** The action of the event that stands in the commit of a version. */
export const commitEvent = "archive";

/** A version as it was read. */
export interface FoundVersion {
  readonly episodeId: string;
  readonly kind: string;
  /** Digest of its body; missing when its key was destroyed. */
  readonly digest?: string;
}

/** All that a store holds, read once, for whoever looks what is missing. */
export interface Found {
  readonly store: Storage;
  readonly encryption?: Encryption;
  /** By document and version. */
  readonly documents: ReadonlyMap<string, FoundVersion>;
  readonly entries: ReadonlyMap<string, Omit<OutboxEntry, "bytes">>;
  /** Entries whose bytes are not what was put in: damaged, or their key was destroyed. */
  readonly otherBytes: ReadonlySet<string>;
  /** By entry. */
  readonly receipts: ReadonlyMap<string, readonly Receipt[]>;
  readonly events: ReadonlyMap<string, AuditEvent>;
  /** What is wrong in itself: bytes without their digest, a log that is not its tree. */
  readonly wrong: readonly string[];
}

/** Reads everything, and compares what can be compared without knowing what was promised. Runs in browsers too. */
export async function surveyOf(
  store: Storage,
  encryption?: Encryption,
  digest: Digest = portableDigest,
): Promise<Found> {
  const wrong: string[] = [];
  return {
    store,
    ...(encryption && { encryption }),
    documents: await documentsOf(store, wrong),
    ...(await entriesOf(store, wrong)),
    receipts: await receiptsOf(store),
    events: await eventsOf(store, digest, wrong),
    wrong,
  };
}

async function documentsOf(store: Storage, wrong: string[]) {
  const documents = new Map<string, FoundVersion>();
  for await (const newest of store.listDocuments({ facilityId: store.facilityId })) {
    const { documentId } = newest;
    let versions = 0;
    for await (const { version, digest, size, kind, episodeId } of store.listVersions(newest)) {
      versions += 1;
      const key = `${documentId}@${version}`;
      if (version !== versions) wrong.push(`${key} stands at ${versions}`);
      const body = await bodyOf(store, documentId, version);
      if ((body === undefined) !== (kind === "disposed")) wrong.push(`${key} is listed as ${kind}`);
      if (body === undefined) {
        documents.set(key, { episodeId, kind });
        continue;
      }
      const found = digestOf(body);
      if (found !== digest || body.length !== size) wrong.push(`${key} is not what its head says`);
      documents.set(key, { episodeId, kind, digest: found });
    }
    if (versions !== newest.version)
      wrong.push(`${documentId} has ${versions} versions of ${newest.version}`);
  }
  return documents;
}

/** Nothing when its key was destroyed. */
async function bodyOf({ readDocument, facilityId }: Storage, documentId: DocumentId, version: number) {
  try {
    return (await readDocument({ facilityId, documentId, version }))?.body ?? new Uint8Array();
  } catch (error) {
    if (isEmrError(error, "storage.encryption.record_disposed")) return undefined;
    throw error;
  }
}

async function entriesOf(store: Storage, wrong: string[]) {
  const otherBytes = new Set<string>();
  const entries = new Map<string, Omit<OutboxEntry, "bytes">>();
  for await (const { bytes, ...entry } of store.listEntries({ facilityId: store.facilityId })) {
    if (digestOf(bytes) !== entry.digest) otherBytes.add(entry.entryId);
    if (entries.has(entry.entryId)) wrong.push(`entry ${entry.entryId} is there twice`);
    entries.set(entry.entryId, entry);
  }
  return { entries, otherBytes };
}

async function receiptsOf(store: Storage) {
  const receipts = new Map<string, Receipt[]>();
  for await (const receipt of store.listReceipts({ facilityId: store.facilityId })) {
    const same = receipts.get(receipt.entryId);
    if (same === undefined) receipts.set(receipt.entryId, [receipt]);
    else same.push(receipt);
  }
  return receipts;
}

/** Reads the logs of all writers, and compares each with its tree and with its head. */
async function eventsOf(store: Storage, digest: Digest, wrong: string[]) {
  const { facilityId } = store;
  const trees = new Map<string, ReturnType<typeof createTreeFrontier>>();
  const events = new Map<string, AuditEvent>();
  for await (const { writer, index, event, bytes } of store.listEvents({ facilityId })) {
    const tree = trees.get(writer) ?? createTreeFrontier(digest);
    trees.set(writer, tree);
    const where = `event ${event.eventId} of ${writer}`;
    if (index !== tree.size) wrong.push(`${where} stands at ${index} instead of ${tree.size}`);
    const leaf = leafHash(bytes, digest);
    tree.append(leaf);
    if (events.has(event.eventId)) wrong.push(`${where} is there twice`);
    events.set(event.eventId, event);
    // One in nine: the root below is over all of them.
    if (index % 9 !== 0) continue;
    const node = await store.readTreeNode({ facilityId, writer, level: 0, index });
    if (!node?.every((byte, at) => byte === leaf[at])) wrong.push(`${where} has another hash`);
  }
  for await (const { writer, size, root } of store.listTreeHeads({ facilityId })) {
    const tree = trees.get(writer);
    if (size !== tree?.size || root !== formatDigest(tree.root()))
      wrong.push(`the head of ${writer} is not that of its log`);
    trees.delete(writer);
  }
  for (const writer of trees.keys()) wrong.push(`the log of ${writer} has no head`);
  return events;
}
