import type { OutcomeClass } from "@benhan/core";
import { addMs, parseInstant } from "@benhan/core";
import { describe, expect, test } from "vitest";
import { createDispatcher, type DispatcherStore } from "../../src/outbox/index.ts";
import { facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { createFakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const entry = sampleEntry({ attempts: 0, state: "queued" });

/** `+`: the hub itself answered, to the message. */
type Answer = OutcomeClass | `${OutcomeClass}+` | "killed";

/**
 * Sends until nothing waits, to a hub that answers so; a worker is killed in the attempts that are "killed". A person opens
 * what is closed and sends again what is dead.
 */
async function end(answers: readonly Answer[], withReceipts = true): Promise<string | undefined> {
  const clock = createVirtualClock(start);
  const store = createFakeOutbox(facilityId, [entry]);
  const { listReceipts: _, ...queueOnly } = store;
  const left = [...answers];
  const connector = {
    ...{ hub: entry.hub, facilityId, specVersion: "1", environment: "test" as const, timeoutMs: 60_000 },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: false },
    interpret: () => ({ outcome: "UNKNOWN" as const }),
    async send() {
      const [outcome, ofHub] = (left.shift() ?? "").split(/(\+)/);
      return { outcome: outcome as OutcomeClass, ...(ofHub && { raw: new Uint8Array([1]) }) };
    },
  };
  const using: DispatcherStore = withReceipts ? store : queueOnly;
  const { drain } = createDispatcher({ store: using, connectors: [connector], clock });
  while (left.length > 0) {
    if (left[0] !== "killed") {
      await drain({ waitMs: 3_600_000 });
      const now = clock.now();
      await store.release({ facilityId, hub: entry.hub, now });
      if (left.length > 0) await store.resend({ facilityId, entryId: entry.entryId, now });
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
  test.each<[string, readonly Answer[], string]>([
    ["at the first attempt: somebody else's", ["DUPLICATE"], "dead"],
    ["after an answer that was lost: ours", ["UNKNOWN", "DUPLICATE"], "delivered"],
    ["after a hub that answered that it was busy: ours, perhaps", ["RETRYABLE+", "DUPLICATE"], "delivered"],
    ["after a hub that could not be reached: somebody else's", ["RETRYABLE", "DUPLICATE"], "dead"],
    ["after a session that had ended: somebody else's", ["AUTH_EXPIRED", "DUPLICATE"], "dead"],
    ["after a lost answer and a hub out of reach: ours", ["UNKNOWN", "RETRYABLE", "DUPLICATE"], "delivered"],
    ["after an answer that nobody could read: ours, perhaps", ["CONFIG+", "DUPLICATE+"], "delivered"],
    ["after a setting that kept it back: somebody else's", ["CONFIG", "DUPLICATE"], "dead"],
    ["after a login that was refused in words: somebody else's", ["AUTH_FATAL+", "DUPLICATE"], "dead"],
    ["after a signature that was refused: somebody else's", ["REJECTED_SIGNATURE+", "DUPLICATE"], "dead"],
    ["after a content that was refused: somebody else's", ["REJECTED_DATA+", "DUPLICATE"], "dead"],
    [
      "after it said so before, and a person sent again: still not ours",
      ["DUPLICATE+", "DUPLICATE+"],
      "dead",
    ],
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
    expect(await end(["DUPLICATE"], false)).toBe("dead");
  });
});
