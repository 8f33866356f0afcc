import type {
  AuditStore,
  ConsentStore,
  EgressTicketStore,
  LookupIndex,
  OutboxStore,
  ReceiptStore,
  RecordStore,
} from "@benhan/core/ports";

/**
 * One open store of one facility: records, the outbox, the receipts and the log of access share its commits. It keeps the
 * ledger of consents and the tickets for handing out content too.
 */
export interface Storage
  extends RecordStore,
    OutboxStore,
    ReceiptStore,
    AuditStore,
    ConsentStore,
    EgressTicketStore,
    LookupIndex {
  /** Waits for running work, then lets go of the data. Closing twice is harmless; any other call afterwards fails. */
  close(): Promise<void>;
}
