import { epochMs, invalidChange, isDigestText, storeDamaged } from "@benhan/core";
import { auditEventIssues, createTreeFrontier, parseAuditEvent } from "@benhan/core/audit";
import { digestOf, formatDigest } from "@benhan/core/digest";

import type {
  AuditEvent,
  AuditQuery,
  AuditStore,
  Digest,
  LoggedEvent,
  TreeHeadAnchor,
} from "@benhan/core/ports";
import { appendEvents, placeEvents } from "./append-events.ts";
import type { AuditPage, AuditSearch, AuditSpan, PlacedAnchor } from "./audit-rows.ts";
import { checkMembers, checkMoment, checkText, checkWholeNumber, type QueryMembers } from "./check-values.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";
import { prepareEvent } from "./prepare-event.ts";

/** How many events a page holds, about. */
const pageSize = 500;

/** The logs of access in front of an adapter. */
export function createAuditPart(gate: Gate, digest: Digest, writer: string): AuditStore {
  return {
    facilityId: gate.facilityId,
    writer,
    async appendEvents(events, { signal } = {}) {
      signal?.throwIfAborted();
      checkEvents(events, gate);
      const prepared = events.map((event, at) => prepareEvent(event, ["events", at], digest));
      await gate.write(async (transaction) => {
        const found = createIssueList();
        const placed = await placeEvents(prepared, writer, transaction, found);
        found.throwFirstOf(invalidChange);
        await appendEvents(placed, { writer, digest }, transaction);
      }, signal);
    },
    async *listEvents(query, { signal } = {}) {
      gate.admit(query, []);
      checkQuery(query);
      const { fromIndex = 0, ...conditions } = query;
      const only = conditions.writer?.normalize("NFC");
      const logs = await gate.read(async (rows) => {
        if (only === undefined) return rows.auditLogs();
        const log = await rows.auditLog(only);
        return log ? [log] : [];
      }, signal);
      // What is appended from now on is left out: else whoever logs the reading of a log would never come to its end.
      for (const log of logs) {
        const search = searchOf(conditions, log.writer);
        let from: number | undefined = fromIndex;
        while (from !== undefined && from < log.size) {
          const span: AuditSpan = { from, to: log.size };
          const page: AuditPage = await gate.read((rows) => rows.searchAudit(search, span, pageSize), signal);
          for (const { index, bytes } of page.events) {
            signal?.throwIfAborted();
            yield loggedEvent(log.writer, index, bytes);
          }
          if (page.damaged !== undefined) throw storeDamaged({ key: `${log.writer}/${page.damaged}` });
          from = page.next;
        }
      }
    },
    async *listTreeHeads(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true }, found);
      found.throwFirstOf(invalidChange);
      const logs = await gate.read((rows) => rows.auditLogs(), signal);
      for (const log of logs) {
        signal?.throwIfAborted();
        const root = formatDigest(createTreeFrontier(digest, log.edge).root());
        yield { facilityId: gate.facilityId, writer: log.writer, size: log.size, root };
      }
    },
    async readTreeNode(key, { signal } = {}) {
      gate.admit(key, []);
      const found = createIssueList();
      checkText(key.writer, ["writer"], found);
      checkWholeNumber(key.level, 0, ["level"], found);
      checkWholeNumber(key.index, 0, ["index"], found);
      found.throwFirstOf(invalidChange);
      const { level, index } = key;
      const log = key.writer.normalize("NFC");
      return gate.read(async (rows) => {
        const size = (await rows.auditLog(log))?.size ?? 0;
        // Also false for levels that no number can hold.
        return (index + 1) * 2 ** level <= size ? rows.auditNode(log, level, index) : undefined;
      }, signal);
    },
    async addAnchor(anchor, { signal } = {}) {
      gate.admit(anchor, ["anchor"]);
      checkAnchor(anchor);
      const kept = copyAnchor(anchor);
      await gate.write((rows) => rows.insertAnchor(kept, digestOf(kept.token, digest)), signal);
    },
    async *listAnchors(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true, writer: true }, found);
      if (query.writer !== undefined) checkText(query.writer, ["writer"], found);
      found.throwFirstOf(invalidChange);
      const log = query.writer?.normalize("NFC");
      const items = listPages(
        (page: Page<PlacedAnchor>) => gate.read((rows) => rows.listAnchors(log, page), signal),
        (item) => item,
        signal,
      );
      for await (const { anchor } of items) yield anchor;
    },
  };
}

