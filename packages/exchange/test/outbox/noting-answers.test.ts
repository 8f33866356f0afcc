import { addMs, epochMs, parseInstant, type Uuid } from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import type { LogEvent } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubAnswer, HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const entryId = "01981111-0000-7000-8000-000000000001" as Uuid;
const otherId = "01981111-0000-7000-8000-000000000002" as Uuid;
const accepted: HubAnswer = { outcome: "ACCEPTED" };

const locked = defineFault<object>({
  code: "exchange.test.locked",
  retry: "safe",
  text: () => ({ vi: "bị khóa", en: "locked" }),
});

function connectorOf(hub: string, send: () => HubAnswer): HubConnector {
  return {
    ...{ hub, facilityId, specVersion: "1", environment: "test", timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async () => send(),
    interpret: () => ({ outcome: "UNKNOWN" }),
  };
}

/** One entry, and a store in which the writing of answers fails so often. */
function setUp(failures: number, failure: Error = locked({}), answers: readonly HubAnswer[] = [accepted]) {
  const clock = createManualClock(start);
  const store = createFakeOutbox(facilityId, [sampleEntry({ entryId, attempts: 0, state: "queued" })]);
  const trouble = { left: failures, tried: 0 };
  const settle = store.settle.bind(store);
  store.settle = async (...given) => {
    trouble.tried++;
    if (trouble.left-- > 0) throw failure;
    return settle(...given);
  };
  const left = [...answers];
  const sent: string[] = [];
  const connector = connectorOf("bhxh", () => {
    sent.push("bhxh");
    return left.shift() ?? accepted;
  });
  return { clock, store, trouble, sent, connector };
}

describe("a store that is locked while the hub answers", () => {
  test("the answer is written down as soon as it can be: nothing is sent twice, one receipt", async () => {
    const { clock, store, sent, connector } = setUp(5);
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    expect(await dispatcher.drain()).toMatchObject({ sent: 1, delivered: 1, failures: [] });
    clock.advance(600_000);
    await dispatcher.drain();
    expect([sent.length, store.receipts.length, store.entries[0]?.state]).toEqual([1, 1, "delivered"]);
    expect(store.receipts[0]?.receivedAt).toBe(start);
  });

  test("also of a run that was aborted meanwhile", async () => {
    const { clock, store, sent, connector } = setUp(3);
    const controller = new AbortController();
    const aborting = {
      ...connector,
      async send(...given: Parameters<typeof connector.send>) {
        controller.abort("enough");
        return connector.send(...given);
      },
    };
    const dispatcher = createDispatcher({ store, connectors: [aborting], clock });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("enough");
    expect([sent.length, store.entries[0]?.state]).toEqual([1, "delivered"]);
  });

  test("an abort does not hide that an answer was lost", async () => {
    const { clock, store, connector } = setUp(Number.POSITIVE_INFINITY, new Error("disk full"));
    const controller = new AbortController();
    const aborting = {
      ...connector,
      async send(...given: Parameters<typeof connector.send>) {
        controller.abort("enough");
        return connector.send(...given);
      },
    };
    const drained = createDispatcher({ store, connectors: [aborting], clock }).drain({
      signal: controller.signal,
    });
    await expect(drained).rejects.toMatchObject({ code: "exchange.outbox.answer_not_noted" });
  });

  test("also while it is asked whether an earlier attempt may have arrived", async () => {
    const { clock, store, connector } = setUp(0, locked({}), [
      { outcome: "UNKNOWN" },
      { outcome: "DUPLICATE" },
    ]);
    const list = store.listReceipts.bind(store);
    let fails = 2;
    store.listReceipts = (...given) => {
      if (fails-- > 0) throw locked({});
      return list(...given);
    };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    expect(await dispatcher.drain({ waitMs: 60_000 })).toMatchObject({ again: 1, delivered: 1 });
  });

  test("it is tried as long as the lease lasts, no longer; the error says what was answered, and that it may be sent again", async () => {
    const { clock, store, trouble, connector } = setUp(Number.POSITIVE_INFINITY);
    const logged: LogEvent[] = [];
    const log = { write: (event: LogEvent) => void logged.push(event) };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, log });
    const error = await dispatcher.drain().catch((one: unknown) => one);
    expect(error).toMatchObject({
      code: "exchange.outbox.answer_not_noted",
      retry: "unknown-outcome",
      text: { vi: expect.stringMatching(/"bhxh".*ACCEPTED.*gửi lại/) },
      cause: { code: "exchange.test.locked" },
    });
    expect(String(error)).toContain(entryId);
    const end = epochMs(addMs(start, 300_000));
    expect(epochMs(clock.now())).toBeLessThan(end);
    expect(epochMs(clock.now())).toBeGreaterThan(end - 15_000);
    expect(trouble.tried).toBeGreaterThan(20);
    expect(logged).toMatchObject([
      { level: "warning", code: "exchange.outbox.answer_waits", fields: { entryId, outcome: "ACCEPTED" } },
      { level: "error", code: "exchange.outbox.answer_not_noted", fields: { entryId, outcome: "ACCEPTED" } },
    ]);
  });

  test("a clock that is set back makes the lease no longer", async () => {
    const { clock, store, trouble, connector } = setUp(Number.POSITIVE_INFINITY);
    const setBack = {
      now: () => (trouble.tried === 0 ? clock.now() : addMs(clock.now(), -86_400_000)),
      sleep: clock.sleep.bind(clock),
    };
    const drained = createDispatcher({ store, connectors: [connector], clock: setBack }).drain();
    await expect(drained).rejects.toMatchObject({ code: "exchange.outbox.answer_not_noted" });
    expect(epochMs(clock.now()) - epochMs(start)).toBeLessThan(300_001);
  });

  test("whatever the store says, it is tried again", async () => {
    const { clock, store, trouble, connector } = setUp(2, new Error("no right to write"));
    const logged: LogEvent[] = [];
    const log = { write: (event: LogEvent) => void logged.push(event) };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, log });
    expect(await dispatcher.drain()).toMatchObject({ sent: 1, delivered: 1, leaseLost: 0 });
    expect([trouble.tried, store.entries[0]?.state]).toEqual([3, "delivered"]);
    // Once, at the first failure: who ends the program meanwhile knows which entry it is.
    expect(logged.filter(({ code }) => code === "exchange.outbox.answer_waits")).toEqual([
      {
        ...{ level: "warning", code: "exchange.outbox.answer_waits", facilityId },
        fields: { hub: "bhxh", entryId, outcome: "ACCEPTED" },
      },
    ]);
  });

  test("one that had written, and whose own answer was lost, is no lost lease", async () => {
    const { clock, store, connector } = setUp(0);
    const settle = store.settle.bind(store);
    let isCut = false;
    store.settle = async (...given) => {
      const result = await settle(...given);
      if (isCut) return result;
      isCut = true;
      throw new Error("the line broke at COMMIT");
    };
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    expect(await dispatcher.drain()).toMatchObject({ sent: 1, delivered: 1, leaseLost: 0, failures: [] });
    expect([store.receipts.length, store.entries[0]?.state]).toEqual([1, "delivered"]);
  });

  test("a lease that somebody else took meanwhile is told as lost", async () => {
    const { clock, store, trouble, connector } = setUp(1);
    const failing = store.settle;
    store.settle = async (...given) => (trouble.tried === 0 ? failing(...given) : "lease-lost");
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    expect(await dispatcher.drain()).toMatchObject({ leaseLost: 1 });
  });

  test("is told although the report of the run fails", async () => {
    const { clock, store, connector } = setUp(Number.POSITIVE_INFINITY);
    store.listLatches = async () => {
      throw locked({});
    };
    const connectors = [connector, connectorOf("other", () => accepted)];
    const drained = createDispatcher({ store, connectors, clock }).drain();
    await expect(drained).rejects.toMatchObject({
      code: "exchange.outbox.answer_not_noted",
      text: { vi: expect.stringContaining("Nguyên nhân: bị khóa") },
    });
  });

  test("of all hubs: the error tells every answer that was lost", async () => {
    const { clock, store, connector } = setUp(Number.POSITIVE_INFINITY, new Error("disk full"));
    store.entries.push(
      sampleEntry({ entryId: otherId, attempts: 0, state: "queued", hub: "other", chain: "LK-2" }),
    );
    const connectors = [connector, connectorOf("other", () => ({ outcome: "ACCEPTED_PENDING" }))];
    const drained = createDispatcher({ store, connectors, clock }).drain();
    await expect(drained).rejects.toMatchObject({
      code: "exchange.outbox.answer_not_noted",
      text: { en: expect.stringMatching(/"bhxh".* ACCEPTED /) },
      issues: [
        {
          code: "exchange.outbox.answer_not_noted",
          text: { en: expect.stringMatching(/"other".* ACCEPTED_PENDING /) },
        },
      ],
    });
  });

  test("another failure of the run does not hide it", async () => {
    const { clock, store, connector } = setUp(0);
    store.entries.push(sampleEntry({ entryId: otherId, attempts: 0, state: "queued", chain: "LK-2" }));
    const settle = store.settle.bind(store);
    store.settle = async (lease, ...given) => {
      if (lease.entry.entryId === entryId) return settle(lease, ...given);
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error("disk full");
    };
    const onProgress = () => {
      throw new Error("of the host");
    };
    const dispatcher = createDispatcher({ store, connectors: [{ ...connector, inFlight: 2 }], clock });
    await expect(dispatcher.drain({ onProgress })).rejects.toMatchObject({
      code: "exchange.outbox.answer_not_noted",
    });
  });

  test("the report of the other hubs tells the entry, too", async () => {
    const { clock, store, connector } = setUp(Number.POSITIVE_INFINITY, new Error("disk full"));
    const connectors = [connector, connectorOf("other", () => accepted)];
    const { failures } = await createDispatcher({ store, connectors, clock }).drain();
    expect(failures).toMatchObject([
      { entryId, outcome: "ACCEPTED", code: "exchange.outbox.answer_not_noted" },
      { hub: "bhxh", outcome: "UNKNOWN", code: "exchange.outbox.answer_not_noted" },
    ]);
  });
});

describe("a calendar of the host that throws", () => {
  test("does not take the report of what was sent", async () => {
    const { clock, store, connector } = setUp(0);
    const logged: string[] = [];
    store.entries.push(
      sampleEntry({ ...{ attempts: 0, state: "queued", chain: "LK-2" }, notBefore: addMs(start, 3_600_000) }),
    );
    const isWorkingDay = () => {
      throw new Error("no calendar for 2027");
    };
    const log = { write: ({ level, code }: LogEvent) => void logged.push(`${level} ${code}`) };
    const options = { store, connectors: [connector], clock, log, deadlines: { isWorkingDay } };
    expect(await createDispatcher(options).drain()).toMatchObject({
      delivered: 1,
      deadlines: [],
      deadlineFailure: { code: "exchange.outbox.deadlines_not_looked" },
    });
    expect(logged).toContain("error exchange.outbox.deadlines_not_looked");
  });
});
