import type { FacilityId } from "@benhan/core";
import type { StoreSubject } from "@benhan/core/contract";
import type { PoolConnection } from "mysql2/promise";
import { openMariadbStorage } from "../src/open-mariadb-storage.ts";
import { type MariadbServer, openPool } from "./mariadb-server.ts";
import { hostTraits, poolTraits } from "./traits.ts";

/** The adapter on pools, in databases of one server. */
export function mariadbSubject(server: () => MariadbServer): StoreSubject {
  let count = 0;
  return {
    traits: poolTraits,
    async createDatabase() {
      count += 1;
      const database = `store_${count}`;
      const pool = openPool(server());
      return {
        open: (facilityId) => openMariadbStorage({ pool, facilityId, database }),
        async damageEntry(facilityId, entryId) {
          // Who damages drops the trigger first.
          await server().asAdmin(`DROP TRIGGER IF EXISTS ${database}.outbox_bytes_no_update;
            UPDATE ${database}.outbox_bytes SET bytes = 0x00
            WHERE facility_id = '${facilityId}' AND entry_id = '${entryId}'`);
        },
        async dispose() {
          await pool.end();
          await server().asAdmin(`DROP DATABASE IF EXISTS ${database}`);
        },
      };
    },
  };
}

/** The adapter inside a transaction of the host, which is rolled back in the end. */
export function hostSubject(server: () => MariadbServer): StoreSubject {
  let count = 0;
  return {
    traits: hostTraits,
    async createDatabase() {
      count += 1;
      const database = `host_${count}`;
      const pool = openPool(server());
      let connection: PoolConnection | undefined;
      return {
        async open(facilityId: FacilityId) {
          await (await openMariadbStorage({ pool, facilityId, database })).close();
          if (connection === undefined) {
            connection = await pool.getConnection();
            await connection.beginTransaction();
          }
          return openMariadbStorage({ connection, facilityId, database });
        },
        async dispose() {
          await connection?.rollback();
          connection?.release();
          await pool.end();
          await server().asAdmin(`DROP DATABASE IF EXISTS ${database}`);
        },
      };
    },
  };
}
