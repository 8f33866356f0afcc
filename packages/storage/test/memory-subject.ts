import type { StoreSubject } from "@benhan/core/contract";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { storeTraits } from "./adapter-traits.ts";
import { createEncryptions } from "./encryption/encryption-of-subject.ts";
import { createTestVault } from "./encryption/test-vault.ts";

/** The memory adapter, with or without encryption. Its data outlives its handles but not the process: not durable. */
export function memorySubjectOf({ isEncrypted }: { readonly isEncrypted: boolean }): StoreSubject {
  return {
    traits: storeTraits.memory,
    async createDatabase() {
      const database = createMemoryDatabase();
      const encryptionOf = createEncryptions(createTestVault());
      return {
        open: (facilityId, writer) =>
          openMemoryStorage({
            ...{ facilityId, database },
            ...(writer !== undefined && { writer }),
            ...(isEncrypted && { encryption: encryptionOf(facilityId) }),
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
