import { type DocumentId, uuidAfter } from "../ids/uuid-v7.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord, RecordHead } from "../record/medical-record.ts";
import { sourceText } from "../store/source-text.ts";
import { type Draft, draftOf, type Written } from "./carry-out.ts";
import type { ReadEntries } from "./entry-input.ts";
import type { WrittenEntry } from "./guards/guard.ts";
import type { Acting, RecordDesk } from "./record-desk.ts";
import { documentSourceOf, entryDocument, headDocument } from "./record-document.ts";
import { type StoredRecord, versionText } from "./stored-record.ts";

/** What a verb wrote, and how that came about. */
export interface WrittenChange {
  readonly written: Written;
  readonly isHeadChanged: boolean;
  readonly read: ReadEntries;
}

/** The record as it would stand: changed entries in their old place, new ones behind. */
export function recordAfter(
  head: RecordHead,
  stored: StoredRecord | undefined,
  { changed }: ReadEntries,
): MedicalRecord {
  const entries = new Map<string, Entry>();
  for (const [key, { content }] of stored?.entries ?? []) entries.set(key, content);
  for (const { entry } of changed) entries.set(sourceText(entry.source), entry);
  return { ...head, entries: [...entries.values()] };
}

/** The changed entries as guards see them. */
export function writtenEntriesOf(stored: StoredRecord | undefined, { changed }: ReadEntries): WrittenEntry[] {
  return changed.map(({ entry, stored: before }) => ({
    entry,
    ...(before && { before: before.content }),
    signed: before !== undefined && stored?.signed.has(versionText(before.document)) === true,
  }));
}

/**
 * A version of each changed entry. Stores list documents by their keys, so a new entry gets a key behind those of all
 * entries that the record has: that keeps entries in the order in which they came in, whatever the clock did.
 */
export function entryDrafts(
  desk: RecordDesk,
  head: RecordHead,
  record: StoredRecord | undefined,
  { changed }: ReadEntries,
  reason: string | undefined,
): readonly Draft[] {
  let last = [...(record?.entries.values() ?? [])].at(-1)?.document.documentId;
  return changed.map(({ entry, stored }) => {
    const source = documentSourceOf(entryDocument.kind, head.source, entry.source);
    const parts = { author: entry.author, reason: entry.reason ?? reason, source };
    if (stored !== undefined) return draftOf(desk, entryDocument, entry, parts, stored.document);
    const fresh: DocumentId = desk.platform.ids.next();
    const documentId = last !== undefined && fresh <= last ? uuidAfter(last) : fresh;
    last = documentId;
    return draftOf(desk, entryDocument, entry, { ...parts, documentId });
  });
}

/** A version of the head. */
export function headDraft(
  desk: RecordDesk,
  head: RecordHead,
  acting: Pick<Acting, "by"> & { readonly reason?: string | undefined },
  stored: StoredRecord | undefined,
): Draft {
  const source = documentSourceOf(headDocument.kind, head.source);
  const parts = { author: acting.by, reason: acting.reason, source };
  return draftOf(desk, headDocument, head, parts, stored?.head.document);
}

/** The answer when everything was there already. */
export function unchanged(stored: StoredRecord, issues: Written["issues"]): Written {
  const { life, record } = stored;
  const { version } = life.document;
  return { record: record.source, version, life: life.content, isChanged: false, issues };
}
