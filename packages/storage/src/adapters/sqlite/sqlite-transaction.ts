import { type DocumentId, epochMs, type FacilityId, farthestDueMs } from "@benhan/core";
import { dueOf } from "../../front/due-of.ts";
import type { OutboxProgress, StorageTransaction } from "../../front/storage-adapter.ts";
import { headColumns } from "../sql/rows.ts";
import { sqliteAuditRows } from "./audit/audit-rows.ts";
import { sqliteCardRows } from "./card-rows.ts";
import type { SqliteConnection } from "./connection.ts";
import { sqliteLedgerRows } from "./ledger-rows.ts";
import { documentOfRow, headOfRow, latchOfRow, outboxRowOf, receiptOfRow } from "./rows.ts";

/** The versions of which there is no later one. */
const isNewest = `v.version = (SELECT max(n.version) FROM document_version n
  WHERE n.facility_id = v.facility_id AND n.document_id = v.document_id)`;

/** Rows that will be handed out one day: first of their chain, of one of the hubs, not behind a closed latch. */
const waiting = `FROM outbox_entry e
  WHERE e.facility_id = ? AND e.state IN ('queued', 'leased')
    AND e.hub IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM latch l WHERE l.facility_id = e.facility_id AND l.hub = e.hub)
    AND NOT EXISTS (
      SELECT 1 FROM outbox_entry o
      WHERE o.facility_id = e.facility_id AND o.hub = e.hub AND o.chain = e.chain AND o.sequence < e.sequence
        AND o.state IN ('queued', 'leased', 'held')
    )`;

