import type { KeyStoreSubject } from "@benhan/core/contract";
import { type IndexedDbScope, openIndexedDbKeyStore } from "@benhan/storage/indexeddb";
import { deleteDatabase } from "./indexeddb-raw.ts";

/** Key stores in the databases of a window, which are deleted afterwards. */
export function indexedDbKeys(scope: IndexedDbScope): KeyStoreSubject {
  return {
    traits: { durable: true, shared: true },
    async createPlace() {
      const name = `keys-${crypto.randomUUID()}`;
      return {
        open: (facilityId) => openIndexedDbKeyStore({ name, facilityId, scope }),
        dispose: () => deleteDatabase(scope, name),
      };
    },
  };
}
