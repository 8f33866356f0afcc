import { nodePosition } from "@benhan/core/audit";
import type { AuditLogRow, AuditRows } from "../../front/audit-rows.ts";
import { compareCodePoints } from "../../front/compare-code-points.ts";
import { isWanted } from "../../front/event-search.ts";
import type { MemoryTables } from "./memory-database.ts";
import type { MemoryLog } from "./memory-log.ts";

/** The logs of one facility; writes are put off by `later`. */
export function memoryAuditRows(
  { logs, anchors }: Pick<MemoryTables, "logs" | "anchors">,
  later: (write: () => void) => void,
): AuditRows {
  const logRow = (writer: string, { rows, edge, newestId }: MemoryLog): AuditLogRow => ({
    writer,
    size: rows.length,
    edge: copy(edge),
    newestId,
  });
  return {
    async auditLogs() {
      return [...logs]
        .sort(([a], [b]) => compareCodePoints(a, b))
        .map(([writer, log]) => logRow(writer, log));
    },
    async auditLog(writer) {
      const log = logs.get(writer);
      return log && logRow(writer, log);
    },
    async auditLogEnd(writer) {
      const log = logs.get(writer);
      return log && { size: log.rows.length, newestId: log.newestId };
    },
    async auditEventsOf(writer, eventIds) {
      const found = new Map<string, Uint8Array>();
      for (const eventId of eventIds) {
        const row = logs.get(writer)?.byId.get(eventId);
        if (row !== undefined) found.set(eventId, copy(row.bytes));
      }
      return found;
    },
    async appendAudit({ writer, rows, nodes, edge, newestId }) {
      later(() => {
        const log: MemoryLog = logs.get(writer) ?? { rows: [], byId: new Map(), nodes: [], edge, newestId };
        logs.set(writer, log);
        for (const row of rows) {
          log.rows.push(row);
          log.byId.set(row.eventId, row);
        }
        for (let at = 0; at < nodes.length; at += 32) log.nodes.push(copy(nodes.subarray(at, at + 32)));
        log.edge = edge;
        log.newestId = newestId;
      });
    },
    async searchAudit(search, { from, to }, limit) {
      const rows = logs.get(search.writer)?.rows ?? [];
      const end = Math.min(to, rows.length);
      const events: { readonly index: number; readonly bytes: Uint8Array }[] = [];
      for (let index = from; index < end; index += 1) {
        if (events.length === limit) return { events, next: index };
        const row = rows[index];
        if (row !== undefined && isWanted(search, row)) events.push({ index, bytes: copy(row.bytes) });
      }
      return { events };
    },
    async auditNode(writer, level, index) {
      const node = logs.get(writer)?.nodes[nodePosition(level, index)];
      return node && copy(node);
    },
    async insertAnchor(anchor, key) {
      later(() => anchors.add(anchor, key));
    },
    async listAnchors(writer, page) {
      return anchors.list(writer, page);
    },
  };
}

function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
