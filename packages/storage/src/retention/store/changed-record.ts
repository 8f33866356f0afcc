import type { DocumentHead, Retention } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import { isControlledRetention } from "../controlled-drug.ts";
import { indexItem } from "../due/index-changes.ts";
import { keptDocuments, leftDocuments } from "./kept-documents.ts";
import { type KeptRecord, otherPatients, readRecord } from "./kept-record.ts";
import { isFirst } from "./moved-documents.ts";
import { periodOfRecord } from "./record-period.ts";
import type { Unread } from "./refresh-notes.ts";
import { type ReadCard, type RetentionStore, unlessUnreadable } from "./retention-store.ts";

/** How the patient of a record is known, where the host tells it. */
interface PatientOptions extends CallOptions {
  readonly patientOf?: (head: DocumentHead) => string | undefined | Promise<string | undefined>;
}

/** What a refresh makes of a record. */
export interface ChangedKept {
  readonly key: string;
  readonly before: ReadCard<KeptRecord> | undefined;
  /** Absent when nothing changes. */
  readonly now: KeptRecord | undefined;
}

/** What has changed of records, and those that cannot be read. */
export async function changedRecords(
  store: RetentionStore,
  asked: readonly Unread[],
  options: PatientOptions,
): Promise<{ readonly changed: readonly ChangedKept[]; readonly failed: readonly Unread[] }> {
  const changed: ChangedKept[] = [];
  const failed: Unread[] = [];
  for (const one of asked) {
    options.signal?.throwIfAborted();
    const found = await unlessUnreadable(async () => ({ own: await changedRecord(store, one, options) }));
    if (found === undefined) failed.push(one);
    else if (found.own !== undefined) changed.push(found.own);
  }
  return { changed, failed };
}

async function changedRecord(
  store: RetentionStore,
  { key, moved: movedNow }: Unread,
  { patientOf, signal: since }: PatientOptions,
): Promise<ChangedKept | undefined> {
  const before = await readRecord(store, key, since);
  const moved = [...(before?.value.moved ?? []), ...movedNow].filter(isFirst);
  const documents = [
    ...(await keptDocuments(store, key, since)),
    // Of a document that went on elsewhere before the record had a card, the versions that were left here.
    ...(before === undefined ? await leftDocuments(store, key, moved, since) : []),
  ];
  // What was disposed of comes back into no list.
  if (documents.length === 0 && before === undefined) return undefined;
  const was = before && { ...before.value, retention: retentionOfItem(before.value) };
  const { retention, least } = documents.length === 0 && was ? was : periodOfRecord(documents, was);
  const told = await patientsFrom(
    documents.map(({ head }) => head),
    patientOf,
  );
  const first = before?.value.item.patient;
  const patient = first !== undefined && (told.length === 0 || told.includes(first)) ? first : told[0];
  const patients = otherPatients(patient, before?.value, told);
  const isControlled = documents.some(({ head }) => head.retention && isControlledRetention(head.retention));
  const now: KeptRecord = {
    item: {
      ...(before?.value.item ?? {}),
      ...(isSamePeriod(was?.retention, retention)
        ? before?.value.item
        : indexItem({ key, ...(patient !== undefined && { patient }) }, retention)),
      ...{ key, ...retention },
      ...(patient !== undefined && { patient }),
      ...(isControlled && { isControlledDrug: true }),
    },
    ...(least !== undefined && { least }),
    ...(moved.length > 0 && { moved }),
    ...(patients.length > 0 && { patients }),
  };
  const own = withoutDayOf(now, retention);
  const isSame = before !== undefined && JSON.stringify(own) === JSON.stringify(before.value);
  return { key, before, now: isSame ? undefined : own };
}

/** What has no day any more is brought up by none. */
function withoutDayOf(kept: KeptRecord, { keepUntil }: Retention): KeptRecord {
  if (keepUntil !== "open" && keepUntil !== "permanent") return kept;
  const { dueOn: _, ...item } = kept.item;
  return { ...kept, item };
}

const retentionOfItem = ({ item: { rule, edition, keepUntil } }: KeptRecord): Retention => ({
  ...{ rule, edition, keepUntil },
});

function isSamePeriod(one: Retention | undefined, other: Retention): boolean {
  return one?.keepUntil === other.keepUntil && one.rule === other.rule && one.edition === other.edition;
}

async function patientsFrom(
  heads: readonly DocumentHead[],
  patientOf: PatientOptions["patientOf"],
): Promise<readonly string[]> {
  const told = new Set<string>();
  for (const head of heads) {
    const patient = await patientOf?.(head);
    if (patient !== undefined) told.add(patient);
  }
  return [...told];
}
