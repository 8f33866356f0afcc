export type {
  AuditChange,
  AuditDamage,
  AuditEvent,
  AuditListOptions,
  AuditQuery,
  AuditStore,
  LoggedEvent,
  TreeHead,
  TreeHeadAnchor,
  TreeNodeKey,
} from "./audit-store.ts";
export type {
  BlobContent,
  BlobDamage,
  BlobHead,
  BlobKey,
  BlobListOptions,
  BlobStore,
} from "./blob-store.ts";
export type { CallOptions } from "./call-options.ts";
export type { Clock } from "./clock.ts";
export type { Consent, ConsentStore } from "./consent-store.ts";
export type { Digest, DigestStream } from "./digest.ts";
export type { DocumentSigner } from "./document-signer.ts";
export type { DocumentVerifier, Indication, Verification } from "./document-verifier.ts";
export type { BedUse, DossierHistory, PastDossier } from "./dossier-history.ts";
export type { EgressTicket, EgressTicketStore } from "./egress-ticket-store.ts";
export type { HttpAnswer, HttpRequest, HttpTransport } from "./http-transport.ts";
export type { DestroyedKey, KeyStore, StoredKey } from "./key-store.ts";
export type { KeyVault, WrappedKey } from "./key-vault.ts";
export type { LogEvent, LogSink } from "./log-sink.ts";
export type { LookupChange, LookupIndex } from "./lookup-index.ts";
export type { ClosedLatch, LeaseRequest, OutboxEntryHead, OutboxStore } from "./outbox-store.ts";
export type { RandomSource } from "./random-source.ts";
export type { ReceiptStore } from "./receipt-store.ts";
export type { Change, Changes, CommitResult, ExpectedVersions, RecordStore } from "./record-store.ts";
export type { SecretSource } from "./secret-source.ts";
export type { TreeHeadStamper } from "./tree-head-stamper.ts";
