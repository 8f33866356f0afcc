import { addMs, epochMs, parseInstant, type Uuid } from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import type { LogEvent } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubAnswer, HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher, type DispatcherOptions, type SendingEvent } from "../../src/outbox/index.ts";
import { claimBytes, facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const accepted: HubAnswer = {
  outcome: "ACCEPTED",
  code: "200",
  transactionCode: "GD1",
  raw: new Uint8Array([1]),
};

function entry(number: number, change: Parameters<typeof sampleEntry>[0] = {}) {
  const entryId = `01981111-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;
  return sampleEntry({ entryId, chain: `LK-${number}`, attempts: 0, state: "queued", ...change });
}

function connectorOf(send: HubConnector["send"], change: Partial<HubConnector> = {}): HubConnector {
  return {
    hub: "bhxh",
    facilityId,
    specVersion: "1",
    environment: "test",
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    timeoutMs: 60_000,
    send,
    interpret: () => ({ outcome: "UNKNOWN" }),
    ...change,
  };
}

/** A dispatcher whose hub answers from a list; the last answer repeats. */
function setUp(
  answers: readonly (HubAnswer | Error)[],
  entries = [entry(1)],
  options: Partial<DispatcherOptions> = {},
) {
  const store = createFakeOutbox(facilityId, entries);
  const clock = createManualClock(start);
  const sent: string[] = [];
  const connector = connectorOf(async (one) => {
    sent.push(one.chain);
    const answer = answers[Math.min(sent.length, answers.length) - 1] ?? accepted;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const random = createSeededRandom("outbox");
  const dispatcher = createDispatcher({ store, connectors: [connector], clock, random, ...options });
  return { store, clock, sent, dispatcher, connector };
}

const states = (store: ReturnType<typeof createFakeOutbox>) => store.entries.map((one) => one.state);

describe("draining", () => {
  test("sends what is due and reports it", async () => {
    const { dispatcher, store, sent } = setUp([accepted], [entry(1), entry(2)]);
    const report = await dispatcher.drain();
    expect(report).toEqual({
      sent: 2,
      delivered: 2,
      again: 0,
      dead: 0,
      held: 0,
      leaseLost: 0,
      latches: [],
      failures: [],
      unserved: [],
      deadlines: [],
    });
    expect(sent).toEqual(["LK-1", "LK-2"]);
    expect(states(store)).toEqual(["delivered", "delivered"]);
  });

  test("stops waiting when somebody sets the clock back", async () => {
    const clock = createManualClock(start);
    let shift = 0;
    const setBack = {
      now: () => addMs(clock.now(), shift),
      async sleep(ms: number) {
        await clock.sleep(ms);
        shift = -3_600_000;
      },
    };
    const waiting = [entry(1, { notBefore: addMs(start, 5_000) })];
    const { dispatcher } = setUp([accepted], waiting, { clock: setBack });
    expect((await dispatcher.drain({ waitMs: 10_000 })).sent).toBe(0);
  });

  test("leaves what is not due, and says when it will be", async () => {
    const later = addMs(start, 5_000);
    const { dispatcher, sent } = setUp([accepted], [entry(1, { notBefore: later })]);
    expect((await dispatcher.drain()).nextDue).toBe(later);
    expect(sent).toEqual([]);
  });

  test("waits for what becomes due in time: pauses between attempts", async () => {
    const { dispatcher, store, sent } = setUp([{ outcome: "RETRYABLE" }, { outcome: "UNKNOWN" }, accepted]);
    const report = await dispatcher.drain({ waitMs: 120_000 });
    expect(report).toMatchObject({ sent: 3, again: 2, delivered: 1 });
    expect(sent).toHaveLength(3);
    expect(store.receipts.map((one) => [one.attempt, one.outcome])).toEqual([
      [1, "RETRYABLE"],
      [2, "UNKNOWN"],
      [3, "ACCEPTED"],
    ]);
  });

  test("waits for a lease that another worker left behind", async () => {
    const { dispatcher, store, clock, sent } = setUp([accepted]);
    await store.lease({
      facilityId,
      hubs: ["bhxh"],
      limit: 1,
      now: clock.now(),
      until: addMs(start, 90_000),
    });
    expect((await dispatcher.drain()).sent).toBe(0);
    expect((await dispatcher.drain({ waitMs: 89_999 })).sent).toBe(0);
    expect((await dispatcher.drain({ waitMs: 90_000 })).delivered).toBe(1);
    expect(sent).toHaveLength(1);
    expect(store.receipts[0]?.attempt).toBe(2);
  });

  test("does not wait past its time", async () => {
    const { dispatcher, clock } = setUp([{ outcome: "RETRYABLE", retryAfterMs: 60_000 }]);
    await dispatcher.drain({ waitMs: 30_000 });
    expect(clock.now()).toBe(start);
  });

  test("one run at a time: a second call begins when the first has ended", async () => {
    let open = 0;
    let most = 0;
    const { store, clock } = setUp([]);
    store.entries.push(entry(2), entry(3));
    const connector = connectorOf(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return accepted;
    });
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    const reports = await Promise.all([dispatcher.drain(), dispatcher.drain(), dispatcher.drain()]);
    expect(reports.map((report) => report.sent)).toEqual([3, 0, 0]);
    expect(most).toBe(1);
  });

  test("a run that fails does not block the next one", async () => {
    const { dispatcher, store, sent } = setUp([accepted]);
    const lease = store.lease.bind(store);
    store.lease = () => Promise.reject(new Error("disk full"));
    await expect(dispatcher.drain()).rejects.toThrow("disk full");
    store.lease = lease;
    expect((await dispatcher.drain()).delivered).toBe(1);
    expect(sent).toHaveLength(1);
  });

  test("hubs go side by side: a closed one does not hold up the other", async () => {
    const { store, clock } = setUp([], [entry(1), entry(2, { hub: "other" })]);
    const connectors = [
      connectorOf(async () => ({ outcome: "AUTH_FATAL" })),
      connectorOf(async () => accepted, { hub: "other" }),
    ];
    const dispatcher = createDispatcher({ store, connectors, clock });
    const report = await dispatcher.drain();
    expect(report).toMatchObject({ delivered: 1, held: 1, latches: [{ hub: "bhxh" }] });
    // The next run sends nothing; it says why all the same.
    expect((await dispatcher.drain()).failures).toMatchObject([
      {
        hub: "bhxh",
        code: "exchange.outbox.hub_closed",
        nextStep: { en: expect.stringContaining("release") },
      },
    ]);
  });

  test("entries of a hub without a connector stay where they are, and the report and the log name the hub", async () => {
    const logged: LogEvent[] = [];
    const log = { write: (event: LogEvent) => void logged.push(event) };
    const { dispatcher, store, sent } = setUp([accepted], [entry(1, { hub: "bhyt" }), entry(2)], { log });
    for (const delivered of [1, 0]) {
      expect(await dispatcher.drain()).toMatchObject({ delivered, unserved: ["bhyt"] });
      const [failure] = (await dispatcher.drain()).failures;
      expect(failure).toMatchObject({ hub: "bhyt", code: "exchange.outbox.hub_unserved", outcome: "CONFIG" });
    }
    expect([sent, states(store)]).toEqual([["LK-2"], ["queued", "delivered"]]);
    expect(logged.filter((event) => event.code === "exchange.outbox.unserved")).toEqual([
      { level: "warning", code: "exchange.outbox.unserved", facilityId, fields: { hub: "bhyt" } },
    ]);
  });

  test("a newer version of a chain waits until the older one is finished", async () => {
    const chain = "LK-1";
    const versions = [entry(1, { chain }), entry(2, { chain, sequence: 2, bytes: claimBytes(chain, "2") })];
    const { dispatcher, store } = setUp(
      [{ outcome: "RETRYABLE" }, { outcome: "REJECTED_DATA" }, accepted],
      versions,
    );
    await dispatcher.drain();
    expect(states(store)).toEqual(["queued", "queued"]);
    await dispatcher.drain({ waitMs: 60_000 });
    expect(states(store)).toEqual(["dead", "delivered"]);
  });
});

describe("why entries were not delivered", () => {
  const broken = defineFault<object>({
    code: "exchange.test.broken",
    text: () => ({ vi: "hỏng", en: "broken" }),
    nextStep: () => ({ vi: "sửa", en: "mend" }),
  });

  test("the report says it for each entry once, with the text and the next step of the last failure", async () => {
    const { dispatcher } = setUp(
      [{ outcome: "RETRYABLE" }, { outcome: "REJECTED_DATA", fault: broken({}) }],
      [entry(1)],
    );
    expect((await dispatcher.drain({ waitMs: 60_000 })).failures).toEqual([
      {
        entryId: entry(1).entryId,
        hub: "bhxh",
        chain: "LK-1",
        outcome: "REJECTED_DATA",
        code: "exchange.test.broken",
        text: { vi: "hỏng", en: "broken" },
        nextStep: { vi: "sửa", en: "mend" },
      },
    ]);
    expect((await dispatcher.drain()).failures).toEqual([]);
  });

  test("an entry that was delivered after all is not listed", async () => {
    const { dispatcher } = setUp([{ outcome: "RETRYABLE" }, accepted]);
    expect((await dispatcher.drain({ waitMs: 60_000 })).failures).toEqual([]);
  });

  test("a long queue lists its newest hundred failures", async () => {
    const many = Array.from({ length: 130 }, (_, index) => entry(index + 1));
    const { dispatcher } = setUp([{ outcome: "REJECTED_DATA" }], many);
    const { dead, failures } = await dispatcher.drain();
    expect([dead, failures.length, failures[0]?.chain, failures.at(-1)?.chain]).toEqual([
      130,
      100,
      "LK-31",
      "LK-130",
    ]);
  });
});

describe("a hub that is ill", () => {
  test("is left alone after three failures, however long the queue is, until it answers again", async () => {
    const ten = Array.from({ length: 10 }, (_, index) => entry(index + 1));
    const down: HubAnswer = { outcome: "RETRYABLE" };
    const { dispatcher, clock, sent } = setUp([down, down, down, down, accepted], ten);
    const first = await dispatcher.drain();
    expect(first.sent).toBe(3);
    expect((await dispatcher.drain()).sent).toBe(0);
    expect(first.nextDue !== undefined && epochMs(first.nextDue) > epochMs(start)).toBe(true);
    clock.advance(2_500);
    expect((await dispatcher.drain()).sent).toBe(1);
    expect(await dispatcher.drain({ waitMs: 60_000 })).toMatchObject({ delivered: 10, again: 0 });
    expect(sent).toHaveLength(14);
  });
});

describe("latches", () => {
  test("a fatal answer closes the hub; nothing more is sent until a person opens it; the attempt does not count", async () => {
    const { dispatcher, store, sent, clock } = setUp(
      [{ outcome: "AUTH_FATAL" }, accepted],
      [entry(1), entry(2)],
    );
    const report = await dispatcher.drain({ waitMs: 1e6 });
    expect(report).toMatchObject({ sent: 1, held: 1 });
    expect((await dispatcher.drain({ waitMs: 1e6 })).sent).toBe(0);
    expect(sent).toEqual(["LK-1"]);
    await store.release({ facilityId, hub: "bhxh", now: clock.now() });
    expect((await dispatcher.drain()).delivered).toBe(2);
    expect(store.entries[0]?.attempts).toBe(1);
  });
});

describe("evidence", () => {
  test("a receipt holds what went out and what came back", async () => {
    const { dispatcher, store } = setUp([accepted]);
    await dispatcher.drain();
    const { digest, entryId } = entry(1);
    expect(store.receipts).toEqual([
      {
        facilityId,
        receiptId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        entryId,
        hub: "bhxh",
        chain: "LK-1",
        digest,
        attempt: 1,
        receivedAt: start,
        outcome: "ACCEPTED",
        code: "200",
        transactionCode: "GD1",
        raw: new Uint8Array([1]),
      },
    ]);
  });

  test("a receipt names the fault when the hub gave no code", async () => {
    const { dispatcher, store } = setUp([new Error("bug"), { outcome: "REJECTED_DATA", code: "205" }]);
    await dispatcher.drain({ waitMs: 60_000 });
    expect(store.receipts.map(({ code }) => code)).toEqual(["exchange.outbox.connector_failed", "205"]);
  });

  test("a settlement that comes too late is counted and leaves its receipt", async () => {
    const { store, clock } = setUp([]);
    const connector = connectorOf(async () => {
      clock.advance(400_000);
      await store.lease({
        facilityId,
        hubs: ["bhxh"],
        limit: 1,
        now: clock.now(),
        until: addMs(clock.now(), 1e6),
      });
      return accepted;
    });
    const report = await createDispatcher({ store, connectors: [connector], clock }).drain();
    expect(report).toMatchObject({ sent: 1, leaseLost: 1 });
    expect([store.receipts.length, store.settlements.length]).toEqual([1, 0]);
  });

  test("bytes that changed in the store are never sent", async () => {
    const damaged = { ...entry(1), bytes: claimBytes("LK-1", "x") };
    const { dispatcher, store, sent } = setUp([accepted], [damaged]);
    expect((await dispatcher.drain()).dead).toBe(1);
    expect([sent, store.entries[0]?.lastCode]).toEqual([[], "exchange.outbox.bytes_changed"]);
  });

  test("progress and log tell outcomes and keys, never bytes", async () => {
    const events: SendingEvent[] = [];
    const logged: LogEvent[] = [];
    const answers: HubAnswer[] = [
      { outcome: "REJECTED_DATA", raw: new TextEncoder().encode("NGUYEN VAN THU") },
    ];
    const { dispatcher } = setUp(answers, [entry(1)], { log: { write: (event) => logged.push(event) } });
    await dispatcher.drain({ onProgress: (event) => events.push(event) });
    expect(events.map((event) => [event.entry.chain, event.settlement.kind, event.result])).toEqual([
      ["LK-1", "dead", "settled"],
    ]);
    expect(logged).toEqual([
      {
        level: "warning",
        code: "exchange.outbox.dead",
        facilityId,
        fields: {
          hub: "bhxh",
          entryId: entry(1).entryId,
          outcome: "REJECTED_DATA",
          reason: "exchange.outbox.rejected_data",
        },
      },
    ]);
  });
});

describe("connectors that misbehave", () => {
  const notSent = defineFault<object>({
    code: "exchange.test.not_sent",
    retry: "safe",
    text: () => ({ vi: "x", en: "x" }),
  });

  test.each([
    [
      "a plain error: the hub may have the message",
      new Error("bug"),
      "UNKNOWN",
      "exchange.outbox.connector_failed",
    ],
    ["an error that says it is safe", notSent({}), "RETRYABLE", "exchange.test.not_sent"],
  ])("%s", async (_name, error, outcome, code) => {
    const { dispatcher, store } = setUp([error]);
    expect((await dispatcher.drain()).again).toBe(1);
    expect([store.receipts[0]?.outcome, store.entries[0]?.lastCode]).toEqual([outcome, code]);
  });

  test.each([
    undefined,
    null,
    "ACCEPTED",
    {},
    { outcome: "FINE" },
    { outcome: "constructor" },
    { outcome: "ACCEPTED", code: "2\u000000" },
    { outcome: "ACCEPTED", code: 200 },
    { outcome: "ACCEPTED", raw: "text" },
    { outcome: "RETRYABLE", retryAfterMs: Number.NaN },
    { outcome: "RETRYABLE", fault: new Error("plain") },
    { outcome: "DUPLICATE", existingDigest: "abc" },
  ])("the answer %o is none: unknown, with a receipt, and the entry stays", async (answer) => {
    const { store } = setUp([]);
    const connector = connectorOf(async () => answer as HubAnswer);
    const { again } = await createDispatcher({ store, connectors: [connector] }).drain();
    expect(again).toBe(1);
    expect(store.receipts).toMatchObject([{ outcome: "UNKNOWN", code: "exchange.outbox.answer_invalid" }]);
  });

  test.each<[object, string, object]>([
    [{ outcome: "DUPLICATE", existingDigest: null }, "dead", { outcome: "DUPLICATE" }],
    [{ outcome: "ACCEPTED", existingDigest: 5 }, "delivered", { outcome: "ACCEPTED", existingDigest: 5 }],
  ])("the answer %o is one: %s", async (answer, kind, told) => {
    const { store } = setUp([]);
    const connector = connectorOf(async () => answer as HubAnswer);
    const events: SendingEvent[] = [];
    const onProgress = (event: SendingEvent) => void events.push(event);
    await createDispatcher({ store, connectors: [connector] }).drain({ onProgress });
    expect(events.map(({ answer, settlement }) => [answer, settlement.kind])).toEqual([[told, kind]]);
  });

  test("a log that throws does not keep documents from being sent", async () => {
    const write = () => {
      throw new Error("disk full");
    };
    const { dispatcher } = setUp([accepted], [entry(1), entry(2)], { log: { write } });
    expect((await dispatcher.drain()).delivered).toBe(2);
  });

  test("what breaks at one hub does not end the others, and is reported", async () => {
    const { store, clock } = setUp([], [entry(1), entry(2, { hub: "other" }), entry(3, { hub: "other" })]);
    const lease = store.lease.bind(store);
    store.lease = async (request) => {
      if (request.hubs.includes("bhxh")) throw new Error("row damaged");
      return lease(request);
    };
    const connectors = [
      connectorOf(async () => accepted),
      connectorOf(async () => accepted, { hub: "other" }),
    ];
    const report = await createDispatcher({ store, connectors, clock }).drain();
    expect(report.delivered).toBe(2);
    expect(report.failures).toMatchObject([{ hub: "bhxh", code: "exchange.outbox.hub_not_drained" }]);
  });

  test("a hub that can be asked is asked before anything is sent again", async () => {
    const { store, clock } = setUp([]);
    const asked: string[] = [];
    const connector = connectorOf(
      async () => {
        asked.push("send");
        return { outcome: "UNKNOWN" };
      },
      {
        capabilities: { reconcile: true, lookUp: false, cancel: false, replace: true },
        reconcile: async () => {
          asked.push("reconcile");
          return asked.length > 3 ? accepted : undefined;
        },
      },
    );
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    expect((await dispatcher.drain({ waitMs: 1e6 })).delivered).toBe(1);
    expect(asked).toEqual(["send", "reconcile", "send", "reconcile"]);
  });
});

describe("a hub whose name every object has", () => {
  test.each(["constructor", "toString", "__proto__"])("%s", async (hub) => {
    const { store, clock } = setUp([], [entry(1, { hub })]);
    const connectors = [connectorOf(async () => accepted, { hub })];
    expect((await createDispatcher({ store, connectors, clock }).drain()).delivered).toBe(1);
  });
});

describe("aborting", () => {
  test("takes effect before the next entry", async () => {
    const controller = new AbortController();
    const { dispatcher, store, sent } = setUp([accepted], [entry(1), entry(2)]);
    const reason = new Error("shut down");
    const draining = dispatcher.drain({
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(draining).rejects.toBe(reason);
    expect([sent, states(store)]).toEqual([["LK-1"], ["delivered", "queued"]]);
  });

  test("an entry that is just being sent is settled as unknown, with a receipt, and sent again later", async () => {
    const controller = new AbortController();
    const { store, clock } = setUp([]);
    const connector = connectorOf(async (_entry, { signal } = {}) => {
      controller.abort("stop");
      signal?.throwIfAborted();
      return accepted;
    });
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    await expect(dispatcher.drain({ signal: controller.signal })).rejects.toBe("stop");
    expect(store.receipts.map((one) => one.outcome)).toEqual(["UNKNOWN"]);
    expect(store.entries[0]).toMatchObject({ state: "queued", lastCode: "exchange.outbox.interrupted" });
  });

  test("a run that waits behind another one rejects at once; a third still waits for the first", async () => {
    const { store, clock } = setUp([]);
    let answer: (answer: HubAnswer) => void = () => undefined;
    const connector = connectorOf(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const dispatcher = createDispatcher({ store, connectors: [connector], clock });
    const controller = new AbortController();
    const ended: string[] = [];
    const first = dispatcher.drain().then(() => ended.push("first"));
    const second = dispatcher.drain({ signal: controller.signal });
    const third = dispatcher.drain().then(() => ended.push("third"));
    controller.abort("enough");
    await expect(second).rejects.toBe("enough");
    expect(ended).toEqual([]);
    answer(accepted);
    await Promise.all([first, third]);
    expect(ended).toEqual(["first", "third"]);
  });

  test("once aborted, nothing is handed out", async () => {
    const { dispatcher, store } = setUp([accepted]);
    await expect(dispatcher.drain({ signal: AbortSignal.abort("no") })).rejects.toBe("no");
    expect(store.entries[0]?.attempts).toBe(0);
  });
});
