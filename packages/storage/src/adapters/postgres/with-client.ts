import { DriverFailure } from "./postgres-failure.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
import { runText } from "./statements.ts";

/**
 * Borrows one client of the pool for a work. It goes back when the work has ended; one that is lost, or may still be in
 * a transaction, is closed instead. Failures of the driver come as {@link DriverFailure}.
 */
export async function withClient<T>(
  pool: PostgresPool,
  work: (client: PostgresClient) => Promise<T>,
): Promise<T> {
  // A lost connection is told by the query that fails; told to nobody, it would end the program.
  const ignore = () => undefined;
  let client: PostgresClient;
  try {
    client = await borrow(pool, ignore);
  } catch (error) {
    throw new DriverFailure(error);
  }
  const giveBack = (error?: Error) => {
    client.removeListener?.("error", ignore);
    client.release(error);
  };
  try {
    const result = await work(client);
    giveBack();
    return result;
  } catch (error) {
    const isLost = error instanceof LostClient || (error instanceof DriverFailure && error.isLost);
    giveBack(isLost ? (error as Error) : undefined);
    throw error instanceof LostClient ? error.cause : error;
  }
}

/**
 * Asks with a callback, where the pool takes one: between its promise and who waits for that, the server may tell in the
 * same packet that it ends, and nobody would listen yet.
 */
function borrow(pool: PostgresPool, ignore: () => void): Promise<PostgresClient> {
  return new Promise((resolve, reject) => {
    const take = (client: PostgresClient) => {
      client.on?.("error", ignore);
      resolve(client);
    };
    const answered = (error: unknown, client?: PostgresClient) =>
      client === undefined ? reject(error) : take(client);
    const connect = pool.connect as (callback: typeof answered) => Promise<PostgresClient> | undefined;
    connect.call(pool, answered)?.then(take, reject);
  });
}

/** Marks an error after which the client must not be used again. */
class LostClient extends Error {}

/** Ends a transaction without keeping anything, and hands the error on because of which. */
export async function rollBack(client: PostgresClient, error: unknown): Promise<never> {
  if (error instanceof DriverFailure && error.isLost) throw error;
  try {
    await runText(client, "ROLLBACK");
  } catch {
    throw new LostClient("the transaction could not be ended", { cause: error });
  }
  throw error;
}

/** Hands an error on, and has the client closed. */
export function lost(error: unknown): Error {
  return new LostClient("the client is lost", { cause: error });
}
