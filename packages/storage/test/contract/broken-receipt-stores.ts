import type { Receipt } from "@benhan/core";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";

/** For every case of the receipt suite an adapter that breaks this promise, by the title of the case. */
export const brokenReceiptStores: Readonly<Record<string, StoreBreaker>> = {
  "receipts are kept as they came, in the order of coming": inCalls((store) => ({
    addReceipt: ({ transactionCode: _, ...receipt }) => store.addReceipt(receipt),
  })),
  "the order of receipts is that of adding, not that of their keys or times": inCalls((store) => ({
    async *listReceipts(query) {
      const receipts: Receipt[] = [];
      for await (const receipt of store.listReceipts(query)) receipts.push(receipt);
      yield* receipts.sort((a, b) => (a.receiptId < b.receiptId ? -1 : 1));
    },
  })),
  "the same receipt twice is one, and stays as it came first": inHandles(() => {
    const receipts: Receipt[] = [];
    return () => ({
      async addReceipt(receipt) {
        receipts.push(receipt);
      },
      async *listReceipts() {
        yield* receipts;
      },
    });
  }),
  "receipts are listed by chain and by entry": inCalls((store) => ({
    listReceipts: ({ entryId: _, ...query }) => store.listReceipts(query),
  })),
  "neither the sender's nor the reader's bytes are those of the store": inCalls((store) => ({
    async addReceipt(receipt) {
      await Promise.resolve();
      await store.addReceipt(receipt);
    },
  })),
  "a Buffer, which is a view into a shared pool, is copied too": inCalls((store) => ({
    async addReceipt({ raw = new Uint8Array(), ...receipt }) {
      const kept = raw.slice();
      await Promise.resolve();
      await store.addReceipt({ ...receipt, raw: kept });
    },
  })),
  "receipts of another facility are refused": inCalls((store) => ({
    addReceipt: async (receipt) => {
      if (receipt.facilityId === store.facilityId) await store.addReceipt(receipt);
    },
  })),
  "an aborted receipt is not kept": inCalls((store) => ({
    addReceipt: (receipt) => store.addReceipt(receipt),
  })),
};
