import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FacilityId } from "@benhan/core";
import type { KeyStoreSubject } from "@benhan/core/contract";
import type { KeyStore } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { type DatabaseSyncConstructor, openSqliteKeyStore } from "@benhan/storage/sqlite";
import { keyStoreTraits } from "../adapter-traits.ts";

export const memoryKeys: KeyStoreSubject = {
  traits: keyStoreTraits.memory,
  createPlace: async () => ({
    open: async (facility: FacilityId) => createMemoryKeyStore(facility),
    async dispose() {},
  }),
};

/** Key stores in files that are removed afterwards. */
export function sqliteKeys(DatabaseSync: DatabaseSyncConstructor): KeyStoreSubject {
  return {
    traits: keyStoreTraits.SQLite,
    async createPlace() {
      const folder = mkdtempSync(join(tmpdir(), "benhan-keys-"));
      return {
        open: (facilityId): Promise<KeyStore> =>
          openSqliteKeyStore({ file: join(folder, "keys.db"), facilityId, DatabaseSync }),
        async everyByte() {
          return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
        },
        async dispose() {
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}
