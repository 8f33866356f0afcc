import type { Instant } from "@benhan/core";
import type { RandomSource } from "@benhan/core/ports";
import type { HubAnswer } from "../hubs/hub-connector.ts";
import { nextAttempt } from "./next-attempt.ts";

/** After so many failures in a row it is the hub that is ill, not the entry. */
export const failuresBeforeQuiet = 3;

/** Leaves a failing hub alone, so that a full queue does not hammer it entry by entry. */
export interface CircuitBreaker {
  /** Until when nothing is sent; absent while the hub works. Afterwards one entry tries again. */
  readonly quietUntil: Instant | undefined;
  /** Takes note of an answer: silence and unavailability add up, anything else is a sign of life. */
  note(answer: HubAnswer, now: Instant): void;
}

export function createCircuitBreaker(random: RandomSource): CircuitBreaker {
  let failures = 0;
  let quietUntil: Instant | undefined;
  return {
    get quietUntil() {
      return quietUntil;
    },
    note({ outcome, retryAfterMs }, now) {
      failures = outcome === "RETRYABLE" || outcome === "UNKNOWN" ? failures + 1 : 0;
      const attempt = failures - failuresBeforeQuiet + 1;
      const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
      quietUntil =
        attempt < 1 ? undefined : nextAttempt({ attempt, outcome: "RETRYABLE", now, random, ...asked });
    },
  };
}
