import { linesAt } from "../../../audit-chunks/event-lines.ts";
import { rangesOf } from "../../../audit-chunks/ranges-of.ts";
import { readRow } from "../../../audit-chunks/read-row.ts";
import { searchWordsOf, wordsLength } from "../../../audit-chunks/search-words.ts";
import {
  bucketCount,
  bucketsOf,
  type ChunkOfSegment,
  offsetsIn,
  segmentSize,
} from "../../../audit-chunks/segment-buckets.ts";
import { mostEventsOfChunk } from "../../../front/audit-rows.ts";
import { bytesOf } from "../statements.ts";
import type { ChunkRange, LogTables } from "./chunk-rows.ts";

/** How many segments one statement looks into, at most. */
export const segmentsAtOnce = 32;

/** Spreads the hashes of a segment of which all events are there now. */
export async function insertSegment(log: LogTables, segment: number): Promise<void> {
  const { schema, statements, writer } = log;
  const chunks = await chunksOf(log, segment);
  const buckets = bucketsOf(chunks);
  let from = 1;
  const places = buckets.map((entries) => {
    const place = { from, length: entries.length };
    from += entries.length;
    return place;
  });
  const all = new Uint8Array(from - 1);
  for (const [at, entries] of buckets.entries()) all.set(entries, (places[at]?.from ?? 1) - 1);
  await statements.rows(
    `WITH segment AS (
       INSERT INTO ${schema}.audit_segment (facility_id, writer, segment, from_ms, until_ms, id_from, id_until)
       VALUES ($1, $2, $3::bigint, $4, $5, $6, $7))
     INSERT INTO ${schema}.audit_key (facility_id, writer, segment, bucket, entries)
     SELECT $1, $2, $3::bigint, r.place - 1, substring($9::bytea FROM (r.entry ->> 'from')::int FOR (r.entry ->> 'length')::int)
     FROM json_array_elements($8::json) WITH ORDINALITY AS r(entry, place)`,
    ...[writer, segment, ...rangesOver(chunks), JSON.stringify(places), all],
  );
}

/**
 * Whether a complete segment is still what its events make it. The hashes that stand in the chunks are taken for those of
 * the events first, which is far cheaper; chunks that were altered are not held against the segment.
 */
export async function isSoundSegment(log: LogTables, segment: number): Promise<boolean> {
  const { schema, statements, writer } = log;
  const row = await statements.row(
    `SELECT from_ms, until_ms, id_from, id_until FROM ${schema}.audit_segment
     WHERE facility_id = $1 AND writer = $2 AND segment = $3`,
    ...[writer, segment],
  );
  if (row === undefined) return false;
  const stored = await statements.rows(
    `SELECT entries FROM ${schema}.audit_key WHERE facility_id = $1 AND writer = $2 AND segment = $3 ORDER BY bucket`,
    ...[writer, segment],
  );
  const storedEntries = stored.map(({ entries }) => bytesOf(entries));
  const isOf = (chunks: readonly ChunkRanges[]): boolean => {
    if (rangesOver(chunks).some((value, at) => value !== Number(row[rangeColumns[at] ?? ""]))) return false;
    if (chunks.some(({ words }) => words.length % wordsLength > 0)) return false;
    const buckets = bucketsOf(chunks);
    return (
      storedEntries.length === buckets.length &&
      buckets.every((entries, at) => sameBytes(entries, storedEntries[at]))
    );
  };
  return isOf(await chunksOf(log, segment)) || isOf(await chunksOfEvents(log, segment));
}

const rangeColumns = ["from_ms", "until_ms", "id_from", "id_until"] as const;

interface ChunkRanges extends ChunkOfSegment {
  /** Moments of the first and the last event, times of the least and the greatest id. */
  readonly ranges: readonly number[];
}

