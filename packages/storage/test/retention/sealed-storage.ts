import type { KeyStore, KeyVault } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import type { Storage } from "../../src/front/storage.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { facilityId } from "./samples.ts";

/** An encrypted store in memory, opened as often as one likes, with its keys or with others in front of them. */
export interface SealedStorage {
  readonly keys: KeyStore;
  readonly vault: KeyVault;
  open(keys?: KeyStore): Promise<Storage>;
}

export function sealedStorage(): SealedStorage {
  const [vault, database] = [createTestVault(), createMemoryDatabase()];
  const own = createMemoryKeyStore(facilityId);
  return {
    ...{ keys: own, vault },
    open: (keys = own) => openMemoryStorage({ facilityId, database, encryption: { vault, keys } }),
  };
}

/** The code of the fault that a call is refused with, or `done`. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => error.code ?? String(error),
  );

/** A key store that fails, having destroyed nothing, from the given destruction on: 0 is the first. */
export function failingFrom(keys: KeyStore, first: number): KeyStore {
  let count = 0;
  return {
    ...keys,
    async destroyKeys(...own) {
      count += 1;
      if (count > first) throw new Error("the key store is gone");
      await keys.destroyKeys(...own);
    },
  };
}

/** A key store whose program dies when so many single keys are destroyed. */
export function dyingAfter(keys: KeyStore, most: number): KeyStore {
  let count = 0;
  return {
    ...keys,
    async destroyKeys(keyIds, ...own) {
      // The order is that of the key store.
      for (const keyId of [...keyIds].sort().reverse()) {
        if (count === most) throw new Error("killed");
        count += 1;
        await keys.destroyKeys([keyId], ...own);
      }
    },
  };
}
