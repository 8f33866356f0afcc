import type { OutcomeClass } from "@benhan/core";
import { addMs, parseInstant } from "@benhan/core";
import { describe, expect, test } from "vitest";
import { createDispatcher, type DispatcherStore } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const entry = sampleEntry({ attempts: 0, state: "queued" });

/** Sends until nothing waits, to a hub that answers so; a worker is killed in the attempts that are "killed". */
async function end(
  answers: readonly (OutcomeClass | "killed" | "504")[],
  withReceipts = true,
): Promise<string | undefined> {
  const clock = createVirtualClock(start);
  const store = createFakeOutbox(facilityId, [entry]);
  const { listReceipts: _, ...queueOnly } = store;
  const left = [...answers];
  const connector = {
    ...{ hub: entry.hub, facilityId, specVersion: "1", environment: "test" as const, timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: false },
    interpret: () => ({ outcome: "UNKNOWN" as const }),
    async send() {
      const answer = left.shift();
      if (answer === "504") return { outcome: "RETRYABLE" as const, raw: new Uint8Array([1]) };
      return { outcome: answer as OutcomeClass };
    },
  };
  const using: DispatcherStore = withReceipts ? store : queueOnly;
  const { drain } = createDispatcher({ store: using, connectors: [connector], clock });
  while (left.length > 0) {
    if (left[0] !== "killed") {
      await drain({ waitMs: 3_600_000 });
      await store.release({ facilityId, hub: entry.hub, now: clock.now() });
      continue;
    }
    left.shift();
    const now = clock.now();
    await store.lease({ facilityId, hubs: [entry.hub], limit: 1, now, until: addMs(now, 1_000) });
    await clock.sleep(2_000);
  }
  return store.entries[0]?.state;
}

describe("a hub that has it already, and does not say whose", () => {
  test.each<[string, readonly (OutcomeClass | "killed" | "504")[], string]>([
    ["at the first attempt: somebody else's", ["DUPLICATE"], "dead"],
    ["after an answer that was lost: ours", ["UNKNOWN", "DUPLICATE"], "delivered"],
    ["after a hub that answered that it was busy: ours, perhaps", ["504", "DUPLICATE"], "delivered"],
    ["after a hub that could not be reached: somebody else's", ["RETRYABLE", "DUPLICATE"], "dead"],
    ["after a session that had ended: somebody else's", ["AUTH_EXPIRED", "DUPLICATE"], "dead"],
    ["after a lost answer and a hub out of reach: ours", ["UNKNOWN", "RETRYABLE", "DUPLICATE"], "delivered"],
    ["after a worker that was killed: ours, perhaps", ["killed", "DUPLICATE"], "delivered"],
    [
      "after a wrong password, then a killed worker: ours, perhaps",
      ["AUTH_FATAL", "killed", "DUPLICATE"],
      "delivered",
    ],
    ["after a wrong password alone: somebody else's", ["AUTH_FATAL", "DUPLICATE"], "dead"],
    [
      "after a killed worker and a busy hub: ours, perhaps",
      ["killed", "RETRYABLE", "DUPLICATE"],
      "delivered",
    ],
  ])("%s", async (_, answers, state) => {
    expect(await end(answers)).toBe(state);
  });

  test("a store that does not show its receipts: any earlier attempt counts", async () => {
    expect(await end(["RETRYABLE", "DUPLICATE"], false)).toBe("delivered");
  });
});
