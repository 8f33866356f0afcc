import type { ForeseenKeys, StorageTransaction } from "../../front/storage-adapter.ts";
import { together } from "../../front/together.ts";
import { notAtOnce } from "./begin-and-commit.ts";
import { foreseenColumns, foreseenTexts } from "./foreseen.ts";
import { commitUncertain } from "./postgres.faults.ts";
import { DriverFailure } from "./postgres-failure.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import type { TransactionMaker } from "./postgres-transaction.ts";
import { type PostgresRow, runText, type Statements } from "./statements.ts";
import { lost } from "./with-client.ts";
import { createWriteBatch } from "./write-batch.ts";

/** What a work is written with at once. */
export interface AtOnce {
  /** The name of the schema, quoted. */
  readonly schema: string;
  readonly facilityId: string;
  readonly make: TransactionMaker;
  readonly lockMs: number;
  /** Is called before the statement that writes: from then on the work is not given up. */
  begun(): void;
  /** Where each log stood after the last commit, as the server told it. Of these alone a new record needs to know. */
  readonly logs: Map<string, unknown>;
}

/**
 * Writes a small commit in two round trips instead of three, or in one, and holds the lock of the facility during one
 * statement only. What the work will read is fetched without a transaction, or supposed: that nothing of a new record is
 * there, and that the log stands where this handle has left it. Then one statement, which is a transaction by itself, takes
 * the lock, looks whether that is so, and writes.
 *
 * @returns a text, and nothing is written, where the work reads or writes `more` than that, or it was not so (`changed`):
 * the work is then run again from the start, in a transaction.
 */
export async function writeAtOnce<T>(
  client: PostgresClient,
  work: (transaction: StorageTransaction) => Promise<T>,
  { schema, facilityId, make, lockMs, begun, logs }: AtOnce,
): Promise<{ readonly result: T } | "more" | "changed"> {
  const run = async (sql: string, ...values: readonly unknown[]) =>
    (await runText(client, sql, [facilityId, ...values])).rows;
  const refuse = async () => {
    throw new MoreThanAtOnce();
  };
  let keys: ForeseenKeys | undefined;
  let supposed: PostgresRow | undefined;
  const statements: Statements = {
    ...{ row: refuse, rows: refuse, called: refuse },
    async first(sql, ...values) {
      supposed = newRecord(keys, logs) ?? (await run(sql, ...values))[0];
      return supposed;
    },
  };
  const batch = createWriteBatch({ rows: run });
  const transaction = make(statements, batch);
  let isWriting = false;
  const writer = () => keys?.writer ?? "";
  try {
    const foresee = async (told: ForeseenKeys) => {
      if (!told.isSmall) throw new MoreThanAtOnce();
      keys = told;
      await transaction.foresee?.(told);
    };
    const result = await work(together(transaction, { foresee }));
    if (keys === undefined) return "more";
    const before = [`${lockMs}`, ...foreseenTexts(keys), ...foreseenColumns.map((name) => supposed?.[name])];
    begun();
    isWriting = true;
    const written = await batch.flushBetween(
      (bind) => `${schema}.begin_at_once($1, ${before.map(bind).join(", ")})`,
      (bind) => `${schema}.log_text($1, ${bind(writer())})`,
    );
    if (written === undefined) return "more";
    if (keys.writer !== undefined) logs.set(keys.writer, written.end);
    return { result };
  } catch (error) {
    if (error instanceof MoreThanAtOnce) return "more";
    logs.delete(writer());
    if (!(error instanceof DriverFailure)) throw error;
    // 25006: the host's transactions only read unless they say otherwise, as ours do.
    if (error.sqlState === notAtOnce || error.sqlState === "25006") return "changed";
    // If the server says nothing, it may have written.
    throw isWriting && error.isLost ? lost(commitUncertain({}, { cause: error.cause })) : error;
  }
}

/** What is most likely there of a new record: nothing, and its log where it was left. */
function newRecord(
  keys: ForeseenKeys | undefined,
  logs: ReadonlyMap<string, unknown>,
): PostgresRow | undefined {
  if (keys?.isNew !== true) return undefined;
  if (keys.writer === undefined) return {};
  const log = logs.get(keys.writer);
  return log === undefined ? undefined : { logs: log };
}

/** Told where a work does more than can be written at once. */
class MoreThanAtOnce extends Error {}
