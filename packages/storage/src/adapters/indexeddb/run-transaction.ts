import { storeUnavailable } from "@benhan/core";
import { indexedDbFailure } from "./indexeddb-failure.ts";
import type { IndexedDbScope } from "./indexeddb-scope.ts";
import { endTransaction, type TablesOf, tablesOf } from "./tables.ts";

/** What a transaction is run with. */
export interface TransactionMeans {
  readonly database: IDBDatabase;
  readonly storeNames: readonly string[];
  readonly keyRange: IndexedDbScope["IDBKeyRange"];
  readonly mode: "read" | "write";
  /** How long to wait behind the transactions of other tabs. */
  readonly lockWaitMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs a work in a transaction. What it wrote has reached the disk when the promise resolves; when it throws, or a request
 * of it fails, nothing of it is kept. The work awaits nothing but its requests: the browser ends a transaction that has none.
 */
export async function runTransaction<Rows, T>(
  means: TransactionMeans,
  work: (tables: TablesOf<Rows>) => Promise<T>,
): Promise<T> {
  const { database, storeNames, keyRange, mode, lockWaitMs, signal } = means;
  let native: IDBTransaction | undefined;
  let gaveUp: { readonly reason: unknown } | undefined;
  let failure: { readonly error: unknown } | undefined;
  let stopWaiting: (() => void) | undefined;
  try {
    native = database.transaction([...storeNames], mode === "write" ? "readwrite" : "readonly", {
      durability: "strict",
    });
    const begun = native;
    const ended = new Promise<void>((resolve, reject) => {
      begun.oncomplete = () => resolve();
      begun.onabort = () => reject(aborted());
      // Until the first answer the transaction may stand behind that of another tab.
      stopWaiting = waitForTurn(lockWaitMs, signal, (reason) => {
        gaveUp = { reason };
        endTransaction(begun);
        reject(reason);
      });
    });
    const tables = tablesOf<Rows>(begun, keyRange, {
      succeeded: () => stopWaiting?.(),
      failed: (error) => {
        failure ??= { error };
      },
    });
    // Told to whoever waits for it.
    ended.catch(() => undefined);
    const working = work(tables).then((result) => {
      // A work that has caught the failure of a write would otherwise be kept without that write.
      if (failure !== undefined) throw failure.error;
      // Otherwise the browser finds out by itself that nothing more comes, after the last answer. Older ones always do.
      if (mode === "write") begun.commit?.();
      return result;
    });
    await (mode === "write" ? Promise.all([working, ended]) : Promise.race([working, ended]));
    return working;
  } catch (error) {
    if (native !== undefined) endTransaction(native);
    if (gaveUp !== undefined) throw gaveUp.reason;
    throw indexedDbFailure(failure === undefined ? error : failure.error, native?.error);
  } finally {
    stopWaiting?.();
  }
}

/** Why a transaction has ended: the browser says more of it in the transaction itself. */
function aborted(): DOMException {
  return new DOMException("", "AbortError");
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
