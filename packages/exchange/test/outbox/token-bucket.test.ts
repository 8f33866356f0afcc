import { addMs, epochMs, parseInstant, type Uuid } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDispatcher } from "../../src/outbox/index.ts";
import { createTokenBucket } from "../../src/outbox/token-bucket.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");

describe("a token bucket", () => {
  test("without a rate it never empties", () => {
    const bucket = createTokenBucket();
    bucket.take(1e9, start);
    expect([bucket.available(start), bucket.nextAt(start)]).toEqual([Number.POSITIVE_INFINITY, undefined]);
  });

  test("over any span: at most the burst and what fills meanwhile; who waits until told may go", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6_000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 100 }),
        (perMinute, burst, pauses) => {
          const bucket = createTokenBucket({ perMinute, burst });
          let now = start;
          const taken: { readonly at: number; readonly count: number }[] = [];
          for (const ms of pauses) {
            now = addMs(now, ms);
            const next = bucket.nextAt(now);
            if (next !== undefined) expect(bucket.available(next)).toBeGreaterThanOrEqual(1);
            const count = bucket.available(now);
            expect(count).toBeLessThanOrEqual(burst);
            bucket.take(count, now);
            taken.push({ at: epochMs(now), count });
          }
          taken.forEach((first, from) => {
            let sum = 0;
            for (const { at, count } of taken.slice(from)) {
              sum += count;
              expect(sum).toBeLessThanOrEqual(burst + ((at - first.at + 1) * perMinute) / 60_000);
            }
          });
        },
      ),
      { seed: 20260702, numRuns: 300 },
    );
  });

  test("a clock that was set back neither fills it nor leaves a debt of hours", () => {
    const bucket = createTokenBucket({ perMinute: 60, burst: 2 });
    bucket.take(2, start);
    const before = addMs(start, -3_600_000);
    expect(bucket.available(before)).toBe(0);
    expect(bucket.available(addMs(before, 1_000))).toBe(1);
  });
});

describe("the rate of a hub", () => {
  const entries = Array.from({ length: 10 }, (_, index) =>
    sampleEntry({
      entryId: `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid,
      ...{ chain: `LK-${index}`, attempts: 0, state: "queued" },
    }),
  );
  const connectorOf = (send: (at: number) => "ACCEPTED" | "RETRYABLE", clock: { now(): typeof start }) => ({
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" as const },
    ...{ timeoutMs: 60_000, inFlight: 4 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async () => ({ outcome: send(epochMs(clock.now()) - epochMs(start)) }),
    interpret: () => ({ outcome: "UNKNOWN" as const }),
  });

  test("limits first sendings and repetitions alike", async () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, entries);
    const at: number[] = [];
    const connector = connectorOf((ms) => (at.push(ms) % 3 === 0 ? "RETRYABLE" : "ACCEPTED"), clock);
    const rates = { bhxh: { perMinute: 6, burst: 2 } };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, rates });
    const report = await dispatcher.drain({ waitMs: 3_600_000 });
    expect(report.delivered).toBe(10);
    expect(at.length).toBeGreaterThan(10);
    expect(at.slice(0, 4)).toEqual([0, 0, 10_000, 20_000]);
    for (const [index, ms] of at.slice(2).entries())
      expect(ms - (at[index] ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  test("a rate for nobody, or that is none, is refused", () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, []);
    const connectors = [connectorOf(() => "ACCEPTED", clock)];
    for (const rates of [
      { bhxt: { perMinute: 1 } },
      { bhxh: { perMinute: 0 } },
      { bhxh: { perMinute: Number.NaN } },
      { bhxh: { perMinute: 1, burst: 0 } },
    ]) {
      expect(() => createDispatcher({ store, connectors, rates })).toThrow("exchange.outbox.rate_invalid");
    }
  });
});
