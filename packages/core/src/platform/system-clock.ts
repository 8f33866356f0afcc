import type { Clock } from "../ports/clock.ts";
import { type Instant, instantOf } from "../time/instant.ts";

/** Corrections of the machine's clock up to this far back are ridden out; beyond it somebody has set the clock. */
const smallCorrectionMs = 5_000;

/** A timer of the platform fires at once when it is given more. */
const longestTimerMs = 2 ** 31 - 1;

/** The clock of the machine, written with Vietnam's offset. */
export function createSystemClock(): Clock {
  let last = 0;
  return {
    now(): Instant {
      const wall = Date.now();
      if (wall > last || last - wall > smallCorrectionMs) last = wall;
      return instantOf(last);
    },
    async sleep(ms, options = {}) {
      for (let left = ms; left > longestTimerMs; left -= longestTimerMs) {
        await timer(longestTimerMs, options.signal);
      }
      await timer(ms > longestTimerMs ? ms % longestTimerMs : ms, options.signal);
    },
  };
}

function timer(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(running);
      reject(signal?.reason);
    };
    const running = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
