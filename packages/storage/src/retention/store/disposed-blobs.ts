import type { DigestText, FacilityId, Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { PlacedHead } from "../../front/storage-adapter.ts";
import { retentionIssue } from "../retention-issue.ts";
import type { ContentOptions } from "./content-options.ts";
import type { Execution } from "./execution.ts";
import type { DisposedBlobs, ExecuteDisposalOptions } from "./execution-options.ts";
import { type RetentionStore, unlessDisposed } from "./retention-store.ts";

/** What is removed with records, or why nobody can tell that it would be destroyed. */
export interface GoingBlobs {
  readonly blobs: Execution["blobs"];
  /** Some of them lie in plain, and the host has said how they are destroyed. */
  readonly isPlain: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Attachments of records that go: those of an earlier call, which may be removed in part, and those that the records name
 * now. What another record names too stays where it is.
 */
export async function goingBlobs(
  store: RetentionStore,
  {
    begun = [],
    named,
  }: { readonly begun: Execution["blobs"] | undefined; readonly named: readonly DigestText[] },
  going: ReadonlySet<string>,
  { blobs, blobsOf, plainBlobs, signal: since }: ExecuteDisposalOptions,
): Promise<GoingBlobs> {
  const before = new Map(begun.map((own) => [own.digest, own]));
  const digests = [...new Set([...before.keys(), ...named])];
  if (digests.length === 0) return { blobs: [], isPlain: false, issues: [] };
  const refused = (issue: Issue): GoingBlobs => ({ blobs: [], isPlain: false, issues: [issue] });
  // Who goes on with what was begun names the same again.
  if (blobsOf === undefined) return refused(retentionIssue("unsaid", ["blobsOf"]));
  // First when they were stored, then who refers to them: who refers later has put them again.
  const stored = blobs && (await storedAtOf(blobs, store.gate.facilityId, digests, since));
  const alone = await blobsOfNobody(store, digests, going, blobsOf, since);
  const isPlain = alone.length > 0 && blobs?.isEncrypted !== true;
  if (isPlain && (blobs === undefined || plainBlobs === undefined))
    return refused(retentionIssue("blobs_in_plain", ["blobs"]));
  const all = alone.map((digest) => {
    const storedAt = stored?.get(digest);
    return before.get(digest) ?? { digest, ...(storedAt !== undefined && { storedAt }) };
  });
  return { blobs: all, isPlain, issues: [] };
}

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
