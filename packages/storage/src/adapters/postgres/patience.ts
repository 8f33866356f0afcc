import type { Clock } from "@benhan/core/ports";
import { DriverFailure, postgresFailure } from "./postgres-failure.ts";

/** How long the server waits for a lock before the client looks whether it is still wanted, in milliseconds. */
const lockSliceMs = 1000;

/** @param attempt Is told how long it may wait for a lock, in milliseconds. */
export type Patience = <T>(
  attempt: (lockMs: number) => Promise<T>,
  signal: AbortSignal | undefined,
) => Promise<T>;

/** Repeats an attempt while another transaction stands in the way, and tells failures as faults. */
export function createPatience(clock: Clock, lockWaitMs: number): Patience {
  return async (attempt, signal) => {
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
  };
}
