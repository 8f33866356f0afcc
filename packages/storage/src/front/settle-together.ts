import type { Receipt } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Gate, Passage } from "./gate.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

/** Something that ends in one transaction, which may be shared with others. */
export interface Settling<T> {
  /** Made outside the transaction, in the same turn. */
  prepare(passage: Passage): Promise<Receipt>;
  write(transaction: StorageTransaction, receipt: Receipt): Promise<T>;
  readonly signal: AbortSignal | undefined;
}

interface Asked<T> extends Settling<T> {
  resolve(result: T): void;
  reject(error: unknown): void;
}

interface Ready<T> {
  readonly asked: Asked<T>;
  readonly receipt: Receipt;
}

/** So many share one transaction at most: another process waits for it. */
const mostTogether = 64;

/**
 * Puts what is asked for before its turn has come into one transaction: waiting for the disk is the greater part of a small
 * one. Where the shared one fails and nothing can have been written, each is tried by itself, so that none fails of another.
 */
export function createSettling<T>(gate: Gate): (settling: Settling<T>) => Promise<T> {
  const waiting: Asked<T>[] = [];
  const { setImmediate: soon } = globalThis as unknown as {
    readonly setImmediate?: (work: () => void) => unknown;
  };

  async function settleWaiting(passage: Passage): Promise<void> {
    if (waiting.length === 0) return;
    // An engine that works in the calling thread never waits: answers that have come would be heard after its transaction.
    for (let before = 0; soon !== undefined && waiting.length > before; ) {
      before = waiting.length;
      await new Promise<void>((resolve) => soon(resolve));
    }
    const ready: Ready<T>[] = [];
    for (const asked of waiting.splice(0, mostTogether)) {
      try {
        asked.signal?.throwIfAborted();
        ready.push({ asked, receipt: await asked.prepare(passage) });
      } catch (error) {
        asked.reject(error);
      }
    }
    if (ready.length > 1 && (await areWritten(ready, passage))) return;
    for (const { asked, receipt } of ready) {
      await passage
        .write((transaction) => asked.write(transaction, receipt), asked.signal)
        .then(asked.resolve, asked.reject);
    }
  }

  async function areWritten(ready: readonly Ready<T>[], passage: Passage): Promise<boolean> {
    const write = async (transaction: StorageTransaction) => {
      const results: T[] = [];
      for (const { asked, receipt } of ready) results.push(await asked.write(transaction, receipt));
      return results;
    };
    try {
      const results = await passage.write(write, undefined);
      for (const [index, { asked }] of ready.entries()) asked.resolve(results[index] as T);
      return true;
    } catch (error) {
      // What may have been written is not written a second time: each is told, and may ask again.
      if (!isEmrError(error) || error.retry !== "unknown-outcome") return false;
      for (const { asked } of ready) asked.reject(error);
      return true;
    }
  }

  return (settling) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...settling, resolve, reject });
      // Each asks for a turn: that of the first takes them all, the others find nothing left to do.
      gate.turn(settleWaiting, settling.signal).catch((error: unknown) => {
        const index = waiting.findIndex((one) => one.resolve === resolve);
        if (index >= 0) waiting.splice(index, 1);
        reject(error);
      });
    });
}
