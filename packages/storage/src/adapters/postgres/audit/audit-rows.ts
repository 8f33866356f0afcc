import type { FacilityId } from "@benhan/core";
import type { TreeHeadAnchor } from "@benhan/core/ports";
import { idTime } from "../../../audit-chunks/id-time.ts";
import { searchWord, wordPositions } from "../../../audit-chunks/search-words.ts";
import { segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import type { AuditLogRow, AuditRows, AuditSearch, AuditSpan } from "../../../front/audit-rows.ts";
import { fits, isForAll, rarestKey, readEvent } from "../../../front/event-search.ts";
import type { Foreseen } from "../foreseen.ts";
import { logRowOf } from "../rows.ts";
import { bytesOf, type PostgresRow, type Statements } from "../statements.ts";
import type { RowKind, WriteBatch } from "../write-batch.ts";
import { chunkHeads, eventsAt, type LogTables, type PlacedEvent, putChunk, readNode } from "./chunk-rows.ts";
import { logEnd } from "./log-end.ts";
import { indexesIn, insertSegment, segmentsAtOnce, segmentsIn } from "./segment-rows.ts";
import { wholeLog } from "./whole-log.ts";

/**
 * The statements of the logs of one facility. They are kept as in SQLite: a chunk for each call that appends, and the
 * hashes by which events are searched spread once for every 4,096 of them.
 */
export function auditRows(
  s: string,
  kinds: Readonly<Record<"log" | "anchor", RowKind>>,
  statements: Statements,
  batch: WriteBatch,
  { writers, logs }: Pick<Foreseen, "writers" | "logs">,
  facilityId: FacilityId,
): AuditRows {
  const { row, rows } = statements;
  const tablesOf = (writer: string): LogTables => ({ schema: s, statements, writer });
  const logColumns = "writer, size, newest_id, edge";
  async function findLog(writer: string): Promise<AuditLogRow | undefined> {
    if (writers.has(writer)) return logs.get(writer);
    const found = await row(
      `SELECT ${logColumns} FROM ${s}.audit_log WHERE facility_id = $1 AND writer = $2`,
      writer,
    );
    return found && logRowOf(found);
  }
  return {
    async auditLogs() {
      const found = await rows(
        `SELECT ${logColumns} FROM ${s}.audit_log WHERE facility_id = $1 ORDER BY writer`,
      );
      return found.map(logRowOf);
    },
    auditLog: findLog,
    async auditLogEnd(writer) {
      return (await findLog(writer)) && logEnd(tablesOf(writer));
    },
    async auditEventsOf(writer, eventIds) {
      const log = await findLog(writer);
      return log === undefined ? new Map() : eventsOf(tablesOf(writer), log.size, eventIds);
    },
    async appendAudit(chunk) {
      const { writer, first, newestId, edge } = chunk;
      const size = first + chunk.rows.length;
      batch.addRow(kinds.log, { writer, size, newest_id: newestId }, edge, writer);
      batch.call(putChunk(s, chunk));
      const segment = Math.floor(first / segmentSize);
      if (Math.floor(size / segmentSize) > segment) {
        batch.afterwards(() => insertSegment(tablesOf(writer), segment));
      }
    },
    async searchAudit(search, span, limit) {
      const size = (await findLog(search.writer))?.size;
      if (size === undefined) return { events: [] };
      const log = tablesOf(search.writer);
      const end = Math.min(span.to, size);
      if (isForAll(search)) return wholeLog(log, { from: span.from, to: end }, sealedOf(size), limit);
      const step = await candidatesOf(log, search, { from: span.from, to: end }, sealedOf(size));
      const events: PlacedEvent[] = [];
      let done = 0;
      while (done < step.indexes.length && events.length < limit) {
        const here = await eventsAt(log, step.indexes, done);
        for (const event of here) if (fits(search, event)) events.push(event);
        done += here.length;
      }
      const next = step.indexes[done] ?? step.next;
      return { events, ...(next < end && { next }) };
    },
    auditNode: (writer, level, index) => readNode(tablesOf(writer), level, index),
    async insertAnchor({ writer, size, root, stampedAt, token }, key) {
      const row = { writer, size, root, stamped_at: stampedAt, token_digest: key };
      batch.addRow(kinds.anchor, row, token);
    },
    async listAnchors(writer, { after, limit }) {
      const ofWriter = writer === undefined ? "" : "AND writer = $6";
      const found = await rows(
        `SELECT ordinal, writer, size, root, stamped_at, token FROM ${s}.audit_anchor
         WHERE facility_id = $1 ${ofWriter} AND (writer, size, ordinal) > ($2, $3, $4)
         ORDER BY writer, size, ordinal LIMIT $5`,
        ...[after?.anchor.writer ?? "", after?.anchor.size ?? 0, after?.place ?? 0, limit],
        ...(writer === undefined ? [] : [writer]),
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), anchor: anchorOf(one, facilityId) }));
    },
  };
}

