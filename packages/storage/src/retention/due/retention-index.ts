import type { CalendarDate, FacilityId, Retention } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { Disposal } from "../disposal/disposal.ts";
import type { DisposalCertificate } from "../disposal/disposal-certificate.ts";
import type { RecordLink } from "../disposal/disposal-item.ts";
import type { LegalHold } from "../hold/legal-hold.ts";

/** What is kept about a record so that it is found on its day: keys and periods, no content. */
export interface RetentionIndexItem extends Retention {
  /** Key of the record: the id of an episode, or of a file that has no documents in the store. */
  readonly key: string;
  readonly patient?: string;
  /**
   * The first day on which somebody has to look at it. Put without it, it is the day after `keepUntil`; absent where that is
   * no day: only a new fact brings it up.
   */
  readonly dueOn?: CalendarDate;
  /** What it refers to. Put without them an item keeps those that it had. */
  readonly links?: readonly RecordLink[];
  /** As in {@link Retention}. Once said it stays. */
  readonly isControlledDrug?: true;
}

/** What became of a hold that was put. */
export interface PutHold {
  /**
   * Keys of records that it covers, or may cover, while their keys are being destroyed: it does not save them any more. Empty
   * as long as no disposal is being carried out.
   */
  readonly tooLateFor: readonly string[];
}

/**
 * What a store keeps for retention, for one facility. A day's work: what changed goes in by {@link RetentionIndex.put},
 * what is due comes out by {@link RetentionIndex.dueOn}; nothing is ever scanned whole. What is opened, released or stepped
 * leaves an event in the log of access, in the same transaction.
 */
export interface RetentionIndex {
  readonly facilityId: FacilityId;
  /** Puts items in the place of those with the same keys; all or none. */
  put(items: readonly RetentionIndexItem[], options?: CallOptions): Promise<void>;
  /** The record is gone. */
  remove(keys: readonly string[], options?: CallOptions): Promise<void>;
  get(key: string, options?: CallOptions): Promise<RetentionIndexItem | undefined>;
  /** The items with `dueOn` in these days, both included, by day and key. */
  dueOn(
    days: { readonly from: CalendarDate; readonly to: CalendarDate },
    options?: CallOptions,
  ): AsyncIterable<RetentionIndexItem>;

  /**
   * Adds a hold, or its release. The same one again changes nothing.
   *
   * @returns for which records it comes too late: look at that before you answer whoever has ordered it
   * @throws EmrError `storage.retention.hold_kept` when another stands under this id, or it was released; when it names a
   * record that is being destroyed, or was, `storage.retention.record_in_disposal`, `storage.retention.record_destroyed`
   */
  putHold(hold: LegalHold, options?: CallOptions): Promise<PutHold>;
  /** Those without a release; with `released: true` all that there ever were. By id. */
  listHolds(options?: CallOptions & { readonly released?: boolean }): AsyncIterable<LegalHold>;

  /**
   * Puts a disposal that has one step more than the one in the store.
   *
   * @param steps How many steps the store is expected to have of it.
   * @throws EmrError `storage.retention.stale_disposal` when somebody was faster, `storage.retention.history_altered` when
   * the steps before are not those of the store, or what was done now does not follow them; while it is carried out
   * `storage.retention.in_execution`, and for a stop `storage.retention.destruction_begun` once a key may be gone
   */
  putDisposal(disposal: Disposal, steps: number, options?: CallOptions): Promise<void>;
  getDisposal(disposalId: string, options?: CallOptions): Promise<Disposal | undefined>;
  /** All, by phase and id. */
  listDisposals(options?: CallOptions): AsyncIterable<Disposal>;
  /**
   * Adds to the history, from which nothing is ever taken and in which nothing is ever changed. The same one again is one.
   *
   * @throws EmrError `storage.retention.certificate_kept` when another stands under the id of this disposal
   */
  addCertificate(certificate: DisposalCertificate, options?: CallOptions): Promise<void>;
  /** By the moment at which they were issued. */
  listCertificates(options?: CallOptions): AsyncIterable<DisposalCertificate>;
}
