import { addMs, type Lease, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubAnswer, HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher, type Telemetry } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox, type FakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");

function connectorOf(send: HubConnector["send"], change: Partial<HubConnector> = {}): HubConnector {
  return {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    ...{ timeoutMs: 60_000, send, interpret: () => ({ outcome: "UNKNOWN" }), ...change },
  };
}

function setUp(attempts = 0) {
  const clock = createManualClock(start);
  const store = createFakeOutbox(facilityId, [sampleEntry({ attempts, state: "queued" })]);
  const sent: string[] = [];
  const sender = (name: string, answer: HubAnswer = { outcome: "ACCEPTED" }) =>
    connectorOf(async () => {
      sent.push(name);
      return answer;
    });
  return { clock, store, sent, sender };
}

/** The store, with something that happens once between the hand-out and the sending. */
function handingOut(store: FakeOutbox, between: (leases: readonly Lease[]) => unknown): FakeOutbox {
  return {
    ...store,
    async lease(request) {
      const leases = await store.lease(request);
      if (leases.length > 0) await between(leases);
      return leases;
    },
  };
}

describe("what was handed out and cannot be sent in time", () => {
  test("after a sleep of the machine: another worker has it", async () => {
    const { clock, store, sent, sender } = setUp();
    const asleep = handingOut(store, async () => {
      clock.advance(600_000);
      await createDispatcher({ store, connectors: [sender("other")], clock }).drain();
    });
    const report = await createDispatcher({ store: asleep, connectors: [sender("first")], clock }).drain();
    expect([sent, report.sent]).toEqual([["other"], 0]);
  });

  test.each([
    [240_000, ["late"]],
    [240_001, []],
  ])("%i ms of a lease of 300,000 are gone", async (gone, expected) => {
    const { clock, store, sent, sender } = setUp();
    const slow = handingOut(store, () => clock.advance(gone));
    await createDispatcher({ store: slow, connectors: [sender("late")], clock }).drain();
    expect(sent).toEqual(expected);
  });

  test("it is put back, with a receipt, and goes after a pause", async () => {
    const { clock, store, sent, sender } = setUp();
    let slowness = 290_000;
    const slow = handingOut(store, () => {
      clock.advance(slowness);
      slowness = 0;
    });
    const dispatcher = createDispatcher({ store: slow, connectors: [sender("late")], clock });
    expect((await dispatcher.drain()).sent).toBe(0);
    expect(store.receipts).toMatchObject([{ outcome: "RETRYABLE", code: "exchange.outbox.not_begun" }]);
    expect(await dispatcher.drain({ waitMs: 5_000 })).toMatchObject({ sent: 1, delivered: 1 });
    expect(sent).toEqual(["late"]);
  });

  test("a hub that can be asked is not asked when there is time for the question only", async () => {
    for (const [gone, expected] of [
      [180_000, ["asked", "sent"]],
      [180_001, []],
    ] as const) {
      const { clock, store, sent, sender } = setUp(1);
      const asked: HubConnector = {
        ...sender("sent"),
        async reconcile() {
          sent.push("asked");
          return undefined;
        },
      };
      const slow = handingOut(store, () => clock.advance(gone));
      await createDispatcher({ store: slow, connectors: [asked], clock }).drain();
      expect(sent).toEqual(expected);
    }
  });

  test("a hub that takes longer than it may to say whether it has it gets nothing", async () => {
    const { clock, store, sent, sender } = setUp(1);
    const asked = {
      ...sender("sent"),
      async reconcile() {
        clock.advance(250_000);
        return undefined;
      },
    };
    await createDispatcher({ store, connectors: [asked], clock }).drain();
    expect([sent, store.entries[0]?.state]).toEqual([[], "queued"]);
  });
});

describe("an abort between hand-out and sending", () => {
  test("is no attempt that may have arrived: the entry is due at once, and what the hub has is somebody else's", async () => {
    const { clock, store, sent, sender } = setUp();
    const controller = new AbortController();
    const aborting = handingOut(store, () => controller.abort("enough"));
    const connectors = [sender("sent", { outcome: "DUPLICATE" })];
    const first = createDispatcher({ store: aborting, connectors, clock });
    await expect(first.drain({ signal: controller.signal })).rejects.toBe("enough");
    expect([sent, store.entries[0]]).toMatchObject([[], { state: "queued", notBefore: start }]);
    await createDispatcher({ store, connectors, clock }).drain();
    expect([sent, store.entries[0]?.state]).toEqual([["sent"], "dead"]);
  });

  test("after the last look of the run", async () => {
    const { clock, store, sent, sender } = setUp();
    const controller = new AbortController();
    const telemetry: Telemetry = {
      span(_name, _attributes, work) {
        controller.abort("enough");
        return work({ set: () => undefined, fail: () => undefined });
      },
      count: () => undefined,
    };
    const dispatcher = createDispatcher({ store, connectors: [sender("sent")], clock, telemetry });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("enough");
    expect([sent, store.entries[0]]).toMatchObject([[], { state: "queued", notBefore: start }]);
  });

  test("while the hub is asked whether it has it", async () => {
    const { clock, store, sent, sender } = setUp(1);
    const controller = new AbortController();
    const asked: HubConnector = {
      ...sender("sent"),
      reconcile(_entry, { signal } = {}) {
        controller.abort("enough");
        return Promise.reject(signal?.reason);
      },
    };
    const dispatcher = createDispatcher({ store, connectors: [asked], clock });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("enough");
    expect(store.receipts).toMatchObject([{ outcome: "RETRYABLE", code: "exchange.outbox.not_begun" }]);
    expect([sent, store.entries[0]]).toMatchObject([[], { state: "queued", notBefore: start }]);
  });

  test("a store that cannot take it back lets the lease run out", async () => {
    const { clock, store, sender } = setUp();
    const controller = new AbortController();
    const aborting = handingOut(store, () => controller.abort("enough"));
    aborting.settle = () => Promise.reject(new Error("disk full"));
    const dispatcher = createDispatcher({ store: aborting, connectors: [sender("sent")], clock });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("enough");
    clock.advance(300_000);
    const report = await createDispatcher({ store, connectors: [sender("sent")], clock }).drain();
    expect(report.delivered).toBe(1);
    expect(addMs(start, 300_000)).toBe(clock.now());
  });
});
