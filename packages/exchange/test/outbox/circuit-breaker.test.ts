import { epochMs, type OutcomeClass, parseInstant } from "@benhan/core";
import { describe, expect, test } from "vitest";
import { createCircuitBreaker } from "../../src/outbox/circuit-breaker.ts";

const now = parseInstant("2026-07-02T08:10:00.000+07:00");

/** The pause after each of these answers, without jitter. */
function pauses(...outcomes: readonly OutcomeClass[]): readonly number[] {
  const breaker = createCircuitBreaker({ bytes: (count) => new Uint8Array(count) });
  return outcomes.map((outcome) => {
    breaker.note({ outcome }, now);
    return breaker.quietUntil === undefined ? 0 : epochMs(breaker.quietUntil) - epochMs(now);
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
});
