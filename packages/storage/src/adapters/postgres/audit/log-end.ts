import { linesAt } from "../../../audit-chunks/event-lines.ts";
import { readRow } from "../../../audit-chunks/read-row.ts";
import { segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import { type AuditLogEnd, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import { bytesOf } from "../statements.ts";
import type { LogTables } from "./chunk-rows.ts";

/**
 * How far the chunks of a log reach, and the greatest id of its events: looked for in those chunks alone whose ids reach
 * as far as any. `newestId` is absent where an event cannot be read that may have it.
 */
export async function logEnd({ schema, statements, writer }: LogTables): Promise<AuditLogEnd> {
  const last = await statements.row(
    `SELECT first, count FROM ${schema}.audit_chunk WHERE facility_id = $1 AND writer = $2 ORDER BY first DESC LIMIT 1`,
    writer,
  );
  const size = last === undefined ? 0 : Number(last["first"]) + Number(last["count"]);
  const sealed = Math.floor(size / segmentSize);
  const rows = await statements.rows(
    `WITH near AS (
       SELECT c.id_until, c.count, c.events FROM ${schema}.audit_chunk c
       WHERE c.facility_id = $1 AND c.writer = $2 AND c.first >= $3
     ), far AS (
       SELECT g.segment, g.id_until FROM ${schema}.audit_segment g
       WHERE g.facility_id = $1 AND g.writer = $2 AND g.segment < $4
     ), newest AS (
       SELECT max(id_until) AS time FROM (SELECT id_until FROM near UNION ALL SELECT id_until FROM far) t
     )
     SELECT count, events FROM near, newest WHERE id_until >= time
     UNION ALL
     SELECT c.count, c.events FROM newest, far JOIN ${schema}.audit_chunk c
       ON c.facility_id = $1 AND c.writer = $2 AND c.first > far.segment * ${segmentSize} - ${mostEventsOfChunk}
         AND c.first < (far.segment + 1) * ${segmentSize}
     WHERE far.id_until >= time AND c.id_until >= time`,
    ...[writer, Math.max(0, sealed * segmentSize - mostEventsOfChunk), sealed],
  );
  const decoder = new TextDecoder();
  let newestId: string | undefined;
  for (const row of rows) {
    const count = Math.max(0, Math.min(Number(row["count"]), mostEventsOfChunk));
    const positions = Array.from({ length: count }, (_, at) => at);
    for (const line of linesAt(bytesOf(row["events"]), positions)) {
      const eventId = readRow(decoder, line)?.eventId;
      if (eventId === undefined) return { size, newestId: undefined };
      if (newestId === undefined || eventId > newestId) newestId = eventId;
    }
  }
  return { size, newestId };
}
