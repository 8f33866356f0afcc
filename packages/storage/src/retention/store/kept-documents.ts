import type { DocumentHead, DocumentId, EpisodeId } from "@benhan/core";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { HeadRow } from "../../front/storage-adapter.ts";
import type { MovedDocument } from "./kept-record.ts";
import type { KeptDocument } from "./record-period.ts";
import { type RetentionStore, unlessDisposed } from "./retention-store.ts";

/** The newest version of each document of an episode, as the engine keeps them. */
export function headsOfEpisode(
  { gate }: RetentionStore,
  key: string,
  signal: AbortSignal | undefined,
): AsyncIterable<HeadRow> {
  return listPages(
    (page: Page<DocumentId>) => gate.read((rows) => rows.listHeads(key as EpisodeId, page), signal),
    ({ documentId }) => documentId,
    signal,
  );
}

/** All versions of a document, as the engine keeps them. */
export function versionsOf(
  { gate }: RetentionStore,
  documentId: string,
  signal: AbortSignal | undefined,
): AsyncIterable<HeadRow> {
  return listPages(
    (page: Page<number>) => gate.read((rows) => rows.listVersions(documentId as DocumentId, page), signal),
    ({ version }) => version,
    signal,
  );
}

/** The documents of a record with what they say of their keeping; those that were disposed of are left out. */
export async function keptDocuments(
  store: RetentionStore,
  key: string,
  signal: AbortSignal | undefined,
): Promise<readonly KeptDocument[]> {
  const found: KeptDocument[] = [];
  for await (const row of headsOfEpisode(store, key, signal)) {
    const head = await unlessDisposed(() => store.sealing.openHead(row));
    if (head === undefined) continue;
    found.push({ head, hasLost: head.retention === undefined && (await saidBefore(store, head, signal)) });
  }
  return found;
}

/** The newest version under an episode of documents that were given to others. */
export async function leftDocuments(
  store: RetentionStore,
  key: string,
  moved: readonly MovedDocument[],
  signal: AbortSignal | undefined,
): Promise<readonly KeptDocument[]> {
  const found: KeptDocument[] = [];
  for (const documentId of new Set(moved.map(({ document }) => document))) {
    let newest: HeadRow | undefined;
    for await (const row of versionsOf(store, documentId, signal)) if (row.episodeId === key) newest = row;
    const head = newest && (await unlessDisposed(() => store.sealing.openHead(newest)));
    if (head === undefined) continue;
    found.push({ head, hasLost: head.retention === undefined && (await saidBefore(store, head, signal)) });
  }
  return found;
}

/** Whether an earlier version said how long the document is kept. That stands beside what is sealed. */
async function saidBefore(
  store: RetentionStore,
  { documentId, version }: DocumentHead,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (version === 1) return false;
  for await (const row of versionsOf(store, documentId, signal)) if (row.retention !== undefined) return true;
  return false;
}
