import { epochMs } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";

/** How many milliseconds a call may still take. Never more than before, also when the clock was set back meanwhile. */
export type TimeLeft = () => number;

export function timeLimit(clock: Clock, timeoutMs: number): TimeLeft {
  const end = epochMs(clock.now()) + timeoutMs;
  let least = timeoutMs;
  return () => {
    least = Math.min(least, end - epochMs(clock.now()));
    return least;
  };
}
