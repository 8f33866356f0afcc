import { epochMs, type Lease } from "@benhan/core";
import type { Desk } from "./desk.ts";

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Does again, as long as the lease lasts, what a store could not do, whatever its reason: what a hub answered must not be
 * lost to it.
 *
 * @param onFailure Told of the first failure.
 * @throws the last failure
 */
export async function whileLeased<T>(
  work: () => Promise<T>,
  { until }: Lease,
  { clock, leaseMs }: Desk,
  onFailure: (error: unknown) => void,
): Promise<T> {
  // Of its own, too: a clock that is set back makes no lease longer.
  let left = leaseMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      left = Math.min(left, epochMs(until) - epochMs(clock.now()));
      if (pauseMs === firstPauseMs) onFailure(error);
      if (left <= pauseMs) throw error;
    }
    await clock.sleep(pauseMs);
    left -= pauseMs;
  }
}
