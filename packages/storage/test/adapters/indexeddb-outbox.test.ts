import { addMs, createIdSource, enqueue, type OutboxChange } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeScope } from "../indexeddb-fake-scope.ts";
import { allOf, facilityId, start } from "../indexeddb-samples.ts";

type Step =
  | { readonly do: "enqueue"; readonly hub: string; readonly chain: string }
  | { readonly do: "lease"; readonly hubs: readonly string[]; readonly limit: number }
  | { readonly do: "settle"; readonly which: number; readonly kind: "delivered" | "dead" | "again" | "held" }
  | { readonly do: "release"; readonly hub: string }
  | { readonly do: "dismiss" | "hold" | "resend"; readonly which: number };

const hub = fc.constantFrom("bhxh", "ế\u{20000}");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("enqueue" as const), hub, chain: fc.constantFrom("LK1", "\uffee") }),
  fc.record({
    do: fc.constant("lease" as const),
    hubs: fc.uniqueArray(hub, { minLength: 1 }),
    limit: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    do: fc.constant("settle" as const),
    which: fc.nat(2),
    kind: fc.constantFrom("delivered", "dead", "again", "held"),
  }),
  fc.record({ do: fc.constant("release" as const), hub }),
  fc.record({ do: fc.constantFrom("dismiss", "hold", "resend"), which: fc.nat(9) }),
);

describe("the outbox in IndexedDB", () => {
  it("does whatever the one in memory does, step by step (seed 11)", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 50 }), async (steps) => {
        const memory = await trace(await openMemoryStorage({ facilityId }), steps);
        const scope = createFakeScope();
        const browser = await trace(await openIndexedDbStorage({ name: "a", facilityId, scope }), steps);
        expect(browser).toEqual(memory);
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});

async function trace(store: Awaited<ReturnType<typeof openMemoryStorage>>, steps: readonly Step[]) {
  const clock = createManualClock(start);
  const ids = createIdSource({ clock, random: createSeededRandom("outbox") });
  const seen: unknown[] = [];
  const queued: OutboxChange[] = [];
  const leases: Awaited<ReturnType<typeof store.lease>>[number][] = [];
  const hubs = ["bhxh", "ế\u{20000}"];
  for (const one of steps) {
    clock.advance(20_000);
    const now = clock.now();
    if (one.do === "enqueue") {
      const bytes = new TextEncoder().encode(ids.next());
      const change = enqueue(
        one.hub,
        {
          ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176" },
          ...{ chain: one.chain, contentType: "application/xml", bytes },
        },
        { platform: { clock, ids } },
      );
      queued.push(change);
      seen.push(await store.commit([change]));
    } else if (one.do === "lease") {
      const until = addMs(now, 30_000);
      const taken = await store.lease({ facilityId, hubs: one.hubs, limit: one.limit, now, until });
      leases.push(...taken);
      seen.push(taken);
    } else if (one.do === "settle") {
      const lease = leases.at(-1 - one.which);
      if (lease === undefined) continue;
      const { entry } = lease;
      const settlement =
        one.kind === "delivered"
          ? { kind: one.kind }
          : one.kind === "again"
            ? { kind: one.kind, code: "503", notBefore: addMs(now, 25_000) }
            : { kind: one.kind, code: "401" };
      const receipt = {
        ...{ facilityId, receiptId: ids.next(), entryId: entry.entryId, hub: entry.hub, chain: entry.chain },
        ...({ digest: entry.digest, attempt: 1, receivedAt: now, outcome: "ACCEPTED" } as const),
      };
      seen.push(await store.settle(lease, settlement, receipt));
    } else if (one.do === "release") await store.release({ facilityId, hub: one.hub, now });
    else {
      const entry = queued[one.which % Math.max(queued.length, 1)];
      if (entry === undefined) continue;
      const key = { facilityId, entryId: entry.entryId, code: "x", now };
      seen.push(await store[one.do](key));
    }
    seen.push(
      await store.nextDue({ facilityId, hubs }),
      await store.nextDue({ facilityId, hubs, now }),
      await store.listWaitingHubs({ facilityId }),
      await store.listLatches({ facilityId }),
    );
  }
  seen.push(await allOf(store.listEntries({ facilityId })), await allOf(store.listReceipts({ facilityId })));
  await store.close();
  return seen;
}
