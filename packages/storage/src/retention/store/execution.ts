import type { DigestText, Instant, Uuid } from "@benhan/core";
import type { CardRow } from "../../front/card-rows.ts";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import { recordMark } from "../../front/record-mark.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import { drawers, isSameCard, type RetentionStore } from "./retention-store.ts";

/** A record that is to be destroyed: what its keys are, which cards tell of it. Nothing of what it says. */
export interface DestroyedRecord {
  readonly key: string;
  readonly keyIds: readonly Uuid[];
  readonly documents: readonly string[];
  /** How many versions were written under it. */
  readonly versions: number;
}

/** What is written down before anything is destroyed. */
export interface Execution {
  readonly disposalId: string;
  /** Of the call that carries it out: who takes over writes their own, and the one before stops. */
  readonly run: Uuid;
  readonly records: readonly DestroyedRecord[];
  /** Attachments to which nothing else refers, as they were stored when that was seen. */
  readonly blobs: readonly { readonly digest: DigestText; readonly storedAt?: Instant }[];
  /** Messages that stay, because they may tell of another record too. */
  readonly left: readonly Uuid[];
}

/** What the card of a record says that is being disposed of. */
export interface RecordExecution {
  readonly disposalId: string;
}

/** The cards of the records of a disposal that is being carried out; none of what is gone already. */
export async function executionCards(
  { gate }: RetentionStore,
  keys: readonly string[],
  since: AbortSignal | undefined,
): Promise<ReadonlyMap<string, CardRow>> {
  const found = new Map<string, CardRow>();
  for (const key of keys) {
    const [card] = await gate.read((rows) => rows.cardsOfKey(key.normalize("NFC"), drawers.record), since);
    if (card !== undefined && card.sort !== recordMark.destroyed) found.set(key, card);
  }
  return found;
}

/** Whether the holds of a store are those that were read. */
export async function areHolds(rows: StorageTransaction, seen: readonly CardRow[]): Promise<boolean> {
  let after: { readonly sort: string; readonly key: string } | undefined;
  for (const row of seen) {
    const [own] = await rows.listCards(drawers.hold, {}, { ...(after && { after }), limit: 1 });
    if (!isSameCard(own, row)) return false;
    after = { sort: row.sort, key: row.key };
  }
  const [more] = await rows.listCards(drawers.hold, {}, { ...(after && { after }), limit: 1 });
  return more === undefined;
}

/** Whether a record has the versions that were counted, and no other document. */
export async function hasVersions(
  rows: StorageTransaction,
  { key, documents, versions }: DestroyedRecord,
): Promise<boolean> {
  const known = new Set(documents);
  const heads = listPages(
    (page: Page<HeadId>) => rows.listHeads(key as Parameters<StorageTransaction["listHeads"]>[0], page),
    ({ documentId }) => documentId,
    undefined,
  );
  for await (const { documentId } of heads) if (!known.has(documentId)) return false;
  let count = 0;
  for (const documentId of documents) {
    const all = listPages(
      (page: Page<number>) => rows.listVersions(documentId as HeadId, page),
      ({ version }) => version,
      undefined,
    );
    for await (const { episodeId } of all) if (episodeId === key) count += 1;
  }
  return count === versions;
}

type HeadId = Parameters<StorageTransaction["listVersions"]>[0];
