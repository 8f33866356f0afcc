export {
  type CompletedDocument,
  type CompletedTransaction,
  type CompleteTransactionOptions,
  completeTransaction,
  type PreparedDocument,
} from "./complete-transaction.ts";
export {
  type DigestToSign,
  type RemoteBatch,
  type RemoteDocument,
  shortCodeOf,
} from "./create-transaction.ts";
export { type CscOptions, csc } from "./csc.ts";
export { decodeRemoteValue, type ExpectedValue, type ValueRefusal } from "./decode-remote-value.ts";
export { describeTransaction, type TransactionStanding } from "./describe-transaction.ts";
export type {
  ProviderAnswer,
  ProviderCallOptions,
  ProviderValue,
  RemoteCredential,
  RemoteProvider,
} from "./remote-provider.ts";
export { createRemoteSigner, type RemoteSigner, type RemoteSignerOptions } from "./remote-signer.ts";
export { createRemoteSigningKey, type RemoteSigningKeyOptions } from "./remote-signing-key.ts";
export {
  isCompleted,
  isSettled,
  mayMove,
  type OrphanResult,
  type ProviderFailure,
  type RemoteFailure,
  type RemoteItem,
  type RemoteState,
  type RemoteTransaction,
} from "./remote-transaction.ts";
export type { ServiceOptions } from "./service-calls.ts";
export { type VnptSmartCaOptions, vnptSmartCa } from "./vnpt-smart-ca.ts";
