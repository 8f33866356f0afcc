import { type CalendarDate, parseCalendarDate } from "@benhan/core";
import { callable, day, object, optionIssues, refuseCall, signal } from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import type { Storage } from "../../front/storage.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { DisposalItem, RecordLink } from "../disposal/disposal-item.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { longestFirst } from "../keep-until.ts";
import type { ContentOptions } from "./content-options.ts";
import { type KeptRecord, readRecord, recordPages } from "./kept-record.ts";
import { holdsOf } from "./read-cards.ts";
import { contentOfRecords, type RecordContent } from "./record-content.ts";
import { cursorNote } from "./refresh-notes.ts";
import { type RetentionStore, retentionStoreOf, unlessUnreadable } from "./retention-store.ts";

export interface ListDueOptions extends CallOptions, ContentOptions {
  /** The day on which it is asked: everything that came up until then. */
  readonly on: CalendarDate;
  /** Leaves out what came up before this day. Default: nothing is left out. */
  readonly from?: CalendarDate;
}

/** What is due, as `planDue` and `proposeDisposal` take it. */
export interface DueList {
  readonly items: readonly DisposalItem[];
  /** All holds of the facility that were not released. */
  readonly holds: readonly LegalHold[];
  /** Keys of records that are left out, because a key of theirs is missing or was destroyed: nothing is due in doubt. */
  readonly unreadable: readonly string[];
  /**
   * How much of the store the list can know. `never` means that `refreshRetention` was not run in this store: what was
   * committed is not in the index, and an empty list says nothing. `behind`: something was committed since the last run, which
   * is no harm to a yearly list.
   */
  readonly refreshed: "never" | "behind" | "current";
}

const optionsShape = /* @__PURE__ */ object<ListDueOptions>(
  { on: day, from: day, chainsOf: callable, blobsOf: callable, signal },
  ["on"],
);

/**
 * What has come up by a day, out of the index: each with its period, its links and the digest of everything that belongs
 * to it. Only what is due is read; of the rest, the outbox once without its bytes, and where messages were sent, what the
 * documents are once without their bodies.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 113/2025/NĐ-CP Đ20
 */
export async function listDue(storage: Storage, options: ListDueOptions): Promise<DueList> {
  const store = retentionStoreOf(storage, "listDue");
  refuseCall("listDue", optionIssues(options, optionsShape), "guides/retention.md");
  const { on, from = firstDay(), signal: since } = options;
  const records: KeptRecord[] = [];
  const closed: string[] = [];
  for await (const page of recordPages(store, { from, to: on }, since)) {
    for (const { key, value } of page) {
      if (value === undefined) closed.push(key);
      else records.push(value);
    }
  }
  const { items, unreadable } = await itemsOf(store, records, options, since);
  return {
    items,
    holds: await holdsIn(store, since),
    unreadable: [...closed, ...unreadable].sort(),
    refreshed: await store.gate.read(freshness, since),
  };
}

/** Whether something was committed behind the place at which the last refresh has stopped. */
async function freshness(rows: StorageTransaction): Promise<DueList["refreshed"]> {
  const cursor = await rows.getNote(cursorNote);
  const [newer] = await rows.listAppended({
    ...(cursor !== undefined && { after: Number(cursor) }),
    limit: 1,
  });
  if (newer === undefined) return "current";
  return cursor === undefined ? "never" : "behind";
}

/** All that were not released, whatever the day. */
export async function holdsIn(
  store: RetentionStore,
  since: AbortSignal | undefined,
): Promise<readonly LegalHold[]> {
  const holds: LegalHold[] = [];
  for await (const hold of holdsOf(store, false, since)) holds.push(hold);
  return holds;
}

async function itemsOf(
  store: RetentionStore,
  records: readonly KeptRecord[],
  options: ContentOptions,
  since: AbortSignal | undefined,
): Promise<Pick<DueList, "items" | "unreadable">> {
  const asked = records.map(({ item: { key }, moved = [] }) => ({ key, moved }));
  const { contents, unreadable } = await contentOfRecords(store, asked, options, since);
  const items: DisposalItem[] = [];
  for (const record of records) {
    const content = contents.get(record.item.key);
    if (content !== undefined) items.push(await itemOf(store, record, content, since));
  }
  return { items, unreadable: [...unreadable] };
}

/** A record as the disposal takes it. */
export async function itemOf(
  store: RetentionStore,
  record: KeptRecord,
  { manifest }: Pick<RecordContent, "manifest">,
  since: AbortSignal | undefined,
): Promise<DisposalItem> {
  const { key, patient, rule, edition, keepUntil, isControlledDrug } = record.item;
  const links = await linksOf(store, record, since);
  return {
    key,
    ...(patient !== undefined && { patient }),
    ...(record.patients !== undefined && { patients: record.patients }),
    retention: { rule, edition, keepUntil },
    ...(links.length > 0 && { links }),
    ...(isControlledDrug && { isControlledDrug }),
    manifest,
  };
}

/** What it refers to, each kept at least as long as the index says of it today; and where its documents went. */
async function linksOf(
  store: RetentionStore,
  { item: { links = [] }, moved = [] }: KeptRecord,
  since: AbortSignal | undefined,
): Promise<readonly RecordLink[]> {
  const found: RecordLink[] = [];
  for (const link of links) {
    const other = await keptAs(store, link.to, since);
    const isLonger = other !== undefined && longestFirst(other.keepUntil, link.keepUntil) < 0;
    found.push(isLonger ? { ...link, keepUntil: other.keepUntil } : link);
  }
  for (const to of new Set(moved.map((one) => one.to))) {
    const other = await keptAs(store, to, since);
    if (other !== undefined) found.push({ kind: "other", to, keepUntil: other.keepUntil });
  }
  return found;
}

/** How long another record is kept; of one that cannot be read no day is known. */
async function keptAs(
  store: RetentionStore,
  key: string,
  since: AbortSignal | undefined,
): Promise<{ readonly keepUntil: string } | undefined> {
  const read = async () => ({ item: (await readRecord(store, key.normalize("NFC"), since))?.value.item });
  const found = await unlessUnreadable(read);
  return found === undefined ? { keepUntil: "open" } : found.item;
}

const firstDay = (): CalendarDate => parseCalendarDate("0001-01-01");