/** A log as it stands after all that is appended in one transaction. */
export function logKind(s: string): RowKind {
  return {
    put: `${s}.put_log`,
    columns: "writer text, size bigint, newest_id text",
    sql: (rows, bytes) =>
      `INSERT INTO ${s}.audit_log (facility_id, writer, size, newest_id, edge)
       SELECT $1, writer, size, newest_id, ${bytes} FROM ${rows}
       ON CONFLICT (facility_id, writer)
       DO UPDATE SET size = excluded.size, newest_id = excluded.newest_id, edge = excluded.edge`,
  };
}

/** Anchors, in the order in which they are added. */
export function anchorKind(s: string): RowKind {
  return {
    columns: "writer text, size bigint, root text, stamped_at text, token_digest text",
    sql: (rows, bytes) =>
      `INSERT INTO ${s}.audit_anchor (facility_id, writer, size, root, stamped_at, token_digest, token)
       SELECT $1, writer, size, root, stamped_at, token_digest, ${bytes} FROM ${rows} ON CONFLICT DO NOTHING`,
  };
}

/** Up to where the hashes of a log are in segments; the rest stands in the chunks only. */
function sealedOf(size: number): number {
  return Math.floor(size / segmentSize) * segmentSize;
}

interface Step {
  /** Places of events that may be wanted, in order. */
  readonly indexes: readonly number[];
  /** Where to look further when these are done. */
  readonly next: number;
}

async function candidatesOf(
  log: LogTables,
  search: AuditSearch,
  { from, to }: AuditSpan,
  sealed: number,
): Promise<Step> {
  const key = rarestKey(search);
  const word = key && searchWord(...key);
  const { fromMs, untilMs } = search;
  const times = { fromMs, untilMs };
  const inChunks = async (start: number, end: number): Promise<readonly number[]> => {
    const heads = await chunkHeads(log, { from: start, to: end, ...times });
    return heads.flatMap(({ first, count, words }) => {
      const positions =
        key === undefined || word === undefined
          ? Array.from({ length: count }, (_, at) => at)
          : wordPositions(words, key[0], new Set([word]));
      return positions.map((at) => first + at).filter((index) => index >= start && index < end);
    });
  };
  if (from >= sealed) return { indexes: await inChunks(from, to), next: to };
  const upTo = Math.min(to, sealed);
  const most = word === undefined ? 1 : segmentsAtOnce;
  const segments = await segmentsIn(log, { from, to: upTo, ...times }, most);
  const last = segments.at(-1);
  if (last === undefined) return { indexes: [], next: upTo };
  const next = segments.length < most ? upTo : Math.min(upTo, (last + 1) * segmentSize);
  if (word === undefined) {
    const start = Math.max(from, last * segmentSize);
    return { indexes: await inChunks(start, Math.min(to, (last + 1) * segmentSize)), next };
  }
  const found = await indexesIn(log, segments, word);
  return { indexes: found.filter((index) => index >= from && index < to), next };
}

/** The events of a log that have one of these ids. */
async function eventsOf(
  log: LogTables,
  size: number,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sealed = sealedOf(size);
  let [idFrom, idUntil] = [Number.POSITIVE_INFINITY, 0];
  for (const time of eventIds.map(idTime)) {
    idFrom = Math.min(idFrom, time);
    idUntil = Math.max(idUntil, time);
  }
  const words = new Set(eventIds.map((eventId) => searchWord("eventId", eventId)));
  const indexes = new Set<number>();
  for (const chunk of await chunkHeads(log, { from: sealed, to: size, idFrom, idUntil })) {
    for (const at of wordPositions(chunk.words, "eventId", words)) indexes.add(chunk.first + at);
  }
  for (let from = 0; from < sealed; ) {
    const segments = await segmentsIn(log, { from, to: sealed, idFrom, idUntil }, segmentsAtOnce);
    for (const word of segments.length === 0 ? [] : words) {
      for (const index of await indexesIn(log, segments, word)) indexes.add(index);
    }
    from = segments.length < segmentsAtOnce ? sealed : ((segments.at(-1) ?? 0) + 1) * segmentSize;
  }
  const wanted = new Set(eventIds);
  const found = new Map<string, Uint8Array>();
  const sorted = [...indexes].sort((a, b) => a - b);
  for (let done = 0; done < sorted.length; ) {
    const here = await eventsAt(log, sorted, done);
    for (const { bytes } of here) {
      const eventId = readEvent(bytes)?.eventId;
      if (eventId !== undefined && wanted.has(eventId)) found.set(eventId, bytes);
    }
    done += here.length;
  }
  return found;
}

function anchorOf(row: PostgresRow, facilityId: FacilityId): TreeHeadAnchor {
  return {
    facilityId,
    writer: row["writer"],
    size: Number(row["size"]),
    root: row["root"],
    stampedAt: row["stamped_at"],
    token: bytesOf(row["token"]),
  } as TreeHeadAnchor;
}
