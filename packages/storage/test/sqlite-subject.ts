import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreSubject } from "@benhan/core/contract";
import { type DatabaseSyncConstructor, openSqliteStorage } from "@benhan/storage/sqlite";

/** The SQLite adapter on files that are removed afterwards, over one driver. */
export function sqliteSubject(DatabaseSync: DatabaseSyncConstructor): StoreSubject {
  return {
    traits: { durable: true, shared: true, damageable: true },
    async createDatabase() {
      const folder = mkdtempSync(join(tmpdir(), "benhan-store-"));
      return {
        open: (facilityId, writer) =>
          openSqliteStorage({
            ...{ file: join(folder, "store.db"), facilityId, DatabaseSync },
            ...(writer !== undefined && { writer }),
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
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}
