import type { FacilityId } from "@benhan/core";
import { type StorageTransaction, undeclaredRows } from "@benhan/storage/adapter";
import { notPrepared } from "./mariadb.faults.ts";
import type { MariadbConnection } from "./mariadb-driver.ts";
import { outboxRows } from "./outbox-rows.ts";
import { quoted } from "./prepare-schema.ts";
import { receiptRows } from "./receipt-rows.ts";
import { recordRows } from "./record-rows.ts";
import { type Statements, statementsOf } from "./statements.ts";

/** Where the rows of a handle stand. */
export interface Place {
  readonly database: string;
  readonly facilityId: FacilityId;
}

/** The reads and writes of one facility. Which transaction they run in, the caller decides. */
export function mariadbTransaction(
  { database, facilityId }: Place,
  statements: Statements,
): StorageTransaction {
  const d = quoted(database);
  // Not spread into one literal: V8 takes much longer for that, and this is run for each transaction.
  return Object.assign(
    undeclaredRows("audit", "consents", "tickets", "cards"),
    recordRows(d, statements, facilityId),
    outboxRows(d, statements, facilityId),
    receiptRows(d, statements, facilityId),
  );
}

/**
 * Makes this transaction the only one that writes for the facility, until it ends: the front reads before it writes, and
 * what it has read must still be true. GET_LOCK would not do: it outlives a rollback, and inside the host's transaction
 * nobody could tell when to let go.
 *
 * @param waitMs The server counts in whole seconds.
 */
export async function lockFacility(
  connection: MariadbConnection,
  { database, facilityId }: Place,
  waitMs: number,
): Promise<void> {
  const found = await statementsOf(connection).row(
    `SELECT facility_id FROM ${quoted(database)}.facility WHERE facility_id = ?
     FOR UPDATE WAIT ${Math.ceil(waitMs / 1000)}`,
    facilityId,
  );
  if (found === undefined) throw notPrepared({ database });
}
