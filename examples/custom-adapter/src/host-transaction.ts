import type { StorageAdapter } from "@benhan/storage/adapter";
import { hostTransactionLost } from "./mariadb.faults.ts";
import type { MariadbConnection } from "./mariadb-driver.ts";
import { DriverFailure, mariadbFailure } from "./mariadb-failure.ts";
import { lockFacility, mariadbTransaction, type Place } from "./mariadb-transaction.ts";
import { sessionOf } from "./session.ts";
import { runText, statementsOf } from "./statements.ts";

/** What an adapter inside the host's transaction works with. */
export interface HostParts extends Place {
  /** A connection on which the host has begun a transaction. */
  readonly connection: MariadbConnection;
  readonly lockWaitMs: number;
}

/** Beginnings of transactions inside the host's. The host has none of this name. */
const savepoint = "benhan_store";

/**
 * Works inside the transaction that the host has begun: each transaction of the store is a savepoint of it. Nothing is
 * committed here; what the host commits is durable, what it rolls back was never there.
 *
 * The host may run at REPEATABLE READ, and have read before the store locks its facility: then a plain SELECT would show
 * rows as they were at that first reading. So the reads of a write lock what they read, which shows what is committed now.
 *
 * A deadlock undoes the whole transaction of the host, not the savepoint: here nothing can be run again.
 */
export function hostTransaction(parts: HostParts): StorageAdapter {
  const { connection, lockWaitMs } = parts;
  return {
    async transact(mode, work, signal) {
      signal?.throwIfAborted();
      try {
        const session = await sessionOf(connection, true);
        await runText(connection, `SAVEPOINT ${savepoint}`);
        try {
          if (mode === "write") await lockFacility(connection, parts, lockWaitMs);
          const statements = statementsOf(connection, { ...session, readsNewest: mode === "write" });
          const result = await work(mariadbTransaction(parts, statements));
          await runText(connection, `RELEASE SAVEPOINT ${savepoint}`);
          return result;
        } catch (error) {
          throw await undone(connection, error);
        }
      } catch (error) {
        throw error instanceof DriverFailure ? mariadbFailure(error) : error;
      }
    },
    async close() {},
  };
}

/** Takes back what the savepoint holds; answers what the caller is told. */
async function undone(connection: MariadbConnection, error: unknown): Promise<unknown> {
  if (error instanceof DriverFailure && error.isLost) return error;
  if (error instanceof DriverFailure && error.endsTransaction) return hostTransactionLost({});
  try {
    await runText(connection, `ROLLBACK TO SAVEPOINT ${savepoint}`);
    await runText(connection, `RELEASE SAVEPOINT ${savepoint}`);
    return error;
  } catch {
    // The savepoint went with the transaction, as with `innodb_rollback_on_timeout`.
    return hostTransactionLost({});
  }
}
