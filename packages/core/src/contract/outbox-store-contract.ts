import { farthestDueMs } from "../store/farthest-due.ts";
import {
  heldByPerson,
  type Lease,
  type OutboxChange,
  type OutboxEntry,
  type Settlement,
} from "../store/outbox-entry.ts";
import { epochMs, type Instant, instantOf } from "../time/instant.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "./contract-case.ts";
import { pooledBytes } from "./pooled-bytes.ts";
import {
  after,
  facilityId,
  leaseRequest,
  otherFacilityId,
  type StoreCaseContext,
  type StoreSubject,
  type StoreTraits,
  type StoreUnderTest,
  start,
  storeCase,
} from "./store-under-test.ts";

const hubs = ["bhxh"];
/** In seconds. */
const day = farthestDueMs / 1000;
const tenYearsAhead = after(3650 * day);
const again = (seconds: number): Settlement => ({
  kind: "again",
  code: "hub.busy",
  notBefore: after(seconds),
});

/** What every outbox store keeps to. */
export const outboxStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase(
    "entries of a chain are numbered 1, 2, 3; chains and hubs count for themselves",
    async (context) => {
      const { store, entry } = context;
      const first = await store.commit([
        entry(),
        entry(),
        entry({ chain: "LK2" }),
        entry({ hub: "donthuoc" }),
      ]);
      const second = await store.commit([entry()]);
      const sequences = [...first.outbox, ...second.outbox].map(({ sequence }) => sequence);
      mustEqual(sequences, [1, 2, 1, 1, 3], "the sequences are wrong");
    },
  ),
  storeCase("the bytes that a chain holds newest are not queued again", async (own) => {
    const { store, entry } = own;
    const bytes = sampleBytes(20);
    const first = entry({ bytes });
    await store.commit([first]);
    const { outbox } = await store.commit([entry({ bytes })]);
    mustEqual(
      outbox,
      [{ entryId: first.entryId, sequence: 1, alreadyQueued: true }],
      "the answer does not point at the entry that is there",
    );
    must((await entriesOf(store)).length === 1, "an entry was added");
    await settleOne(own, { kind: "delivered" });
    const { outbox: later } = await store.commit([entry({ bytes })]);
    must(later[0]?.alreadyQueued === true, "delivered bytes were queued again");
    const { outbox: elsewhere } = await store.commit([entry({ bytes, chain: "LK2" })]);
    must(elsewhere[0]?.alreadyQueued === false, "another chain was taken for the same");
  }),
  storeCase("the same bytes under a corrected edition or facility code are queued", async (own) => {
    const { store, entry } = own;
    const bytes = sampleBytes(20);
    await store.commit([entry({ bytes, edition: "qd4750" })]);
    await settleOne(own, { kind: "held", code: "hub.wrong_edition" });
    const corrections: readonly Partial<OutboxChange>[] = [
      { kind: "bhyt-check-in" },
      { edition: "qd3176" },
      { facilityCode: "99998" },
      { contentType: "text/xml" },
    ];
    for (const [index, given] of corrections.entries()) {
      const { outbox } = await store.commit([entry({ bytes, ...given })]);
      const isNew = outbox[0]?.alreadyQueued === false && outbox[0].sequence === index + 2;
      must(isNew, `the correction of ${Object.keys(given).join()} was swallowed`);
    }
  }),
  storeCase("bytes that only an older entry of the chain holds are queued", async ({ store, entry }) => {
    const [old, newer] = [sampleBytes(20, 1), sampleBytes(20, 2)];
    await store.commit([entry({ bytes: old }), entry({ bytes: newer })]);
    const { outbox } = await store.commit([entry({ bytes: old })]);
    must(
      outbox[0]?.alreadyQueued === false && outbox[0].sequence === 3,
      "going back to older bytes was swallowed",
    );
  }),
  storeCase("bytes that the hub refused may be queued again", async ({ store, entry, receipt }) => {
    const bytes = sampleBytes(20);
    await store.commit([entry({ bytes })]);
    const lease = await takeOne(store);
    await store.settle(lease, { kind: "dead", code: "hub.refused" }, receipt(lease.entry));
    const { outbox } = await store.commit([entry({ bytes })]);
    must(outbox[0]?.alreadyQueued === false && outbox[0].sequence === 2, "the mended entry was swallowed");
  }),
  storeCase("the same entry committed twice is one entry", async ({ store, entry }) => {
    const [one, two] = [entry(), entry()];
    await store.commit([one, two]);
    const { outbox } = await store.commit([one]);
    mustEqual(
      outbox,
      [{ entryId: one.entryId, sequence: 1, alreadyQueued: true }],
      "the entry was not recognised",
    );
    must((await entriesOf(store)).length === 2, "an entry was added");
  }),
  storeCase("an entry id that belongs to other content is refused", async ({ store, entry }) => {
    const first = entry();
    await store.commit([first]);
    const second = { ...entry(), entryId: first.entryId };
    await mustFail(() => store.commit([second]), "core.store.invalid_change", "an entry id twice");
    const corrected = { ...first, edition: "qd4750" };
    await mustFail(
      () => store.commit([corrected]),
      "core.store.invalid_change",
      "an id with another edition",
    );
  }),
  storeCase("a digest that is not that of the bytes is refused", async ({ store, entry }) => {
    const wrong = { ...entry(), bytes: sampleBytes(3) };
    const error = await mustFail(() => store.commit([wrong]), "core.store.invalid_change", "a wrong digest");
    mustEqual(error.issues[0]?.path, ["changes", 0, "digest"], "the issue does not name the digest");
  }),
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
  storeCase("a held entry closes the latch of its hub and of no other", async (own) => {
    const { store, entry } = own;
    await store.commit([entry(), entry({ chain: "LK2" }), entry({ hub: "donthuoc" })]);
    await settleOne(own, { kind: "held", code: "hub.password" }, { limit: 1 });
    await store.commit([entry({ chain: "LK3" })]);
    mustEqual(await store.lease(leaseRequest({ now: after(9999) })), [], "something went to the closed hub");
    must(
      (await store.lease(leaseRequest({ hubs: ["donthuoc"] }))).length === 1,
      "another hub was stopped too",
    );
    const latches = await store.listLatches({ facilityId });
    mustEqual(latches, [{ hub: "bhxh", code: "hub.password", closedAt: after(1) }], "the latch is not told");
  }),
  storeCase(
    "an entry that is held for its person alone closes no latch and holds up its own chain",
    async (own) => {
      const { store, entry } = own;
      await store.commit([entry(), entry(), entry({ chain: "LK2" })]);
      const held = await settleOne(
        own,
        { kind: "held", code: "hub.person", keepsHubOpen: true },
        { limit: 1 },
      );
      mustEqual(await store.listLatches({ facilityId }), [], "the hub was closed");
      const leases = await store.lease(leaseRequest({ now: after(9) }));
      mustEqual(
        leases.map(({ entry: { chain } }) => chain),
        ["LK2"],
        "not exactly the entries of other chains go on",
      );
      must((await store.getEntry({ ...held.entry }))?.lastCode === "hub.person", "it does not tell why");
      await store.release({ facilityId, hub: "bhxh", now: after(10) });
      const { entry: again } = await takeOne(store, { now: after(10) });
      must(again.entryId === held.entry.entryId, "the release of its hub does not let it go");
    },
  ),
  storeCase("a held attempt does not count", async (own) => {
    await own.store.commit([own.entry()]);
    const { entry } = await settleOne(own, { kind: "held", code: "hub.password" });
    const found = await own.store.getEntry({ ...entry });
    must(found?.state === "held" && found.attempts === 0, "the attempt was counted");
    must(found.lastCode === "hub.password", "the entry does not tell why it is held");
  }),
  storeCase("releasing a hub makes its held entries due at once", async (own) => {
    const { store, entry } = own;
    await store.commit([entry()]);
    const held = await settleOne(own, { kind: "held", code: "hub.password" });
    await store.release({ facilityId, hub: "donthuoc", now: after(5) });
    must((await store.listLatches({ facilityId })).length === 1, "releasing another hub opened the latch");
    await store.release({ facilityId, hub: "bhxh", now: after(5) });
    mustEqual(await store.listLatches({ facilityId }), [], "the latch is still closed");
    const [lease] = await store.lease(leaseRequest({ now: after(5) }));
    must(lease?.entry.entryId === held.entry.entryId, "the entry is not due");
    must(lease.entry.attempts === 1, "the held attempt was counted");
    must(lease.token !== held.token, "the old lease would be valid again");
  }),
  storeCase("a person may give a held entry up, which frees the next of its chain", async (own) => {
    const { store, entry } = own;
    await store.commit([entry(), entry()]);
    const held = await settleOne(own, { kind: "held", code: "hub.unknown_code" });
    const key = { facilityId, entryId: held.entry.entryId, code: "person.gave_up" };
    must((await store.dismiss(key)) === "dismissed", "the entry could not be given up");
    const given = await store.getEntry(key);
    must(given?.state === "dead" && given.lastCode === "person.gave_up", "the entry is not dead");
    must((await store.dismiss(key)) === "not-waiting", "a dead entry was given up again");
    await store.release({ facilityId, hub: "bhxh", now: after(5) });
    const next = await takeOne(store, { now: after(5) });
    must(next.entry.sequence === 2, "the next entry of the chain is not free");
    const inHand = { ...key, entryId: next.entry.entryId };
    must((await store.dismiss(inHand)) === "not-waiting", "an entry was taken out of a worker's hands");
  }),
  storeCase("what a person keeps back stays when its hub is released, and its chain with it", async (own) => {
    const { store, entry } = own;
    const kept = entry();
    await store.commit([kept, entry(), entry({ chain: "LK2" })]);
    must((await store.hold(kept)) === "held", "the entry could not be kept back");
    must((await store.hold(kept)) === "held", "keeping back twice is not the same as once");
    const found = await store.getEntry(kept);
    must(found?.state === "held" && found.lastCode === heldByPerson, "the entry does not tell who holds it");
    mustEqual(await store.listLatches({ facilityId }), [], "the hub was closed");
    await settleOne(own, { kind: "held", code: "hub.password" });
    await store.release({ facilityId, hub: "bhxh", now: after(5) });
    const [other, ...more] = await store.lease(leaseRequest({ now: after(5) }));
    must(other?.entry.chain === "LK2" && more.length === 0, "the entry or one behind it was handed out");
    must((await store.hold(other.entry)) === "not-waiting", "an entry was taken out of a worker's hands");
    const { entryId } = kept;
    must((await store.resend({ facilityId, entryId, now: after(6) })) === "queued", "it cannot go again");
    must((await takeOne(store, { now: after(6) })).entry.entryId === entryId, "it is not due");
  }),
  storeCase(
    "a refused entry goes again with the same bytes and key, before the newer of its chain",
    async (own) => {
      const { store, entry } = own;
      await store.commit([entry(), entry()]);
      const refused = await settleOne(own, { kind: "dead", code: "hub.refused" });
      const key = { facilityId, entryId: refused.entry.entryId, now: after(7) };
      must((await store.resend(key)) === "queued", "the entry was not queued again");
      const [lease, ...more] = await store.lease(leaseRequest({ now: after(7) }));
      must(lease?.entry.entryId === key.entryId && more.length === 0, "not the older entry alone is due");
      must(lease.entry.attempts === 2 && lease.token !== refused.token, "it is no attempt of its own");
      const told = ["digest", "idempotencyKey", "sequence"] as const;
      for (const field of told) must(lease.entry[field] === refused.entry[field], `another ${field}`);
      must((await store.resend(key)) === "not-resendable", "an entry was taken out of a worker's hands");
      await store.settle(lease, { kind: "delivered" }, own.receipt(lease.entry));
      must((await store.resend(key)) === "not-resendable", "a delivered entry is sent twice");
    },
  ),
  storeCase("an entry whose newer one is at the hub, or may be, does not go again", async (own) => {
    const { store, entry } = own;
    await store.commit([entry(), entry()]);
    const { entry: refused } = await settleOne(own, { kind: "dead", code: "hub.refused" });
    const key = { facilityId, entryId: refused.entryId, now: after(7) };
    const newer = await takeOne(store);
    must((await store.resend(key)) === "overtaken", "it would follow one that is being sent");
    await store.settle(newer, { kind: "delivered" }, own.receipt(newer.entry));
    must((await store.resend(key)) === "overtaken", "it would replace the newer one");
    must((await store.getEntry(key))?.state === "dead", "the entry was changed");
  }),
  storeCase("settling stores the receipt with the new state", async (own) => {
    const { store, entry, receipt } = own;
    await store.commit([entry()]);
    const lease = await takeOne(store);
    const evidence = receipt(lease.entry);
    must(
      (await store.settle(lease, { kind: "delivered" }, evidence)) === "settled",
      "the lease was not known",
    );
    mustEqual(
      await collect(store.listReceipts({ facilityId })),
      [evidence],
      "the receipt is not stored as given",
    );
  }),
  storeCase("a settlement that is refused stores neither receipt nor state", async (own) => {
    const { store, entry, receipt, id } = own;
    await store.commit([entry()]);
    const lease = await takeOne(store);
    const foreign = receipt({ entryId: id() });
    await mustFail(
      () => store.settle(lease, { kind: "delivered" }, foreign),
      "core.store.invalid_change",
      "the receipt of another entry",
    );
    mustEqual(await collect(store.listReceipts({ facilityId })), [], "the receipt was stored");
    must((await store.getEntry({ ...lease.entry }))?.state === "leased", "the state changed");
  }),
  storeCase("a lost lease keeps the receipt and changes nothing else", async ({ store, entry, receipt }) => {
    await store.commit([entry()]);
    const lost = await takeOne(store);
    const [second] = await store.lease(leaseRequest({ now: after(60) }));
    must(second !== undefined, "the entry is stranded");
    const evidence = receipt(lost.entry);
    const answer = await store.settle(lost, { kind: "dead", code: "hub.refused" }, evidence);
    must(answer === "lease-lost", "the lost lease was taken for valid");
    must((await store.getEntry({ ...lost.entry }))?.state === "leased", "the lost lease changed the state");
    must((await collect(store.listReceipts({ facilityId }))).length === 1, "the evidence was thrown away");
    must(
      (await store.settle(second, { kind: "delivered" }, receipt(second.entry))) === "settled",
      "the new one is lost",
    );
  }),
  storeCase("a lease is settled once", async (own) => {
    await own.store.commit([own.entry()]);
    const lease = await settleOne(own, again(10));
    const answer = await own.store.settle(lease, { kind: "delivered" }, own.receipt(lease.entry));
    must(answer === "lease-lost", "the same lease was settled twice");
    must(
      (await own.store.getEntry({ ...lease.entry }))?.state === "queued",
      "the second settlement changed the state",
    );
  }),
  storeCase("an entry to be sent again is queued until its time and tells why", async (own) => {
    await own.store.commit([own.entry()]);
    const { entry } = await settleOne(own, again(300));
    const found = await own.store.getEntry({ ...entry });
    must(found?.state === "queued" && found.attempts === 1, "the entry is not queued after one attempt");
    must(
      found.notBefore === after(300) && found.lastCode === "hub.busy",
      "the entry does not tell when and why",
    );
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
  storeCase(
    "a damaged entry is never sent, holds nothing up and is listed as dead",
    async ({ store, entry, damage }) => {
      const bad = [entry(), entry({ chain: "LK2" })] as const;
      const [next, other] = [entry(), entry({ chain: "LK3" })];
      await store.commit([...bad, next, other]);
      for (const one of bad) await damage(one);
      const handed: string[] = [];
      for (let round = 0; round < 4; round++)
        handed.push(...idsOf(await store.lease(leaseRequest({ limit: 1 }))));
      mustEqual(handed.sort(), [next.entryId, other.entryId].sort(), "not exactly the sound entries came");
      const listed = (await entriesOf(store)).filter(({ state }) => state === "dead");
      mustEqual(
        listed.map(({ entryId, lastCode, attempts }) => [entryId, lastCode, attempts]),
        bad.map(({ entryId }) => [entryId, "core.store.damaged", 0]),
        "the damaged entries are not told as dead",
      );
      const [, { bytes }] = bad;
      const { outbox } = await store.commit([entry({ chain: "LK2", bytes })]);
      must(outbox[0]?.alreadyQueued === false, "the sound bytes cannot be queued anew");
    },
    "damageable",
  ),
  storeCase(
    "a damaged entry is listed with the others, and refused when its bytes are asked for",
    async ({ store, entry, damage }) => {
      const [bad, good] = [entry(), entry({ chain: "LK2" })];
      await store.commit([bad, good]);
      await damage(bad);
      const ids = (await entriesOf(store)).map(({ entryId }) => entryId);
      mustEqual(ids, [bad.entryId, good.entryId], "the list is not whole");
      await mustFail(() => store.getEntry({ ...bad }), "core.store.damaged", "damaged bytes");
      mustEqual((await store.getEntry({ ...good }))?.bytes, good.bytes, "the sound entry is not told");
    },
    "damageable",
  ),
  storeCase("the hubs for which entries wait are told, whether they can be sent or not", async (own) => {
    const { store, entry } = own;
    const waiting = () => store.listWaitingHubs({ facilityId });
    mustEqual(await waiting(), [], "an empty queue waits for a hub");
    const misspelt = ["\u{20000}", "bhxb", "\uffee"].map((hub) => entry({ hub }));
    await store.commit([...misspelt, entry({ hub: "bhxb", chain: "LK2" }), entry()]);
    const others = ["bhxb", "\uffee", "\u{20000}"];
    const all = ["bhxb", "bhxh", "\uffee", "\u{20000}"];
    mustEqual(await waiting(), all, "the hubs are not told once each, in order");
    await settleOne(own, { kind: "held", code: "hub.password" });
    mustEqual(await waiting(), all, "the hub of a held entry is not told");
    await store.release({ facilityId, hub: "bhxh", now: start });
    const lease = await takeOne(store);
    mustEqual(await waiting(), all, "the hub of a leased entry is not told");
    await store.settle(lease, { kind: "dead", code: "hub.refused" }, own.receipt(lease.entry));
    mustEqual(await waiting(), others, "a hub whose entries are all finished is told");
  }),
  storeCase("a Buffer, which is a view into a shared pool, is copied too", async (own) => {
    const { store, entry, receipt } = own;
    const [bytes, raw] = [pooledBytes(sampleBytes(64)), pooledBytes(sampleBytes(40))];
    const change = entry({ bytes });
    const committing = store.commit([change]);
    bytes.fill(0);
    await committing;
    const lease = await takeOne(store);
    mustEqual(lease.entry.bytes, sampleBytes(64), "the entry follows the caller's pool");
    const settling = store.settle(lease, { kind: "delivered" }, receipt(lease.entry, { raw }));
    raw.fill(0);
    await settling;
    const [found] = await collect(store.listReceipts({ facilityId }));
    mustEqual(found?.raw, sampleBytes(40), "the receipt follows the caller's pool");
  }),
  storeCase("entries are listed by chain and sequence, all or of one chain", async ({ store, entry }) => {
    const chains = ["LK10", "LK2", "LK\u{20000}", "LK\uffee"];
    const changes = chains.flatMap((chain) => [entry({ chain }), entry({ chain })]);
    await store.commit([...changes].reverse());
    const listed = (await entriesOf(store)).map(({ chain, sequence }) => `${chain} ${sequence}`);
    const wanted = ["LK10", "LK2", "LK\uffee", "LK\u{20000}"].flatMap((chain) => [
      `${chain} 1`,
      `${chain} 2`,
    ]);
    mustEqual(listed, wanted, "the list is not complete and in order");
    const ofOne = await collect(store.listEntries({ facilityId, chain: "LK2" }));
    mustEqual(
      ofOne.map(({ chain, sequence }) => `${chain} ${sequence}`),
      ["LK2 1", "LK2 2"],
      "the list of one chain is wrong",
    );
  }),
  storeCase(
    "what waits is listed by hub, chain and sequence, without bytes, whatever keeps it back",
    async (own) => {
      const { store, entry, receipt } = own;
      const chains = ["LK10", "LK2", "LK\u{20000}", "LK\uffee"];
      await store.commit(chains.flatMap((chain) => [entry({ chain }), entry({ chain })]));
      await store.commit([entry({ hub: "bhxb", chain: "LK9" })]);
      const done = await store.lease(leaseRequest({ limit: 2 }));
      for (const [at, lease] of done.entries()) {
        const settlement: Settlement =
          at === 0 ? { kind: "delivered" } : { kind: "dead", code: "hub.refused" };
        await store.settle(lease, settlement, receipt(lease.entry));
      }
      await settleOne(own, { kind: "held", code: "hub.person", keepsHubOpen: true }, { limit: 1 });
      await takeOne(store, { limit: 1 });
      const isDone = (told: string) =>
        done.some(({ entry: { hub, chain, sequence } }) => `${hub} ${chain} ${sequence}` === told);
      const wanted = ["bhxb LK9 1"];
      for (const chain of ["LK10", "LK2", "LK\uffee", "LK\u{20000}"])
        wanted.push(...[1, 2].map((sequence) => `bhxh ${chain} ${sequence}`).filter((told) => !isDone(told)));
      const waiting = await collect(store.listWaiting({ facilityId }));
      mustEqual(
        waiting.map(({ hub, chain, sequence }) => `${hub} ${chain} ${sequence}`),
        wanted,
        "what waits is not complete, or not in order",
      );
      const states = new Set(waiting.map(({ state }) => state));
      mustEqual([...states].sort(), ["held", "leased", "queued"], "not every state that waits is told");
      const all = await collect(store.listWaiting({ facilityId, alsoFinished: true }));
      must(
        all.length === 9 && new Set(all.map(({ state }) => state)).size === 5,
        "what is finished is missing",
      );
      must(![...waiting, ...all].some((one) => "bytes" in one), "the list of what waits carries bytes");
    },
  ),
  storeCase("an entry that was never queued is absent", async ({ store, id }) => {
    must((await store.getEntry({ facilityId, entryId: id() })) === undefined, "an entry appeared");
  }),
  storeCase("what was handed out belongs to the worker", async ({ store, entry }) => {
    const bytes = sampleBytes(50);
    const change = entry({ bytes });
    await store.commit([change]);
    const { entry: taken } = await takeOne(store);
    taken.bytes.fill(0);
    Object.assign(taken, { chain: "other" });
    const found = await store.getEntry({ ...change });
    mustEqual(found?.bytes, sampleBytes(50), "the stored bytes follow the worker's");
    must(found?.chain === "LK1", "the stored values follow the worker's");
  }),
  storeCase(
    "keys of another facility are refused in every call of the outbox",
    async ({ store, entry, receipt }) => {
      await store.commit([entry()]);
      const lease = await takeOne(store);
      const foreign = {
        facilityId: otherFacilityId,
        entryId: lease.entry.entryId,
        hub: "bhxh",
        hubs,
        now: start,
      };
      const foreignLease: Lease = { ...lease, entry: { ...lease.entry, facilityId: otherFacilityId } };
      const own = receipt(lease.entry);
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        lease: () => store.lease(leaseRequest(foreign)),
        settleLease: () => store.settle(foreignLease, { kind: "delivered" }, own),
        settleReceipt: () =>
          store.settle(lease, { kind: "delivered" }, { ...own, facilityId: otherFacilityId }),
        release: () => store.release(foreign),
        listLatches: () => store.listLatches(foreign),
        nextDue: () => store.nextDue(foreign),
        listWaitingHubs: () => store.listWaitingHubs(foreign),
        getEntry: () => store.getEntry(foreign),
        listEntries: () => collect(store.listEntries(foreign)),
      };
      for (const [name, call] of Object.entries(calls))
        await mustFail(call, "core.store.wrong_facility", name);
    },
  ),
  storeCase("an aborted call hands out nothing and settles nothing", async ({ store, entry, receipt }) => {
    const change = entry();
    await store.commit([change]);
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await mustAbort(() => store.lease(leaseRequest(), { signal }), reason, "lease");
    must((await store.getEntry({ ...change }))?.attempts === 0, "the aborted lease was counted");
    const lease = await takeOne(store);
    const evidence = receipt(lease.entry);
    await mustAbort(() => store.settle(lease, { kind: "delivered" }, evidence, { signal }), reason, "settle");
    must((await store.getEntry({ ...change }))?.state === "leased", "the aborted settlement was stored");
  }),
  storeCase(
    "leases, times and latches are there after opening again",
    async (own) => {
      const { store, open, entry, receipt } = own;
      await store.commit([entry(), entry({ chain: "LK2" }), entry({ chain: "LK3", hub: "donthuoc" })]);
      const [waits, stays] = await store.lease(leaseRequest());
      const [held] = await store.lease(leaseRequest({ hubs: ["donthuoc"] }));
      must(
        waits !== undefined && stays !== undefined && held !== undefined,
        "not every entry was handed out",
      );
      await store.settle(waits, again(300), receipt(waits.entry));
      await store.settle(held, { kind: "held", code: "hub.password" }, receipt(held.entry));
      await store.close();
      const reopened = await open();
      must((await reopened.listLatches({ facilityId })).length === 1, "the latch was lost");
      must((await reopened.nextDue({ facilityId, hubs })) === after(60), "the lease was lost");
      const answer = await reopened.settle(stays, { kind: "delivered" }, receipt(stays.entry));
      must(answer === "settled", "the lease is not valid any more");
      must((await reopened.nextDue({ facilityId, hubs })) === after(300), "the time was lost");
    },
    "durable",
  ),
];

