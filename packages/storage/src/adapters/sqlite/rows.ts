import type { Receipt } from "@benhan/core";
import type { ClosedLatch } from "@benhan/core/ports";
import type { DocumentRow, HeadRow, OutboxRow } from "../../front/storage-adapter.ts";
import type { SqliteRow } from "./connection.ts";

// What stands in the file was checked when it was written, and STRICT tables keep the types of columns: the casts
// below say what the checks have made sure of.

/** The columns of a version without its body. */
export const headColumns = `v.facility_id, v.document_id, v.version, v.episode_id, v.kind, v.schema, v.content_type,
  v.author_kind, v.author_id, v.recorded_at, v.reason, v.source_system, v.source_id, v.retention_rule,
  v.retention_edition, v.keep_until, v.digest, v.size, v.sealed`;

/** A version without its body. */
export function headOfRow(row: SqliteRow): HeadRow {
  return {
    facilityId: row["facility_id"],
    documentId: row["document_id"],
    episodeId: row["episode_id"],
    kind: row["kind"],
    version: row["version"],
    schema: row["schema"],
    contentType: row["content_type"],
    author: { kind: row["author_kind"], id: row["author_id"] },
    recordedAt: row["recorded_at"],
    ...optional("reason", row["reason"]),
    ...(row["source_system"] !== null && { source: { system: row["source_system"], id: row["source_id"] } }),
    ...(row["retention_rule"] !== null && {
      retention: {
        rule: row["retention_rule"],
        edition: row["retention_edition"],
        keepUntil: row["keep_until"],
      },
    }),
    digest: row["digest"],
    size: row["size"],
    ...optional("sealed", row["sealed"]),
  } as HeadRow;
}

/** A version with its body. */
export function documentOfRow(row: SqliteRow): DocumentRow {
  return { ...headOfRow(row), body: row["body"] as Uint8Array };
}

/** An outbox entry without its bytes. */
export function outboxRowOf(row: SqliteRow): OutboxRow {
  return {
    facilityId: row["facility_id"],
    facilityCode: row["facility_code"],
    kind: row["kind"],
    edition: row["edition"],
    chain: row["chain"],
    contentType: row["content_type"],
    entryId: row["entry_id"],
    hub: row["hub"],
    digest: row["digest"],
    idempotencyKey: row["idempotency_key"],
    createdAt: row["created_at"],
    sequence: row["sequence"],
    state: row["state"],
    attempts: row["attempts"],
    leases: row["leases"],
    notBefore: row["not_before"],
    ...optional("leasedUntil", row["leased_until"]),
    ...optional("lastCode", row["last_code"]),
  } as OutboxRow;
}

/** A closed latch. */
export function latchOfRow(row: SqliteRow): ClosedLatch {
  return { hub: row["hub"], code: row["code"], closedAt: row["closed_at"] } as ClosedLatch;
}

/** A receipt with its answer. */
export function receiptOfRow(row: SqliteRow): Receipt {
  return {
    facilityId: row["facility_id"],
    receiptId: row["receipt_id"],
    entryId: row["entry_id"],
    hub: row["hub"],
    chain: row["chain"],
    digest: row["digest"],
    attempt: row["attempt"],
    receivedAt: row["received_at"],
    outcome: row["outcome"],
    ...optional("code", row["code"]),
    ...optional("transactionCode", row["transaction_code"]),
    ...optional("raw", row["raw"]),
  } as Receipt;
}

function optional(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === null ? {} : { [name]: value };
}
