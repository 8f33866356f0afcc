import { epochMs, type Instant, instantOf } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/**
 * A clock for several sleepers at once: when nothing else is left to do, it jumps to the moment of the earliest. Work that
 * runs beside the program (a thread pool, a socket) would be overtaken by it.
 */
export function createVirtualClock(start: Instant): Clock {
  let now = epochMs(start);
  let isPumping = false;
  const sleepers = new Set<Sleeper>();

  async function pump(): Promise<void> {
    isPumping = true;
    while (sleepers.size > 0) {
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
      let first: Sleeper | undefined;
      for (const one of sleepers) if (first === undefined || one.at < first.at) first = one;
      if (first === undefined) break;
      sleepers.delete(first);
      now = Math.max(now, first.at);
      first.wake();
    }
    isPumping = false;
  }

  return {
    now: () => instantOf(now),
    sleep(ms, { signal } = {}) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const stop = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          at: now + Math.max(0, ms),
          wake() {
            signal?.removeEventListener("abort", stop);
            resolve();
          },
        };
        signal?.addEventListener("abort", stop, { once: true });
        sleepers.add(sleeper);
        if (!isPumping) void pump();
      });
    },
  };
}
