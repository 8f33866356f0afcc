import { heldByPerson } from "../../store/outbox-entry.ts";
import { type ContractCase, must, mustEqual } from "../contract-case.ts";
import {
  after,
  facilityId,
  leaseRequest,
  type StoreSubject,
  type StoreTraits,
  storeCase,
} from "../store-under-test.ts";

import { settleOne, takeOne } from "./outbox-steps.ts";

/** What is held, and what people do about it. */
export const personCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
