import { nodePosition, nodesBefore } from "@benhan/core/audit";
import type { AuditPage, AuditRow, AuditRows, AuditSearch, AuditSpan } from "../../front/audit-rows.ts";
import { fits, isForAll, rarestKey, readEvent } from "../../front/event-search.ts";
import type { Key, KeyMaker } from "./keys.ts";
import type { EventRow } from "./schema.ts";
import { compact, lastPlace, type Tables, under } from "./tables.ts";

/** How many events of a span of time are looked up by their moment; beyond it the log is read from place to place. */
const mostOfSpan = 5000;

/** The logs of one facility. */
export function auditRows(tables: Tables, keyOf: KeyMaker): AuditRows {
  const events = tables("event");
  return {
    async auditLogs() {
      const rows = await tables("log").list(under(keyOf()));
      return rows.map(({ log }) => log);
    },
    async auditLog(writer) {
      return (await tables("log").get(keyOf(writer)))?.log;
    },
    async auditLogEnd(writer) {
      if ((await tables("log").get(keyOf(writer))) === undefined) return undefined;
      const [last, newest] = await Promise.all([
        events.last(under(keyOf(writer))),
        events.last(under(keyOf(writer), undefined, "id")),
      ]);
      return {
        size: last === undefined ? 0 : indexOf(last) + 1,
        newestId: newest && readEvent(newest.bytes)?.eventId,
      };
    },
    async auditEventsOf(writer, eventIds) {
      const rows = await Promise.all(eventIds.map((eventId) => events.find("id", keyOf(writer, eventId))));
      const found = new Map<string, Uint8Array>();
      for (const [at, row] of rows.entries()) if (row) found.set(eventIds[at] ?? "", row.bytes);
      return found;
    },
    async appendAudit({ writer, first, rows, nodes, edge, newestId }) {
      const size = first + rows.length;
      tables("log").put({ key: keyOf(writer), log: { writer, size, edge: compact(edge), newestId } });
      tables("nodes").add({ key: keyOf(writer, nodesBefore(first)), nodes: compact(nodes) });
      for (const [at, row] of rows.entries()) {
        const index = first + at;
        events.add({
          ...searchKeys(keyOf, writer, index, row),
          key: keyOf(writer, index),
          bytes: compact(row.bytes),
        });
      }
    },
    async searchAudit(search, span, limit) {
      if (isForAll(search)) return wholeLog(search.writer, span, limit);
      const { rows, next } = await candidates(search, span, limit);
      const found = rows.filter((row) => fits(search, row));
      return {
        events: found.map((row) => ({ index: indexOf(row), bytes: row.bytes })),
        ...(next !== undefined && next < span.to && { next }),
      };
    },
    async auditNode(writer, level, index) {
      const position = nodePosition(level, index);
      const span = { from: keyOf(writer), to: keyOf(writer, position), isToIncluded: true };
      const chunk = await tables("nodes").last(span);
      if (chunk === undefined) return undefined;
      const at = (position - Number(chunk.key.at(-1))) * 32;
      return at + 32 <= chunk.nodes.length ? chunk.nodes.slice(at, at + 32) : undefined;
    },
    async insertAnchor(anchor, key) {
      const { writer, size, root } = anchor;
      const anchors = tables("anchor");
      const id = keyOf(writer, size, root, key);
      if ((await anchors.find("id", id)) !== undefined) return;
      const place = (await lastPlace(anchors, keyOf(writer, size))) + 1;
      anchors.add({ key: keyOf(writer, size, place), id, anchor });
    },
    async listAnchors(writer, { after, limit }) {
      const prefix = writer === undefined ? keyOf() : keyOf(writer);
      const behind = after && keyOf(after.anchor.writer, after.anchor.size, after.place);
      const rows = await tables("anchor").list(under(prefix, behind), limit);
      return rows.map(({ key, anchor }) => ({ place: Number(key.at(-1)), anchor }));
    },
  };

  /** The events of a log without any condition; what they are searched by is compared with what they say. */
  async function wholeLog(writer: string, { from, to }: AuditSpan, limit: number): Promise<AuditPage> {
    const rows = await placesFrom(undefined, keyOf(writer), from, to, limit);
    const found: { readonly index: number; readonly bytes: Uint8Array }[] = [];
    const altered: number[] = [];
    for (const row of rows) {
      const index = indexOf(row);
      if (!hasItsKeys(writer, index, row)) altered.push(index);
      found.push({ index, bytes: row.bytes });
    }
    const next = nextOf(rows, limit);
    return { events: found, altered, ...(next !== undefined && next < to && { next }) };
  }

  /** An event that cannot be read is passed over: whoever reads it tells. */
  function hasItsKeys(writer: string, index: number, row: EventRow): boolean {
    const event = readEvent(row.bytes);
    if (event === undefined) return true;
    const wanted = searchKeys(keyOf, writer, index, event);
    return (["id", "subject", "patient", "actor", "at"] as const).every((name) =>
      sameKey(row[name], wanted[name]),
    );
  }

  /** Rows that may be wanted, in order, and from which place on to look further. */
  async function candidates(search: AuditSearch, { from, to }: AuditSpan, limit: number): Promise<Step> {
    const { writer } = search;
    const key = rarestKey(search);
    if (key !== undefined) {
      const [index, text] = key;
      const rows = await placesFrom(index, keyOf(writer, text), from, to, limit);
      return { rows, next: nextOf(rows, limit) };
    }
    const places = await placesOfTime(search);
    if (places === undefined) {
      const rows = await placesFrom(undefined, keyOf(writer), from, to, limit);
      return { rows, next: nextOf(rows, limit) };
    }
    const here = places.filter((place) => place >= from && place < to);
    const rows = await Promise.all(here.slice(0, limit).map((place) => events.get(keyOf(writer, place))));
    return { rows: rows.filter((row) => row !== undefined), next: here[limit] };
  }

  /** Rows of a key by their place in the log. */
  async function placesFrom(
    index: string | undefined,
    prefix: Key,
    from: number,
    to: number,
    limit: number,
  ): Promise<readonly EventRow[]> {
    const span = { from: [...prefix, from], to: [...prefix, to] };
    return from < to ? events.list(index === undefined ? span : { ...span, index }, limit) : [];
  }

  /** The places of the events of a span of time, in order; `undefined` when they are too many. */
  async function placesOfTime(search: AuditSearch): Promise<readonly number[] | undefined> {
    const { writer, fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = search;
    if (fromMs >= untilMs) return [];
    const span = { index: "at", from: keyOf(writer, fromMs), to: keyOf(writer, untilMs) };
    const keys = await events.listKeys(span, mostOfSpan + 1);
    if (keys.length > mostOfSpan) return undefined;
    return keys.map((key) => Number(key.at(-1))).sort((a, b) => a - b);
  }
}

interface Step {
  readonly rows: readonly EventRow[];
  readonly next: number | undefined;
}

/** What an event is searched by. */
function searchKeys(
  keyOf: KeyMaker,
  writer: string,
  index: number,
  { eventId, subject, patient, actor, atMs }: Omit<AuditRow, "bytes">,
): Omit<EventRow, "key" | "bytes"> {
  return {
    id: keyOf(writer, eventId),
    subject: keyOf(writer, subject, index),
    ...(patient !== undefined && { patient: keyOf(writer, patient, index) }),
    actor: keyOf(writer, actor, index),
    at: keyOf(writer, atMs, index),
  };
}

function indexOf({ key }: EventRow): number {
  return Number(key.at(-1));
}

/** Where to go on after a page of rows; `undefined` when it was not full. */
function nextOf(rows: readonly EventRow[], limit: number): number | undefined {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? undefined : indexOf(last) + 1;
}

function sameKey(a: Key | undefined, b: Key | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((part, at) => samePart(part, b[at]));
}

function samePart(a: Uint8Array | number, b: Uint8Array | number | undefined): boolean {
  if (typeof a === "number" || typeof b === "number" || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
