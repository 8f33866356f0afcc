import { isEmrError } from "@benhan/core/faults";
import { asOutboxLeader, type LockManagerShape } from "@benhan/storage/indexeddb";
import { describe, expect, it } from "vitest";
import { facilityId, failureOf } from "../indexeddb-samples.ts";

/** Locks of one browser, as the standard has them; `steal` takes the lock away from whoever holds it. */
function createLocks(): LockManagerShape & { steal(): void } {
  const queues = new Map<string, Promise<unknown>>();
  let takeAway: (() => void) | undefined;
  return {
    steal: () => takeAway?.(),
    async request(name, { signal }, work) {
      const before = queues.get(name) ?? Promise.resolve();
      let letGo = () => {};
      queues.set(name, new Promise<void>((resolve) => (letGo = resolve)));
      try {
        await new Promise((resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
          before.then(resolve);
        });
        return await new Promise((resolve, reject) => {
          takeAway = () => reject(new DOMException("stolen", "AbortError"));
          work().then(resolve, reject);
        });
      } finally {
        before.then(letGo);
      }
    },
  };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("the leader of the outbox", () => {
  it("is one at a time, in turn; of another facility or store there is another", async () => {
    const locks = createLocks();
    const told: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const lead = (who: string, given: object = {}, wait: Promise<void> = Promise.resolve()) =>
      asOutboxLeader({ name: "ward", facilityId, locks, ...given }, async () => {
        told.push(`${who} leads`);
        await wait;
        told.push(`${who} ends`);
      });
    const first = lead("a", {}, held);
    const second = lead("b");
    await lead("of another store", { name: "other" });
    await lead("of another facility", { facilityId: "bv-b" });
    letGo();
    await Promise.all([first, second]);
    expect(told).toEqual([
      "a leads",
      "of another store leads",
      "of another store ends",
      "of another facility leads",
      "of another facility ends",
      "a ends",
      "b leads",
      "b ends",
    ]);
  });

  it("hands the lead on when its work fails, and tells the failure", async () => {
    const locks = createLocks();
    const reason = new Error("hub");
    const failing = asOutboxLeader({ name: "ward", facilityId, locks }, async () => {
      throw reason;
    });
    const next = asOutboxLeader({ name: "ward", facilityId, locks }, async () => {});
    expect(await failureOf(failing)).toBe(reason);
    await next;
  });

  it("stops waiting, and stops working, when the caller gives up", async () => {
    const locks = createLocks();
    const leaving = new AbortController();
    const other = new AbortController();
    const first = asOutboxLeader({ name: "ward", facilityId, locks, signal: leaving.signal }, untilAborted);
    const second = asOutboxLeader({ name: "ward", facilityId, locks, signal: other.signal }, untilAborted);
    const reasons = [new Error("closing"), new Error("signed out")];
    other.abort(reasons[1]);
    expect(await failureOf(second)).toBe(reasons[1]);
    leaving.abort(reasons[0]);
    expect(await failureOf(first)).toBe(reasons[0]);
    let hasRun = false;
    const late = asOutboxLeader({ name: "ward", facilityId, locks, signal: leaving.signal }, async () => {
      hasRun = true;
    });
    expect([await failureOf(late), hasRun]).toEqual([reasons[0], false]);
  });

  it("is told when another takes the lead by force", async () => {
    const locks = createLocks();
    let stopped: unknown;
    const leading = asOutboxLeader({ name: "ward", facilityId, locks }, async (signal) => {
      await untilAborted(signal).catch((reason: unknown) => {
        stopped = reason;
      });
    });
    await Promise.resolve().then(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    locks.steal();
    expect(await failureOf(leading)).toBe(stopped);
    expect(stopped).toBeInstanceOf(DOMException);
  });

  it("is refused where there are no locks, and without what it needs", async () => {
    // Node 24 and newer has locks of its own.
    const here = "locks" in (globalThis.navigator ?? {});
    const none = await asOutboxLeader({ name: "ward", facilityId }, async () => {}).catch((error) => error);
    expect(here ? none === undefined : isEmrError(none, "storage.indexeddb.no_locks")).toBe(true);
    for (const options of [undefined, { facilityId }, { name: "ward" }, { name: "", facilityId }]) {
      const error = await failureOf(asOutboxLeader(options as never, async () => {}));
      expect(isEmrError(error, "core.options.wrong")).toBe(true);
    }
    const error = await failureOf(asOutboxLeader({ name: "ward", facilityId }, undefined as never));
    expect(isEmrError(error, "core.options.wrong")).toBe(true);
  });
});
