import type { DigestText, FacilityId, Instant } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { PlacedHead } from "../../front/storage-adapter.ts";
import type { ContentOptions } from "./content-options.ts";
import { type RetentionStore, unlessDisposed } from "./retention-store.ts";

/** Where attachments are removed. With `listBlobs` one that is put again meanwhile stays. */
export type DisposedBlobs = Pick<BlobStore, "removeBlob"> & Partial<Pick<BlobStore, "listBlobs">>;

/** When attachments were put the last time; of a store that cannot tell, and of what is not there, nothing. */
export async function storedAtOf(
  blobs: DisposedBlobs,
  facilityId: FacilityId,
  digests: readonly DigestText[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<DigestText, Instant>> {
  const found = new Map<DigestText, Instant>();
  if (digests.length === 0 || blobs.listBlobs === undefined) return found;
  const wanted = new Set(digests);
  for await (const { digest, storedAt } of blobs.listBlobs(
    { facilityId },
    signal === undefined ? {} : { signal },
  ))
    if (wanted.has(digest)) found.set(digest, storedAt);
  return found;
}

/**
 * Attachments of which no document says anything but those of records that go. Every body is read for it, before anything
 * is destroyed.
 */
export async function blobsOfNobody(
  { gate, sealing }: RetentionStore,
  candidates: readonly DigestText[],
  going: ReadonlySet<string>,
  blobsOf: NonNullable<ContentOptions["blobsOf"]>,
  signal: AbortSignal | undefined,
): Promise<readonly DigestText[]> {
  const alone = new Set(candidates);
  const all = listPages(
    (page: Page<number>): Promise<readonly PlacedHead[]> =>
      gate.read((rows) => rows.listAppended(page), signal),
    ({ place }) => place,
    signal,
  );
  if (alone.size === 0) return [];
  for await (const { head } of all) {
    if (going.has(head.episodeId)) continue;
    const row = await gate.read((rows) => rows.readVersion(head.documentId, head.version), signal);
    const document = row && (await unlessDisposed(() => sealing.openDocument(row)));
    for (const digest of document === undefined ? [] : blobsOf(document)) alone.delete(digest);
    if (alone.size === 0) break;
  }
  return [...alone];
}
