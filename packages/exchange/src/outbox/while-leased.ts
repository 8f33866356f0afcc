import { epochMs, type Lease } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Desk } from "./desk.ts";

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Does again, as long as the lease lasts, what a store could not do for a moment (`retry: "safe"`: another program has locked
 * it). What a hub answered must not be lost to that.
 *
 * @throws the last failure
 */
export async function whileLeased<T>(
  work: () => Promise<T>,
  { until }: Lease,
  { clock, leaseMs }: Desk,
): Promise<T> {
  // Of its own, too: a clock that is set back makes no lease longer.
  let left = leaseMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      left = Math.min(left, epochMs(until) - epochMs(clock.now()));
      if (!isEmrError(error) || error.retry !== "safe" || left <= pauseMs) throw error;
    }
    await clock.sleep(pauseMs);
    left -= pauseMs;
  }
}
