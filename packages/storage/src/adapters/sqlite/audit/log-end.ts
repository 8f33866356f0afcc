import { linesAt } from "../../../audit-chunks/event-lines.ts";
import { readRow } from "../../../audit-chunks/read-row.ts";
import { sealedOf, segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import { type AuditLogEnd, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import type { SqliteConnection } from "../connection.ts";
import { chunkFrom, chunkHeads } from "./chunk-rows.ts";
import { indexOf, mostEventsOfLog, placeOf } from "./places.ts";
import { segmentsIn } from "./segment-rows.ts";

/** Where the events of a log end, and the greatest of their ids, without the row of the log. */
export function logEnd(connection: SqliteConnection, log: number): AuditLogEnd {
  const last = connection.row(
    "SELECT place, count FROM audit_chunk WHERE place >= ? AND place <= ? ORDER BY place DESC LIMIT 1",
    ...[placeOf(log, 0), placeOf(log, mostEventsOfLog - 1)],
  );
  const size = last === undefined ? 0 : indexOf(Number(last["place"])) + Number(last["count"]);
  return { size, newestId: newestIdOf(connection, log, size) };
}

function newestIdOf(connection: SqliteConnection, log: number, size: number): string | undefined {
  const decoder = new TextDecoder();
  const time = newestTime(connection, log, size);
  let newest: string | undefined;
  for (const first of time === undefined ? [] : chunksUntil(connection, log, size, time)) {
    const chunk = chunkFrom(connection, log, first, size);
    const count = Math.min(chunk?.count ?? 0, mostEventsOfChunk);
    const positions = Array.from({ length: Math.max(count, 0) }, (_, at) => at);
    for (const line of chunk === undefined ? [] : linesAt(chunk.events, positions)) {
      const eventId = readRow(decoder, line)?.eventId;
      if (eventId === undefined) return undefined;
      if (newest === undefined || eventId > newest) newest = eventId;
    }
  }
  return newest;
}

/** The greatest time in the ids, out of the segments and the chunks behind them. */
function newestTime(connection: SqliteConnection, log: number, size: number): number | undefined {
  const sealed = sealedOf(size);
  const found = connection.row(
    `SELECT max(id_until) AS newest FROM (
       SELECT id_until FROM audit_segment WHERE place >= ? AND place < ?
       UNION ALL SELECT id_until FROM audit_chunk WHERE place >= ? AND place < ?)`,
    ...[placeOf(log, 0), placeOf(log, sealed)],
    ...[placeOf(log, Math.max(0, sealed - mostEventsOfChunk)), placeOf(log, size)],
  )?.["newest"];
  return typeof found === "number" ? found : undefined;
}

/** The first places of the chunks with ids up to this time or later. */
function chunksUntil(
  connection: SqliteConnection,
  log: number,
  size: number,
  time: number,
): Iterable<number> {
  const ids = { idFrom: time };
  const sealed = sealedOf(size);
  const segments = segmentsIn(connection, { log, from: 0, to: sealed, ...ids }, sealed / segmentSize);
  const spans = [
    ...segments.map((segment) => [segment * segmentSize, (segment + 1) * segmentSize] as const),
    [sealed, size] as const,
  ];
  const heads = spans.flatMap(([from, to]) => chunkHeads(connection, { log, from, to, ...ids }));
  return new Set(heads.map(({ first }) => first));
}
