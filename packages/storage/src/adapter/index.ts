/**
 * For authors of adapters: how a database that this package does not know becomes a store. An adapter keeps rows in
 * transactions ({@link StorageAdapter}); {@link createStorage} puts all rules of the ports in front of it. Whether it keeps
 * its word, the suites of `@benhan/core/contract` say.
 *
 * @packageDocumentation
 */
export type { Encryption } from "../encryption/choose-sealing.ts";
export type { Cipher, CipherKey } from "../encryption/cipher.ts";
export {
  type AuditChunk,
  type AuditLogEnd,
  type AuditLogRow,
  type AuditPage,
  type AuditRow,
  type AuditRows,
  type AuditSearch,
  type AuditSpan,
  mostEventsOfChunk,
  type PlacedAnchor,
} from "../front/audit-rows.ts";
export type { CardPlace, CardRow, CardRows } from "../front/card-rows.ts";
export type { StorageOptions } from "../front/create-storage.ts";
export { dueOf } from "../front/due-of.ts";
export type { ConsentRow, LedgerRows, TicketRow } from "../front/ledger-rows.ts";
export type { Page } from "../front/page.ts";
export type { Storage } from "../front/storage.ts";
export type {
  DocumentRow,
  EngineDamage,
  ExaminedPiece,
  ForeseenKeys,
  HeadRow,
  OutboxProgress,
  OutboxRow,
  PlacedHead,
  StorageAdapter,
  StorageTransaction,
} from "../front/storage-adapter.ts";
export { createStorage } from "./create-storage.ts";
export { type OptionalPart, type UndeclaredRows, undeclaredRows } from "./undeclared-rows.ts";
