import type { Clock } from "../ports/clock.ts";
import { type Instant, instantOf } from "../time/instant.ts";

/** The clock of the machine, written with Vietnam's offset. Does not run backwards when the machine's clock is set back. */
export function createSystemClock(): Clock {
  let last = 0;
  return {
    now(): Instant {
      last = Math.max(last, Date.now());
      return instantOf(last);
    },
    sleep(ms, options = {}) {
      const { signal } = options;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const stop = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener("abort", stop);
          resolve();
        }, ms);
        signal?.addEventListener("abort", stop, { once: true });
      });
    },
  };
}
