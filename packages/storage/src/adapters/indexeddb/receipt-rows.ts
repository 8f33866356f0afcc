import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { KeyMaker } from "./keys.ts";
import { lastPlace, type Tables, under } from "./tables.ts";

/** The receipts of one facility. */
export function receiptRows(
  tables: Tables,
  keyOf: KeyMaker,
): Pick<StorageTransaction, "insertReceipt" | "listReceipts"> {
  const receipts = tables("receipt");
  return {
    async insertReceipt(receipt) {
      const id = keyOf(receipt.receiptId);
      if ((await receipts.find("id", id)) !== undefined) return;
      const place = (await lastPlace(receipts, keyOf())) + 1;
      receipts.add({
        key: keyOf(place),
        id,
        chain: keyOf(receipt.chain, place),
        entry: keyOf(receipt.entryId, place),
        receipt,
      });
    },
    async listReceipts({ chain, entryId }, { after, limit }) {
      const [index, ...parts] =
        entryId !== undefined ? ["entry", entryId] : chain !== undefined ? ["chain", chain] : [undefined];
      const behind = after === undefined ? undefined : keyOf(...parts, after);
      const isBoth = entryId !== undefined && chain !== undefined;
      // The receipts of an entry are few: those of another chain among them are passed over.
      const rows = await receipts.list(under(keyOf(...parts), behind, index), isBoth ? undefined : limit);
      const asked = isBoth ? rows.filter(({ receipt }) => receipt.chain === chain).slice(0, limit) : rows;
      return asked.map(({ key, receipt }) => ({ place: Number(key.at(-1)), receipt }));
    },
  };
}
