import { alteredEvents } from "../../../audit-chunks/altered-events.ts";
import { linesAt } from "../../../audit-chunks/event-lines.ts";
import { segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import { type AuditPage, type AuditSpan, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import type { SqliteConnection } from "../connection.ts";
import { chunkFrom } from "./chunk-rows.ts";
import { isSoundSegment } from "./segment-rows.ts";

/**
 * The events of a log without any condition. Hashes and times by which they are searched are compared with the events
 * meanwhile: what was altered there would hide an event from searches, and no hash of the tree stands over it. The hashes
 * of an event are compared with it; the times of a chunk, and what stands of a segment, when its first event is read.
 *
 * @param sealed Up to where the hashes are in segments.
 */
export function wholeLog(
  connection: SqliteConnection,
  log: number,
  { from, to }: AuditSpan,
  sealed: number,
  limit: number,
): AuditPage {
  const events: { readonly index: number; readonly bytes: Uint8Array }[] = [];
  const altered: number[] = [];
  let next = from;
  while (next < to && events.length < limit) {
    const chunk = chunkFrom(connection, log, next, to);
    if (chunk === undefined) return { events, altered };
    const start = Math.max(next, chunk.first);
    const end = Math.min(to, chunk.first + Math.min(chunk.count, mostEventsOfChunk));
    const positions = Array.from({ length: Math.max(end - start, 0) }, (_, at) => start - chunk.first + at);
    const lines = linesAt(chunk.events, positions);
    const segment = Math.ceil(start / segmentSize);
    const isPassed = segment * segmentSize < end && (segment + 1) * segmentSize <= sealed;
    const own = new Set(alteredEvents(chunk, start, lines));
    if (isPassed && !isSoundSegment(connection, log, segment)) own.add(segment * segmentSize);
    altered.push(...[...own].sort((one, other) => one - other));
    for (const [at, bytes] of lines.entries()) events.push({ index: start + at, bytes });
    next = Math.max(end, start + 1);
  }
  return { events, altered, ...(next < to && { next }) };
}
