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
  facilityId,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  storeCase,
} from "./store-under-test.ts";

/** What every receipt store keeps to. */
export const receiptStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("receipts are kept as they came, in the order of coming", async ({ store, receipt, id }) => {
    const entryId = id();
    const full = receipt({ entryId }, { raw: sampleBytes(300), outcome: "DUPLICATE" });
    const { code: _, transactionCode: __, raw: ___, ...bare } = receipt({ entryId }, { outcome: "UNKNOWN" });
    await store.addReceipt(full);
    await store.addReceipt(bare);
    mustEqual(
      await collect(store.listReceipts({ facilityId })),
      [full, bare],
      "the receipts differ from what came",
    );
  }),
  storeCase("the order of receipts is that of adding, not that of their keys or times", async (context) => {
    const { store, receipt, id } = context;
    const receipts = Array.from({ length: 60 }, () => receipt({ entryId: id() })).reverse();
    for (const one of receipts) await store.addReceipt(one);
    const listed = await collect(store.listReceipts({ facilityId }));
    mustEqual(
      listed.map(({ receiptId }) => receiptId),
      receipts.map(({ receiptId }) => receiptId),
      "the list is not complete and in order",
    );
  }),
  storeCase("the same receipt twice is one, and stays as it came first", async ({ store, receipt, id }) => {
    const first = receipt({ entryId: id() });
    await store.addReceipt(first);
    await store.addReceipt({ ...first, outcome: "REJECTED_DATA" });
    mustEqual(await collect(store.listReceipts({ facilityId })), [first], "the second one left a trace");
  }),
  storeCase("receipts are listed by chain and by entry", async ({ store, receipt, id }) => {
    const [one, two] = [id(), id()];
    const receipts = [
      receipt({ entryId: one }),
      receipt({ entryId: two }, { chain: "LK2" }),
      receipt({ entryId: one }, { attempt: 2 }),
    ] as const;
    for (const each of receipts) await store.addReceipt(each);
    const first = [receipts[0], receipts[2]];
    mustEqual(await collect(store.listReceipts({ facilityId, chain: "LK1" })), first, "the chain is wrong");
    mustEqual(await collect(store.listReceipts({ facilityId, entryId: one })), first, "the entry is wrong");
    const both = { facilityId, chain: "LK2", entryId: one };
    mustEqual(await collect(store.listReceipts(both)), [], "chain and entry are not both asked for");
  }),
  storeCase("neither the sender's nor the reader's bytes are those of the store", async (context) => {
    const { store, receipt, id } = context;
    const given = receipt({ entryId: id() }, { raw: sampleBytes(40) });
    const adding = store.addReceipt(given);
    given.raw?.fill(0);
    await adding;
    for (let count = 0; count < 2; count += 1) {
      const [found] = await collect(store.listReceipts({ facilityId }));
      mustEqual(found?.raw, sampleBytes(40), "the stored bytes follow those of a caller");
      found?.raw?.fill(0);
    }
  }),
  storeCase("a Buffer, which is a view into a shared pool, is copied too", async ({ store, receipt, id }) => {
    const raw = pooledBytes(sampleBytes(40));
    const adding = store.addReceipt(receipt({ entryId: id() }, { raw }));
    raw.fill(0);
    await adding;
    const [found] = await collect(store.listReceipts({ facilityId }));
    mustEqual(found?.raw, sampleBytes(40), "the stored bytes follow the sender's pool");
  }),
  storeCase("receipts of another facility are refused", async ({ store, receipt, id }) => {
    const foreign = receipt({ entryId: id() }, { facilityId: otherFacilityId });
    await mustFail(() => store.addReceipt(foreign), "core.store.wrong_facility", "addReceipt");
    const query = { facilityId: otherFacilityId };
    await mustFail(() => collect(store.listReceipts(query)), "core.store.wrong_facility", "listReceipts");
  }),
  storeCase("an aborted receipt is not kept", async ({ store, receipt, id }) => {
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await mustAbort(() => store.addReceipt(receipt({ entryId: id() }), { signal }), reason, "addReceipt");
    must((await collect(store.listReceipts({ facilityId }))).length === 0, "the receipt was kept");
  }),
];
