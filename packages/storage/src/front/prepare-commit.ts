import {
  type DocumentChange,
  type FacilityId,
  invalidChange,
  type OutboxChange,
  type StoredDocument,
  wrongFacility,
} from "@benhan/core";
import { auditEventIssues } from "@benhan/core/audit";
import { digestOf } from "@benhan/core/digest";
import type { FaultContext, JsonPath } from "@benhan/core/faults";
import type { Change, Changes, Digest, ExpectedVersions, LookupChange } from "@benhan/core/ports";
import { retentionOf } from "../retention/retention-of.ts";
import { checkDocument } from "./check-document.ts";
import { checkLookup, copyLookup } from "./check-lookup.ts";
import { checkOutbox } from "./check-outbox.ts";
import { createIssueList, type IssueList } from "./issue-list.ts";
import { readOnce } from "./own-copy.ts";
import { type PreparedEvent, prepareEvent } from "./prepare-event.ts";

/** A commit that no longer depends on anything that the caller holds. */
export interface PreparedCommit {
  readonly documents: readonly { readonly document: StoredDocument; readonly path: JsonPath }[];
  readonly outbox: readonly { readonly change: OutboxChange; readonly path: JsonPath }[];
  readonly audit: readonly PreparedEvent[];
  readonly lookups: readonly LookupChange[];
  readonly expected: readonly (readonly [documentId: string, version: number])[];
}

/**
 * Checks, copies and completes what was given to `commit`, synchronously: when it returns, the caller may reuse its
 * buffers. Throws one fault with everything that can be seen without looking into the store.
 */
export function prepareCommit(
  facilityId: FacilityId,
  changes: readonly Changes[],
  expectedVersions: ExpectedVersions,
  digest: Digest,
): PreparedCommit {
  const found = createIssueList();
  const flat = flatten(changes, ["changes"], [], found);
  checkAll(facilityId, flat, expectedVersions, digest, found);
  return {
    documents: flat.flatMap(({ change, path }) =>
      change.change === "document" ? [{ document: completeDocument(change, digest), path }] : [],
    ),
    outbox: flat.flatMap(({ change, path }) =>
      change.change === "outbox" ? [{ change: copyOutbox(change), path }] : [],
    ),
    audit: flat.flatMap(({ change, path }) =>
      change.change === "audit" ? [prepareEvent(change, path, digest)] : [],
    ),
    lookups: flat.flatMap(({ change }) => (change.change === "lookup" ? [copyLookup(change)] : [])),
    expected: Object.entries(expectedVersions),
  };
}

interface PlacedChange {
  readonly change: Change;
  readonly path: JsonPath;
}

const mostLists = 16;

/** All changes in one list. JavaScript callers give anything: what is no change is noted and left out. */
function flatten(
  given: unknown,
  path: JsonPath,
  outer: readonly unknown[],
  found: IssueList,
): readonly PlacedChange[] {
  const wrong = (vi: string, en: string) => {
    found.add(invalidChange, path, vi, en);
    return [];
  };
  const own = readOnce(given, path, found);
  if (own === undefined && given !== undefined) return [];
  if (Array.isArray(own)) {
    if (outer.length === mostLists || outer.includes(given))
      return wrong("Danh sách lồng nhau quá sâu hoặc chứa chính nó.", "Lists in lists without end.");
    return own.flatMap((item, index) => flatten(item, [...path, index], [...outer, given], found));
  }
  if (outer.length === 0) return wrong("Phải là danh sách thay đổi.", "Must be a list of changes.");
  if (typeof own !== "object" || own === null)
    return wrong("Loại thay đổi không biết.", "This kind of change is not known.");
  return [{ change: own as Change, path }];
}

function checkAll(
  facilityId: FacilityId,
  changes: readonly PlacedChange[],
  expectedVersions: ExpectedVersions,
  digest: Digest,
  found: IssueList,
): void {
  for (const { change, path } of changes) {
    if (change.facilityId !== facilityId) {
      const place = [...path, "facilityId"];
      found.add(wrongFacility, place, "Thay đổi của cơ sở khác.", "This change belongs to another facility.");
    }
    if (change.change === "document") checkDocument(change, path, found);
    else if (change.change === "outbox") checkOutbox(change, path, digest, found);
    else if (change.change === "audit") found.take(auditEventIssues(change, path));
    else if (change.change === "lookup") checkLookup(change, path, found);
    else found.add(invalidChange, path, "Loại thay đổi không biết.", "This kind of change is not known.");
  }
  if (typeof expectedVersions !== "object" || expectedVersions === null) {
    const text = ["Phải là bảng phiên bản theo mã tài liệu.", "Must hold versions by document."] as const;
    found.add(invalidChange, ["expectedVersions"], ...text);
  }
  for (const [documentId, version] of Object.entries(expectedVersions ?? {})) {
    if (Number.isSafeInteger(version) && version >= 0) continue;
    const place = ["expectedVersions", documentId];
    found.add(
      invalidChange,
      place,
      "Phải là số nguyên từ 0 trở lên.",
      "Must be a whole number from 0 upwards.",
    );
  }
  const given = changes.find(({ change }) => change.facilityId !== facilityId)?.change.facilityId;
  const named = (told: { readonly count: number }, context?: FaultContext) =>
    wrongFacility({ ...told, of: { store: facilityId, given } }, context);
  found.throwFirstOf(Object.assign(named, { code: wrongFacility.code }), invalidChange);
}

function completeDocument(change: DocumentChange, digest: Digest): StoredDocument {
  const body = new Uint8Array(change.body);
  return {
    facilityId: change.facilityId,
    documentId: change.documentId,
    episodeId: change.episodeId,
    kind: change.kind,
    version: change.version,
    schema: change.schema,
    contentType: change.contentType,
    author: { kind: change.author.kind, id: change.author.id },
    recordedAt: change.recordedAt,
    ...(change.reason !== undefined && { reason: change.reason }),
    ...(change.source && { source: { system: change.source.system, id: change.source.id } }),
    ...(change.retention && { retention: retentionOf(change.retention) }),
    digest: digestOf(body, digest),
    size: body.length,
    body,
  };
}

function copyOutbox(change: OutboxChange): OutboxChange {
  return {
    change: "outbox",
    facilityId: change.facilityId,
    facilityCode: change.facilityCode,
    kind: change.kind,
    edition: change.edition,
    chain: change.chain,
    contentType: change.contentType,
    bytes: new Uint8Array(change.bytes),
    entryId: change.entryId,
    hub: change.hub,
    digest: change.digest,
    idempotencyKey: change.idempotencyKey,
    createdAt: change.createdAt,
  };
}
