import { invalidChange, isDigestText } from "@benhan/core";
import { auditEventIssues } from "@benhan/core/audit";
import { digestOf } from "@benhan/core/digest";

import type { AuditEvent, AuditQuery, AuditStore, CallOptions, TreeHeadAnchor } from "@benhan/core/ports";
import { appendEvents, placeEvents } from "./append-events.ts";
import type { PlacedAnchor } from "./audit-rows.ts";
import { checkMembers, checkMoment, checkText, checkWholeNumber, type QueryMembers } from "./check-values.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listEvents } from "./list-events.ts";
import { listPages } from "./list-pages.ts";
import { listTreeHeads } from "./list-tree-heads.ts";
import { ownCopy, readOnce } from "./own-copy.ts";
import type { OwnLog } from "./own-log.ts";
import type { Page } from "./page.ts";
import { prepareEvent } from "./prepare-event.ts";

/** The logs of access in front of an adapter. */
export function createAuditPart(gate: Gate, log: OwnLog): AuditStore {
  const { writer, digest } = log;
  return {
    facilityId: gate.facilityId,
    writer,
    async appendEvents(given, options) {
      const { signal } = callOf(options);
      signal?.throwIfAborted();
      const events = checkedEvents(given, gate);
      const prepared = events.map((event, at) => prepareEvent(event, ["events", at], digest));
      await gate.write(async (transaction) => {
        const found = createIssueList();
        const placed = await placeEvents(prepared, log, transaction, found);
        found.throwFirstOf(invalidChange);
        await appendEvents(placed, log, transaction);
      }, signal);
    },
    async *listEvents(given, options) {
      const query = ownCopy(given, []);
      gate.admit(query, []);
      checkQuery(query);
      yield* listEvents(gate, query, callOf(options));
    },
    async *listTreeHeads(given, options) {
      const query = ownCopy(given, []);
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true }, found);
      found.throwFirstOf(invalidChange);
      yield* listTreeHeads(gate, digest, callOf(options));
    },
    async readTreeNode(given, options) {
      const { signal } = callOf(options);
      const key = ownCopy(given, []);
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
    async addAnchor(given, options) {
      const { signal } = callOf(options);
      const anchor = ownCopy(given, ["anchor"]);
      gate.admit(anchor, ["anchor"]);
      checkAnchor(anchor);
      const kept = copyAnchor(anchor);
      await gate.write((rows) => rows.insertAnchor(kept, digestOf(kept.token, digest)), signal);
    },
    async *listAnchors(given, options) {
      const { signal } = callOf(options);
      const query = ownCopy(given, []);
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

/** What a JavaScript caller passes as `null` is no option either. */
function callOf<T extends CallOptions>(options: T | undefined): T | CallOptions {
  return ownCopy(options, ["options"]) ?? {};
}

/** The events as they are stored: copies, so that what was checked stays so. */
function checkedEvents(given: readonly AuditEvent[], gate: Gate): readonly AuditEvent[] {
  const found = createIssueList();
  const list: unknown = ownCopy(given, ["events"]);
  if (!Array.isArray(list)) {
    found.add(invalidChange, ["events"], "Phải là danh sách sự kiện.", "Must be a list of events.");
    found.throwFirstOf(invalidChange);
    return [];
  }
  const events: AuditEvent[] = [];
  for (const [at, item] of list.entries()) {
    const path = ["events", at];
    const event = readOnce(item, path, found);
    if (event === undefined && item !== undefined) continue;
    if (event?.facilityId !== gate.facilityId && typeof event?.facilityId === "string") {
      gate.admit(event, path);
    }
    found.take(auditEventIssues(event, path));
    events.push(event);
  }
  found.throwFirstOf(invalidChange);
  return events;
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
