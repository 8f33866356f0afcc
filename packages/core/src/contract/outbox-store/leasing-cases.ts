import { epochMs, type Instant, instantOf } from "../../time/instant.ts";
import { type ContractCase, must, mustEqual, mustFail, sampleBytes } from "../contract-case.ts";
import {
  after,
  facilityId,
  leaseRequest,
  type StoreSubject,
  type StoreTraits,
  start,
  storeCase,
} from "../store-under-test.ts";

import { again, day, hubs, idsOf, leaseAtOnce, settleOne, takeOne, tenYearsAhead } from "./outbox-steps.ts";

/** What is handed out, to whom and when, and when a worker has to wake up. */
export const leasingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("a due entry is handed out as it was queued", async ({ store, entry }) => {
    const change = entry({ bytes: sampleBytes(100), chain: "LK-Ế", edition: "bản β" });
    await store.commit([change]);
    const lease = await takeOne(store);
    const { change: _, ...queued } = change;
    const wanted = { ...queued, sequence: 1, state: "leased", attempts: 1, notBefore: start };
    mustEqual(lease.entry, wanted, "the entry differs from what was queued");
    must(epochMs(lease.until) === epochMs(after(60)), "the lease does not end when it was asked to");
    mustEqual(await store.getEntry({ ...change }), wanted, "the store tells another state");
  }),
  storeCase("a newer entry waits until the older one of its chain is finished", async (own) => {
    const { store, entry } = own;
    const [one, two] = [entry(), entry()];
    await store.commit([one, two]);
    mustEqual(idsOf(await store.lease(leaseRequest())), [one.entryId], "not only the oldest was handed out");
    mustEqual(await store.lease(leaseRequest()), [], "the newer one overtook the older one in flight");
  }),
  storeCase("an older entry that waits for its time holds back the newer one", async (own) => {
    const { store, entry } = own;
    await store.commit([entry(), entry()]);
    await settleOne(own, again(300));
    mustEqual(await store.lease(leaseRequest({ now: after(299) })), [], "the newer one overtook it");
    const [lease] = await store.lease(leaseRequest({ now: after(300) }));
    must(lease?.entry.sequence === 1, "the older one is not the first when its time has come");
  }),
  storeCase("a delivered entry frees the next", async (own) => {
    await own.store.commit([own.entry(), own.entry()]);
    const done = await settleOne(own, { kind: "delivered" });
    must((await own.store.getEntry({ ...done.entry }))?.state === "delivered", "the entry is not delivered");
    must((await takeOne(own.store)).entry.sequence === 2, "the next one is not handed out");
  }),
  storeCase("a refused entry is dead and frees the next", async (own) => {
    await own.store.commit([own.entry(), own.entry()]);
    const dead = await settleOne(own, { kind: "dead", code: "hub.refused" });
    const found = await own.store.getEntry({ ...dead.entry });
    must(
      found?.state === "dead" && found.lastCode === "hub.refused",
      "the entry does not tell why it is dead",
    );
    must((await takeOne(own.store)).entry.sequence === 2, "the next one is not handed out");
  }),
  storeCase("two workers that ask at once never get the same entry", async ({ store, entry }) => {
    await leaseAtOnce([store, store], entry);
  }),
  storeCase(
    "two handles that ask at once never get the same entry",
    async ({ store, open, entry }) => {
      await leaseAtOnce([store, await open()], entry);
    },
    "shared",
  ),
  storeCase(
    "a lease that ran out goes to another worker and counts as an attempt",
    async ({ store, entry }) => {
      await store.commit([entry()]);
      const first = await takeOne(store);
      mustEqual(await store.lease(leaseRequest({ now: after(59) })), [], "the lease ended too early");
      const [second] = await store.lease(leaseRequest({ now: after(60) }));
      must(second !== undefined, "the entry is stranded");
      must(second.token !== first.token, "both leases have the same token");
      must(second.entry.attempts === 2, "the attempt was not counted");
    },
  ),
  storeCase("an entry is not handed out before its time, in whatever offset it is written", async (own) => {
    const { store, entry } = own;
    // The same moment is the earlier one as text.
    const createdAt = instantOf(epochMs(after(10)), 0);
    await store.commit([entry({ createdAt })]);
    mustEqual(await store.lease(leaseRequest({ now: after(9) })), [], "the entry came too early");
    must(
      (await store.lease(leaseRequest({ now: after(10) }))).length === 1,
      "the entry did not come in time",
    );
  }),
  storeCase("an entry that was queued while the clock was far ahead is due", async ({ store, entry }) => {
    const [near, far] = [after(day), after(day + 1)];
    await store.commit([entry({ createdAt: near }), entry({ chain: "LK2", createdAt: tenYearsAhead })]);
    const [lease, ...others] = await store.lease(leaseRequest());
    must(others.length === 0, "an entry that may wait for a day was handed out");
    must(lease?.entry.chain === "LK2", "the entry is kept back for years");
    await store.commit([entry({ chain: "LK3", createdAt: far })]);
    must((await takeOne(store)).entry.chain === "LK3", "an entry just beyond a day is kept back");
  }),
  storeCase("a lease that was taken while the clock was far ahead runs out", async ({ store, entry }) => {
    await store.commit([entry()]);
    const lost = await takeOne(store, { now: tenYearsAhead });
    const [lease] = await store.lease(leaseRequest());
    must(lease !== undefined && lease.token !== lost.token, "the entry is stranded for years");
    mustEqual(await store.lease(leaseRequest()), [], "the new lease is not kept to");
  }),
  storeCase("a lease for longer than a day is refused", async ({ store, entry }) => {
    const change = entry();
    await store.commit([change]);
    const until = after(day + 1);
    await mustFail(() => store.lease(leaseRequest({ until })), "core.store.invalid_change", "a long lease");
    must((await store.getEntry({ ...change }))?.attempts === 0, "the refused lease was counted");
    must((await takeOne(store, { until: after(day) })).until === after(day), "a day was refused");
  }),
  storeCase("an attempt is counted before the entry is in the worker's hands", async ({ store, entry }) => {
    const change = entry();
    await store.commit([change]);
    await store.lease(leaseRequest());
    const found = await store.getEntry({ ...change });
    must(found?.attempts === 1 && found.state === "leased", "a crash now would lose the attempt");
  }),
  storeCase("no more is handed out than was asked for, the longest due first", async ({ store, entry }) => {
    const late = entry({ chain: "LK1", createdAt: after(2) });
    const early = entry({ chain: "LK2", createdAt: after(1) });
    const last = entry({ chain: "LK3", createdAt: after(3) });
    await store.commit([late, early, last]);
    const leases = await store.lease(leaseRequest({ now: after(5), limit: 2 }));
    mustEqual(idsOf(leases), [early.entryId, late.entryId], "not the two that are due longest");
    mustEqual(
      await store.lease(leaseRequest({ now: after(5), limit: 0 })),
      [],
      "something came for a limit of 0",
    );
  }),
  storeCase("only entries of the worker's hubs are handed out", async ({ store, entry }) => {
    const mine = entry({ hub: "donthuoc" });
    await store.commit([entry(), mine]);
    const leases = await store.lease(leaseRequest({ hubs: ["donthuoc", "other"] }));
    mustEqual(idsOf(leases), [mine.entryId], "another hub's entry was handed out");
    mustEqual(await store.lease(leaseRequest({ hubs: [] })), [], "something came for no hub");
  }),
  storeCase("nextDue tells when a worker has to wake up", async (own) => {
    const { store, entry } = own;
    const due = () => store.nextDue({ facilityId, hubs });
    must((await due()) === undefined, "an empty queue has a moment");
    await store.commit([entry({ createdAt: after(20) }), entry({ chain: "LK2", createdAt: after(30) })]);
    must((await due()) === after(20), "not the earliest moment");
    must((await store.nextDue({ facilityId, hubs: ["donthuoc"] })) === undefined, "another hub's moment");
    await store.lease(leaseRequest({ now: after(20), until: after(90) }));
    must((await due()) === after(30), "the leased entry is told as due");
    await store.lease(leaseRequest({ now: after(30), until: after(80) }));
    must((await due()) === after(80), "a lease that runs out does not count");
  }),
  storeCase("nextDue looks at the oldest of a chain only, and at no closed hub", async (own) => {
    const { store, entry } = own;
    await store.commit([entry(), entry()]);
    await settleOne(own, again(300));
    const due = () => store.nextDue({ facilityId, hubs });
    must((await due()) === after(300), "an entry that has to wait for an older one is told as due");
    await settleOne(own, { kind: "held", code: "hub.password" }, { now: after(300) });
    must((await due()) === undefined, "an entry behind a closed latch is told as due");
  }),
  storeCase("nextDue that is told the time takes a moment of a wrong clock for now", async (own) => {
    const { store, entry } = own;
    const due = (now?: Instant) => store.nextDue({ facilityId, hubs, ...(now && { now }) });
    must((await due(start)) === undefined, "an empty queue has a moment");
    await store.commit([entry({ createdAt: tenYearsAhead })]);
    must((await due()) === tenYearsAhead, "without the time the moment is not told as written");
    must((await due(after(7))) === after(7), "the entry is told as due in years");
    await store.commit([entry({ chain: "LK2", createdAt: after(5) })]);
    must((await due(after(7))) === after(5), "not the earliest moment");
    await store.lease(leaseRequest({ now: after(7) }));
    must((await due(after(8))) === after(67), "a moment that no wrong clock gave is not told as written");
  }),
];
