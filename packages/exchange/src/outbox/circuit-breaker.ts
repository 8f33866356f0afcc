import { addMs, epochMs, type Instant } from "@benhan/core";
import type { RandomSource } from "@benhan/core/ports";
import type { HubAnswer } from "../hubs/hub-connector.ts";
import { backoffBounds, fractionOf, longestRetryAfterMs } from "./next-attempt.ts";

/** After so many failures in a row it is the hub that is ill, not the entry. */
export const failuresBeforeQuiet = 3;

/**
 * A hub that is ill is tried at least this often, jitter aside. Short, because whatever it is too long idles the whole
 * queue after the hub has come back; one sending a minute is a load for nobody.
 */
export const longestQuietMs = 60_000;

/** Leaves a failing hub alone, so that a full queue does not hammer it entry by entry. */
export interface CircuitBreaker {
  /**
   * Until when nothing is sent; absent while the hub works. Afterwards one entry tries again. A moment farther ahead than any
   * pause was noted while a clock was wrong, and counts as come.
   */
  quietUntil(now: Instant): Instant | undefined;
  /** The hub has failed too often in a row, and no answer has come since. */
  readonly isHubIll: boolean;
  /** How many sendings may be under way now, at most so many. A hub that is ill gets one at a time. */
  atOnce(inFlight: number, now: Instant): number;
  /**
   * Takes note of an answer: silence and unavailability add up, anything else is a sign of life. Failures of sendings
   * that began before the hub was left alone add nothing: they are the same failure.
   */
  note(answer: HubAnswer, now: Instant, begun?: Instant): void;
}

export function createCircuitBreaker(random: RandomSource): CircuitBreaker {
  let failures = 0;
  let quietUntil: Instant | undefined;
  /** What the hub asked for itself (`Retry-After`). An answer to another sending does not shorten it. */
  let askedUntil: Instant | undefined;

  function laterOf(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
    if (one === undefined || other === undefined) return one ?? other;
    return epochMs(one) > epochMs(other) ? one : other;
  }

  /** Somebody has set the clock back since: what it would have to come to is not known any more. */
  function forgetTooFar(now: Instant): void {
    const isTooFar = (moment: Instant | undefined, longestMs: number) =>
      moment !== undefined && epochMs(moment) > epochMs(now) + longestMs;
    if (isTooFar(quietUntil, longestQuietMs * 1.25)) quietUntil = undefined;
    if (isTooFar(askedUntil, longestRetryAfterMs)) askedUntil = undefined;
  }

  const breaker: CircuitBreaker = {
    quietUntil(now) {
      forgetTooFar(now);
      return laterOf(quietUntil, askedUntil);
    },
    get isHubIll() {
      return failures >= failuresBeforeQuiet;
    },
    atOnce(inFlight, now) {
      const until = breaker.quietUntil(now);
      if (until !== undefined && epochMs(until) > epochMs(now)) return 0;
      return breaker.isHubIll ? 1 : inFlight;
    },
    note({ outcome, retryAfterMs = 0 }, now, begun = now) {
      forgetTooFar(now);
      if (outcome !== "RETRYABLE" && outcome !== "UNKNOWN") {
        failures = 0;
        quietUntil = undefined;
        return;
      }
      if (retryAfterMs > 0) {
        askedUntil = laterOf(askedUntil, addMs(now, Math.min(retryAfterMs, longestRetryAfterMs)));
      }
      if (quietUntil !== undefined && epochMs(begun) < epochMs(quietUntil)) return;
      failures += 1;
      const doublings = failures - failuresBeforeQuiet;
      if (doublings < 0) return;
      const pause = Math.min(backoffBounds.firstMs * 2 ** Math.min(doublings, 20), longestQuietMs);
      quietUntil = addMs(now, pause + Math.floor((pause / 4) * fractionOf(random)));
    },
  };
  return breaker;
}
