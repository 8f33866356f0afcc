import type { FacilityId } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import type { StorageAdapter, StorageTransaction } from "../../front/storage-adapter.ts";
import { commitUncertain } from "./postgres.faults.ts";
import { DriverFailure, postgresFailure } from "./postgres-failure.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
import { postgresTransactions, type TransactionMaker } from "./postgres-transaction.ts";
import { lateStatements, onlyOneOf, runText, singleStatements, statementsOf } from "./statements.ts";
import { untilAborted } from "./until-aborted.ts";
import { lost, rollBack, withClient } from "./with-client.ts";
import { createWriteBatch } from "./write-batch.ts";

/** What an adapter works with. */
export interface AdapterParts {
  readonly pool: PostgresPool;
  /** The name of the schema, quoted. */
  readonly schema: string;
  readonly facilityId: FacilityId;
  readonly clock: Clock;
  /** How long to wait for other writers, in milliseconds. */
  readonly lockWaitMs: number;
}

type Work<T> = (transaction: StorageTransaction) => Promise<T>;

/** How long the server waits for a lock before the client looks whether it is still wanted, in milliseconds. */
const lockSliceMs = 1000;

/**
 * Keeps the rows of one facility in PostgreSQL. A transaction uses one client of the pool.
 *
 * Those who write for one facility take turns by a lock of the server (`pg_advisory_xact_lock`), which costs no round
 * trip: the front reads before it writes, and what it has read must still be true. Other facilities are not waited for,
 * and readers wait for nobody.
 */
export function postgresAdapter(parts: AdapterParts): StorageAdapter {
  const { pool, clock, lockWaitMs } = parts;
  const make = postgresTransactions(parts.schema, parts.facilityId);
  const running = new Set<Promise<unknown>>();

  /** Repeats an attempt while another transaction stands in the way, and tells failures as faults. */
  async function patient<T>(
    attempt: (lockMs: number) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    let waited = 0;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      const lockMs = Math.max(1, Math.min(lockSliceMs, lockWaitMs - waited));
      try {
        return await attempt(lockMs);
      } catch (error) {
        if (!(error instanceof DriverFailure)) throw error;
        // The server has waited already.
        if (error.sqlState === "55P03") waited += lockMs;
        if (!error.isConflict || waited >= lockWaitMs) throw postgresFailure(error);
      }
      await clock.sleep(pause, signal && { signal });
      waited += pause;
    }
  }
  return {
    transact(mode, work, signal) {
      const state = { isBegun: false };
      const attempt = (lockMs: number) =>
        withClient(pool, (client) =>
          mode === "read"
            ? readWith(client, parts, make, work)
            : writeWith(client, parts, make, work, lockMs, () => {
                signal?.throwIfAborted();
                state.isBegun = true;
              }),
        );
      const task = patient(attempt, signal);
      running.add(task);
      const ended = () => void running.delete(task);
      task.then(ended, ended);
      return untilAborted(task, signal, () => !state.isBegun);
    },
    async close() {
      await Promise.allSettled(running);
    },
  };
}

async function writeWith<T>(
  client: PostgresClient,
  { schema, facilityId }: AdapterParts,
  make: TransactionMaker,
  work: Work<T>,
  lockMs: number,
  begun: () => void,
): Promise<T> {
  const transaction = {
    isBegun: false,
    async begin(further = "") {
      const answer = await runText(client, beginToWrite(schema, facilityId, lockMs) + further);
      transaction.isBegun = true;
      begun();
      return answer;
    },
  };
  const statements = lateStatements(client, facilityId, transaction);
  const batch = createWriteBatch(statements);
  let result: T;
  try {
    result = await work(make(statements, batch));
    await batch.flush();
  } catch (error) {
    return rollBack(client, error);
  }
  if (!transaction.isBegun) return result;
  try {
    await runText(client, "COMMIT");
  } catch (error) {
    // The server says so when it has refused. If it says nothing, it may have committed.
    if (error instanceof DriverFailure && error.isLost)
      throw lost(commitUncertain({}, { cause: error.cause }));
    throw error;
  }
  return result;
}

/**
 * One text, one round trip. The statement behind the lock sees all that was committed before (READ COMMITTED). A commit
 * waits for the disk even where the host has switched that off.
 */
function beginToWrite(schema: string, facilityId: FacilityId, lockMs: number): string {
  // The names of facilities and schemas have no quotes and no backslashes.
  return `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
    SELECT set_config('benhan.facility_id', '${facilityId}', true), set_config('lock_timeout', '${lockMs}', true),
      set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true);
    SELECT pg_advisory_xact_lock(hashtextextended('benhan ${schema} ${facilityId}', 0));`;
}

/**
 * A work with one statement needs no transaction: the statement is one. If the work has more, it is run again from the
 * start, in a transaction that shows all of them the same rows.
 */
async function readWith<T>(
  client: PostgresClient,
  { facilityId }: AdapterParts,
  make: TransactionMaker,
  work: Work<T>,
): Promise<T> {
  try {
    const single = onlyOneOf(singleStatements(client, facilityId), () => new SecondStatement());
    return await work(make(single, createWriteBatch(single)));
  } catch (error) {
    if (!(error instanceof SecondStatement)) throw error;
  }
  try {
    await runText(
      client,
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('benhan.facility_id', '${facilityId}', true)`,
    );
    const statements = statementsOf(client, facilityId);
    const result = await work(make(statements, createWriteBatch(statements)));
    await runText(client, "COMMIT");
    return result;
  } catch (error) {
    return rollBack(client, error);
  }
}

/** Told by a second statement where only one may be run. */
class SecondStatement extends Error {}
