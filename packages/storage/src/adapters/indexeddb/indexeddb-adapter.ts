import { storeUnavailable } from "@benhan/core";
import type { Transaction } from "dexie";
import type { StorageAdapter, StorageTransaction } from "../../front/storage-adapter.ts";
import { indexedDbFailure } from "./indexeddb-failure.ts";
import { indexedDbTransaction } from "./indexeddb-transaction.ts";
import type { KeyMaker } from "./keys.ts";
import type { OpenDatabase } from "./open-database.ts";
import { storeNames } from "./schema.ts";
import { tablesOf } from "./tables.ts";

/** The transactions of one facility on a database that is open. */
export function indexedDbAdapter(
  database: OpenDatabase,
  keyOf: KeyMaker,
  lockWaitMs: number,
): StorageAdapter {
  const { dexie } = database;
  let running = 0;
  const closeWhenIdle = () => {
    if (running === 0) dexie.close();
  };
  // Another tab waits for us: what runs is finished first.
  database.onLost(closeWhenIdle);

  return {
    async transact(mode, work, signal) {
      const lost = database.lost();
      if (lost !== undefined) throw lost;
      running += 1;
      try {
        if (!dexie.isOpen()) await database.reopen();
        return await runWork(mode, work, signal);
      } finally {
        running -= 1;
        if (database.lost() !== undefined) closeWhenIdle();
      }
    },
    async close() {
      dexie.close();
    },
  };

  async function runWork<T>(
    mode: "read" | "write",
    work: (transaction: StorageTransaction) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    let gaveUp: { readonly reason: unknown } | undefined;
    let failure: { readonly error: unknown } | undefined;
    let stopWaiting: (() => void) | undefined;
    let begun: Transaction | undefined;
    try {
      // "!": of its own, also when the caller is inside a transaction of another database.
      return await dexie.transaction(mode === "write" ? "rw!" : "r!", [...storeNames], async (native) => {
        begun = native;
        // Until the first answer the transaction may stand behind that of another tab.
        stopWaiting = waitForTurn(lockWaitMs, signal, (reason) => {
          gaveUp = { reason };
          native.abort();
        });
        const watcher = {
          succeeded: stopWaiting,
          failed: (error: unknown) => {
            failure ??= { error };
          },
        };
        const tables = tablesOf(native.idbtrans, database.keyRange, watcher);
        const result = await work(indexedDbTransaction(tables, keyOf));
        // A work that has caught the failure of a write would otherwise be kept without that write.
        if (failure !== undefined) throw failure.error;
        return result;
      });
    } catch (error) {
      if (gaveUp !== undefined) throw gaveUp.reason;
      const cause = failure === undefined ? error : failure.error;
      throw database.lost() ?? indexedDbFailure(cause, begun?.idbtrans?.error);
    } finally {
      stopWaiting?.();
    }
  }
}

/** Gives up when the time is over or the caller no longer waits, unless the returned function was called before. */
function waitForTurn(
  ms: number,
  signal: AbortSignal | undefined,
  giveUp: (reason: unknown) => void,
): () => void {
  const timer = setTimeout(() => end(storeUnavailable({ why: "locked" })), Math.min(ms, longestTimerMs));
  const stop = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", aborted);
  };
  const end = (reason: unknown) => {
    stop();
    giveUp(reason);
  };
  const aborted = () => end(signal?.reason);
  signal?.addEventListener("abort", aborted, { once: true });
  return stop;
}

/** A timer of the platform fires at once when it is given more. */
const longestTimerMs = 2 ** 31 - 1;