type OutboxContext = Pick<StoreCaseContext, "store" | "receipt">;

async function takeOne(
  store: StoreUnderTest,
  given: Parameters<typeof leaseRequest>[0] = {},
): Promise<Lease> {
  const [lease] = await store.lease(leaseRequest(given));
  must(lease !== undefined, "nothing was handed out");
  return lease;
}

async function settleOne(
  { store, receipt }: OutboxContext,
  settlement: Settlement,
  given: Parameters<typeof leaseRequest>[0] = {},
): Promise<Lease> {
  const lease = await takeOne(store, given);
  must(
    (await store.settle(lease, settlement, receipt(lease.entry))) === "settled",
    "the lease was not known",
  );
  return lease;
}

async function leaseAtOnce(
  stores: readonly StoreUnderTest[],
  entry: StoreCaseContext["entry"],
): Promise<void> {
  const changes = ["LK1", "LK2", "LK3"].map((chain): OutboxChange => entry({ chain }));
  await stores[0]?.commit(changes);
  const answers = await Promise.all(stores.map((store) => store.lease(leaseRequest({ limit: 2 }))));
  const ids = idsOf(answers.flat());
  must(new Set(ids).size === ids.length, "an entry was handed out twice");
  must(ids.length === 3, "an entry was handed out to nobody");
}

function idsOf(leases: readonly Lease[]): readonly string[] {
  return leases.map(({ entry }) => entry.entryId);
}

function entriesOf(store: StoreUnderTest): Promise<readonly OutboxEntry[]> {
  return collect(store.listEntries({ facilityId }));
}
