import type { FacilityId } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import type { StorageAdapter, StorageTransaction } from "../../front/storage-adapter.ts";
import { beginToWrite, commit } from "./begin-and-commit.ts";
import { createPatience } from "./patience.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
import { postgresTransactions, type TransactionMaker } from "./postgres-transaction.ts";
import { lateStatements, onlyOneOf, runText, singleStatements, statementsOf } from "./statements.ts";
import { untilAborted } from "./until-aborted.ts";
import { rollBack, withClient } from "./with-client.ts";
import { writeAtOnce } from "./write-at-once.ts";
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
  // Where others write at the same time what was read ahead is soon stale: then it is not tried for a while.
  let untilAtOnce = 0;
  const logs = new Map<string, unknown>();

  const patient = createPatience(clock, lockWaitMs);
  return {
    transact(mode, work, signal) {
      const state = { isBegun: false };
      const attempt = (lockMs: number) =>
        withClient(pool, async (client) => {
          if (mode === "read") return readWith(client, parts, make, work);
          const begun = () => {
            signal?.throwIfAborted();
            state.isBegun = true;
          };
          if (untilAtOnce === 0) {
            const atOnce = await writeAtOnce(client, work, { ...parts, make, lockMs, begun, logs });
            if (typeof atOnce === "object") return atOnce.result;
            if (atOnce === "changed") untilAtOnce = 20;
          } else untilAtOnce -= 1;
          logs.clear();
          return writeWith(client, parts, make, work, lockMs, begun);
        });
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
      const answer = await runText(client, beginToWrite(`benhan ${schema}`, facilityId, lockMs) + further);
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
  if (transaction.isBegun) await commit(client);
  return result;
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
