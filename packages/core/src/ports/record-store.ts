import type { FacilityId } from "../ids/facility-id.ts";
import type { EpisodeId } from "../ids/uuid-v7.ts";
import type { DocumentChange, DocumentHead, DocumentKey, StoredDocument } from "../store/document.ts";
import type { OutboxChange } from "../store/outbox-entry.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { AuditChange } from "./audit-store.ts";
import type { CallOptions } from "./call-options.ts";
import type { LookupChange } from "./lookup-index.ts";

/** Anything that a commit can write. */
export type Change = DocumentChange | OutboxChange | AuditChange | LookupChange;

/** Changes as functions such as `archive` return them: one or several. */
export type Changes = Change | readonly Changes[];

/** Newest version that the caller has seen, by document key; 0 means "must not exist yet". */
export type ExpectedVersions = Readonly<Record<string, number>>;

export interface CommitResult {
  readonly documents: readonly DocumentHead[];
  readonly outbox: readonly {
    readonly entryId: string;
    readonly sequence: number;
    /**
     * True when nothing was added: the newest entry of the chain holds the same bytes under the same kind, edition,
     * facility code and content type (and the hub has not refused them), or this very entry was committed before.
     * `entryId` is then that of the entry which is there.
     */
    readonly alreadyQueued: boolean;
  }[];
}

/**
 * Keeps documents as append-only versions, for one facility.
 *
 * A store handle is opened for one facility; a key or change of another facility is refused with
 * `core.store.wrong_facility`, never answered with "absent".
 */
export interface RecordStore {
  readonly facilityId: FacilityId;
  /**
   * Writes all changes or none, durably: when the promise resolves, the data survives a crash. There are no callback
   * transactions, because IndexedDB commits while WebCrypto is awaited; hash and encrypt before calling.
   *
   * The store copies all bytes before the first await. Refusals, each listing all conflicts in `issues`:
   * `core.store.stale_version`, `core.store.source_taken`, `core.store.wrong_facility`, `core.store.invalid_change`
   * (also for what is no change at all, and for lists inside one another without end).
   */
  commit(
    changes: readonly Changes[],
    expectedVersions?: ExpectedVersions,
    options?: CallOptions,
  ): Promise<CommitResult>;
  /**
   * One version, or the newest; `undefined` when there is none. The bytes belong to the caller and have the digest with
   * which they were written, or the call fails with `core.store.damaged`.
   */
  readDocument(
    key: DocumentKey & { readonly version?: number },
    options?: CallOptions,
  ): Promise<StoredDocument | undefined>;
  /** Newest version of the document that came from this source. */
  findBySource(
    key: { readonly facilityId: FacilityId; readonly source: SourceKey },
    options?: CallOptions,
  ): Promise<DocumentHead | undefined>;
  /** Newest versions, in the order of document keys; all of the facility or those of one episode. */
  listDocuments(
    query: { readonly facilityId: FacilityId; readonly episodeId?: EpisodeId },
    options?: CallOptions,
  ): AsyncIterable<DocumentHead>;
  /** All versions of one document, oldest first. */
  listVersions(key: DocumentKey, options?: CallOptions): AsyncIterable<DocumentHead>;
}
