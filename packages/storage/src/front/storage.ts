import type { OutboxStore, ReceiptStore, RecordStore } from "@benhan/core/ports";

/** One open store of one facility: records, the outbox and the receipts share its commits. */
export interface Storage extends RecordStore, OutboxStore, ReceiptStore {
  /** Waits for running work, then lets go of the data. Closing twice is harmless; any other call afterwards fails. */
  close(): Promise<void>;
}
