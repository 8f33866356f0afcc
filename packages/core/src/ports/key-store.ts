import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** A key as it is stored. */
export interface StoredKey {
  readonly keyId: string;
  /** The key over it: that of the vault over those of a store, one of these over those of records. */
  readonly wrappedBy: string;
  readonly wrapped: Uint8Array;
}

/** What is left of a key when what it sealed was disposed of. */
export interface DestroyedKey {
  readonly keyId: string;
  readonly destroyedAt: Instant;
}

/**
 * Keeps the wrapped keys of one facility, **apart from the data** and from its backups: what lies in a backup of the data
 * cannot be read without them, and is gone when the last backup of the keys is.
 */
export interface KeyStore {
  readonly facilityId: FacilityId;
  /**
   * Adds keys, durably when the promise resolves. An id that is there, or was destroyed, stays as it is.
   *
   * @throws EmrError `core.keys.wrapper_gone` when one is wrapped by a key that was destroyed; nothing is added
   */
  addKeys(keys: readonly StoredKey[], options?: CallOptions): Promise<void>;
  getKey(keyId: string, options?: CallOptions): Promise<StoredKey | DestroyedKey | undefined>;
  /** All keys and what is left of them, by id. */
  listKeys(options?: CallOptions): AsyncIterable<StoredKey | DestroyedKey>;
  /** Puts other wrappings in place of those by `from`; a key that has another by now, or none, stays as it is. As for adding. */
  rewrapKeys(keys: readonly StoredKey[], from: string, options?: CallOptions): Promise<void>;
  /**
   * Destroys keys for ever, in this order; one that is gone already keeps its moment. Nothing of their bytes is left in the store when
   * the promise resolves, only in backups of it.
   *
   * @throws EmrError `core.keys.wraps_others` when one is still needed to unwrap others; none is destroyed
   */
  destroyKeys(keyIds: readonly string[], at: Instant, options?: CallOptions): Promise<void>;
  close(): Promise<void>;
}
