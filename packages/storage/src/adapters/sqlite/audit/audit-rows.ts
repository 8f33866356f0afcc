import type { FacilityId } from "@benhan/core";
import type { TreeHeadAnchor } from "@benhan/core/ports";
import { idTime } from "../../../audit-chunks/id-time.ts";
import { searchWord, wordPositions } from "../../../audit-chunks/search-words.ts";
import { sealedOf, segmentSize } from "../../../audit-chunks/segment-buckets.ts";
import type { AuditRows, AuditSearch, AuditSpan } from "../../../front/audit-rows.ts";
import { fits, isForAll, rarestKey, readEvent } from "../../../front/event-search.ts";
import type { SqliteConnection, SqliteRow } from "../connection.ts";
import { logRowOf } from "../rows.ts";
import { chunkHeads, eventsInChunkOf, insertChunk, type PlacedEvent, readNode } from "./chunk-rows.ts";
import { logEnd } from "./log-end.ts";
import { mostEventsOfLog } from "./places.ts";
import { indexesIn, insertSegment, segmentsAtOnce, segmentsIn } from "./segment-rows.ts";
import { wholeLog } from "./whole-log.ts";

/** What was altered may be too large a number to be read, or to be counted to. */
const size = `max(min(size, ${mostEventsOfLog}), 0) AS size`;

