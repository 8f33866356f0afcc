import type { StoreSubject } from "@benhan/core/contract";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { storeTraits } from "./adapter-traits.ts";
import { createEncryptions } from "./encryption/encryption-of-subject.ts";
import { createTestVault } from "./encryption/test-vault.ts";
import { Client, openPool } from "./load-pg.ts";
import type { PostgresServer } from "./postgres-server.ts";

/** The PostgreSQL adapter in schemas of one server, as an ordinary role, with or without encryption. */
export function postgresSubject(
  server: () => PostgresServer,
  { isEncrypted = false }: { readonly isEncrypted?: boolean } = {},
): StoreSubject {
  let count = 0;
  return {
    traits: storeTraits.PostgreSQL,
    async createDatabase() {
      count += 1;
      const schema = `${isEncrypted ? "sealed" : "store"}_${count}`;
      const encryptionOf = createEncryptions(createTestVault());
      const pool = openPool({ ...server().config(), max: 4 });
      const asAdmin = async (sql: string, values?: readonly unknown[]) => {
        const admin = new Client(server().config("postgres"));
        await admin.connect();
        // Triggers do not stop whoever damages.
        await admin.query("SET session_replication_role = replica");
        await admin.query(sql, values ? [...values] : undefined);
        await admin.end();
      };
      return {
        open: (facilityId, writer) =>
          openPostgresStorage({
            ...{ pool, facilityId, schema },
            ...(writer !== undefined && { writer }),
            ...(isEncrypted && { encryption: encryptionOf(facilityId) }),
          }),
        damageEntry: (facilityId, entryId) =>
          asAdmin(
            `UPDATE ${schema}.outbox_bytes SET bytes = '\\x00' WHERE facility_id = $1 AND entry_id = $2`,
            [facilityId, entryId],
          ),
        async dispose() {
          await pool.end();
          await asAdmin(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
        },
      };
    },
  };
}
