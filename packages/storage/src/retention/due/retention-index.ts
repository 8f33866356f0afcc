import type { CalendarDate, Retention } from "@benhan/core";
import type { Disposal } from "../disposal/disposal.ts";
import type { DisposalCertificate } from "../disposal/disposal-certificate.ts";
import type { LegalHold } from "../hold/legal-hold.ts";

/** What is kept about a record so that it is found on its day: keys and periods, no content. */
export interface RetentionIndexItem extends Retention {
  /** Key of the record. */
  readonly key: string;
  readonly patient?: string;
  /** The first day on which somebody has to look at it; absent: no day brings it up, only a new fact. */
  readonly dueOn?: CalendarDate;
}

/**
 * What a store keeps for retention. A day's work: what changed goes in by {@link RetentionIndex.put}, what is due comes
 * out by {@link RetentionIndex.dueOn}; nothing is ever scanned whole.
 */
export interface RetentionIndex {
  /** Puts items in the place of those with the same keys; all or none. */
  put(items: readonly RetentionIndexItem[]): Promise<void>;
  /** The record is gone. */
  remove(keys: readonly string[]): Promise<void>;
  /** The items with `dueOn` in these days, both included, by day and key. */
  dueOn(days: { readonly from: CalendarDate; readonly to: CalendarDate }): AsyncIterable<RetentionIndexItem>;

  /** Puts a hold, or its release, in the place of the one with its id. */
  putHold(hold: LegalHold): Promise<void>;
  /** Those without a release. */
  listHolds(): AsyncIterable<LegalHold>;

  /**
   * Puts a disposal that has one step more than the one in the store.
   *
   * @param steps How many steps the store is expected to have of it; another number is refused: somebody was faster.
   */
  putDisposal(disposal: Disposal, steps: number): Promise<void>;
  getDisposal(disposalId: string): Promise<Disposal | undefined>;
  /** Adds to the history, from which nothing is ever taken. */
  addCertificate(certificate: DisposalCertificate): Promise<void>;
  listCertificates(): AsyncIterable<DisposalCertificate>;
}
