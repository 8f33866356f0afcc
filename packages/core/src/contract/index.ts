export { auditStoreContract } from "./audit-store/audit-store-contract.ts";
export type { BlobPlace, BlobStoreSubject, BlobStoreTraits } from "./blob-store/blob-case.ts";
export { blobStoreContract } from "./blob-store/blob-store-contract.ts";
export { clockContract, systemClockContract } from "./clock-contract.ts";
export { consentStoreContract } from "./consent-store-contract.ts";
export { contractBroken } from "./contract.faults.ts";
export { type ContractCase, must } from "./contract-case.ts";
export { digestContract } from "./digest-contract.ts";
export { type DocumentSignerSubject, documentSignerContract } from "./document-signer-contract.ts";
export { egressTicketStoreContract } from "./egress-ticket-store-contract.ts";
export {
  type HttpTransportSubject,
  type HttpTransportTraits,
  httpTransportContract,
  type ServedAddress,
  type ServedAnswer,
  type ServedRequest,
} from "./http-transport-contract.ts";
export {
  type KeyStorePlace,
  type KeyStoreSubject,
  type KeyStoreTraits,
  keyStoreContract,
} from "./key-store-contract.ts";
export { type KeyVaultSubject, keyVaultContract } from "./key-vault-contract.ts";
export { logSinkContract } from "./log-sink-contract.ts";
export { lookupIndexContract } from "./lookup-index-contract.ts";
export { outboxStoreContract } from "./outbox-store/outbox-store-contract.ts";
export { randomSourceContract } from "./random-source-contract.ts";
export { receiptStoreContract } from "./receipt-store-contract.ts";
export { recordStoreContract } from "./record-store-contract.ts";
export type { StoreDatabase, StoreSubject, StoreTraits, StoreUnderTest } from "./store-under-test.ts";
