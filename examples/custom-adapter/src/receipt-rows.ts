import type { Receipt } from "@benhan/core";
import type { StorageTransaction } from "@benhan/storage/adapter";
import { bytesOf, jsonOf, key, limitOf, type MariadbRow, type Statements } from "./statements.ts";

type ReceiptRows = Pick<StorageTransaction, "insertReceipt" | "listReceipts">;

/** The statements of the receipts of one facility, in a database (quoted). */
export function receiptRows(d: string, { row, rows, run }: Statements, facilityId: string): ReceiptRows {
  return {
    async insertReceipt(receipt) {
      const { raw, ...content } = receipt;
      const { receiptId, entryId, chain } = content;
      const there = await row(
        `SELECT 1 AS there FROM ${d}.receipt WHERE facility_id = ? AND receipt_id = ?`,
        ...[facilityId, receiptId],
      );
      if (there !== undefined) return;
      await run(
        `INSERT INTO ${d}.receipt (facility_id, receipt_id, entry_id, chain, content, raw) VALUES (?, ?, ?, ?, ?, ?)`,
        ...[facilityId, key(receiptId), key(entryId), key(chain), JSON.stringify(content), raw],
      );
    },
    async listReceipts({ chain, entryId }, { after, limit }) {
      const ofChain = chain === undefined ? "" : "AND chain = ?";
      const ofEntry = entryId === undefined ? "" : "AND entry_id = ?";
      const found = await rows(
        `SELECT ordinal, content, raw FROM ${d}.receipt WHERE facility_id = ? AND ordinal > ? ${ofChain} ${ofEntry}
         ORDER BY ordinal ${limitOf(limit)}`,
        ...[facilityId, after ?? 0, ...[chain, entryId].filter((value) => value !== undefined)],
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), receipt: receiptOfRow(one) }));
    },
  };
}

function receiptOfRow(row: MariadbRow): Receipt {
  const receipt = jsonOf(row["content"]) as Receipt;
  return row["raw"] === null ? receipt : { ...receipt, raw: bytesOf(row["raw"]) };
}
