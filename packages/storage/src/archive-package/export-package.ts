import {
  type DigestText,
  isDigestText,
  isEmrError,
  isUuid,
  type Platform,
  type StoredDocument,
  storeDamaged,
} from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { BlobStore, CallOptions, Digest } from "@benhan/core/ports";
import { attachmentsOf } from "../blobs/attachments-of.ts";
import { keyMissing, recordDisposed } from "../encryption/encryption.faults.ts";
import { partsOf } from "../front/parts.ts";
import type { Storage } from "../front/storage.ts";
import { packageFormat } from "./about.ts";
import { recordAbsent } from "./archive-package.faults.ts";
import { foldedPath } from "./bag/bag-path.ts";
import { createBagWriter } from "./bag/bag-writer.ts";
import type { PackageSink } from "./bag/package-sink.ts";
import { createPathSet } from "./bag/path-set.ts";
import { exportIssues } from "./export-issues.ts";
import { type PackageScope, recordsOfScope, type YearOf } from "./package-scope.ts";
import type { RecordDescription, RecordOutline } from "./record/package-record.ts";
import { newestHeads } from "./record/read-record.ts";
import { writeRecord } from "./record/write-record.ts";
import { specificationFiles } from "./specification/specification-files.ts";
import { type StoreWriting, writeOrder, writeStore } from "./store/write-store.ts";

/** How far an export has come. */
export interface PackageProgress {
  readonly records: number;
  readonly files: number;
  readonly bytes: number;
}

export interface PackageContent extends CallOptions {
  readonly storage: Storage;
  readonly scope: PackageScope;
  /** Key of the person or system that exports: stands in the log of access and in PREMIS. */
  readonly by: string;
  /** What for: submission to an archive, end of a contract … */
  readonly purpose: string;
  /** Key of who receives it, for the log of access. */
  readonly recipient?: string;
  /** Name of the facility in METS and `bag-info.txt`. Default: its id. */
  readonly organisation?: string;
  /** What a record is called in an archive. */
  readonly describe?: (record: RecordOutline) => RecordDescription | Promise<RecordDescription>;
  /** To which year a record belongs. Default: that in which the last of its documents was recorded first. */
  readonly yearOf?: YearOf;
  /** Where attachments lie: those that a document names by their digest are put into the package. */
  readonly blobs?: BlobStore;
  /** JSON Schemas of documents by file name, to go with the specification. */
  readonly schemas?: Readonly<Record<string, string>>;
  readonly onProgress?: (progress: PackageProgress) => void;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
  readonly digest?: Digest;
}

/** What was written. */
export interface ExportedPackage extends PackageProgress {
  readonly documents: number;
  readonly versions: number;
  readonly blobs: number;
  /** What could not be put into the package, and what the descriptions of records lack. */
  readonly issues: readonly Issue[];
}

/** Name of this program in METS and PREMIS. */
const software = "BenhAn @benhan/storage";

/**
 * Writes a package to a sink, in constant memory but for one record and one body. The export is logged first, as handing
 * out content must be. What cannot be opened any more is left out and told; it stops nothing.
 *
 * @throws EmrError `storage.archive_package.record_absent`, and what store and sink throw; the sink is abandoned then
 */
