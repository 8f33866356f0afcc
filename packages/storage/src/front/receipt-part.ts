import { invalidChange, isEmrError, type Receipt } from "@benhan/core";
import type { ReceiptStore } from "@benhan/core/ports";
import { recordDisposed } from "../encryption/encryption.faults.ts";
import { checkReceipt } from "./check-outbox.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";
import type { Sealing } from "./sealing.ts";

/** The receipts in front of an adapter. */
export function createReceiptPart(gate: Gate, sealing: Sealing): ReceiptStore {
  return {
    facilityId: gate.facilityId,
    async addReceipt(receipt, { signal } = {}) {
      gate.admit(receipt, ["receipt"]);
      const found = createIssueList();
      checkReceipt(receipt, ["receipt"], found);
      found.throwFirstOf(invalidChange);
      const copy = copyReceipt(receipt);
      await gate.turn(async (passage) => {
        const kept = await sealing.sealReceipt(copy, passage, signal);
        await passage.write((transaction) => transaction.insertReceipt(kept), signal);
      }, signal);
    },
    async *listReceipts(asked, { signal } = {}) {
      gate.admit(asked, []);
      const { chain, entryId } = asked;
      const query = {
        ...(chain !== undefined && { chain }),
        ...(entryId !== undefined && { entryId }),
      };
      const items = listPages(
        (page: Page<number>) => gate.read((transaction) => transaction.listReceipts(query, page), signal),
        (item) => item.place,
        signal,
        // Answers of hubs may be large.
        20,
      );
      for await (const { receipt } of items) yield openListed(receipt, sealing);
    },
  };
}

/** A receipt, without the answer when that was disposed of. */
async function openListed(receipt: Receipt, sealing: Sealing): Promise<Receipt> {
  try {
    return await sealing.openReceipt(receipt);
  } catch (error) {
    if (!isEmrError(error, recordDisposed.code)) throw error;
    const { raw: _, ...told } = receipt;
    return told;
  }
}

/** A receipt that shares nothing with the caller's. */
export function copyReceipt(receipt: Receipt): Receipt {
  return {
    facilityId: receipt.facilityId,
    receiptId: receipt.receiptId,
    entryId: receipt.entryId,
    hub: receipt.hub,
    chain: receipt.chain,
    digest: receipt.digest,
    attempt: receipt.attempt,
    receivedAt: receipt.receivedAt,
    outcome: receipt.outcome,
    ...(receipt.code !== undefined && { code: receipt.code }),
    ...(receipt.transactionCode !== undefined && { transactionCode: receipt.transactionCode }),
    ...(receipt.raw && { raw: new Uint8Array(receipt.raw) }),
  };
}
