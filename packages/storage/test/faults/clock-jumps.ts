import { addMs, createIdSource, enqueue, type Lease, parseInstant } from "@benhan/core";
import { createTreeFrontier, leafHash } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";
import { expect } from "vitest";
import { documentOf } from "./samples.ts";

const [minute, hour] = [60_000, 3_600_000];
const year = 8766 * hour;

/** A host whose clock somebody sets, and what it does with a store. */
function hostOf(store: Storage) {
  const { facilityId } = store;
  const clock = createManualClock(parseInstant("2026-07-02T08:00:00.000+07:00"));
  const ids = createIdSource({ clock, random: createSeededRandom("clock") });
  const receiptOf = ({ entry }: Lease, outcome: "ACCEPTED" | "RETRYABLE") => ({
    ...{ facilityId, receiptId: ids.next(), entryId: entry.entryId, hub: "bhxh", chain: entry.chain },
    ...{ digest: entry.digest, attempt: entry.attempts, receivedAt: clock.now(), outcome },
  });
  return {
    clock,
    ids,
    queue: async (chain: string) => {
      const outgoing = {
        ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain },
        ...{ contentType: "application/xml", bytes: new TextEncoder().encode(chain) },
      };
      await store.commit([enqueue("bhxh", outgoing, { platform: { clock, ids } })]);
    },
    lease: async (ms: number) => {
      const now = clock.now();
      return store.lease({ facilityId, hubs: ["bhxh"], limit: 10, now, until: addMs(now, ms) });
    },
    delivered: (lease: Lease) => store.settle(lease, { kind: "delivered" }, receiptOf(lease, "ACCEPTED")),
    again: (lease: Lease, ms: number) => {
      const notBefore = addMs(clock.now(), ms);
      return store.settle(
        lease,
        { kind: "again", code: "hub.busy", notBefore },
        receiptOf(lease, "RETRYABLE"),
      );
    },
    nextDue: () => store.nextDue({ facilityId, hubs: ["bhxh"], now: clock.now() }),
    log: async (action: string) => {
      const event = { facilityId, eventId: ids.next(), at: clock.now(), actor: "NV-1", action };
      await store.appendEvents([{ ...event, outcome: "done", subject: "BA-1" }]);
      return event;
    },
  };
}

const chainsOf = (leases: readonly Lease[]) => leases.map(({ entry }) => entry.chain);

/** A clock that goes back by hours: nothing is sent twice, and nothing waits longer than what was written on it. */
export async function expectHoursBack(store: Storage): Promise<void> {
  const { clock, queue, lease, delivered, again, nextDue } = hostOf(store);
  await queue("LK1");
  await queue("LK2");
  const [first, second] = await lease(10 * minute);
  if (first === undefined || second === undefined) throw new Error("nothing was handed out");
  const until = addMs(clock.now(), 10 * minute);
  clock.advance(-3 * hour);
  // Both are still in the hands of their worker.
  expect(await lease(minute)).toEqual([]);
  expect(await nextDue()).toBe(until);
  // Whose answer counts, whatever the clock says.
  expect(await delivered(first)).toBe("settled");
  expect(await again(second, 5 * minute)).toBe("settled");
  expect(await lease(minute)).toEqual([]);
  clock.advance(5 * minute);
  expect(chainsOf(await lease(minute))).toEqual(["LK2"]);
  // A worker that died: its lease is not over before its end, and is over then.
  clock.advance(-hour);
  expect(await lease(minute)).toEqual([]);
  clock.advance(hour + minute);
  const [third] = await lease(minute);
  expect(third?.entry).toMatchObject({ chain: "LK2", attempts: 3 });
  // What was queued before the clock went back is due at the moment that is written on it.
  await queue("LK3");
  clock.advance(-2 * hour);
  expect(chainsOf(await lease(minute))).toEqual([]);
  clock.advance(2 * hour);
  expect(chainsOf(await lease(minute))).toContain("LK3");
}

/** A clock that was years ahead, and goes back: nothing waits for years. */
export async function expectYearsBack(store: Storage): Promise<void> {
  const { clock, queue, lease, delivered, again } = hostOf(store);
  clock.advance(4 * year);
  await queue("LK1");
  await queue("LK2");
  await queue("LK3");
  const [first, second] = await lease(10 * minute);
  if (first === undefined || second === undefined) throw new Error("nothing was handed out");
  await again(first, hour);
  clock.advance(-4 * year);
  await queue("LK4");
  const leases = await lease(10 * minute);
  expect(chainsOf(leases).sort()).toEqual(["LK1", "LK2", "LK3", "LK4"]);
  // The worker of before comes too late; its receipt is kept all the same.
  expect(await delivered(second)).toBe("lease-lost");
  for (const one of leases) expect(await delivered(one)).toBe("settled");
  const receipts: string[] = [];
  for await (const { chain } of store.listReceipts({ facilityId: store.facilityId })) receipts.push(chain);
  expect(receipts.sort()).toEqual(["LK1", "LK1", "LK2", "LK2", "LK3", "LK4"]);
}

/** The log stays in the order of appending, is the log of its tree, and is found by the times that stand in it. */
export async function expectLogInOrder(store: Storage): Promise<void> {
  const { facilityId } = store;
  const { clock, ids, log } = hostOf(store);
  const jumps = [0, hour, -3 * hour, minute, -2 * year, minute, 5 * year, -minute];
  const written: Awaited<ReturnType<typeof log>>[] = [];
  for (const [at, jump] of jumps.entries()) {
    clock.advance(jump);
    written.push(await log(`step-${at}`));
  }
  const tree = createTreeFrontier(nodeDigest);
  const found: string[] = [];
  for await (const { event, bytes, index } of store.listEvents({ facilityId })) {
    expect(index).toBe(tree.size);
    tree.append(leafHash(bytes, nodeDigest));
    found.push(event.eventId);
  }
  expect(found).toEqual(written.map(({ eventId }) => eventId));
  for await (const { root } of store.listTreeHeads({ facilityId }))
    expect(root).toBe(formatDigest(tree.root()));
  for (const { at, eventId } of written) {
    const day: string[] = [];
    const query = { facilityId, from: at, until: addMs(at, 1) };
    for await (const { event } of store.listEvents(query)) day.push(event.eventId);
    expect(day).toContain(eventId);
  }
  // Keys of one source still sort in the order in which they were made, and are all different.
  const made = Array.from({ length: 5 }, () => {
    clock.advance(-year);
    return ids.next();
  });
  expect(made).toEqual([...made].sort());
  expect(new Set([...found, ...made]).size).toBe(found.length + made.length);
}

/** Versions stand in the order in which they were written, whatever times they carry. */
export async function expectVersionsInOrder(store: Storage): Promise<void> {
  const { facilityId } = store;
  const document = documentOf(facilityId, 1);
  const times = [
    "2030-01-01T00:00:00.000+07:00",
    "2026-01-01T00:00:00.000+07:00",
    "2028-01-01T00:00:00.000+07:00",
  ];
  for (const [at, time] of times.entries()) {
    const recordedAt = parseInstant(time);
    const reason = at === 0 ? {} : { reason: "sửa" };
    await store.commit([{ ...document, version: at + 1, recordedAt, body: new Uint8Array([at]), ...reason }]);
  }
  const found: string[] = [];
  for await (const { recordedAt } of store.listVersions(document)) found.push(recordedAt);
  expect(found).toEqual(times);
  const { documentId } = document;
  expect((await store.readDocument({ facilityId, documentId }))?.version).toBe(3);
}
