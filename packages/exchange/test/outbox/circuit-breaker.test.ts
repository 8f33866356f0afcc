import { addMs, epochMs, type OutcomeClass, parseInstant } from "@benhan/core";
import { describe, expect, test } from "vitest";
import type { HubAnswer } from "../../src/hubs/index.ts";
import { createCircuitBreaker, longestQuietMs } from "../../src/outbox/circuit-breaker.ts";
import { longestRetryAfterMs } from "../../src/outbox/index.ts";

const now = parseInstant("2026-07-02T08:10:00.000+07:00");

const noJitter = { bytes: (count: number) => new Uint8Array(count) };

/** The pause after each of these answers, without jitter. */
function pauses(...outcomes: readonly OutcomeClass[]): readonly number[] {
  const breaker = createCircuitBreaker(noJitter);
  let present = now;
  return outcomes.map((outcome) => {
    breaker.note({ outcome }, present);
    const quietUntil = breaker.quietUntil(present) ?? present;
    const pause = epochMs(quietUntil) - epochMs(present);
    present = quietUntil;
    return pause;
  });
}

describe("the circuit breaker", () => {
  test("leaves the hub alone from the third failure in a row on, longer each time", () => {
    expect(pauses("UNKNOWN", "RETRYABLE", "UNKNOWN", "RETRYABLE", "RETRYABLE")).toEqual([
      0, 0, 2e3, 4e3, 8e3,
    ]);
  });

  test.each<OutcomeClass>(["ACCEPTED", "REJECTED_DATA", "AUTH_FATAL", "CONFIG"])(
    "%s is a sign of life",
    (outcome) => {
      expect(pauses("UNKNOWN", "UNKNOWN", "UNKNOWN", outcome, "UNKNOWN", "UNKNOWN")).toEqual([
        0, 0, 2e3, 0, 0, 0,
      ]);
    },
  );

  test("tries an ill hub at least every minute and a quarter, however long it has been ill", () => {
    const long = pauses(...Array.from({ length: 40 }, (): OutcomeClass => "UNKNOWN"));
    expect(Math.max(...long)).toBe(longestQuietMs);
    expect(long.at(-1)).toBe(longestQuietMs);
  });

  test("lets one at a time try while the hub is ill, and all again after a sign of life", () => {
    const breaker = createCircuitBreaker(noJitter);
    for (let failure = 0; failure < 3; failure++) breaker.note({ outcome: "UNKNOWN" }, now);
    const later = addMs(now, 2_000);
    expect([breaker.atOnce(16, now), breaker.atOnce(16, later), breaker.isHubIll]).toEqual([0, 1, true]);
    breaker.note({ outcome: "ACCEPTED" }, later);
    expect([breaker.atOnce(16, later), breaker.isHubIll]).toEqual([16, false]);
  });

  test("a failure of what began before the pause lengthens nothing", () => {
    const breaker = createCircuitBreaker(noJitter);
    for (let failure = 0; failure < 16; failure++) breaker.note({ outcome: "UNKNOWN" }, now, addMs(now, -1));
    expect(breaker.quietUntil(now)).toBe(addMs(now, 2_000));
  });

  test("leaves the hub alone as long as it asks, at the first time, up to an hour; no other answer shortens it", () => {
    const breaker = createCircuitBreaker(noJitter);
    breaker.note({ outcome: "RETRYABLE", retryAfterMs: 90_000 }, now);
    breaker.note({ outcome: "ACCEPTED" }, now);
    expect([breaker.quietUntil(now), breaker.atOnce(4, now)]).toEqual([addMs(now, 90_000), 0]);
    expect(breaker.atOnce(4, addMs(now, 90_000))).toBe(4);
    breaker.note({ outcome: "RETRYABLE", retryAfterMs: 1e9 }, now);
    expect(breaker.quietUntil(now)).toBe(addMs(now, longestRetryAfterMs));
  });

  test.each<[string, HubAnswer]>([
    ["its own pause", { outcome: "RETRYABLE" }],
    ["the pause that it asked for", { outcome: "RETRYABLE", retryAfterMs: 600_000 }],
  ])("a hub that failed while a clock was a year ahead is served once it is right: %s", (_, answer) => {
    const breaker = createCircuitBreaker(noJitter);
    const ahead = addMs(now, 365 * 86_400_000);
    for (let failure = 0; failure < 3; failure++) breaker.note(answer, ahead);
    expect([breaker.atOnce(4, ahead), breaker.atOnce(4, now), breaker.quietUntil(now)]).toEqual([
      0,
      1,
      undefined,
    ]);
    breaker.note({ outcome: "RETRYABLE" }, now);
    expect(breaker.quietUntil(now)).toBe(addMs(now, 4_000));
  });

  test("what it asks for once the clock is right holds, although it had asked while the clock was ahead", () => {
    const breaker = createCircuitBreaker(noJitter);
    for (const moment of [addMs(now, 365 * 86_400_000), now]) {
      breaker.note({ outcome: "RETRYABLE", retryAfterMs: 90_000 }, moment);
    }
    expect(breaker.quietUntil(now)).toBe(addMs(now, 90_000));
  });
});
