import type { CallOptions } from "../ports/call-options.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord, RecordHead } from "../record/medical-record.ts";
import { type ContentDocument, contentOf } from "../shape/content-document.ts";
import type { DocumentHead, StoredDocument } from "../store/document.ts";
import type { SourceKey } from "../store/source-key.ts";
import { sourceText } from "../store/source-text.ts";
import { staleVersion, storeDamaged } from "../store/store.faults.ts";
import type { RecordAttestation } from "./attestation.ts";
import { unknownRecord } from "./lifecycle.faults.ts";
import type { RecordDesk } from "./record-desk.ts";
import {
  attestationDocument,
  documentSourceOf,
  entryDocument,
  headDocument,
  lifeDocument,
  manifestDocument,
} from "./record-document.ts";
import type { RecordLife, WrittenDocument } from "./record-life.ts";

/** Content with the head of the document in which it is stored. */
export interface Stored<Content> {
  readonly content: Content;
  readonly document: DocumentHead;
}

/** A whole record as one version of its life knows it. */
export interface StoredRecord {
  readonly life: Stored<RecordLife>;
  readonly head: Stored<RecordHead>;
  /** By `sourceText`, in the order in which they first came in. */
  readonly entries: ReadonlyMap<string, Stored<Entry>>;
  readonly attestations: readonly Stored<RecordAttestation>[];
  /** Versions of documents that somebody has signed, as `documentId@version`. */
  readonly signed: ReadonlySet<string>;
  readonly record: MedicalRecord;
}

/** Somebody writes all the time when reading fails so often. */
const mostReadings = 5;

/** The record with everything in it, or `undefined`. No reading mixes two versions of the life. */
export async function findRecord(
  desk: RecordDesk,
  source: SourceKey,
  options: CallOptions,
): Promise<StoredRecord | undefined> {
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const before = await findLife(desk, source, options);
    if (before === undefined) return undefined;
    const documents = await readEpisode(desk, before, options);
    const after = await findLife(desk, source, options);
    if (after?.version === before.version) return storedRecordOf(documents, before);
  }
  throw staleVersion({ count: 1 });
}

/** The record, or `core.lifecycle.record_unknown`. */
export async function readRecord(
  desk: RecordDesk,
  source: SourceKey,
  options: CallOptions,
): Promise<StoredRecord> {
  const found = await findRecord(desk, source, options);
  if (found === undefined) throw unknownRecord({});
  return found;
}

/** The head of the newest version of the life. */
export async function findLife(
  { store, facilityId }: RecordDesk,
  record: SourceKey,
  options: CallOptions,
): Promise<DocumentHead | undefined> {
  return store.findBySource({ facilityId, source: documentSourceOf(lifeDocument.kind, record) }, options);
}

/** One version of a document, which must be there. */
export async function readStored(
  { store, facilityId }: RecordDesk,
  { documentId, version }: Pick<DocumentHead, "documentId" | "version">,
  options: CallOptions,
): Promise<StoredDocument> {
  const found = await store.readDocument({ facilityId, documentId, version }, options);
  if (found === undefined) throw storeDamaged({ key: documentId });
  return found;
}

async function readEpisode(
  desk: RecordDesk,
  life: DocumentHead,
  options: CallOptions,
): Promise<readonly StoredDocument[]> {
  const { store, facilityId } = desk;
  const documents: StoredDocument[] = [];
  for await (const head of store.listDocuments({ facilityId, episodeId: life.episodeId }, options)) {
    if (kindsRead.has(head.kind)) documents.push(await readStored(desk, head, options));
  }
  return documents;
}

const kindsRead: ReadonlySet<string> = new Set(
  [headDocument, entryDocument, lifeDocument, attestationDocument, manifestDocument].map(({ kind }) => kind),
);

function storedRecordOf(documents: readonly StoredDocument[], { documentId }: DocumentHead): StoredRecord {
  const all = <C>(wanted: ContentDocument<C>): readonly Stored<C>[] =>
    documents
      .filter(({ kind }) => kind === wanted.kind)
      .map(({ body, ...document }) => ({ content: contentOf(wanted, body), document }));
  const [life] = all(lifeDocument);
  const [head] = all(headDocument);
  if (life === undefined || head === undefined) throw storeDamaged({ key: documentId });
  const attestations = all(attestationDocument);
  const entries = new Map(all(entryDocument).map((entry) => [sourceText(entry.content.source), entry]));
  const manifests = all(manifestDocument).flatMap(({ content }) => content.documents);
  const signed = [...attestations.map(({ content }) => content.of), ...manifests].map(versionText);
  const record = { ...head.content, entries: [...entries.values()].map(({ content }) => content) };
  return { life, head, entries, attestations, signed: new Set(signed), record };
}

/** How an access names an entry that it is about, with its version. */
export function aboutEntry(
  { entries }: Pick<StoredRecord, "entries">,
  entry: SourceKey | undefined,
): { readonly entry?: SourceKey; readonly version?: number } {
  const version = entry && entries.get(sourceText(entry))?.document.version;
  return { ...(entry && { entry }), ...(version !== undefined && { version }) };
}

/** One text for one version of a document. */
export function versionText({
  documentId,
  version,
}: Pick<WrittenDocument, "documentId" | "version">): string {
  return `${documentId}@${version}`;
}
