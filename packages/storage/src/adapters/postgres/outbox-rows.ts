import { epochMs, farthestDueMs } from "@benhan/core";
import { dueOf } from "../../front/due-of.ts";
import type { OutboxProgress, StorageTransaction } from "../../front/storage-adapter.ts";
import { entryColumns } from "../sql/rows.ts";
import type { Foreseen } from "./foreseen.ts";
import { latchOfRow, outboxRowOf, receiptOfRow } from "./rows.ts";
import { bytesOf, type Statements } from "./statements.ts";
import type { RowKind, WriteBatch } from "./write-batch.ts";

type OutboxRows = Pick<
  StorageTransaction,
  | ("newestOfChain" | "getRow" | "readBytes" | "insertEntry" | "updateEntry" | "dueRows" | "nextDue")
  | ("waitingHubs" | "heldRows" | "unfinishedRows" | "listRows" | "listLatches" | "closeLatch" | "openLatch")
  | ("insertReceipt" | "listReceipts")
>;

/** The statements of the outbox and the receipts of one facility. */
export function outboxRows(
  s: string,
  kinds: ReturnType<typeof outboxKinds>,
  { row, rows }: Statements,
  batch: WriteBatch,
  foreseen: Foreseen,
): OutboxRows {
  const ofFacility = `FROM ${s}.outbox_entry e WHERE e.facility_id = $1`;
  /** Rows that will be handed out one day: first of their chain, of one of the hubs, not behind a closed latch. */
  const waiting = `FROM ${s}.outbox_entry e
    WHERE e.facility_id = $1 AND e.state IN ('queued', 'leased')
      AND e.hub IN (SELECT json_array_elements_text($2::json))
      AND NOT EXISTS (SELECT FROM ${s}.latch l WHERE l.facility_id = e.facility_id AND l.hub = e.hub)
      AND NOT EXISTS (
        SELECT FROM ${s}.outbox_entry o
        WHERE o.facility_id = e.facility_id AND o.hub = e.hub AND o.chain = e.chain AND o.sequence < e.sequence
          AND o.state IN ('queued', 'leased', 'held'))`;
  const due = (condition: string) =>
    `(SELECT ${entryColumns}, e.due_ms, e.ordinal ${waiting} AND ${condition} ORDER BY e.due_ms, e.ordinal LIMIT $4)`;
  const opened = new Set<string>();
  return {
    async newestOfChain(hub, chain) {
      const name = JSON.stringify([hub, chain]);
      if (foreseen.chains.has(name)) return foreseen.newest.get(name);
      const found = await row(
        `SELECT ${entryColumns} ${ofFacility} AND e.chain = $2 AND e.hub = $3 ORDER BY e.sequence DESC LIMIT 1`,
        ...[chain, hub],
      );
      return found && outboxRowOf(found);
    },
    async getRow(entryId) {
      if (foreseen.entryIds.has(entryId)) return foreseen.entries.get(entryId);
      const found = await row(`SELECT ${entryColumns} ${ofFacility} AND e.entry_id = $2`, entryId);
      return found && outboxRowOf(found);
    },
    async readBytes(entryId) {
      const found = await row(
        `SELECT bytes FROM ${s}.outbox_bytes WHERE facility_id = $1 AND entry_id = $2`,
        entryId,
      );
      return found && bytesOf(found["bytes"]);
    },
    async insertEntry(entry, bytes) {
      batch.addRow(kinds.entry, {
        ...{ entry_id: entry.entryId, hub: entry.hub, chain: entry.chain, sequence: entry.sequence },
        ...{ facility_code: entry.facilityCode, kind: entry.kind, edition: entry.edition },
        ...{ content_type: entry.contentType, digest: entry.digest, idempotency_key: entry.idempotencyKey },
        ...{ created_at: entry.createdAt, ...progressColumns(entry) },
      });
      batch.addRow(kinds.bytes, { entry_id: entry.entryId }, bytes);
    },
    async updateEntry(entryId, progress) {
      batch.addRow(kinds.progress, { entry_id: entryId, ...progressColumns(progress) }, undefined, entryId);
    },
    async dueRows(hubs, now, limit) {
      // Two ranges of the index, those that have come first: with OR between them every row that waits would be read.
      const found = await rows(
        `SELECT * FROM (${due("e.due_ms <= $3")} UNION ALL ${due(`e.due_ms > $3 + ${farthestDueMs}`)}) d
         ORDER BY (d.due_ms > $3), d.due_ms, d.ordinal LIMIT $4`,
        ...[JSON.stringify(hubs), epochMs(now), limit],
      );
      return found.map(outboxRowOf);
    },
    async nextDue(hubs) {
      const found = await row(
        `SELECT ${entryColumns} ${waiting} ORDER BY e.due_ms, e.ordinal LIMIT 1`,
        JSON.stringify(hubs),
      );
      return found && dueOf(outboxRowOf(found));
    },
    async waitingHubs() {
      const found = await rows(
        `SELECT DISTINCT e.hub ${ofFacility} AND e.state IN ('queued', 'leased', 'held') ORDER BY e.hub`,
      );
      return found.map((one) => String(one["hub"]));
    },
    async heldRows(hub) {
      const found = await rows(
        `SELECT ${entryColumns} ${ofFacility} AND e.hub = $2 AND e.state = 'held' ORDER BY e.ordinal`,
        hub,
      );
      return found.map(outboxRowOf);
    },
    async unfinishedRows({ after, limit }) {
      const found = await rows(
        `SELECT ${entryColumns} ${ofFacility} AND e.state IN ('queued', 'leased', 'held')
           AND (e.hub, e.chain, e.sequence) > ($2, $3, $4)
         ORDER BY e.hub, e.chain, e.sequence LIMIT $5`,
        ...[after?.hub ?? "", after?.chain ?? "", after?.sequence ?? 0, limit],
      );
      return found.map(outboxRowOf);
    },
    async listRows(chain, { after, limit }) {
      const ofChain = chain === undefined ? "" : "AND e.chain = $6";
      const found = await rows(
        `SELECT ${entryColumns} ${ofFacility} ${ofChain} AND (e.chain, e.sequence, e.hub) > ($2, $3, $4)
         ORDER BY e.chain, e.sequence, e.hub LIMIT $5`,
        ...[after?.chain ?? "", after?.sequence ?? 0, after?.hub ?? "", limit],
        ...(chain === undefined ? [] : [chain]),
      );
      return found.map(outboxRowOf);
    },

    async listLatches() {
      const found = await rows(
        `SELECT hub, code, closed_at FROM ${s}.latch WHERE facility_id = $1 ORDER BY hub`,
      );
      return found.map(latchOfRow);
    },
    async closeLatch({ hub, code, closedAt }) {
      // What is opened and closed at once is replaced: two parts of one batch do not see each other.
      const isReplaced = opened.delete(hub);
      if (isReplaced) batch.withdraw(kinds.opened, hub);
      const conflict = isReplaced
        ? "(facility_id, hub) DO UPDATE SET code = excluded.code, closed_at = excluded.closed_at"
        : "DO NOTHING";
      batch.add(
        (bind) => `INSERT INTO ${s}.latch (facility_id, hub, code, closed_at)
          VALUES ($1, ${bind(hub)}, ${bind(code)}, ${bind(closedAt)}) ON CONFLICT ${conflict}`,
      );
    },
    async openLatch(hub) {
      opened.add(hub);
      batch.addRow(kinds.opened, { hub }, undefined, hub);
    },

    async insertReceipt(receipt) {
      const { receiptId, entryId, hub, chain, digest, attempt, receivedAt, outcome, raw } = receipt;
      const row = {
        ...{ receipt_id: receiptId, entry_id: entryId, hub, chain, digest, attempt, outcome },
        ...{ received_at: receivedAt, code: receipt.code, transaction_code: receipt.transactionCode },
      };
      batch.addRow(kinds.receipt, row, raw);
    },
    async listReceipts({ chain, entryId }, { after, limit }) {
      const values: unknown[] = [after ?? 0, limit];
      const only = (column: string, value: string | undefined) =>
        value === undefined ? "" : `AND ${column} = $${1 + values.push(value)}`;
      const conditions = `${only("chain", chain)} ${only("entry_id", entryId)}`;
      const found = await rows(
        `SELECT ordinal, facility_id, receipt_id, entry_id, hub, chain, digest, attempt, received_at, outcome, code,
           transaction_code, raw
         FROM ${s}.receipt WHERE facility_id = $1 AND ordinal > $2 ${conditions} ORDER BY ordinal LIMIT $3`,
        ...values,
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), receipt: receiptOfRow(one) }));
    },
  };
}