/** The statements of the logs of one facility. */
export function sqliteAuditRows(connection: SqliteConnection, facilityId: FacilityId): AuditRows {
  const { row, rows, run } = connection;
  const findLog = (writer: string) =>
    row(
      `SELECT log, writer, ${size}, newest_id, edge FROM audit_log WHERE facility_id = ? AND writer = ?`,
      ...[facilityId, writer],
    );
  return {
    async auditLogs() {
      return rows(
        `SELECT writer, ${size}, newest_id, edge FROM audit_log WHERE facility_id = ? ORDER BY writer`,
        facilityId,
      ).map(logRowOf);
    },
    async auditLog(writer) {
      const found = findLog(writer);
      return found && logRowOf(found);
    },
    async auditLogEnd(writer) {
      const found = findLog(writer);
      return found && logEnd(connection, Number(found["log"]));
    },
    async auditEventsOf(writer, eventIds) {
      const found = findLog(writer);
      return found === undefined
        ? new Map()
        : eventsOf(connection, Number(found["log"]), Number(found["size"]), eventIds);
    },
    async appendAudit(chunk) {
      const end = chunk.first + chunk.rows.length;
      run(
        chunk.first === 0
          ? "INSERT INTO audit_log (size, newest_id, edge, facility_id, writer) VALUES (?, ?, ?, ?, ?)"
          : "UPDATE audit_log SET size = ?, newest_id = ?, edge = ? WHERE facility_id = ? AND writer = ?",
        ...[end, chunk.newestId, chunk.edge, facilityId, chunk.writer],
      );
      insertChunk(connection, facilityId, chunk);
      const segment = Math.floor(chunk.first / segmentSize);
      if (Math.floor(end / segmentSize) > segment) {
        insertSegment(connection, Number(findLog(chunk.writer)?.["log"]), segment);
      }
    },
    async searchAudit(search, span, limit) {
      const found = findLog(search.writer);
      if (found === undefined) return { events: [] };
      const [log, size] = [Number(found["log"]), Number(found["size"])];
      const end = Math.min(span.to, size);
      if (isForAll(search))
        return wholeLog(connection, log, { from: span.from, to: end }, sealedOf(size), limit);
      const step = candidatesOf(connection, log, search, { from: span.from, to: end }, sealedOf(size));
      const events: PlacedEvent[] = [];
      let done = 0;
      while (done < step.indexes.length && events.length < limit) {
        const here = eventsInChunkOf(connection, log, step.indexes, done);
        for (const event of here) if (fits(search, event)) events.push(event);
        done += here.length;
      }
      const next = step.indexes[done] ?? step.next;
      return { events, ...(next < end && { next }) };
    },
    async auditNode(writer, level, index) {
      const found = findLog(writer);
      return found && readNode(connection, Number(found["log"]), level, index);
    },
    async insertAnchor({ writer, size, root, stampedAt, token }, key) {
      run(
        `INSERT INTO audit_anchor (facility_id, writer, size, root, stamped_at, token_digest, token)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[facilityId, writer, size, root, stampedAt, key, token],
      );
    },
    async listAnchors(writer, { after, limit }) {
      const ofWriter = writer === undefined ? "" : "AND writer = ?";
      return rows(
        `SELECT * FROM audit_anchor WHERE facility_id = ? ${ofWriter} AND (writer, size, ordinal) > (?, ?, ?)
         ORDER BY writer, size, ordinal LIMIT ?`,
        ...[facilityId, ...(writer === undefined ? [] : [writer])],
        ...[after?.anchor.writer ?? "", after?.anchor.size ?? 0, after?.place ?? 0, limit],
      ).map((found) => ({ place: Number(found["ordinal"]), anchor: anchorOf(found) }));
    },
  };
}

interface Step {
  /** Places of events that may be wanted, in order. */
  readonly indexes: readonly number[];
  /** Where to look further when these are done. */
  readonly next: number;
}

function candidatesOf(
  connection: SqliteConnection,
  log: number,
  search: AuditSearch,
  { from, to }: AuditSpan,
  sealed: number,
): Step {
  const key = rarestKey(search);
  const word = key && searchWord(...key);
  const { fromMs, untilMs } = search;
  const times = { fromMs, untilMs };
  const within = (index: number) => index >= from && index < to;
  const inChunks = (start: number, end: number): readonly number[] =>
    chunkHeads(connection, { log, from: start, to: end, ...times }).flatMap(({ first, count, words }) => {
      const positions =
        key === undefined || word === undefined
          ? Array.from({ length: count }, (_, at) => at)
          : wordPositions(words, key[0], new Set([word]));
      return positions.map((at) => first + at).filter((index) => index >= start && index < end);
    });
  if (from >= sealed) return { indexes: inChunks(from, to), next: to };
  const upTo = Math.min(to, sealed);
  const most = word === undefined ? 1 : segmentsAtOnce;
  const segments = segmentsIn(connection, { log, from, to: upTo, ...times }, most);
  const last = segments.at(-1);
  if (last === undefined) return { indexes: [], next: upTo };
  const next = segments.length < most ? upTo : Math.min(upTo, (last + 1) * segmentSize);
  const indexes =
    word === undefined
      ? inChunks(Math.max(from, last * segmentSize), Math.min(to, (last + 1) * segmentSize))
      : indexesIn(connection, log, segments, word).filter(within);
  return { indexes, next };
}

/** The events of a log that have one of these ids. */
function eventsOf(
  connection: SqliteConnection,
  log: number,
  size: number,
  eventIds: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const sealed = sealedOf(size);
  let [idFrom, idUntil] = [Number.POSITIVE_INFINITY, 0];
  for (const time of eventIds.map(idTime)) {
    idFrom = Math.min(idFrom, time);
    idUntil = Math.max(idUntil, time);
  }
  const words = new Set(eventIds.map((eventId) => searchWord("eventId", eventId)));
  const indexes = new Set<number>();
  for (const chunk of chunkHeads(connection, { log, from: sealed, to: size, idFrom, idUntil })) {
    for (const at of wordPositions(chunk.words, "eventId", words)) indexes.add(chunk.first + at);
  }
  for (let from = 0; from < sealed; ) {
    const segments = segmentsIn(connection, { log, from, to: sealed, idFrom, idUntil }, segmentsAtOnce);
    for (const word of segments.length === 0 ? [] : words) {
      for (const index of indexesIn(connection, log, segments, word)) indexes.add(index);
    }
    from = segments.length < segmentsAtOnce ? sealed : ((segments.at(-1) ?? 0) + 1) * segmentSize;
  }
  const wanted = new Set(eventIds);
  const found = new Map<string, Uint8Array>();
  const sorted = [...indexes].sort((a, b) => a - b);
  for (let done = 0; done < sorted.length; ) {
    const here = eventsInChunkOf(connection, log, sorted, done);
    for (const { bytes } of here) {
      const eventId = readEvent(bytes)?.eventId;
      if (eventId !== undefined && wanted.has(eventId)) found.set(eventId, bytes);
    }
    done += here.length;
  }
  return found;
}

function anchorOf(row: SqliteRow): TreeHeadAnchor {
  return {
    facilityId: row["facility_id"],
    writer: row["writer"],
    size: row["size"],
    root: row["root"],
    stampedAt: row["stamped_at"],
    token: row["token"],
  } as TreeHeadAnchor;
}
