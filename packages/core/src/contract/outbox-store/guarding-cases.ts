import type { Lease } from "../../store/outbox-entry.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "../contract-case.ts";
import { pooledBytes } from "../pooled-bytes.ts";
import {
  after,
  facilityId,
  leaseRequest,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  start,
  storeCase,
} from "../store-under-test.ts";

import { again, hubs, takeOne } from "./outbox-steps.ts";

/** Bytes that are not shared, foreign keys, aborts, opening again. */
export const guardingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
        dismiss: () => store.dismiss({ ...foreign, code: "person.gave_up" }),
        hold: () => store.hold(foreign),
        resend: () => store.resend(foreign),
        listEntryHeads: () => collect(store.listEntryHeads(foreign)),
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
