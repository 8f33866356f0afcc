import { addMs, type Instant, type OutcomeClass } from "@benhan/core";
import type { RandomSource } from "@benhan/core/ports";

/** The shortest and the longest pause between two attempts, without jitter. */
export const backoffBounds = { firstMs: 2_000, firstUnknownMs: 10_000, longestMs: 900_000 } as const;

/** A hub that asks for more patience than this is asked again anyway. */
export const longestRetryAfterMs = 3_600_000;

/** What the moment of the next attempt depends on. */
export interface AttemptSituation {
  /** How often the entry was sent, this time included: 1, 2, 3 … */
  readonly attempt: number;
  readonly outcome: OutcomeClass;
  readonly now: Instant;
  readonly random: RandomSource;
  /** The hub's own wish (`Retry-After`). */
  readonly retryAfterMs?: number;
}

/**
 * When an entry may be sent again: 2, 4, 8 … seconds and at most 15 minutes later, lengthened by up to a quarter at
 * random so that facilities do not come back all at once. After a lost answer it starts at 10 seconds, because the hub
 * may still be at work. The hub's `Retry-After` lengthens the pause, up to an hour.
 */
export function nextAttempt(situation: AttemptSituation): Instant {
  const first = situation.outcome === "UNKNOWN" ? backoffBounds.firstUnknownMs : backoffBounds.firstMs;
  const doublings = Math.min(Math.max(situation.attempt, 1) - 1, 20);
  const base = Math.min(first * 2 ** doublings, backoffBounds.longestMs);
  const asked = Math.min(situation.retryAfterMs ?? 0, longestRetryAfterMs);
  return addMs(situation.now, Math.max(base, asked) + Math.floor((base / 4) * fractionOf(situation.random)));
}

/** A number from 0 up to, not including, 1. */
export function fractionOf(random: RandomSource): number {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_536;
}