function checkEvents(events: readonly AuditEvent[], gate: Gate): void {
  const found = createIssueList();
  if (!Array.isArray(events)) {
    found.add(invalidChange, ["events"], "Phải là danh sách sự kiện.", "Must be a list of events.");
    found.throwFirstOf(invalidChange);
  }
  for (const [at, event] of events.entries()) {
    if (event?.facilityId !== gate.facilityId && typeof event?.facilityId === "string") {
      gate.admit(event, ["events", at]);
    }
    found.take(auditEventIssues(event, ["events", at]));
  }
  found.throwFirstOf(invalidChange);
}

const queryMembers: QueryMembers<AuditQuery> = {
  facilityId: true,
  writer: true,
  subject: true,
  patient: true,
  actor: true,
  from: true,
  until: true,
  fromIndex: true,
};

function checkQuery(query: AuditQuery): void {
  const found = createIssueList();
  checkMembers(query, queryMembers, found);
  for (const field of ["writer", "subject", "patient", "actor"] as const) {
    if (query[field] !== undefined) checkText(query[field], [field], found);
  }
  for (const field of ["from", "until"] as const) {
    if (query[field] !== undefined) checkMoment(query[field], [field], found);
  }
  if (query.fromIndex !== undefined) {
    checkWholeNumber(query.fromIndex, 0, ["fromIndex"], found);
    if (query.writer === undefined) {
      const place = ["writer"];
      found.add(invalidChange, place, "Phải ghi writer khi dùng fromIndex.", "Must be given with fromIndex.");
    }
  }
  found.throwFirstOf(invalidChange);
}

function searchOf(query: Omit<AuditQuery, "fromIndex">, writer: string): AuditSearch {
  const { subject, patient, actor, from, until } = query;
  return {
    writer,
    ...(subject !== undefined && { subject: subject.normalize("NFC") }),
    ...(patient !== undefined && { patient: patient.normalize("NFC") }),
    ...(actor !== undefined && { actor: actor.normalize("NFC") }),
    ...(from !== undefined && { fromMs: epochMs(from) }),
    ...(until !== undefined && { untilMs: epochMs(until) }),
  };
}

function loggedEvent(writer: string, index: number, bytes: Uint8Array): LoggedEvent {
  try {
    return { writer, index, event: parseAuditEvent(bytes), bytes };
  } catch (cause) {
    throw storeDamaged({ key: `${writer}/${index}` }, { cause });
  }
}

function checkAnchor(anchor: TreeHeadAnchor): void {
  const found = createIssueList();
  const wrong = (field: string, vi: string, en: string) =>
    found.add(invalidChange, ["anchor", field], vi, en);
  checkText(anchor.writer, ["anchor", "writer"], found);
  checkWholeNumber(anchor.size, 1, ["anchor", "size"], found);
  checkMoment(anchor.stampedAt, ["anchor", "stampedAt"], found);
  if (typeof anchor.root !== "string" || !isDigestText(anchor.root)) {
    wrong("root", "Phải là mã băm sha-256.", "Must be a digest of sha-256.");
  }
  if (!(anchor.token instanceof Uint8Array) || anchor.token.length === 0) {
    wrong("token", "Phải là Uint8Array không rỗng.", "Must be a Uint8Array that is not empty.");
  }
  found.throwFirstOf(invalidChange);
}

function copyAnchor(anchor: TreeHeadAnchor): TreeHeadAnchor {
  return {
    facilityId: anchor.facilityId,
    writer: anchor.writer.normalize("NFC"),
    size: anchor.size,
    root: anchor.root,
    stampedAt: anchor.stampedAt,
    token: new Uint8Array(anchor.token),
  };
}
