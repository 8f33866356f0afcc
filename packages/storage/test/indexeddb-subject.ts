import type { StoreSubject } from "@benhan/core/contract";
import type { KeyVault } from "@benhan/core/ports";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import type { DexieConstructor } from "dexie";
import { createEncryptions } from "./encryption/encryption-of-subject.ts";

/**
 * The IndexedDB adapter over a class of Dexie, on databases that are deleted afterwards, encrypted when there is a vault. Damages entries through
 * IndexedDB itself.
 */
export function indexedDbSubject(
  Dexie: DexieConstructor,
  { vault }: { readonly vault?: KeyVault } = {},
): StoreSubject {
  let count = 0;
  return {
    traits: { durable: true, shared: true, damageable: true },
    async createDatabase() {
      count += 1;
      const encryptionOf = vault && createEncryptions(vault);
      const name = `contract-${count}-${crypto.randomUUID()}`;
      return {
        open: (facilityId, writer) =>
          openIndexedDbStorage({
            ...{ name, facilityId, Dexie },
            ...(writer !== undefined && { writer }),
            ...(encryptionOf && { encryption: encryptionOf(facilityId) }),
          }),
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
