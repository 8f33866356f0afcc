import type { Entry } from "../../record/entry.ts";
import type { RecordHead } from "../../record/medical-record.ts";
import { type ContentDocument, contentOf } from "../../shape/content-document.ts";
import type { DocumentHead } from "../../store/document.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { callOptionsOf, noteAccess, requireAccess } from "../access.ts";
import { unknownEntry } from "../lifecycle.faults.ts";
import type { Acting, RecordDesk } from "../record-desk.ts";
import { documentSourceOf, entryDocument, headDocument, lifeDocument } from "../record-document.ts";
import type { Phase, RecordLife } from "../record-life.ts";
import { readStored, type Stored } from "../stored-record.ts";
import { accessOf } from "./acting.ts";
import { attempt } from "./attempt.ts";
import { readAs } from "./read-record.ts";

export interface ListOptions extends Acting {
  /** Only records in one of these phases. Default: all. */
  readonly phases?: readonly Phase[];
}

/** A record in the list: where it stands. What is in it, `view` shows. */
export interface ListedRecord {
  readonly record: SourceKey;
  readonly version: number;
  readonly life: RecordLife;
}

/** All records of the facility, cancelled ones too, in the order in which they were opened. */
export async function* listRecords(desk: RecordDesk, acting: ListOptions): AsyncIterable<ListedRecord> {
  const options = callOptionsOf(acting);
  const { facilityId, store } = desk;
  const { phases } = acting;
  await attempt(desk, { action: "list", acting }, async (own) => {
    await noteAccess(own, await requireAccess(own, accessOf(own, "list", acting), options), options);
  });
  for await (const head of store.listDocuments({ facilityId }, options)) {
    if (head.kind !== lifeDocument.kind) continue;
    const life = contentOf(lifeDocument, (await readStored(desk, head, options)).body);
    if (phases !== undefined && !phases.includes(life.phase)) continue;
    yield { record: life.record, version: head.version, life };
  }
}

/** One version of a part of the record, as it was written. */
export interface RecordVersion<Content> {
  readonly content: Content;
  readonly version: number;
  readonly recordedAt: DocumentHead["recordedAt"];
  readonly author: DocumentHead["author"];
  readonly reason?: string;
  readonly digest: DocumentHead["digest"];
}

/** Everything that happened to the record, oldest first: the events with the life after each. */
export async function listLife(
  desk: RecordDesk,
  record: SourceKey,
  acting: Acting,
): Promise<readonly RecordVersion<RecordLife>[]> {
  const { life } = await readAs(desk, "history", record, acting);
  return versionsOf(desk, lifeDocument, life, acting);
}

/** All versions of the head, oldest first. */
export async function listHeadVersions(
  desk: RecordDesk,
  record: SourceKey,
  acting: Acting,
): Promise<readonly RecordVersion<RecordHead>[]> {
  const { head } = await readAs(desk, "history", record, acting);
  return versionsOf(desk, headDocument, head, acting);
}

/** All versions of one entry, oldest first: what was written, and what took its place. @legal TT 32/2023/TT-BYT Đ52 k2 */
export async function listEntryVersions(
  desk: RecordDesk,
  record: SourceKey,
  entry: SourceKey,
  acting: Acting,
): Promise<readonly RecordVersion<Entry>[]> {
  const { entries } = await readAs(desk, "history", record, acting, { entry });
  const { id } = documentSourceOf(entryDocument.kind, record, entry);
  const found = [...entries.values()].find(({ document }) => document.source?.id === id);
  if (found === undefined) throw unknownEntry({}, { path: ["entry"] });
  return versionsOf(desk, entryDocument, found, acting);
}

async function versionsOf<C>(
  desk: RecordDesk,
  document: ContentDocument<C>,
  { document: { documentId } }: Stored<C>,
  acting: Acting,
): Promise<readonly RecordVersion<C>[]> {
  const options = callOptionsOf(acting);
  const { store, facilityId } = desk;
  const versions: RecordVersion<C>[] = [];
  for await (const head of store.listVersions({ facilityId, documentId }, options)) {
    const { version, recordedAt, author, reason, digest } = head;
    const content = contentOf(document, (await readStored(desk, head, options)).body);
    const told = { content, version, recordedAt, author, digest };
    versions.push(reason === undefined ? told : { ...told, reason });
  }
  return versions;
}
