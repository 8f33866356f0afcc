import type { KeyStoreSubject } from "@benhan/core/contract";
import type { DestroyedKey, KeyStore, StoredKey } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";

/** Changes some calls of a key store that keeps its promises. `rows` is all that was ever added. */
export type KeyStoreBreaker = (keys: KeyStore, rows: Map<string, StoredKey>) => Partial<KeyStore>;

/** A place whose handles are all broken in this way. They share nothing, so that each case meets the breaker alone. */
export function brokenPlace(breaker: KeyStoreBreaker): KeyStoreSubject {
  return {
    traits: { durable: true, shared: true, readable: true },
    async createPlace() {
      const rows = new Map<string, StoredKey>();
      const shared = new Map<string, KeyStore>();
      return {
        async open(facilityId) {
          const whole = shared.get(facilityId) ?? createMemoryKeyStore(facilityId);
          shared.set(facilityId, whole);
          const noting: KeyStore = {
            ...whole,
            async addKeys(keys, options) {
              for (const key of keys) rows.set(key.keyId, structuredClone(key));
              await whole.addKeys(keys, options);
            },
            async close() {},
          };
          return { ...noting, ...breaker(noting, rows) };
        },
        everyByte: async () => new Uint8Array([...rows.values()].flatMap(({ wrapped }) => [...wrapped])),
        async dispose() {},
      };
    },
  };
}

/** For every case of the suite a key store that breaks this promise, by the title of the case. */
export const brokenKeyStores: Readonly<Record<string, KeyStoreBreaker>> = {
  "keys come back as they were added, byte for byte": (keys) => ({
    async getKey(keyId) {
      const found = await keys.getKey(keyId);
      return found && "wrapped" in found ? { ...found, wrapped: found.wrapped.slice(1) } : found;
    },
  }),
  "a list holds all keys by id, also hundreds of them": (keys) => ({
    async *listKeys() {
      let left = 1000;
      for await (const key of keys.listKeys()) if (left-- > 0) yield key;
    },
  }),
  "a key that is there is not replaced by adding": (_keys, rows) => ({
    getKey: async (keyId) => rows.get(keyId),
  }),
  "a key is wrapped anew only from the wrapping that was read": (keys) => ({
    async rewrapKeys(fresh) {
      for (const from of ["store:1", "store:2"]) await keys.rewrapKeys(fresh, from);
    },
  }),
  "what is destroyed is gone for ever, and leaves the moment": (_keys, rows) => ({
    getKey: async (keyId) => rows.get(keyId),
  }),
  "a key that was never added can be marked as destroyed": (keys, rows) => ({
    destroyKeys: async (keyIds, at) =>
      keys.destroyKeys(
        keyIds.filter((keyId) => rows.has(keyId)),
        at,
      ),
  }),
  "a key is not destroyed while it wraps others": (keys) => ({
    async destroyKeys(keyIds, at) {
      for (const keyId of keyIds) await keys.destroyKeys([keyId], at);
    },
  }),
  "nothing is added under a key that was destroyed": (keys) => ({
    addKeys: async (added) => keys.addKeys(added).catch(() => undefined),
  }),
  "neither the caller's nor the reader's bytes are those of the store": () => {
    const rows = new Map<string, StoredKey | DestroyedKey>();
    return {
      async addKeys(added) {
        for (const key of added) rows.set(key.keyId, key);
      },
      getKey: async (keyId) => rows.get(keyId),
    };
  },
  "facilities do not see each other's keys": (_keys, rows) => ({
    getKey: async (keyId) => rows.get(keyId),
  }),
  "two handles see the same keys": (keys) => createMemoryKeyStore(keys.facilityId),
  "keys are there after all handles were closed": (keys) => createMemoryKeyStore(keys.facilityId),
  "nothing of a destroyed key is left to read": () => ({}),
  "an aborted call changes nothing": (keys) => ({
    async addKeys(added, options) {
      await keys.addKeys(added);
      options?.signal?.throwIfAborted();
    },
  }),
  "closing twice is harmless, and any call afterwards fails": () => ({}),
};
