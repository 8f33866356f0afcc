import type { StoreSubject } from "@benhan/core/contract";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";

/** The memory adapter. Its data outlives its handles but not the process, so it does not claim to be durable. */
export const memorySubject: StoreSubject = {
  traits: { durable: false, shared: true, damageable: true },
  async createDatabase() {
    const database = createMemoryDatabase();
    return {
      open: (facilityId, writer) =>
        openMemoryStorage({ facilityId, database, ...(writer !== undefined && { writer }) }),
      async damageEntry(facilityId, entryId) {
        database.tablesOf(facilityId).bytes.get(entryId)?.fill(0);
      },
      async dispose() {},
    };
  },
};