export async function writePackage(sink: PackageSink, content: PackageContent): Promise<ExportedPackage> {
  try {
    const exported = await writeAll(sink, content);
    await sink.finish();
    return exported;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function writeAll(sink: PackageSink, content: PackageContent): Promise<ExportedPackage> {
  const { storage, scope, by, purpose, recipient, blobs, signal, onProgress } = content;
  const parts = partsOf(storage, "exportPackage");
  const { facilityId } = parts.gate;
  const digest = content.digest ?? parts.digest;
  const platform = content.platform ?? systemPlatform();
  const createdAt = platform.clock.now();
  const call = signal ? { signal } : {};
  if (scope.kind === "record" && !(await isThere())) throw recordAbsent({});
  await storage.appendEvents(
    [
      {
        ...{ facilityId, eventId: platform.ids.next(), at: createdAt, actor: by, action: "export" },
        ...{
          outcome: "done" as const,
          subject: scope.kind === "record" ? scope.episodeId : facilityId,
          purpose,
        },
        ...(recipient !== undefined && { recipient }),
      },
    ],
    call,
  );
  const bag = await createBagWriter(sink, digest, signal);
  const organisation = content.organisation ?? facilityId;
  const making = { createdAt, by, purpose, organisation, software };
  const found = exportIssues();
  const total = { records: 0, documents: 0, versions: 0, blobs: 0 };
  const tell = () => onProgress?.({ records: total.records, ...bag.total });
  const writing: StoreWriting = { parts, bag, signal, onDamage: found.damage };
  // First: what is committed from now on stands behind it.
  if (scope.kind === "everything") await writeOrder(writing);
  const known = createPathSet(digest, foldedPath);
  const yearOf: YearOf = content.yearOf ?? (({ lastRecordedIn }) => lastRecordedIn);
  for await (const episodeId of recordsOfScope(parts, scope, yearOf, signal)) {
    const written = await writeRecord(episodeId, {
      ...{ parts, bag, making, signal },
      describe: content.describe ?? (() => ({})),
      onVersion: writeBlobs,
      onUnreadable: found.unreadable,
    });
    total.records += 1;
    total.documents += written.documents;
    total.versions += written.versions;
    if (!written.isDescribed) found.undescribed();
    tell();
  }
  if (total.records === 0) found.empty();
  if (scope.kind === "everything") await writeStore(writing);
  const { schemas = {} } = content;
  if (Object.keys(schemas).length === 0) found.noSchemas();
  for (const [name, text] of specificationFiles(schemas)) await bag.add(name, text);
  const about = {
    ...{ format: packageFormat, facilityId, scope, createdAt, by, purpose, organisation, software },
    ...(recipient !== undefined && { recipient }),
    ...total,
  };
  await bag.add("about.json", `${JSON.stringify(about, undefined, 1)}\n`);
  await bag.finish([
    ["Source-Organization", organisation],
    ["Bagging-Date", createdAt.slice(0, 10)],
    ["External-Description", purpose],
    ["Internal-Sender-Identifier", scope.kind === "record" ? scope.episodeId : facilityId],
    ["Bag-Software-Agent", software],
  ]);
  tell();
  return { ...total, ...bag.total, issues: found.issues() };

  async function isThere(): Promise<boolean> {
    if (scope.kind !== "record" || !isUuid(scope.episodeId)) return false;
    for await (const _ of newestHeads(parts, scope.episodeId, signal)) return true;
    return false;
  }

  /** The attachments that a document names, each once. */
  async function writeBlobs(document: StoredDocument): Promise<void> {
    const { contentType, body } = document;
    const digests = /json/i.test(contentType) ? digestsIn(body) : new Set<DigestText>();
    if (digests.size === 0) return;
    const attachments = attachmentsOf(document);
    if (blobs === undefined) {
      if (attachments.size > 0) found.blobsLeftOut();
      return;
    }
    for (const named of digests) {
      const path = `blobs/${named.slice("sha-256:".length)}`;
      if (known.has(path)) continue;
      const state = await stateOf(blobs, named);
      if (state === "damaged") found.blobDamaged(named);
      // A digest may stand in a text for other reasons, too.
      if (state !== "sound" && state !== "damaged" && attachments.has(named)) {
        found.blobMissing(document, named, state);
      }
      if (state !== "sound") continue;
      const pieces = await blobs.getBlob({ facilityId, digest: named }, call);
      if (pieces === undefined) continue;
      known.add(path, new Uint8Array(32));
      await bag.add(path, pieces);
      total.blobs += 1;
    }
  }

  /** Reads an attachment to its end first: a damaged one is known then, and is not in the package. */
  async function stateOf(
    store: BlobStore,
    digestText: DigestText,
  ): Promise<"sound" | "absent" | "damaged" | "disposed" | "key-missing"> {
    try {
      const pieces = await store.getBlob({ facilityId, digest: digestText }, call);
      if (pieces === undefined) return "absent";
      for await (const _ of pieces) signal?.throwIfAborted();
      return "sound";
    } catch (error) {
      if (isEmrError(error, storeDamaged.code)) return "damaged";
      if (isEmrError(error, recordDisposed.code)) return "disposed";
      if (isEmrError(error, keyMissing.code)) return "key-missing";
      throw error;
    }
  }
}

/** What looks like a digest in a text. */
function digestsIn(body: Uint8Array): ReadonlySet<DigestText> {
  const found: readonly string[] = new TextDecoder().decode(body).match(/sha-256:[0-9a-f]{64}/g) ?? [];
  return new Set(found.filter(isDigestText));
}
