import { type ContractCase, collect, must, mustEqual, mustFail } from "../contract-case.ts";
import {
  after,
  facilityId,
  leaseRequest,
  type StoreSubject,
  type StoreTraits,
  storeCase,
} from "../store-under-test.ts";

import { again, settleOne, takeOne } from "./outbox-steps.ts";

/** What becomes of a lease, with its receipt. */
export const settlingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
  storeCase("settling again with the same receipt, as after a lost answer, adds nothing", async (own) => {
    const { store, entry, receipt } = own;
    await store.commit([entry()]);
    const lease = await takeOne(store);
    const evidence = receipt(lease.entry);
    must((await store.settle(lease, { kind: "delivered" }, evidence)) === "settled", "was not settled");
    must(
      (await store.settle(lease, { kind: "delivered" }, evidence)) === "lease-lost",
      "the same lease was settled twice",
    );
    const kept = await collect(store.listReceipts({ facilityId }));
    must(kept.length === 1, `the same receipt is there ${kept.length} times`);
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
];
