import { epochMs, type OutboxEntry, parseInstant, type Uuid } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HubAnswer, HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher, type SendingEvent } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const accepted: HubAnswer = { outcome: "ACCEPTED", code: "200", transactionCode: "GD1" };

/** Versions of chains, as they were queued. */
function queued(chains: number, versions = 1): OutboxEntry[] {
  return Array.from({ length: chains * versions }, (_, index) =>
    sampleEntry({
      entryId: `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid,
      chain: `LK-${index % chains}`,
      sequence: Math.floor(index / chains) + 1,
      attempts: 0,
      state: "queued",
    }),
  );
}

function connectorOf(inFlight: number, send: HubConnector["send"]): HubConnector {
  return {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    ...{ timeoutMs: 60_000, inFlight, send },
    interpret: () => ({ outcome: "UNKNOWN" }),
  };
}

describe("several sendings at once", () => {
  test("as many as the connector takes, in helpings of the free places", async () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, queued(10));
    const limits: number[] = [];
    const lease = store.lease.bind(store);
    store.lease = (request) => {
      limits.push(request.limit);
      return lease(request);
    };
    let open = 0;
    let most = 0;
    const connector = connectorOf(4, async () => {
      most = Math.max(most, ++open);
      await clock.sleep(1_000);
      open--;
      return accepted;
    });
    const events: SendingEvent[] = [];
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    const report = await dispatcher.drain({ onProgress: (event) => events.push(event) });
    expect(report).toMatchObject({ sent: 10, delivered: 10 });
    expect([most, events.length, store.receipts.length]).toEqual([4, 10, 10]);
    expect(limits[0]).toBe(4);
    expect(Math.max(...limits)).toBe(4);
    // Three rounds of a second: two of four, one of two.
    expect(epochMs(clock.now()) - epochMs(start)).toBe(3_000);
  });

  test("a slow one holds up only its own chain", async () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, queued(3, 3));
    const sent: string[] = [];
    const connector = connectorOf(2, async ({ chain, sequence }) => {
      sent.push(`${chain}/${sequence}`);
      await clock.sleep(chain === "LK-0" ? 30_000 : 1_000);
      return accepted;
    });
    await createDispatcher({ store, connectors: [connector], clock }).drain();
    expect(sent.slice(0, 7)).toEqual(["LK-0/1", "LK-1/1", "LK-2/1", "LK-1/2", "LK-2/2", "LK-1/3", "LK-2/3"]);
    expect(sent.slice(7)).toEqual(["LK-0/2", "LK-0/3"]);
  });

  test("whatever the line does: every chain in order, never two of a chain at once, never more than allowed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 60 }),
        fc.string(),
        async (chains, versions, inFlight, badInHundred, seed) => {
          const clock = createVirtualClock(start);
          const random = createSeededRandom(seed);
          const store = createFakeOutbox(facilityId, queued(chains, versions));
          const open = new Set<string>();
          const finished = new Map<string, number>();
          // Not expected in there: what a connector throws is an answer that is unknown.
          const wrong: string[] = [];
          const connector = connectorOf(inFlight, async ({ chain, sequence }) => {
            if (open.has(chain)) wrong.push("two of a chain");
            if (sequence !== (finished.get(chain) ?? 0) + 1) wrong.push("out of order");
            open.add(chain);
            if (open.size > inFlight) wrong.push("too many");
            const [draw = 0, ms = 0] = random.bytes(2);
            await clock.sleep(ms * 20);
            open.delete(chain);
            if ((draw / 256) * 100 < badInHundred) return { outcome: ms % 2 ? "UNKNOWN" : "RETRYABLE" };
            finished.set(chain, sequence);
            return accepted;
          });
          const dispatcher = createDispatcher({ store, connectors: [connector], clock, random });
          const report = await dispatcher.drain({ waitMs: 86_400_000 });
          expect(report).toMatchObject({ delivered: chains * versions, dead: 0, leaseLost: 0 });
          expect(report.sent).toBe(store.receipts.length);
          expect(wrong).toEqual([]);
        },
      ),
      { seed: 20260702, numRuns: 40 },
    );
  });
});

describe("what ends a run settles everything that is under way first", () => {
  test("an abort", async () => {
    const controller = new AbortController();
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, queued(9));
    let begun = 0;
    const connector = connectorOf(3, async (_entry, { signal } = {}) => {
      begun++;
      if (begun === 3) setImmediate(() => controller.abort("stop"));
      await clock.sleep(begun === 1 ? 0 : 5_000, signal ? { signal } : {});
      return accepted;
    });
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("stop");
    expect(store.receipts).toHaveLength(begun);
    expect(store.entries.filter(({ state }) => state === "leased")).toEqual([]);
    expect(store.receipts.filter(({ outcome }) => outcome === "UNKNOWN").length).toBeGreaterThanOrEqual(2);
  });

  test("a store that fails: no more is begun, the others are settled, the run rejects with the cause", async () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, queued(20));
    const settle = store.settle.bind(store);
    store.settle = async (lease, ...rest) => {
      if (lease.entry.chain === "LK-1") throw new Error("disk full");
      return settle(lease, ...rest);
    };
    const connector = connectorOf(4, async ({ chain }) => {
      await clock.sleep(chain === "LK-1" ? 100 : 5_000);
      return accepted;
    });
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    await expect(dispatcher.drain()).rejects.toMatchObject({ cause: new Error("disk full") });
    expect(store.receipts).toHaveLength(3);
  });

  test("an abort while nothing is under way but pauses end", async () => {
    const controller = new AbortController();
    const clock = createManualClock(start);
    const store = createFakeOutbox(facilityId, queued(1));
    const connector = connectorOf(2, async () => ({ outcome: "RETRYABLE" }));
    const waiting = {
      now: () => clock.now(),
      sleep: (_ms: number, { signal }: { readonly signal?: AbortSignal } = {}) =>
        new Promise<void>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
          setImmediate(() => controller.abort("stop"));
        }),
    };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock: waiting });
    await expect(dispatcher.drain({ waitMs: 1e6, signal: controller.signal })).rejects.toBe("stop");
  });
});

describe("an ill hub", () => {
  test("many failures at once count as one: the first pause is the shortest, then one at a time tries", async () => {
    const clock = createVirtualClock(start);
    const store = createFakeOutbox(facilityId, queued(40));
    const begun: number[] = [];
    let isUp = false;
    const connector = connectorOf(8, async () => {
      begun.push(epochMs(clock.now()) - epochMs(start));
      await clock.sleep(1_000);
      return isUp ? accepted : { outcome: "RETRYABLE" };
    });
    const noJitter = { bytes: (count: number) => new Uint8Array(count) };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, random: noJitter });
    await dispatcher.drain({ waitMs: 20_000 });
    // Two more began before the third failure came. 2 s after it one tries; then each after 4, 8 seconds.
    expect(begun.slice(0, 10).every((ms) => ms <= 1_000)).toBe(true);
    expect(begun.slice(10)).toEqual([3_000, 8_000, 17_000]);
    isUp = true;
    await dispatcher.drain({ waitMs: 60_000 });
    expect(store.entries.every(({ state }) => state === "delivered")).toBe(true);
    // One tries, then everything goes: all within a few rounds of a second.
    expect(Math.max(...begun) - (begun[13] ?? 0)).toBeLessThanOrEqual(8_000);
  });
});
