import type { SqliteConnection } from "../connection.ts";
import type { ChunkRange } from "./chunk-rows.ts";
import { bucketKey, indexOf, placeOf } from "./places.ts";
import { bucketsOf, offsetsIn, segmentSize } from "./segment-buckets.ts";

/** How many segments one statement looks into, at most. */
export const segmentsAtOnce = 32;

/** Spreads the hashes of a segment of which all events are there now. */
export function insertSegment(connection: SqliteConnection, log: number, segment: number): void {
  const start = placeOf(log, segment * segmentSize);
  const chunks = connection.rows(
    `SELECT place, from_ms, until_ms, id_from, id_until, keys FROM audit_chunk
     WHERE place >= (SELECT max(place) FROM audit_chunk WHERE place <= ?) AND place < ?`,
    start,
    start + segmentSize,
  );
  let [fromMs, untilMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [idFrom, idUntil] = [fromMs, untilMs];
  for (const chunk of chunks) {
    fromMs = Math.min(fromMs, Number(chunk["from_ms"]));
    untilMs = Math.max(untilMs, Number(chunk["until_ms"]));
    idFrom = Math.min(idFrom, Number(chunk["id_from"]));
    idUntil = Math.max(idUntil, Number(chunk["id_until"]));
  }
  connection.run(
    "INSERT INTO audit_segment (place, from_ms, until_ms, id_from, id_until) VALUES (?, ?, ?, ?, ?)",
    ...[start, fromMs, untilMs, idFrom, idUntil],
  );
  const buckets = bucketsOf(
    chunks.map((chunk) => ({ skip: start - Number(chunk["place"]), words: chunk["keys"] as Uint8Array })),
  );
  for (const [bucket, entries] of buckets.entries()) {
    const key = bucketKey(log, segment, bucket);
    connection.run("INSERT INTO audit_key (bucket, entries) VALUES (?, ?)", key, entries);
  }
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
