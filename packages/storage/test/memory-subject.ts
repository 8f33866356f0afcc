import type { FacilityId } from "@benhan/core";
import type { StoreSubject } from "@benhan/core/contract";
import type { KeyStore } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { createTestVault } from "./encryption/test-vault.ts";

/** The memory adapter, with or without encryption. Its data outlives its handles but not the process: not durable. */
export function memorySubjectOf({ isEncrypted }: { readonly isEncrypted: boolean }): StoreSubject {
  return {
    traits: { durable: false, shared: true, damageable: true },
    async createDatabase() {
      const database = createMemoryDatabase();
      const vault = createTestVault();
      const stores = new Map<FacilityId, KeyStore>();
      const keysOf = (facilityId: FacilityId) => {
        const keys = stores.get(facilityId) ?? createMemoryKeyStore(facilityId);
        stores.set(facilityId, keys);
        return keys;
      };
      return {
        open: (facilityId, writer) =>
          openMemoryStorage({
            ...{ facilityId, database },
            ...(writer !== undefined && { writer }),
            ...(isEncrypted && { encryption: { vault, keys: keysOf(facilityId) } }),
          }),
        async damageEntry(facilityId, entryId) {
          database.tablesOf(facilityId).bytes.get(entryId)?.fill(0);
        },
        async dispose() {},
      };
    },
  };
}

export const memorySubject: StoreSubject = memorySubjectOf({ isEncrypted: false });
