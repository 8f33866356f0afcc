/** What the filler was promised when a commit had resolved. */
export interface Acknowledged {
  /** What the hub files it under. */
  readonly key: string;
  readonly chain: string;
  readonly version: number;
  readonly digest: string;
  readonly entryId: string;
  readonly documentId: string;
  readonly documentVersion: number;
}

/** An entry as the store has it at the end. */
export interface KeptEntry {
  readonly entryId: string;
  readonly chain: string;
  readonly sequence: number;
  readonly digest: string;
  readonly state: string;
  readonly lastCode?: string;
}

export interface KeptReceipt {
  readonly entryId: string;
  readonly digest: string;
  readonly outcome: string;
}

/** A document that reached the hub, by the hub's own journal. */
export interface Arrival {
  readonly key: string;
  readonly digest: string;
  /** Counts for the hub: what it has not replaced by a newer one of the same key. */
  readonly effective: boolean;
}

/** Three records that were kept by different processes, and what the last report of a dispatcher told of. */
export interface Records {
  readonly acknowledged: readonly Acknowledged[];
  readonly entries: readonly KeptEntry[];
  readonly receipts: readonly KeptReceipt[];
  /** `id@version` to digest, of what is archived. */
  readonly documents: ReadonlyMap<string, string>;
  readonly arrivals: readonly Arrival[];
  /** Entries that are told to be overdue. */
  readonly overdue: ReadonlySet<string>;
}
