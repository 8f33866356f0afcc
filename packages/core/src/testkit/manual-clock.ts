import type { Clock } from "../ports/clock.ts";
import { addMs, type Instant } from "../time/instant.ts";

/** A clock that stands still until somebody sleeps on it or moves it: waiting costs no time. */
export interface ManualClock extends Clock {
  /** Moves the clock forward. */
  advance(ms: number): void;
}

/** Makes a {@link ManualClock} that begins at `start`. */
export function createManualClock(start: Instant): ManualClock {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now = addMs(now, ms);
    },
    async sleep(ms, options = {}) {
      options.signal?.throwIfAborted();
      now = addMs(now, ms);
    },
  };
}
