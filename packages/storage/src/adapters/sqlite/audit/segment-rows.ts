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
import { sameBytes } from "../../../front/same-bytes.ts";
import type { SqliteConnection } from "../connection.ts";
import type { ChunkRange } from "./chunk-rows.ts";
import { bucketKey, indexOf, placeOf } from "./places.ts";

/** How many segments one statement looks into, at most. */
export const segmentsAtOnce = 32;

/** Spreads the hashes of a segment of which all events are there now. */
export function insertSegment(connection: SqliteConnection, log: number, segment: number): void {
  const chunks = chunksOf(connection, log, segment);
  const start = placeOf(log, segment * segmentSize);
  connection.run(
    "INSERT INTO audit_segment (place, from_ms, until_ms, id_from, id_until) VALUES (?, ?, ?, ?, ?)",
    ...[start, ...rangesOver(chunks)],
  );
  for (const [bucket, entries] of bucketsOf(chunks).entries()) {
    const key = bucketKey(log, segment, bucket);
    connection.run("INSERT INTO audit_key (bucket, entries) VALUES (?, ?)", key, entries);
  }
}

/**
 * Whether a complete segment is still what its events make it. The hashes that stand in the chunks are taken for those of
 * the events first, which is far cheaper; chunks that were altered are not held against the segment.
 */
export function isSoundSegment(connection: SqliteConnection, log: number, segment: number): boolean {
  const start = placeOf(log, segment * segmentSize);
  const [row, ...more] = connection.rows(
    "SELECT * FROM audit_segment WHERE place >= ? AND place < ?",
    ...[start, start + segmentSize],
  );
  if (row?.["place"] !== start || more.length > 0) return false;
  const first = bucketKey(log, segment, 0);
  const stored = connection
    .rows(
      "SELECT entries FROM audit_key WHERE bucket >= ? AND bucket < ? ORDER BY bucket",
      first,
      first + bucketCount,
    )
    .map(({ entries }) => entries as Uint8Array);
  const isOf = (chunks: readonly ChunkRanges[]): boolean => {
    if (rangesOver(chunks).some((value, at) => value !== row[rangeColumns[at] ?? ""])) return false;
    if (chunks.some(({ words }) => words.length % wordsLength > 0)) return false;
    const buckets = bucketsOf(chunks);
    return stored.length === buckets.length && buckets.every((entries, at) => sameBytes(entries, stored[at]));
  };
  return isOf(chunksOf(connection, log, segment)) || isOf(chunksOfEvents(connection, log, segment));
}

const rangeColumns = ["from_ms", "until_ms", "id_from", "id_until"] as const;

interface ChunkRanges extends ChunkOfSegment {
  /** Moments of the first and the last event, times of the least and the greatest id. */
  readonly ranges: readonly number[];
}

function chunksOf(connection: SqliteConnection, log: number, segment: number): readonly ChunkRanges[] {
  const start = placeOf(log, segment * segmentSize);
  return connection
    .rows(
      `SELECT place, ${rangeColumns.join(", ")}, keys FROM audit_chunk
       WHERE place >= (SELECT max(place) FROM audit_chunk WHERE place <= ?) AND place < ?`,
      ...[start, start + segmentSize],
    )
    .map((row) => ({
      skip: start - Number(row["place"]),
      words: row["keys"] as Uint8Array,
      ranges: rangeColumns.map((name) => Number(row[name])),
    }));
}

/** The same, made anew of the events. A chunk with an event that cannot be read is taken as it stands. */
function chunksOfEvents(connection: SqliteConnection, log: number, segment: number): readonly ChunkRanges[] {
  const start = placeOf(log, segment * segmentSize);
  const decoder = new TextDecoder();
  return chunksOf(connection, log, segment).map((chunk) => {
    const row = connection.row("SELECT count, events FROM audit_chunk WHERE place = ?", start - chunk.skip);
    const positions = Array.from(
      { length: Math.min(Number(row?.["count"]), mostEventsOfChunk) },
      (_, at) => at,
    );
    const rows = linesAt(row?.["events"] as Uint8Array, positions).flatMap(
      (line) => readRow(decoder, line) ?? [],
    );
    const isRead = rows.length > 0 && rows.length === positions.length;
    return isRead ? { skip: chunk.skip, words: searchWordsOf(rows), ranges: rangesOf(rows) } : chunk;
  });
}

function rangesOver(chunks: readonly ChunkRanges[]): readonly number[] {
  return rangeColumns.map((_, at) => {
    const values = chunks.map(({ ranges }) => ranges[at] ?? 0);
    return at % 2 === 0 ? Math.min(...values) : Math.max(...values);
  });
}

/** Numbers of the first complete segments with events in a range, in order. */
export function segmentsIn(
  connection: SqliteConnection,
  range: ChunkRange,
  limit: number,
): readonly number[] {
  const first = Math.floor(range.from / segmentSize) * segmentSize;
  return connection
    .rows(
      `SELECT place FROM audit_segment WHERE place >= ? AND place < ?
         AND until_ms >= ? AND from_ms < ? AND id_until >= ? AND id_from <= ? ORDER BY place LIMIT ?`,
      ...[placeOf(range.log, first), placeOf(range.log, range.to)],
      ...[range.fromMs ?? Number.MIN_SAFE_INTEGER, range.untilMs ?? Number.MAX_SAFE_INTEGER],
      ...[range.idFrom ?? 0, range.idUntil ?? Number.MAX_SAFE_INTEGER, limit],
    )
    .map((row) => indexOf(Number(row["place"])) / segmentSize);
}

/** Places in the log, in order, of the events with this hash in these segments. */
export function indexesIn(
  connection: SqliteConnection,
  log: number,
  segments: readonly number[],
  word: number,
): readonly number[] {
  const keys = segments.map((segment) => bucketKey(log, segment, word));
  const rows = connection.rows(
    "SELECT bucket, entries FROM audit_key WHERE bucket IN (SELECT value FROM json_each(?)) ORDER BY bucket",
    JSON.stringify(keys),
  );
  return rows.flatMap((row) => {
    const segment = segments[keys.indexOf(Number(row["bucket"]))] ?? 0;
    return offsetsIn(row["entries"] as Uint8Array, word).map((offset) => segment * segmentSize + offset);
  });
}
