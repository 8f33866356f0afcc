import { type AuditPage, type AuditSpan, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import { linesAt } from "../../sqlite/audit/event-lines.ts";
import { type ReadRow, readRow } from "../../sqlite/audit/read-row.ts";
import { hasWordsOf, viewOf, wordsLength } from "../../sqlite/audit/search-words.ts";
import { segmentSize } from "../../sqlite/audit/segment-buckets.ts";
import { chunksFrom, type LogTables, rangesOf, type WholeChunk } from "./chunk-rows.ts";
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
      const own = new Set(alteredIn(chunk, start, lines));
      if (isPassed && !(await isSoundSegment(log, segment))) own.add(segment * segmentSize);
      altered.push(...[...own].sort((one, other) => one - other));
      for (const [at, bytes] of lines.entries()) events.push({ index: start + at, bytes });
      next = Math.max(end, start + 1);
    }
  }
  return { events, altered, ...(next < to && { next }) };
}

/** The places of those of these events that are not searched by what they say. One that cannot be read is passed over. */
function alteredIn(chunk: WholeChunk, start: number, lines: readonly Uint8Array[]): readonly number[] {
  const decoder = new TextDecoder();
  const { first, count, words, ranges } = chunk;
  if (words.length !== count * wordsLength) return [start];
  const view = viewOf(words);
  const rows: ReadRow[] = [];
  const altered: number[] = [];
  for (const [at, bytes] of lines.entries()) {
    const row = readRow(decoder, bytes);
    if (row === undefined) continue;
    rows.push(row);
    if (!hasWordsOf(view, start - first + at, row)) altered.push(start + at);
  }
  const isWhole = start === first && rows.length === count;
  if (isWhole && rangesOf(rows).some((value, at) => value !== ranges[at])) altered.unshift(start);
  return altered;
}
