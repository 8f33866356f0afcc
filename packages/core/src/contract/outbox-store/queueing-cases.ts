import type { OutboxChange } from "../../store/outbox-entry.ts";
import { type ContractCase, must, mustEqual, mustFail, sampleBytes } from "../contract-case.ts";
import { type StoreSubject, type StoreTraits, storeCase } from "../store-under-test.ts";

import { entriesOf, settleOne, takeOne } from "./outbox-steps.ts";

/** What a commit puts into the queue. */
export const queueingCases: readonly ContractCase<StoreSubject, StoreTraits>[] = [
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
];