async function chunksOf(
  { schema, statements, writer }: LogTables,
  segment: number,
): Promise<readonly ChunkRanges[]> {
  const start = segment * segmentSize;
  const rows = await statements.rows(
    `SELECT first, ${rangeColumns.join(", ")}, keys FROM ${schema}.audit_chunk
     WHERE facility_id = $1 AND writer = $2 AND first < $4 AND first >= (
       SELECT max(c.first) FROM ${schema}.audit_chunk c WHERE c.facility_id = $1 AND c.writer = $2 AND c.first <= $3)
     ORDER BY first`,
    ...[writer, start, start + segmentSize],
  );
  return rows.map((row) => ({
    skip: start - Number(row["first"]),
    words: bytesOf(row["keys"]),
    ranges: rangeColumns.map((name) => Number(row[name])),
  }));
}

/** The same, made anew of the events. A chunk with an event that cannot be read is taken as it stands. */
async function chunksOfEvents(log: LogTables, segment: number): Promise<readonly ChunkRanges[]> {
  const { schema, statements, writer } = log;
  const start = segment * segmentSize;
  const decoder = new TextDecoder();
  const made: ChunkRanges[] = [];
  for (const chunk of await chunksOf(log, segment)) {
    const row = await statements.row(
      `SELECT count, events FROM ${schema}.audit_chunk WHERE facility_id = $1 AND writer = $2 AND first = $3`,
      ...[writer, start - chunk.skip],
    );
    const length = Math.min(Number(row?.["count"]), mostEventsOfChunk);
    const positions = Array.from({ length }, (_, at) => at);
    const lines = row === undefined ? [] : linesAt(bytesOf(row["events"]), positions);
    const rows = lines.flatMap((line) => readRow(decoder, line) ?? []);
    const isRead = rows.length > 0 && rows.length === positions.length;
    made.push(isRead ? { skip: chunk.skip, words: searchWordsOf(rows), ranges: rangesOf(rows) } : chunk);
  }
  return made;
}

function rangesOver(chunks: readonly ChunkRanges[]): readonly number[] {
  return rangeColumns.map((_, at) => {
    const values = chunks.map(({ ranges }) => ranges[at] ?? 0);
    return at % 2 === 0 ? Math.min(...values) : Math.max(...values);
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (a.length !== b?.length) return false;
  // Not `every`: this is asked for each byte of what a long log is searched by.
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Numbers of the first complete segments with events in a range, in order. */
export async function segmentsIn(
  { schema, statements, writer }: LogTables,
  range: ChunkRange,
  limit: number,
): Promise<readonly number[]> {
  const rows = await statements.rows(
    `SELECT segment FROM ${schema}.audit_segment
     WHERE facility_id = $1 AND writer = $2 AND segment >= $3 AND segment < $4
       AND until_ms >= $5 AND from_ms < $6 AND id_until >= $7 AND id_from <= $8 ORDER BY segment LIMIT $9`,
    ...[writer, Math.floor(range.from / segmentSize), Math.ceil(range.to / segmentSize)],
    ...[range.fromMs ?? Number.MIN_SAFE_INTEGER, range.untilMs ?? Number.MAX_SAFE_INTEGER],
    ...[range.idFrom ?? 0, range.idUntil ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map((row) => Number(row["segment"]));
}

/** Places in the log, in order, of the events with this hash in these segments. */
export async function indexesIn(
  { schema, statements, writer }: LogTables,
  segments: readonly number[],
  word: number,
): Promise<readonly number[]> {
  const rows = await statements.rows(
    `SELECT segment, entries FROM ${schema}.audit_key
     WHERE facility_id = $1 AND writer = $2 AND bucket = $3
       AND segment IN (SELECT value::bigint FROM json_array_elements_text($4::json)) ORDER BY segment`,
    ...[writer, word % bucketCount, JSON.stringify(segments)],
  );
  return rows.flatMap((row) =>
    offsetsIn(bytesOf(row["entries"]), word).map((offset) => Number(row["segment"]) * segmentSize + offset),
  );
}
