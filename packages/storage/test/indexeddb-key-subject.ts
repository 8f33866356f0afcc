import type { KeyStoreSubject } from "@benhan/core/contract";
import { type IndexedDbScope, openIndexedDbKeyStore } from "@benhan/storage/indexeddb";
import { keyStoreTraits } from "./adapter-traits.ts";
import { deleteDatabase } from "./indexeddb-raw.ts";

/** Key stores in the databases of a window, which are deleted afterwards. */
export function indexedDbKeys(scope: IndexedDbScope): KeyStoreSubject {
  return {
    traits: keyStoreTraits.IndexedDB,
    async createPlace() {
      const name = `keys-${crypto.randomUUID()}`;
      return {
        open: (facilityId) => openIndexedDbKeyStore({ name, facilityId, scope }),
        dispose: () => deleteDatabase(scope, name),
      };
    },
  };
}
