import { storeUnavailable } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import { isLocked, sqliteFailure } from "./sqlite-failure.ts";

/** Repeats an attempt while another connection holds a lock. */
export type Patience = <T>(attempt: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>;

/** Makes attempts again while another connection holds a lock, without blocking the thread, and tells failures as faults. */
export function createPatience(clock: Clock, lockWaitMs: number): Patience {
  return async (attempt, signal) => {
    let waited = 0;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      try {
        return await attempt();
      } catch (error) {
        if (!isLocked(error)) throw sqliteFailure(error);
        if (waited >= lockWaitMs) throw storeUnavailable({ why: "locked" });
      }
      await clock.sleep(pause, signal && { signal });
      waited += pause;
    }
  };
}
