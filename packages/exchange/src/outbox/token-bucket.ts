import { addMs, epochMs, type Instant } from "@benhan/core";

/** How often a hub may be called. */
export interface RateLimit {
  /** On average, over any longer time. */
  readonly perMinute: number;
  /** How many at once after a pause. Default 1: evenly spread. */
  readonly burst?: number;
}

/** Lets so many sendings pass; those that find it empty wait until it has filled again. */
export interface TokenBucket {
  /** How many may go now; without a limit `Infinity`. */
  available(now: Instant): number;
  take(count: number, now: Instant): void;
  /** When the next may go; `undefined` when one may go now. */
  nextAt(now: Instant): Instant | undefined;
}

/** A bucket that is full at first. Without a rate it never empties. */
export function createTokenBucket(rate?: RateLimit): TokenBucket {
  if (rate === undefined) {
    return { available: () => Number.POSITIVE_INFINITY, take: () => undefined, nextAt: () => undefined };
  }
  const { perMinute, burst = 1 } = rate;
  const msEach = 60_000 / perMinute;
  // Counted in time, not in parts of tokens: no rounding adds up. Full when this moment lies `burst` tokens back.
  let emptyAt = Number.NEGATIVE_INFINITY;

  /** What is left, in milliseconds of filling. A clock that was set back finds no fuller bucket, and no debt either. */
  function levelAt(now: Instant): number {
    const present = epochMs(now);
    if (emptyAt > present) emptyAt = present;
    emptyAt = Math.max(emptyAt, present - burst * msEach);
    return present - emptyAt;
  }

  // A moment has whole milliseconds, a token may have none: half a millisecond early is in time.
  const tokensAt = (now: Instant) => Math.floor((levelAt(now) + 0.5) / msEach);

  return {
    available: tokensAt,
    take(count, now) {
      levelAt(now);
      emptyAt += count * msEach;
    },
    nextAt(now) {
      if (tokensAt(now) >= 1) return undefined;
      return addMs(now, Math.max(1, Math.ceil(msEach - levelAt(now))));
    },
  };
}
