import { type FacilityId, storeClosed, wrapperGone, wrapsOthers } from "@benhan/core";
import type { CallOptions, DestroyedKey, KeyStore, StoredKey } from "@benhan/core/ports";

/** A key store that forgets everything with the process: for tests and samples. */
export function createMemoryKeyStore(facilityId: FacilityId): KeyStore {
  const rows = new Map<string, StoredKey | DestroyedKey>();
  let isClosed = false;
  const admit = (options: CallOptions | undefined) => {
    if (isClosed) throw storeClosed({});
    options?.signal?.throwIfAborted();
  };
  const isDestroyed = (keyId: string) => "destroyedAt" in (rows.get(keyId) ?? {});
  return {
    facilityId,
    async addKeys(keys, options) {
      admit(options);
      if (keys.some(({ wrappedBy }) => isDestroyed(wrappedBy))) throw wrapperGone({});
      for (const key of keys) if (!rows.has(key.keyId)) rows.set(key.keyId, structuredClone(key));
    },
    async getKey(keyId, options) {
      admit(options);
      return structuredClone(rows.get(keyId));
    },
    async *listKeys(options) {
      admit(options);
      for (const keyId of [...rows.keys()].sort()) yield structuredClone(rows.get(keyId) as StoredKey);
    },
    async rewrapKeys(keys, from, options) {
      admit(options);
      if (keys.some(({ wrappedBy }) => isDestroyed(wrappedBy))) throw wrapperGone({});
      for (const key of keys) {
        const row = rows.get(key.keyId);
        const isStill = row !== undefined && "wrapped" in row && row.wrappedBy === from;
        if (isStill) rows.set(key.keyId, structuredClone(key));
      }
    },
    async destroyKeys(keyIds, at, options) {
      admit(options);
      const left = new Map(rows);
      for (const keyId of keyIds) {
        const count = [...left.values()].filter((row) => "wrapped" in row && row.wrappedBy === keyId).length;
        if (count > 0) throw wrapsOthers({ count });
        if (!isDestroyed(keyId)) left.set(keyId, { keyId, destroyedAt: at });
      }
      for (const [keyId, row] of left) rows.set(keyId, row);
    },
    async close() {
      isClosed = true;
    },
  };
}