/** The statements of one facility on a connection. Which transaction they run in, the caller decides. */
export function sqliteTransaction(connection: SqliteConnection, facilityId: FacilityId): StorageTransaction {
  const { row, rows, run } = connection;
  return {
    ...sqliteAuditRows(connection, facilityId),
    ...sqliteLedgerRows(connection, facilityId),
    ...sqliteCardRows(connection, facilityId),
    async newestHead(documentId) {
      const found = row(
        `SELECT ${headColumns} FROM document_version v WHERE v.facility_id = ? AND v.document_id = ?
         ORDER BY v.version DESC LIMIT 1`,
        facilityId,
        documentId,
      );
      return found && headOfRow(found);
    },
    async readVersion(documentId, version) {
      const select = `SELECT ${headColumns}, v.body FROM document_version v WHERE v.facility_id = ? AND v.document_id = ?`;
      const found =
        version === undefined
          ? row(`${select} ORDER BY v.version DESC LIMIT 1`, facilityId, documentId)
          : row(`${select} AND v.version = ?`, facilityId, documentId, version);
      return found && documentOfRow(found);
    },
    async documentOfSource(index) {
      const found = row(
        "SELECT document_id FROM document_source WHERE facility_id = ? AND system = ? AND id = ?",
        facilityId,
        index.system,
        index.id,
      );
      return found?.["document_id"] as DocumentId | undefined;
    },
    async insertVersion(document, index) {
      const { documentId, episodeId, version, author, source, retention } = document;
      run(
        `INSERT INTO document_version (facility_id, document_id, version, episode_id, kind, schema, content_type,
           author_kind, author_id, recorded_at, reason, source_system, source_id, retention_rule, retention_edition,
           keep_until, digest, size, sealed, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[facilityId, documentId, version, episodeId, document.kind, document.schema, document.contentType],
        ...[author.kind, author.id, document.recordedAt, document.reason, source?.system, source?.id],
        ...[retention?.rule, retention?.edition, retention?.keepUntil],
        ...[document.digest, document.size, document.sealed, document.body],
      );
      if (index === undefined) return;
      run(
        `INSERT INTO document_source (facility_id, system, id, document_id) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        ...[facilityId, index.system, index.id, documentId],
      );
    },
    async listHeads(episodeId, { after, limit }) {
      const ofEpisode = episodeId === undefined ? "" : "AND v.episode_id = ?";
      return rows(
        `SELECT ${headColumns} FROM document_version v
         WHERE v.facility_id = ? ${ofEpisode} AND v.document_id > ? AND ${isNewest} ORDER BY v.document_id LIMIT ?`,
        ...[facilityId, ...(episodeId === undefined ? [] : [episodeId]), after ?? "", limit],
      ).map(headOfRow);
    },
    async listVersions(documentId, { after, limit }) {
      return rows(
        `SELECT ${headColumns} FROM document_version v
         WHERE v.facility_id = ? AND v.document_id = ? AND v.version > ? ORDER BY v.version LIMIT ?`,
        ...[facilityId, documentId, after ?? 0, limit],
      ).map(headOfRow);
    },
    async listAppended({ after, limit }) {
      // Versions are never deleted: their rowids are 1, 2, 3 … in the order of writing, also after a VACUUM, which gives
      // out the same numbers in the same order. Without an index there is nothing to be sorted.
      return rows(
        `SELECT v.rowid AS place, ${headColumns} FROM document_version v NOT INDEXED
         WHERE v.facility_id = ? AND v.rowid > ? ORDER BY v.rowid LIMIT ?`,
        ...[facilityId, after ?? 0, limit],
      ).map((found) => ({ place: Number(found["place"]), head: headOfRow(found) }));
    },

    async getNote(name) {
      const found = row("SELECT text FROM note WHERE facility_id = ? AND name = ?", facilityId, name);
      return found?.["text"] as string | undefined;
    },
    async putNote(name, text) {
      run(
        "INSERT INTO note (facility_id, name, text) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
        ...[facilityId, name, text],
      );
    },

    async newestOfChain(hub, chain) {
      const found = row(
        "SELECT * FROM outbox_entry WHERE facility_id = ? AND chain = ? AND hub = ? ORDER BY sequence DESC LIMIT 1",
        ...[facilityId, chain, hub],
      );
      return found && outboxRowOf(found);
    },
    async getRow(entryId) {
      const found = row(
        "SELECT * FROM outbox_entry WHERE facility_id = ? AND entry_id = ?",
        facilityId,
        entryId,
      );
      return found && outboxRowOf(found);
    },
    async readBytes(entryId) {
      const found = row(
        "SELECT bytes FROM outbox_bytes WHERE facility_id = ? AND entry_id = ?",
        facilityId,
        entryId,
      );
      return found?.["bytes"] as Uint8Array | undefined;
    },
    async insertEntry(entry, bytes) {
      run(
        `INSERT INTO outbox_entry (facility_id, entry_id, hub, chain, sequence, facility_code, kind, edition,
           content_type, digest, idempotency_key, created_at, state, attempts, leases, not_before, leased_until,
           last_code, due_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[
          facilityId,
          entry.entryId,
          entry.hub,
          entry.chain,
          entry.sequence,
          entry.facilityCode,
          entry.kind,
        ],
        ...[entry.edition, entry.contentType, entry.digest, entry.idempotencyKey, entry.createdAt],
        ...progressValues(entry),
      );
      run(
        "INSERT INTO outbox_bytes (facility_id, entry_id, bytes) VALUES (?, ?, ?)",
        ...[facilityId, entry.entryId, bytes],
      );
    },
    async updateEntry(entryId, progress) {
      run(
        `UPDATE outbox_entry SET state = ?, attempts = ?, leases = ?, not_before = ?, leased_until = ?, last_code = ?,
           due_ms = ?
         WHERE facility_id = ? AND entry_id = ?`,
        ...[...progressValues(progress), facilityId, entryId],
      );
    },
    async dueRows(hubs, now, limit) {
      const select = (condition: string, moment: number, most: number) =>
        rows(
          `SELECT e.* ${waiting} AND ${condition} ORDER BY e.due_ms, e.ordinal LIMIT ?`,
          ...[facilityId, JSON.stringify(hubs), moment, most],
        ).map(outboxRowOf);
      // Two ranges of the index: with OR between them SQLite would look at every row that waits.
      const come = select("e.due_ms <= ?", epochMs(now), limit);
      return [...come, ...select("e.due_ms > ?", epochMs(now) + farthestDueMs, limit - come.length)];
    },
    async nextDue(hubs) {
      const found = row(
        `SELECT e.* ${waiting} ORDER BY e.due_ms, e.ordinal LIMIT 1`,
        ...[facilityId, JSON.stringify(hubs)],
      );
      return found && dueOf(outboxRowOf(found));
    },
    async waitingHubs() {
      return rows(
        `SELECT DISTINCT hub FROM outbox_entry
         WHERE facility_id = ? AND state IN ('queued', 'leased', 'held') ORDER BY hub`,
        facilityId,
      ).map((found) => String(found["hub"]));
    },
    async heldRows(hub) {
      return rows(
        "SELECT * FROM outbox_entry WHERE facility_id = ? AND hub = ? AND state = 'held' ORDER BY ordinal",
        ...[facilityId, hub],
      ).map(outboxRowOf);
    },
    async unfinishedRows({ after, limit }) {
      return rows(
        `SELECT * FROM outbox_entry
         WHERE facility_id = ? AND state IN ('queued', 'leased', 'held') AND (hub, chain, sequence) > (?, ?, ?)
         ORDER BY hub, chain, sequence LIMIT ?`,
        ...[facilityId, after?.hub ?? "", after?.chain ?? "", after?.sequence ?? 0, limit],
      ).map(outboxRowOf);
    },
    async listRows(chain, { after, limit }) {
      const ofChain = chain === undefined ? "" : "AND chain = ?";
      return rows(
        `SELECT * FROM outbox_entry WHERE facility_id = ? ${ofChain} AND (chain, sequence, hub) > (?, ?, ?)
         ORDER BY chain, sequence, hub LIMIT ?`,
        ...[facilityId, ...(chain === undefined ? [] : [chain])],
        ...[after?.chain ?? "", after?.sequence ?? 0, after?.hub ?? "", limit],
      ).map(outboxRowOf);
    },

    async listLatches() {
      return rows("SELECT * FROM latch WHERE facility_id = ? ORDER BY hub", facilityId).map(latchOfRow);
    },
    async closeLatch(latch) {
      run(
        "INSERT INTO latch (facility_id, hub, code, closed_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        ...[facilityId, latch.hub, latch.code, latch.closedAt],
      );
    },
    async openLatch(hub) {
      run("DELETE FROM latch WHERE facility_id = ? AND hub = ?", facilityId, hub);
    },

    async insertReceipt(receipt) {
      run(
        `INSERT INTO receipt (facility_id, receipt_id, entry_id, hub, chain, digest, attempt, received_at, outcome,
           code, transaction_code, raw)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[facilityId, receipt.receiptId, receipt.entryId, receipt.hub, receipt.chain, receipt.digest],
        ...[
          receipt.attempt,
          receipt.receivedAt,
          receipt.outcome,
          receipt.code,
          receipt.transactionCode,
          receipt.raw,
        ],
      );
    },
    async listReceipts({ chain, entryId }, { after, limit }) {
      const ofChain = chain === undefined ? "" : "AND chain = ?";
      const ofEntry = entryId === undefined ? "" : "AND entry_id = ?";
      const values = [chain, entryId].filter((value) => value !== undefined);
      return rows(
        `SELECT * FROM receipt WHERE facility_id = ? ${ofChain} ${ofEntry} AND ordinal > ? ORDER BY ordinal LIMIT ?`,
        ...[facilityId, ...values, after ?? 0, limit],
      ).map((found) => ({ place: Number(found["ordinal"]), receipt: receiptOfRow(found) }));
    },
  };
}

/** state, attempts, leases, not_before, leased_until, last_code, due_ms. */
function progressValues(progress: OutboxProgress): readonly unknown[] {
  const { state, attempts, leases, notBefore, leasedUntil, lastCode } = progress;
  return [state, attempts, leases, notBefore, leasedUntil, lastCode, epochMs(dueOf(progress))];
}
