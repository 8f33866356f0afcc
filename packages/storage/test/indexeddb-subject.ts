import type { StoreSubject } from "@benhan/core/contract";
import type { KeyVault } from "@benhan/core/ports";
import { type IndexedDbScope, openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { storeTraits } from "./adapter-traits.ts";
import { createEncryptions } from "./encryption/encryption-of-subject.ts";
import { changeRows, deleteDatabase } from "./indexeddb-raw.ts";

/**
 * The IndexedDB adapter in a window, on databases that are deleted afterwards, encrypted when there is a vault. Damages
 * entries through IndexedDB itself.
 */
export function indexedDbSubject(
  scope: IndexedDbScope,
  { vault }: { readonly vault?: KeyVault } = {},
): StoreSubject {
  let count = 0;
  return {
    traits: storeTraits.IndexedDB,
    async createDatabase() {
      count += 1;
      const encryptionOf = vault && createEncryptions(vault);
      const name = `contract-${count}-${crypto.randomUUID()}`;
      return {
        open: (facilityId, writer) =>
          openIndexedDbStorage({
            ...{ name, facilityId, scope },
            ...(writer !== undefined && { writer }),
            ...(encryptionOf && { encryption: encryptionOf(facilityId) }),
          }),
        async damageEntry(_facilityId, entryId) {
          const wanted = new TextEncoder().encode(entryId).join();
          await changeRows<BytesRow>(scope, name, "entry_bytes", (row) =>
            new Uint8Array(row.key[1]).join() === wanted ? { ...row, bytes: new Uint8Array(1) } : row,
          );
        },
        async dispose() {
          await deleteDatabase(scope, name);
        },
      };
    },
  };
}

interface BytesRow {
  readonly key: readonly [facility: ArrayBuffer, entry: ArrayBuffer];
  readonly bytes: Uint8Array;
}
