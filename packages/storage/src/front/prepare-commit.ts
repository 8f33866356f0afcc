import {
  type DocumentChange,
  type FacilityId,
  invalidChange,
  type OutboxChange,
  type StoredDocument,
  wrongFacility,
} from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import type { JsonPath } from "@benhan/core/faults";
import type { Change, Changes, Digest, ExpectedVersions } from "@benhan/core/ports";
import { retentionOf } from "../retention/retention-of.ts";
import { checkDocument } from "./check-document.ts";
import { checkOutbox } from "./check-outbox.ts";
import { createIssueList } from "./issue-list.ts";

/** A commit that no longer depends on anything that the caller holds. */
export interface PreparedCommit {
  readonly documents: readonly { readonly document: StoredDocument; readonly path: JsonPath }[];
  readonly outbox: readonly { readonly change: OutboxChange; readonly path: JsonPath }[];
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
  const flat = flatten(changes, ["changes"]);
  checkAll(facilityId, flat, expectedVersions, digest);
  return {
    documents: flat.flatMap(({ change, path }) =>
      change.change === "document" ? [{ document: completeDocument(change, digest), path }] : [],
    ),
    outbox: flat.flatMap(({ change, path }) =>
      change.change === "outbox" ? [{ change: copyOutbox(change), path }] : [],
    ),
    expected: Object.entries(expectedVersions),
  };
}

interface PlacedChange {
  readonly change: Change;
  readonly path: JsonPath;
}

function flatten(changes: readonly Changes[], path: JsonPath): readonly PlacedChange[] {
  return changes.flatMap((item, index): readonly PlacedChange[] => {
    const place = [...path, index];
    return isList(item) ? flatten(item, place) : [{ change: item, path: place }];
  });
}

function isList(item: Changes): item is readonly Changes[] {
  return Array.isArray(item);
}

function checkAll(
  facilityId: FacilityId,
  changes: readonly PlacedChange[],
  expectedVersions: ExpectedVersions,
  digest: Digest,
): void {
  const found = createIssueList();
  for (const { change, path } of changes) {
    if (change.facilityId !== facilityId) {
      const place = [...path, "facilityId"];
      found.add(wrongFacility, place, "Thay đổi của cơ sở khác.", "This change belongs to another facility.");
    }
    if (change.change === "document") checkDocument(change, path, found);
    else if (change.change === "outbox") checkOutbox(change, path, digest, found);
    else found.add(invalidChange, path, "Loại thay đổi không biết.", "This kind of change is not known.");
  }
  for (const [documentId, version] of Object.entries(expectedVersions)) {
    if (Number.isSafeInteger(version) && version >= 0) continue;
    const place = ["expectedVersions", documentId];
    found.add(
      invalidChange,
      place,
      "Phải là số nguyên từ 0 trở lên.",
      "Must be a whole number from 0 upwards.",
    );
  }
  found.throwFirstOf(wrongFacility, invalidChange);
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
