import { heldByPerson, parseInstant, type Uuid } from "@benhan/core";
import type { AuditEvent, AuditStore } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubAnswer } from "../../src/hubs/index.ts";
import { createDispatcher, createOutboxActs, dismissedByPerson } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const act = { actor: "000001/BYT-CCHN", reason: "Đã đổi mật khẩu" };
const versions = [1, 2].map((sequence) =>
  sampleEntry({
    entryId: `01981111-0000-7000-8000-${String(sequence).padStart(12, "0")}` as Uuid,
    ...{ chain: "LK-1", sequence, attempts: 0, state: "queued" },
  }),
);

function setUp(answers: readonly HubAnswer["outcome"][]) {
  const store = createFakeOutbox(facilityId, versions);
  const clock = createManualClock(start);
  const events: AuditEvent[] = [];
  const audit = {
    async appendEvents(more: readonly AuditEvent[]) {
      events.push(...more);
    },
  } as unknown as AuditStore;
  const sent: number[] = [];
  const left = [...answers];
  const connector = {
    ...{ hub: "bhxh", facilityId, specVersion: "1", environment: "test" as const },
    ...{ timeoutMs: 60_000, inFlight: 4 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    send: async ({ sequence }: { readonly sequence: number }) => {
      sent.push(sequence);
      return { outcome: left.shift() ?? ("ACCEPTED" as const) };
    },
    interpret: () => ({ outcome: "UNKNOWN" as const }),
  };
  const dispatcher = createDispatcher({ store, connectors: [connector], clock });
  return { store, sent, events, dispatcher, acts: createOutboxActs({ store, audit, clock }) };
}

describe("what people do to the queue", () => {
  test("a latch is opened, then what was held goes; the log tells who and why", async () => {
    const { dispatcher, acts, events, sent } = setUp(["AUTH_FATAL"]);
    expect(await dispatcher.drain()).toMatchObject({ held: 1, delivered: 0 });
    await acts.release("bhxh", { ...act, role: "it" });
    expect(await dispatcher.drain()).toMatchObject({ delivered: 2 });
    expect(sent).toEqual([1, 1, 2]);
    expect(events).toMatchObject([
      {
        ...{ facilityId, at: start, actor: act.actor, role: "it", action: "outbox-release" },
        ...{ outcome: "done", subject: facilityId, object: "bhxh", purpose: act.reason },
      },
    ]);
  });

  test("an entry is given up, and its correction goes; a second time there is nothing to give up", async () => {
    const { dispatcher, acts, events, store, sent } = setUp(["REJECTED_SIGNATURE"]);
    await dispatcher.drain();
    const [first] = versions;
    expect(await acts.dismiss(first?.entryId as Uuid, act)).toBe("dismissed");
    expect(await acts.dismiss(first?.entryId as Uuid, act)).toBe("not-waiting");
    await acts.release("bhxh", act);
    await dispatcher.drain();
    expect(sent).toEqual([1, 2]);
    expect(store.entries.map(({ state, lastCode }) => [state, lastCode])).toEqual([
      ["dead", dismissedByPerson],
      ["delivered", undefined],
    ]);
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "outbox-dismiss done",
      "outbox-dismiss refused",
      "outbox-release done",
    ]);
  });

  test("an entry is kept back through a release, then sent again; a delivered one is not; all of it is in the log", async () => {
    const { dispatcher, acts, events, sent, store } = setUp([]);
    const [first, second] = versions.map(({ entryId }) => entryId) as [Uuid, Uuid];
    expect(await acts.hold(first, act)).toBe("held");
    await acts.release("bhxh", act);
    expect(await dispatcher.drain()).toMatchObject({ sent: 0 });
    expect(store.entries[0]?.lastCode).toBe(heldByPerson);
    expect(await acts.resend(first, act)).toBe("queued");
    expect(await dispatcher.drain()).toMatchObject({ delivered: 2 });
    expect(sent).toEqual([1, 2]);
    expect(await acts.resend(first, act)).toBe("not-resendable");
    expect(await acts.hold(second, act)).toBe("not-waiting");
    expect(events.map(({ action, outcome, object }) => [action, outcome, object])).toEqual([
      ["outbox-hold", "done", first],
      ["outbox-release", "done", "bhxh"],
      ["outbox-resend", "done", first],
      ["outbox-resend", "refused", first],
      ["outbox-hold", "refused", second],
    ]);
  });

  test("a correction behind an entry that the hub refused goes after it, never beside it", async () => {
    const { dispatcher, store, sent } = setUp(["REJECTED_DATA"]);
    expect(await dispatcher.drain()).toMatchObject({ dead: 1, delivered: 1 });
    expect(sent).toEqual([1, 2]);
    expect(store.entries.map(({ state }) => state)).toEqual(["dead", "delivered"]);
  });

  test.each([{ actor: "", reason: "x" }, { actor: "a", reason: " " }, {} as never])(
    "%o says not who or why: nothing is done",
    async (wrong) => {
      const { acts, events, store } = setUp([]);
      await expect(acts.release("bhxh", wrong)).rejects.toThrow("exchange.outbox.reason_missing");
      const entryId = versions[0]?.entryId as Uuid;
      for (const one of ["dismiss", "hold", "resend"] as const)
        await expect(acts[one](entryId, wrong)).rejects.toThrow("reason_missing");
      expect([events, store.entries[0]?.state]).toEqual([[], "queued"]);
    },
  );
});
