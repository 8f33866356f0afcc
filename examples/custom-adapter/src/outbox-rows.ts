import { epochMs, farthestDueMs } from "@benhan/core";
import type { ClosedLatch } from "@benhan/core/ports";
import { dueOf, type OutboxProgress, type OutboxRow, type StorageTransaction } from "@benhan/storage/adapter";
import { bytesOf, jsonOf, key, limitOf, type MariadbRow, type Statements, textOf } from "./statements.ts";

type OutboxRows = Pick<
  StorageTransaction,
  | ("newestOfChain" | "getRow" | "readBytes" | "insertEntry" | "updateEntry" | "dueRows" | "nextDue")
  | ("waitingHubs" | "heldRows" | "unfinishedRows" | "listRows" | "listLatches" | "closeLatch" | "openLatch")
>;

const unfinished = "('queued', 'leased', 'held')";

/** The statements of the outbox of one facility, in a database (quoted). */
export function outboxRows(d: string, { row, rows, run }: Statements, facilityId: string): OutboxRows {
  const entries = `SELECT e.* FROM ${d}.outbox_entry e`;
  /** Rows that will be handed out one day: first of their chain, of one of the hubs, not behind a closed latch. */
  const waiting = (hubs: readonly string[]) =>
    `${entries}
     LEFT JOIN ${d}.latch l ON l.facility_id = e.facility_id AND l.hub = e.hub
     LEFT JOIN ${d}.outbox_entry o ON o.facility_id = e.facility_id AND o.hub = e.hub AND o.chain = e.chain
       AND o.sequence < e.sequence AND o.state IN ${unfinished}
     WHERE e.facility_id = ? AND e.hub IN (${hubs.map(() => "?").join(", ")}) AND e.state IN ('queued', 'leased')
       AND l.hub IS NULL AND o.ordinal IS NULL`;
  const inOrder = "ORDER BY e.due_ms, e.ordinal";
  return {
    async newestOfChain(hub, chain) {
      const found = await row(
        `${entries} WHERE e.facility_id = ? AND e.hub = ? AND e.chain = ? ORDER BY e.sequence DESC LIMIT 1`,
        ...[facilityId, hub, chain],
      );
      return found && outboxRowOf(found);
    },
    async getRow(entryId) {
      const found = await row(`${entries} WHERE e.facility_id = ? AND e.entry_id = ?`, facilityId, entryId);
      return found && outboxRowOf(found);
    },
    async readBytes(entryId) {
      const found = await row(
        `SELECT bytes FROM ${d}.outbox_bytes WHERE facility_id = ? AND entry_id = ?`,
        ...[facilityId, entryId],
      );
      return found && bytesOf(found["bytes"]);
    },
    async insertEntry(entry, bytes) {
      const {
        entryId,
        hub,
        chain,
        sequence,
        state,
        attempts,
        leases,
        notBefore,
        leasedUntil,
        lastCode,
        ...rest
      } = entry;
      await run(
        `INSERT INTO ${d}.outbox_entry (state, attempts, leases, not_before, leased_until, last_code, due_ms,
           facility_id, entry_id, hub, chain, sequence, content)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[
          ...progressValues(entry),
          facilityId,
          key(entryId),
          key(hub),
          key(chain),
          sequence,
          JSON.stringify(rest),
        ],
      );
      await run(
        `INSERT INTO ${d}.outbox_bytes (facility_id, entry_id, bytes) VALUES (?, ?, ?)`,
        ...[facilityId, entryId, bytes],
      );
    },
    async updateEntry(entryId, progress) {
      await run(
        `UPDATE ${d}.outbox_entry SET state = ?, attempts = ?, leases = ?, not_before = ?, leased_until = ?,
           last_code = ?, due_ms = ? WHERE facility_id = ? AND entry_id = ?`,
        ...[...progressValues(progress), facilityId, entryId],
      );
    },
    async dueRows(hubs, now, limit) {
      if (hubs.length === 0) return [];
      const select = (condition: string, moment: number, most: number) =>
        rows(`${waiting(hubs)} AND ${condition} ${inOrder} ${limitOf(most)}`, facilityId, ...hubs, moment);
      const come = await select("e.due_ms <= ?", epochMs(now), limit);
      const far = await select("e.due_ms > ?", epochMs(now) + farthestDueMs, limit - come.length);
      return [...come, ...far].map(outboxRowOf);
    },
    async nextDue(hubs) {
      if (hubs.length === 0) return undefined;
      const found = await row(`${waiting(hubs)} ${inOrder} LIMIT 1`, facilityId, ...hubs);
      return found && dueOf(outboxRowOf(found));
    },
    async waitingHubs() {
      const found = await rows(
        `SELECT DISTINCT e.hub FROM ${d}.outbox_entry e WHERE e.facility_id = ? AND e.state IN ${unfinished}
         ORDER BY e.hub`,
        facilityId,
      );
      return found.map((one) => textOf(one["hub"]));
    },
    async heldRows(hub) {
      const found = await rows(
        `${entries} WHERE e.facility_id = ? AND e.hub = ? AND e.state = 'held' ORDER BY e.ordinal`,
        ...[facilityId, hub],
      );
      return found.map(outboxRowOf);
    },
    async unfinishedRows({ after, limit }) {
      const from = [after?.hub ?? "", after?.chain ?? "", after?.sequence ?? 0] as const;
      const found = await rows(
        `${entries} WHERE e.facility_id = ? AND e.state IN ${unfinished} AND (e.hub, e.chain, e.sequence) > (?, ?, ?)
         ORDER BY e.hub, e.chain, e.sequence ${limitOf(limit)}`,
        ...[facilityId, ...from],
      );
      return found.map(outboxRowOf);
    },
    async listRows(chain, { after, limit }) {
      const ofChain = chain === undefined ? "" : "AND e.chain = ?";
      const from = [after?.chain ?? "", after?.sequence ?? 0, after?.hub ?? ""] as const;
      // The first condition is for the index: MariaDB finds no range in a comparison of rows.
      const found = await rows(
        `${entries} WHERE e.facility_id = ? AND e.chain >= ? AND (e.chain, e.sequence, e.hub) > (?, ?, ?) ${ofChain}
         ORDER BY e.chain, e.sequence, e.hub ${limitOf(limit)}`,
        ...[facilityId, from[0], ...from, ...(chain === undefined ? [] : [chain])],
      );
      return found.map(outboxRowOf);
    },

    async listLatches() {
      const found = await rows(
        `SELECT hub, code, closed_at FROM ${d}.latch WHERE facility_id = ? ORDER BY hub`,
        facilityId,
      );
      return found.map(
        (one) => ({ hub: textOf(one["hub"]), code: one["code"], closedAt: one["closed_at"] }) as ClosedLatch,
      );
    },
    async closeLatch({ hub, code, closedAt }) {
      await run(
        `INSERT INTO ${d}.latch (facility_id, hub, code, closed_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE hub = hub`,
        ...[facilityId, key(hub), code, closedAt],
      );
    },
    async openLatch(hub) {
      await run(`DELETE FROM ${d}.latch WHERE facility_id = ? AND hub = ?`, facilityId, hub);
    },
  };
}

/** state, attempts, leases, not_before, leased_until, last_code, due_ms. */
function progressValues(progress: OutboxProgress): readonly unknown[] {
  const { state, attempts, leases, notBefore, leasedUntil, lastCode } = progress;
  return [state, attempts, leases, notBefore, leasedUntil, lastCode, epochMs(dueOf(progress))];
}

function outboxRowOf(row: MariadbRow): OutboxRow {
  return {
    ...jsonOf(row["content"]),
    ...{ entryId: textOf(row["entry_id"]), hub: textOf(row["hub"]), chain: textOf(row["chain"]) },
    ...{ sequence: Number(row["sequence"]), state: row["state"], attempts: Number(row["attempts"]) },
    ...{ leases: Number(row["leases"]), notBefore: row["not_before"] },
    ...(row["leased_until"] !== null && { leasedUntil: row["leased_until"] }),
    ...(row["last_code"] !== null && { lastCode: row["last_code"] }),
  } as OutboxRow;
}
