import { alteredEvents } from "../../../audit-chunks/altered-events.ts";
import { linesAt } from "../../../audit-chunks/event-lines.ts";
import { segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import { type AuditPage, type AuditSpan, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import { chunksFrom, type LogTables } from "./chunk-rows.ts";
import { isSoundSegment } from "./segment-rows.ts";

/**
 * The events of a log without any condition. Hashes and times by which they are searched are compared with the events
 * meanwhile, as the store in SQLite does.
 *
 * @param sealed Up to where the hashes are in segments.
 */
export async function wholeLog(
  log: LogTables,
  { from, to }: AuditSpan,
  sealed: number,
  limit: number,
): Promise<AuditPage> {
  const events: { readonly index: number; readonly bytes: Uint8Array }[] = [];
  const altered: number[] = [];
  let next = from;
  while (next < to && events.length < limit) {
    const chunks = await chunksFrom(log, { from: next, to }, next + limit);
    if (chunks.length === 0) return { events, altered };
    for (const chunk of chunks) {
      const start = Math.max(next, chunk.first);
      const end = Math.min(to, chunk.first + Math.min(chunk.count, mostEventsOfChunk));
      const positions = Array.from({ length: Math.max(end - start, 0) }, (_, at) => start - chunk.first + at);
      const lines = linesAt(chunk.events, positions);
      const segment = Math.ceil(start / segmentSize);
      const isPassed = segment * segmentSize < end && (segment + 1) * segmentSize <= sealed;
      const own = new Set(alteredEvents(chunk, start, lines));
      if (isPassed && !(await isSoundSegment(log, segment))) own.add(segment * segmentSize);
      altered.push(...[...own].sort((one, other) => one - other));
      for (const [at, bytes] of lines.entries()) events.push({ index: start + at, bytes });
      next = Math.max(end, start + 1);
    }
  }
  return { events, altered, ...(next < to && { next }) };
}
