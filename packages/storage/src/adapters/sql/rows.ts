import type { Receipt } from "@benhan/core";
import type { ClosedLatch } from "@benhan/core/ports";
import type { AuditLogRow } from "../../front/audit-rows.ts";
import type { ConsentRow, TicketRow } from "../../front/ledger-rows.ts";
import type { DocumentRow, HeadRow, OutboxRow } from "../../front/storage-adapter.ts";

// What stands in the tables was checked when it was written: the casts below say what the checks have made sure of.
// Whole numbers go through `Number`: drivers give them as numbers, texts or bigints, as the host has set its parsers.

/** One row as a driver gives it. The columns have the same names in every SQL engine. */
type SqlRow = Readonly<Record<string, unknown>>;

/** The columns of a version without its body. */
export const headColumns = `v.facility_id, v.document_id, v.version, v.episode_id, v.kind, v.schema, v.content_type,
  v.author_kind, v.author_id, v.recorded_at, v.reason, v.source_system, v.source_id, v.retention_rule,
  v.retention_edition, v.keep_until, v.digest, v.size, v.sealed`;

/** The columns of an outbox entry without its bytes. */
export const entryColumns = `e.facility_id, e.entry_id, e.hub, e.chain, e.sequence, e.facility_code, e.kind, e.edition,
  e.content_type, e.digest, e.idempotency_key, e.created_at, e.state, e.attempts, e.leases, e.not_before,
  e.leased_until, e.last_code`;

/**
 * What rows of the tables mean.
 *
 * @param bytesOf Bytes as the driver gives them, as bytes that belong to nobody else.
 */
export function sqlRows(bytesOf: (value: unknown) => Uint8Array) {
  /** A version without its body. */
  function headOfRow(row: SqlRow): HeadRow {
    return {
      facilityId: row["facility_id"],
      documentId: row["document_id"],
      episodeId: row["episode_id"],
      kind: row["kind"],
      version: Number(row["version"]),
      schema: Number(row["schema"]),
      contentType: row["content_type"],
      author: { kind: row["author_kind"], id: row["author_id"] },
      recordedAt: row["recorded_at"],
      ...optional("reason", row["reason"]),
      ...(row["source_system"] !== null && {
        source: { system: row["source_system"], id: row["source_id"] },
      }),
      ...(row["retention_rule"] !== null && {
        retention: {
          rule: row["retention_rule"],
          edition: row["retention_edition"],
          keepUntil: row["keep_until"],
        },
      }),
      digest: row["digest"],
      size: Number(row["size"]),
      ...(row["sealed"] !== null && { sealed: bytesOf(row["sealed"]) }),
    } as HeadRow;
  }

  /** A version with its body. */
  function documentOfRow(row: SqlRow): DocumentRow {
    return { ...headOfRow(row), body: bytesOf(row["body"]) };
  }

  /** An outbox entry without its bytes. */
  function outboxRowOf(row: SqlRow): OutboxRow {
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
      sequence: Number(row["sequence"]),
      state: row["state"],
      attempts: Number(row["attempts"]),
      leases: Number(row["leases"]),
      notBefore: row["not_before"],
      ...optional("leasedUntil", row["leased_until"]),
      ...optional("lastCode", row["last_code"]),
    } as OutboxRow;
  }

  /** A closed latch. */
  function latchOfRow(row: SqlRow): ClosedLatch {
    return { hub: row["hub"], code: row["code"], closedAt: row["closed_at"] } as ClosedLatch;
  }

  /** A receipt with its answer. */
  function receiptOfRow(row: SqlRow): Receipt {
    return {
      facilityId: row["facility_id"],
      receiptId: row["receipt_id"],
      entryId: row["entry_id"],
      hub: row["hub"],
      chain: row["chain"],
      digest: row["digest"],
      attempt: Number(row["attempt"]),
      receivedAt: row["received_at"],
      outcome: row["outcome"],
      ...optional("code", row["code"]),
      ...optional("transactionCode", row["transaction_code"]),
      ...(row["raw"] !== null && { raw: bytesOf(row["raw"]) }),
    } as Receipt;
  }

  /** A consent. */
  function consentOfRow(row: SqlRow): ConsentRow {
    return {
      consentId: row["consent_id"],
      patient: row["patient"],
      purpose: row["purpose"],
      consent: JSON.parse(String(row["body"])),
    } as ConsentRow;
  }

  /** An egress ticket, used or not. */
  function ticketOfRow(row: SqlRow): TicketRow {
    return {
      ticketId: row["ticket_id"],
      patient: row["patient"],
      ticket: JSON.parse(String(row["body"])),
      ...optional("usedAt", row["used_at"]),
    } as TicketRow;
  }

  /** How far a log has grown. */
  function logRowOf(row: SqlRow): AuditLogRow {
    return {
      writer: String(row["writer"]),
      size: Number(row["size"]),
      newestId: String(row["newest_id"]),
      edge: bytesOf(row["edge"]),
    };
  }
  return {
    headOfRow,
    documentOfRow,
    outboxRowOf,
    latchOfRow,
    receiptOfRow,
    consentOfRow,
    ticketOfRow,
    logRowOf,
  };
}

function optional(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === null ? {} : { [name]: value };
}
