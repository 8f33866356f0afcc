import type { FacilityId } from "@benhan/core";
import { nodePosition, nodesBefore } from "@benhan/core/audit";
import { joinedLines, linesAt } from "../../../audit-chunks/event-lines.ts";
import { rangesOf } from "../../../audit-chunks/ranges-of.ts";
import { searchWordsOf } from "../../../audit-chunks/search-words.ts";
import type { ChunkHead, WholeChunk } from "../../../audit-chunks/whole-chunk.ts";
import { type AuditChunk, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import type { SqliteConnection, SqliteRow } from "../connection.ts";
import { indexOf, mostEventsOfLog, placeOf } from "./places.ts";

/** Writes a chunk as one row of the log, which is there. */
export function insertChunk(
  connection: SqliteConnection,
  facilityId: FacilityId,
  { writer, first, rows, nodes }: AuditChunk,
): void {
  connection.run(
    `INSERT INTO audit_chunk (place, count, from_ms, until_ms, id_from, id_until, keys, nodes, events)
     SELECT log * ${mostEventsOfLog} + ?, ?, ?, ?, ?, ?, ?, ?, ? FROM audit_log WHERE facility_id = ? AND writer = ?`,
    ...[first, rows.length],
    ...rangesOf(rows),
    ...[searchWordsOf(rows), nodes, joinedLines(rows.map((row) => row.bytes))],
    ...[facilityId, writer],
  );
}

/** The chunk in which an event stands; when that is lost, the next one before the place `to`. */
export function chunkFrom(
  connection: SqliteConnection,
  log: number,
  index: number,
  to: number,
): WholeChunk | undefined {
  const columns = "place, count, from_ms, until_ms, id_from, id_until, keys, events";
  const before = connection.row(
    `SELECT ${columns} FROM audit_chunk WHERE place >= ? AND place <= ? ORDER BY place DESC LIMIT 1`,
    ...[placeOf(log, 0), placeOf(log, index)],
  );
  if (before !== undefined && Number(before["place"]) + Number(before["count"]) > placeOf(log, index)) {
    return wholeChunkOf(before);
  }
  const after = connection.row(
    `SELECT ${columns} FROM audit_chunk WHERE place > ? AND place < ? ORDER BY place LIMIT 1`,
    ...[placeOf(log, index), placeOf(log, to)],
  );
  return after && wholeChunkOf(after);
}

function wholeChunkOf(row: SqliteRow): WholeChunk {
  return {
    first: indexOf(Number(row["place"])),
    count: Number(row["count"]),
    ranges: ["from_ms", "until_ms", "id_from", "id_until"].map((name) => Number(row[name])),
    words: row["keys"] as Uint8Array,
    events: row["events"] as Uint8Array,
  };
}

/** Which chunks. */
export interface ChunkRange {
  readonly log: number;
  /** Place of the first event; its chunk may begin before. */
  readonly from: number;
  /** The place before which. */
  readonly to: number;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
  readonly idFrom?: number;
  readonly idUntil?: number;
}

/** Chunks with events in a range, in order. The range is at most about a segment long. */
export function chunkHeads(connection: SqliteConnection, range: ChunkRange): readonly ChunkHead[] {
  const first = Math.max(0, range.from - mostEventsOfChunk + 1);
  return connection
    .rows(
      `SELECT place, count, keys FROM audit_chunk WHERE place >= ? AND place < ? AND place + count > ?
         AND until_ms >= ? AND from_ms < ? AND id_until >= ? AND id_from <= ? ORDER BY place`,
      ...[first, range.to, range.from].map((index) => placeOf(range.log, index)),
      ...[range.fromMs ?? Number.MIN_SAFE_INTEGER, range.untilMs ?? Number.MAX_SAFE_INTEGER],
      ...[range.idFrom ?? 0, range.idUntil ?? Number.MAX_SAFE_INTEGER],
    )
    .map((row) => ({
      first: indexOf(Number(row["place"])),
      count: Number(row["count"]),
      words: row["keys"] as Uint8Array,
    }));
}

/** An event with its place in the log. */
export interface PlacedEvent {
  readonly index: number;
  /** Empty when the event is lost. */
  readonly bytes: Uint8Array;
}

/** The events at these places, which ascend, from the one at `start` on, as far as they stand in the chunk of that one. */
export function eventsInChunkOf(
  connection: SqliteConnection,
  log: number,
  indexes: readonly number[],
  start: number,
): readonly PlacedEvent[] {
  const index = indexes[start] ?? 0;
  const row = connection.row(
    "SELECT place, count, events FROM audit_chunk WHERE place <= ? ORDER BY place DESC LIMIT 1",
    placeOf(log, index),
  );
  const first = row ? Number(row["place"]) - placeOf(log, 0) : 0;
  const end = row ? first + Number(row["count"]) : 0;
  if (row === undefined || first < 0 || end <= index) return [{ index, bytes: new Uint8Array() }];
  let stop = start + 1;
  while ((indexes[stop] ?? end) < end) stop += 1;
  const here = indexes.slice(start, stop);
  const lines = linesAt(
    row["events"] as Uint8Array,
    here.map((each) => each - first),
  );
  return lines.map((bytes, at) => ({ index: here[at] ?? index, bytes }));
}

/** A node of which all events are there. */
export function readNode(
  connection: SqliteConnection,
  log: number,
  level: number,
  index: number,
): Uint8Array | undefined {
  const place = placeOf(log, (index + 1) * 2 ** level - 1);
  const chunk = connection.row("SELECT max(place) AS place FROM audit_chunk WHERE place <= ?", place);
  if (typeof chunk?.["place"] !== "number") return undefined;
  const position = nodePosition(level, index) - nodesBefore(indexOf(chunk["place"]));
  const row = connection.row(
    "SELECT substr(nodes, ?, 32) AS node FROM audit_chunk WHERE place = ?",
    position * 32 + 1,
    chunk["place"],
  );
  const node = row?.["node"];
  return node instanceof Uint8Array && node.length === 32 ? new Uint8Array(node) : undefined;
}