function progressColumns(progress: OutboxProgress) {
  const { state, attempts, leases, notBefore, leasedUntil, lastCode } = progress;
  return {
    ...{ state, attempts, leases, not_before: notBefore, leased_until: leasedUntil, last_code: lastCode },
    due_ms: epochMs(dueOf(progress)),
  };
}

/** What is written to the tables of a schema, quoted. */
export function outboxKinds(
  s: string,
): Readonly<Record<"entry" | "bytes" | "progress" | "receipt" | "opened", RowKind>> {
  const content = `entry_id, hub, chain, sequence, facility_code, kind, edition, content_type, digest, idempotency_key,
    created_at`;
  const progress = "state, attempts, leases, not_before, leased_until, last_code, due_ms";
  const progressTypes = `state text, attempts bigint, leases bigint, not_before text, leased_until text, last_code text,
    due_ms bigint`;
  return {
    entry: {
      put: `${s}.put_entry`,
      columns: `entry_id text, hub text, chain text, sequence bigint, facility_code text, kind text, edition text,
        content_type text, digest text, idempotency_key text, created_at text, ${progressTypes}`,
      sql: (rows) =>
        `INSERT INTO ${s}.outbox_entry (facility_id, ${content}, ${progress})
         SELECT $1, ${content}, ${progress} FROM ${rows}`,
    },
    bytes: {
      put: `${s}.put_bytes`,
      columns: "entry_id text",
      sql: (rows, bytes) =>
        `INSERT INTO ${s}.outbox_bytes (facility_id, entry_id, bytes) SELECT $1, entry_id, ${bytes} FROM ${rows}`,
    },
    opened: {
      columns: "hub text",
      sql: (rows) => `DELETE FROM ${s}.latch l USING ${rows} WHERE l.facility_id = $1 AND l.hub = r.hub`,
    },
    receipt: {
      columns: `receipt_id text, entry_id text, hub text, chain text, digest text, attempt bigint, received_at text,
        outcome text, code text, transaction_code text`,
      sql: (rows, bytes) =>
        `INSERT INTO ${s}.receipt (facility_id, receipt_id, entry_id, hub, chain, digest, attempt, received_at, outcome,
           code, transaction_code, raw)
         SELECT $1, receipt_id, entry_id, hub, chain, digest, attempt, received_at, outcome, code, transaction_code,
           ${bytes}
         FROM ${rows} ON CONFLICT DO NOTHING`,
    },
    progress: {
      columns: `entry_id text, ${progressTypes}`,
      sql: (rows) =>
        `UPDATE ${s}.outbox_entry e SET (${progress}) = (
           r.state, r.attempts, r.leases, r.not_before, r.leased_until, r.last_code, r.due_ms)
         FROM ${rows} WHERE e.facility_id = $1 AND e.entry_id = r.entry_id`,
    },
  };
}
