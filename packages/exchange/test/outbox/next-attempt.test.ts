import { epochMs, type OutcomeClass, parseInstant } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backoffBounds, longestRetryAfterMs, nextAttempt } from "../../src/outbox/index.ts";

const now = parseInstant("2026-07-02T08:10:00.000+07:00");
const attempts = fc.integer({ min: 1, max: 10_000 });
const outcomes = fc.constantFrom<OutcomeClass>("RETRYABLE", "UNKNOWN", "AUTH_EXPIRED");
const seeds = fc.string();
const settings = { seed: 20260702, numRuns: 500 };

const pause = (attempt: number, outcome: OutcomeClass, seed: string, retryAfterMs?: number) =>
  epochMs(
    nextAttempt({
      attempt,
      outcome,
      now,
      random: createSeededRandom(seed),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }),
  ) - epochMs(now);
/** A random source that always says the same. */
const pauseAt = (attempt: number, outcome: OutcomeClass, byte: number) =>
  epochMs(nextAttempt({ attempt, outcome, now, random: { bytes: (n) => new Uint8Array(n).fill(byte) } })) -
  epochMs(now);

describe("the pause before the next attempt", () => {
  test("is 2, 4, 8, 16 seconds after failures, and 10, 20, 40 after lost answers", () => {
    expect([1, 2, 3, 4].map((attempt) => pauseAt(attempt, "RETRYABLE", 0))).toEqual([2e3, 4e3, 8e3, 16e3]);
    expect([1, 2, 3].map((attempt) => pauseAt(attempt, "UNKNOWN", 0))).toEqual([10e3, 20e3, 40e3]);
  });

  test("stays within its bounds, jitter included", () => {
    fc.assert(
      fc.property(attempts, outcomes, seeds, (attempt, outcome, seed) => {
        const ms = pause(attempt, outcome, seed);
        expect(ms).toBeGreaterThanOrEqual(backoffBounds.firstMs);
        expect(ms).toBeLessThan(backoffBounds.longestMs * 1.25);
      }),
      settings,
    );
  });

  test("grows with every attempt until it reaches the longest, whatever the jitter", () => {
    fc.assert(
      fc.property(attempts, outcomes, seeds, seeds, (attempt, outcome, one, other) => {
        const unjittered = pauseAt(attempt + 1, outcome, 0);
        if (unjittered < backoffBounds.longestMs) {
          expect(pause(attempt + 1, outcome, one)).toBeGreaterThan(pause(attempt, outcome, other));
        } else {
          expect(pause(attempt + 1, outcome, one)).toBeGreaterThanOrEqual(backoffBounds.longestMs);
        }
      }),
      settings,
    );
  });

  test("is lengthened by at most a quarter at random", () => {
    fc.assert(
      fc.property(attempts, outcomes, seeds, (attempt, outcome, seed) => {
        const base = pauseAt(attempt, outcome, 0);
        const jitter = pause(attempt, outcome, seed) - base;
        expect(jitter).toBeGreaterThanOrEqual(0);
        expect(jitter).toBeLessThanOrEqual(base / 4);
      }),
      settings,
    );
    expect(pauseAt(1, "RETRYABLE", 255)).toBeGreaterThan(pauseAt(1, "RETRYABLE", 0));
  });

  test("honours the hub's wish, up to an hour", () => {
    fc.assert(
      fc.property(attempts, seeds, fc.integer({ min: 0, max: 1e9 }), (attempt, seed, asked) => {
        const ms = pause(attempt, "RETRYABLE", seed, asked);
        expect(ms).toBeGreaterThanOrEqual(Math.min(asked, longestRetryAfterMs));
        expect(ms).toBeLessThan(longestRetryAfterMs + backoffBounds.longestMs);
      }),
      settings,
    );
  });
});
