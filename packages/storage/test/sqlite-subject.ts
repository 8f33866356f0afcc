import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FacilityId } from "@benhan/core";
import type { StoreSubject } from "@benhan/core/contract";
import type { KeyStore } from "@benhan/core/ports";
import { type DatabaseSyncConstructor, openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { storeTraits } from "./adapter-traits.ts";
import { createTestVault } from "./encryption/test-vault.ts";

/** The SQLite adapter on files that are removed afterwards, over one driver, with or without encryption. */
export function sqliteSubject(
  DatabaseSync: DatabaseSyncConstructor,
  { isEncrypted = false }: { readonly isEncrypted?: boolean } = {},
): StoreSubject {
  return {
    traits: storeTraits.SQLite,
    async createDatabase() {
      const folder = mkdtempSync(join(tmpdir(), "benhan-store-"));
      const vault = createTestVault();
      const keyStores: KeyStore[] = [];
      const encryptionOf = async (facilityId: FacilityId) => {
        const keys = await openSqliteKeyStore({ file: join(folder, "keys.db"), facilityId, DatabaseSync });
        keyStores.push(keys);
        return { encryption: { vault, keys } };
      };
      return {
        open: async (facilityId, writer) =>
          openSqliteStorage({
            ...{ file: join(folder, "store.db"), facilityId, DatabaseSync },
            ...(writer !== undefined && { writer }),
            ...(isEncrypted && (await encryptionOf(facilityId))),
          }),
        async damageEntry(_facilityId, entryId) {
          const database = new DatabaseSync(join(folder, "store.db"));
          // Entry ids are hexadecimal digits and hyphens.
          database.exec(
            `DROP TRIGGER IF EXISTS outbox_bytes_are_not_changed;
             UPDATE outbox_bytes SET bytes = x'00' WHERE entry_id = '${entryId}'`,
          );
          database.close();
        },
        async dispose() {
          for (const keys of keyStores) await keys.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}
