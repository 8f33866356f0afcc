import type { FacilityId } from "../ids/facility-id.ts";
import type { Receipt } from "../store/receipt.ts";
import type { CallOptions } from "./call-options.ts";

/** Evidence of what was sent and answered. Hubs show it for 60 days only; we keep it with the record. */
export interface ReceiptStore {
  readonly facilityId: FacilityId;
  /** Adds a receipt. Adding the same `receiptId` again changes nothing. */
  addReceipt(receipt: Receipt, options?: CallOptions): Promise<void>;
  /** In the order in which they were added; all, those of one chain, or those of one entry. */
  listReceipts(
    query: { readonly facilityId: FacilityId; readonly chain?: string; readonly entryId?: string },
    options?: CallOptions,
  ): AsyncIterable<Receipt>;
}
