import type { StoreSubject } from "@benhan/core/contract";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import type { DexieConstructor } from "dexie";

/**
 * The IndexedDB adapter over a class of Dexie, on databases that are deleted afterwards. Damages entries through
 * IndexedDB itself.
 */
export function indexedDbSubject(Dexie: DexieConstructor): StoreSubject {
  let count = 0;
  return {
    traits: { durable: true, shared: true, damageable: true },
    async createDatabase() {
      count += 1;
      const name = `contract-${count}-${crypto.randomUUID()}`;
      return {
        open: (facilityId, writer) =>
          openIndexedDbStorage({ name, facilityId, Dexie, ...(writer !== undefined && { writer }) }),
        async damageEntry(_facilityId, entryId) {
          const database = await new Dexie(name).open();
          const wanted = new TextEncoder().encode(entryId).join();
          await database
            .table("entry_bytes")
            .toCollection()
            .modify((row) => {
              if (new Uint8Array(row.key[1]).join() === wanted) row.bytes = new Uint8Array(1);
            });
          database.close();
        },
        async dispose() {
          await Dexie.delete(name);
        },
      };
    },
  };
}
