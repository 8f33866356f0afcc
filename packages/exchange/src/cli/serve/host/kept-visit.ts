import {
  archive,
  type DocumentHead,
  type OutgoingDocument,
  type SourceKey,
  type Visit,
  visitOf,
} from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Changes, CommitResult } from "@benhan/core/ports";
import type { ServiceHost } from "../service-host.ts";
import { platformAt } from "./platform-at.ts";

/** As often a commit is made anew that somebody else was quicker than. */
const mostTries = 4;

/** Newest versions of everything that is kept of the visit of a source; none when there is none. */
export async function headsOf(
  { storage }: Pick<ServiceHost, "storage">,
  source: SourceKey,
): Promise<readonly DocumentHead[]> {
  const { facilityId } = storage;
  const found = await storage.findBySource({ facilityId, source });
  if (found === undefined) return [];
  const heads: DocumentHead[] = [];
  for await (const head of storage.listDocuments({ facilityId, episodeId: found.episodeId }))
    heads.push(head);
  return heads;
}

/** The visit again, out of what is kept of it. */
export async function readVisit(
  { storage }: Pick<ServiceHost, "storage">,
  heads: readonly DocumentHead[],
): Promise<Visit> {
  const { facilityId } = storage;
  const documents: { kind: string; body: Uint8Array }[] = [];
  for (const { documentId, version, kind, contentType, source } of inOrder(heads)) {
    if (contentType !== "application/json" || source === undefined) continue;
    const stored = await storage.readDocument({ facilityId, documentId, version });
    if (stored !== undefined) documents.push({ kind, body: stored.body });
  }
  return visitOf(documents);
}

/** Papers of one kind in the order in which the visit has them: `…#sick-leave-2` is the second. */
function inOrder(heads: readonly DocumentHead[]): readonly DocumentHead[] {
  const ordinalOf = ({ source }: DocumentHead) => Number(/-(\d+)$/.exec(source?.id ?? "")?.[1] ?? 0);
  return [...heads].sort((one, other) => ordinalOf(one) - ordinalOf(other));
}

/** Why and by whom something is kept anew. */
export interface KeepOptions {
  readonly reason?: string;
  readonly author?: { readonly kind: "practitioner" | "system"; readonly id: string };
}

/** What a commit came to. */
export interface Kept {
  readonly heads: readonly DocumentHead[];
  /** False when everything was there already. */
  readonly changed: boolean;
  readonly outbox: CommitResult["outbox"];
}

/**
 * Keeps a visit and files of it, with other changes in the same commit. What is there already is not written again; of two
 * calls at the same time the later one finds what the earlier one has written.
 *
 * @param judge Looks at what is kept before something would be changed.
 * @throws EmrError `core.record.amendment_reason_missing` and what `commit` throws
 */
export async function keepVisit(
  { storage, clock }: ServiceHost,
  visit: Visit,
  files: readonly OutgoingDocument[],
  options: KeepOptions & {
    readonly others?: readonly Changes[];
    readonly judge?: (heads: readonly DocumentHead[]) => void;
  } = {},
): Promise<Kept> {
  const { others = [], judge, reason, author } = options;
  for (let attempt = 1; ; attempt += 1) {
    const previous = await headsOf({ storage }, visit.source);
    const platform = platformAt(clock);
    const changes = archive(visit, files, {
      previous,
      platform,
      ...(reason !== undefined && { reason }),
      ...(author !== undefined && { author }),
    });
    if (changes.length > 0) judge?.(previous);
    if (changes.length === 0 && others.length === 0) return { heads: previous, changed: false, outbox: [] };
    try {
      const { outbox } = await storage.commit([...changes, ...others]);
      return { heads: await headsOf({ storage }, visit.source), changed: changes.length > 0, outbox };
    } catch (error) {
      const isOvertaken =
        isEmrError(error, "core.store.stale_version") || isEmrError(error, "core.store.source_taken");
      if (!isOvertaken || attempt === mostTries) throw error;
    }
  }
}
