import type { Clock } from "@benhan/core/ports";
import type { StorageAdapter, StorageTransaction } from "@benhan/storage/adapter";
import { commitUncertain } from "./mariadb.faults.ts";
import type { MariadbConnection, MariadbPool } from "./mariadb-driver.ts";
import { DriverFailure, mariadbFailure } from "./mariadb-failure.ts";
import { lockFacility, mariadbTransaction, type Place } from "./mariadb-transaction.ts";
import { sessionOf } from "./session.ts";
import { runText, statementsOf } from "./statements.ts";
import { withConnection } from "./with-connection.ts";

/** What an adapter on a pool works with. */
export interface PoolParts extends Place {
  readonly pool: MariadbPool;
  readonly clock: Clock;
  /** How long to wait for other writers, in milliseconds. */
  readonly lockWaitMs: number;
}

type Work<T> = (transaction: StorageTransaction) => Promise<T>;

/** How long the server waits for a lock before the client looks whether it is still wanted, in milliseconds. */
const lockSliceMs = 1000;

/** Transactions of the store's own, each on a connection of the pool. */
export function ownTransactions(parts: PoolParts): StorageAdapter {
  const { pool, clock, lockWaitMs } = parts;
  const running = new Set<Promise<unknown>>();

  /** Runs a work again from its start while other transactions stand in its way. */
  async function patient<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    let waited = 0;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      signal?.throwIfAborted();
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof DriverFailure)) throw error;
        // The server has waited already.
        if (error.errno === 1205) waited += lockSliceMs;
        if (!error.isConflict || waited >= lockWaitMs) throw mariadbFailure(error);
      }
      await clock.sleep(pause, signal && { signal });
      waited += pause;
    }
  }
  return {
    transact(mode, work, signal) {
      const attempt = () =>
        withConnection(pool, (connection) =>
          mode === "read" ? readWith(connection, parts, work) : writeWith(connection, parts, work),
        );
      const task = patient(attempt, signal);
      running.add(task);
      const ended = () => void running.delete(task);
      task.then(ended, ended);
      return task;
    },
    async close() {
      await Promise.allSettled(running);
    },
  };
}

/** All statements see the same rows. */
async function readWith<T>(connection: MariadbConnection, parts: Place, work: Work<T>): Promise<T> {
  await runText(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
  await runText(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
  const result = await work(mariadbTransaction(parts, statementsOf(connection)));
  await runText(connection, "COMMIT");
  return result;
}

/** READ COMMITTED: a statement behind the lock sees all that was committed before it was taken. */
async function writeWith<T>(connection: MariadbConnection, parts: PoolParts, work: Work<T>): Promise<T> {
  await runText(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
  await runText(connection, "START TRANSACTION READ WRITE");
  const session = await sessionOf(connection, true);
  await lockFacility(connection, parts, Math.min(lockSliceMs, parts.lockWaitMs));
  const result = await work(mariadbTransaction(parts, statementsOf(connection, session)));
  try {
    await runText(connection, "COMMIT");
  } catch (error) {
    // The server says so when it has refused. If it says nothing, it may have committed.
    if (error instanceof DriverFailure && error.isLost) throw commitUncertain({}, { cause: error.cause });
    throw error;
  }
  return result;
}
