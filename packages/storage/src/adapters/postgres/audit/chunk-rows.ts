import { nodePosition, nodesBefore } from "@benhan/core/audit";
import { joinedLines, linesAt } from "../../../audit-chunks/event-lines.ts";
import { rangesOf } from "../../../audit-chunks/ranges-of.ts";
import { searchWordsOf } from "../../../audit-chunks/search-words.ts";
import type { ChunkHead, WholeChunk } from "../../../audit-chunks/whole-chunk.ts";
import { type AuditChunk, type AuditSpan, mostEventsOfChunk } from "../../../front/audit-rows.ts";
import { bytesOf, type PostgresRow, type Statements } from "../statements.ts";
import type { WritePart } from "../write-batch.ts";

/** The chunks of the log of one writer. */
export interface LogTables {
  /** The schema, quoted. */
  readonly schema: string;
  readonly statements: Statements;
  readonly writer: string;
}

/** The function of the schema that writes a chunk as one row. */
export function putChunkFunction(schema: string): string {
  return `CREATE FUNCTION ${schema}.put_chunk(text, text, bigint, int, bigint, bigint, bigint, bigint, bytea, bytea, bytea)
    RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN
      INSERT INTO ${schema}.audit_chunk (facility_id, writer, first, count, from_ms, until_ms, id_from, id_until, keys,
        nodes, events) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
    END $$;`;
}

/** Writes a chunk. */
export function putChunk(schema: string, { writer, first, rows, nodes }: AuditChunk): WritePart {
  const values = [writer, first, rows.length, ...rangesOf(rows), searchWordsOf(rows), nodes];
  const events = joinedLines(rows.map((row) => row.bytes));
  return (bind) => `${schema}.put_chunk($1, ${[...values, events].map(bind).join(", ")})`;
}

/**
 * Chunks with the events from a place on: those that begin before `until`, in order. When the chunk of the first event
 * is lost, they begin behind it; when none is left there, the answer is the next one before the place `to`.
 */
export async function chunksFrom(
  { schema, statements, writer }: LogTables,
  { from, to }: AuditSpan,
  until: number,
): Promise<readonly WholeChunk[]> {
  const select = `SELECT first, count, from_ms, until_ms, id_from, id_until, keys, events FROM ${schema}.audit_chunk
    WHERE facility_id = $1 AND writer = $2`;
  const rows = await statements.rows(
    `${select} AND first < $4 AND first >= coalesce((
       SELECT b.first FROM (
         SELECT c.first, c.count FROM ${schema}.audit_chunk c
         WHERE c.facility_id = $1 AND c.writer = $2 AND c.first <= $3 ORDER BY c.first DESC LIMIT 1) b
       WHERE b.first + b.count > $3), $3::bigint + 1)
     ORDER BY first`,
    ...[writer, from, Math.min(until, to)],
  );
  if (rows.length > 0 || until >= to) return rows.map(wholeChunkOf);
  const next = await statements.rows(
    `${select} AND first >= $3 AND first < $4 ORDER BY first LIMIT 1`,
    ...[writer, until, to],
  );
  return next.map(wholeChunkOf);
}

function wholeChunkOf(row: PostgresRow): WholeChunk {
  return {
    ...chunkHeadOf(row),
    ranges: ["from_ms", "until_ms", "id_from", "id_until"].map((name) => Number(row[name])),
    events: bytesOf(row["events"]),
  };
}

function chunkHeadOf(row: PostgresRow): ChunkHead {
  return { first: Number(row["first"]), count: Number(row["count"]), words: bytesOf(row["keys"]) };
}

/** Which chunks. */
export interface ChunkRange {
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
export async function chunkHeads(
  { schema, statements, writer }: LogTables,
  range: ChunkRange,
): Promise<readonly ChunkHead[]> {
  const rows = await statements.rows(
    `SELECT first, count, keys FROM ${schema}.audit_chunk
     WHERE facility_id = $1 AND writer = $2 AND first >= $3 AND first < $4 AND first + count > $5
       AND until_ms >= $6 AND from_ms < $7 AND id_until >= $8 AND id_from <= $9 ORDER BY first`,
    ...[writer, Math.max(0, range.from - mostEventsOfChunk + 1), range.to, range.from],
    ...[range.fromMs ?? Number.MIN_SAFE_INTEGER, range.untilMs ?? Number.MAX_SAFE_INTEGER],
    ...[range.idFrom ?? 0, range.idUntil ?? Number.MAX_SAFE_INTEGER],
  );
  return rows.map(chunkHeadOf);
}

/** An event with its place in the log. */
export interface PlacedEvent {
  readonly index: number;
  /** Empty when the event is lost. */
  readonly bytes: Uint8Array;
}

/** Chunks may be large: no more of them are asked for at once. */
const mostChunksAtOnce = 32;

/** The events at some of these places, which ascend: at the first ones from `start` on. */
export async function eventsAt(
  { schema, statements, writer }: LogTables,
  indexes: readonly number[],
  start: number,
): Promise<readonly PlacedEvent[]> {
  const here = indexes.slice(start, start + mostChunksAtOnce);
  const rows = await statements.rows(
    `SELECT DISTINCT ON (c.first) c.first, c.count, c.events
     FROM json_array_elements_text($3::json) k(place) CROSS JOIN LATERAL (
       SELECT first, count, events FROM ${schema}.audit_chunk
       WHERE facility_id = $1 AND writer = $2 AND first <= k.place::bigint ORDER BY first DESC LIMIT 1) c
     ORDER BY c.first`,
    ...[writer, JSON.stringify(here)],
  );
  const bytes = new Map<number, Uint8Array>();
  for (const row of rows) {
    const first = Number(row["first"]);
    const end = first + Number(row["count"]);
    const inside = here.filter((index) => index >= first && index < end);
    const lines = linesAt(
      bytesOf(row["events"]),
      inside.map((index) => index - first),
    );
    for (const [at, index] of inside.entries()) bytes.set(index, lines[at] ?? new Uint8Array());
  }
  return here.map((index) => ({ index, bytes: bytes.get(index) ?? new Uint8Array() }));
}

/** A node of which all events are there. */
export async function readNode(
  { schema, statements, writer }: LogTables,
  level: number,
  index: number,
): Promise<Uint8Array | undefined> {
  const head = await statements.row(
    `SELECT first FROM ${schema}.audit_chunk WHERE facility_id = $1 AND writer = $2 AND first <= $3
     ORDER BY first DESC LIMIT 1`,
    ...[writer, (index + 1) * 2 ** level - 1],
  );
  if (head === undefined) return undefined;
  const first = Number(head["first"]);
  const position = nodePosition(level, index) - nodesBefore(first);
  if (position < 0) return undefined;
  const row = await statements.row(
    `SELECT substring(nodes FROM $4 FOR 32) AS node FROM ${schema}.audit_chunk
     WHERE facility_id = $1 AND writer = $2 AND first = $3`,
    ...[writer, first, position * 32 + 1],
  );
  const node = row && bytesOf(row["node"]);
  return node?.length === 32 ? node : undefined;
}
