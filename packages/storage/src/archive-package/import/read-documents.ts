import {
  type DocumentChange,
  epochMs,
  type Instant,
  invalidChange,
  isUuid,
  type Retention,
  type StoredDocument,
} from "@benhan/core";
import { isObject } from "@benhan/core/options";
import { checkDocument } from "../../front/check-document.ts";
import { createIssueList } from "../../front/issue-list.ts";
import { isKeepUntil } from "../../retention/keep-until.ts";
import type { DocumentItem } from "../../walk/walk-item.ts";
import { packageRefused } from "../archive-package.faults.ts";
import { readDocument } from "../check-archive.ts";
import { documentFolder, recordFolder } from "../record/paths.ts";
import { valueOfLine } from "../store/json-item.ts";
import type { PackageReading } from "./package-reading.ts";

/** A version as a package tells of it, and where its content lies. */
interface ToldVersion extends Omit<StoredDocument, "body"> {
  readonly file?: string;
  readonly path: string;
}

const documentPath =
  /^data\/(records\/[0-9a-f-]{36}\/representations\/rep1\/data\/([0-9a-f-]{36}))\/document\.json$/;

/**
 * The versions that {@link documentsInOrder} did not tell: record by record, by the time at which they were recorded.
 *
 * @param isThere Whether the store has this as the newest version of its document
 */
export async function* otherDocuments(
  reading: PackageReading,
  isThere: (version: Pick<ToldVersion, "documentId" | "version" | "digest">) => Promise<boolean>,
): AsyncGenerator<DocumentItem> {
  let record = "";
  let versions: ToldVersion[] = [];
  for await (const path of reading.paths()) {
    const [, folder] = documentPath.exec(path) ?? [];
    if (folder === undefined) continue;
    const [, own = ""] = folder.split("/");
    if (own !== record) {
      yield* ofRecord(versions, reading);
      versions = [];
      record = own;
    }
    const told = await toldVersions(folder, reading);
    const newest = told.at(-1);
    if (newest !== undefined && !(await isThere(newest))) versions.push(...told);
  }
  yield* ofRecord(versions, reading);
}

/** The versions in the order in which they were committed, as far as the package tells it. */
export async function* documentsInOrder(reading: PackageReading): AsyncGenerator<DocumentItem> {
  const later = new Set<string>();
  let at = 0;
  for await (const line of reading.lines("store/order.jsonl")) {
    at += 1;
    const { documentId, version, record } = orderOf(line, at);
    if (!isUuid(String(documentId)) || !isUuid(String(record)) || later.has(String(documentId))) continue;
    const folder = `${recordFolder(String(record))}/${documentFolder(String(documentId))}`;
    const told = (await toldVersions(folder, reading)).find((one) => one.version === version);
    const item = told && (await itemOf(told, reading));
    if (item === undefined) later.add(String(documentId));
    else yield item;
  }
}

function orderOf(line: string, at: number): Record<string, unknown> {
  try {
    return valueOfLine(line);
  } catch (error) {
    throw packageRefused({ count: 1 }, { path: ["data", "store/order.jsonl", at], cause: error });
  }
}

/** All versions of a record by the time of recording; those of one document stay in their order. */
async function* ofRecord(
  versions: readonly ToldVersion[],
  reading: PackageReading,
): AsyncGenerator<DocumentItem> {
  let latest = 0;
  let documentId = "";
  const timed = versions.map((told) => {
    latest = Math.max(told.documentId === documentId ? latest : 0, epochMs(told.recordedAt));
    documentId = told.documentId;
    return { told, at: latest };
  });
  const gone = new Set<string>();
  for (const { told } of timed.sort((a, b) => a.at - b.at)) {
    if (gone.has(told.documentId)) continue;
    const item = await itemOf(told, reading);
    if (item === undefined) {
      gone.add(told.documentId);
      reading.onIssue("version_not_carried", [told.documentId, told.version]);
    } else yield item;
  }
}

async function itemOf(
  { file, path, ...head }: ToldVersion,
  reading: PackageReading,
): Promise<DocumentItem | undefined> {
  const body = file === undefined ? undefined : await reading.bytes(`${path}/${file}`);
  if (body === undefined) return undefined;
  const { documentId, version } = head;
  return {
    ...{ part: "documents", found: "sound", place: { part: "documents", at: 0 } },
    key: `${documentId}/${version}`,
    document: { ...head, body },
  };
}

/** What `document.json` tells; nothing that a store would not take. @throws EmrError `core.store.invalid_change` */
async function toldVersions(folder: string, reading: PackageReading): Promise<readonly ToldVersion[]> {
  const bytes = await reading.bytes(`${folder}/document.json`);
  const document = bytes && readDocument(bytes);
  if (document === undefined) return [];
  const { documentId } = document;
  const found = createIssueList();
  const told = (document.versions as readonly Partial<ToldVersion>[]).map((version, at) => {
    const { facilityId } = reading;
    const head = { ...version, facilityId, documentId } as ToldVersion;
    const { retention, file } = head;
    const place = [folder, "versions", at];
    // Of what is gone little is known, and nothing is written.
    if (file !== undefined) {
      const { retention: _, ...change } = head;
      const asChange = { ...change, change: "document", body: new Uint8Array() } as DocumentChange;
      checkDocument(asChange, place, found);
      if (retention !== undefined && !isRetention(retention)) {
        found.add(invalidChange, [...place, "retention"], "Thời hạn không đúng dạng.", "This is no period.");
      }
    }
    return ownMembers(head, folder);
  });
  found.throwFirstOf(invalidChange);
  return told;
}

/** The members that a store keeps, and no others. */
function ownMembers(head: ToldVersion, path: string): ToldVersion {
  const { facilityId, documentId, episodeId, kind, version, schema, contentType, author, recordedAt } = head;
  const { reason, source, retention, digest, size, file } = head;
  return {
    ...{ facilityId, documentId, episodeId, kind, version, schema, contentType },
    author: { kind: author?.kind, id: author?.id },
    recordedAt: recordedAt as Instant,
    ...(reason !== undefined && { reason }),
    ...(source !== undefined && { source: { system: source.system, id: source.id } }),
    ...{ digest, size },
    ...(retention !== undefined && {
      retention: {
        ...{ rule: retention.rule, edition: retention.edition, keepUntil: retention.keepUntil },
        ...(retention.isControlledDrug === true && { isControlledDrug: true }),
      },
    }),
    ...(file !== undefined && { file }),
    path,
  };
}

function isRetention(value: unknown): value is Retention {
  return (
    isObject(value) &&
    typeof value["rule"] === "string" &&
    typeof value["edition"] === "string" &&
    isKeepUntil(value["keepUntil"])
  );
}
