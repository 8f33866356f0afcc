import type { CalendarDate, Instant, Uuid } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { CardRow } from "../../front/card-rows.ts";
import { listPages } from "../../front/list-pages.ts";
import { isLookupCard } from "../../front/lookup-part.ts";
import type { Page } from "../../front/page.ts";
import type { PlacedHead } from "../../front/storage-adapter.ts";
import { under } from "../deep-issues.ts";
import type { ListedItem } from "../disposal/disposal.ts";
import { disposalIssue } from "../disposal/disposal-issue.ts";
import { type DisposalItem, isControlledDrug } from "../disposal/disposal-item.ts";
import { explainDisposal } from "../disposal/explain-disposal.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import type { RetentionSettings } from "../retention-settings.ts";
import type { ContentOptions } from "./content-options.ts";
import { type KeptRecord, readRecord } from "./kept-record.ts";
import { itemOf } from "./list-due.ts";
import { contentOfRecords, type RecordContent } from "./record-content.ts";
import type { SettledEntries } from "./record-entries.ts";
import { isGone, type ReadCard, type RetentionStore, unlessUnreadable } from "./retention-store.ts";

/** An item of the list as the store shows it at this moment. */
export interface JudgedItem {
  readonly listed: ListedItem;
  readonly item: DisposalItem | undefined;
  readonly content: RecordContent | undefined;
  readonly card: ReadCard<KeptRecord> | undefined;
  /** Keys under which all of it lies, its card too. */
  readonly keyIds: readonly Uuid[];
  /** Something of it lies in plain. */
  readonly hasPlain: boolean;
  /** Why it must stay; empty when it may go. */
  readonly issues: readonly Issue[];
}

/** All items, and the newest version that was there. */
export interface Judgement {
  readonly items: readonly JudgedItem[];
  /** Its place in the order of committing. */
  readonly place: number | undefined;
}

/** What is judged by. */
export interface JudgeContext extends ContentOptions {
  readonly holds: readonly LegalHold[];
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly settings: RetentionSettings;
  readonly settled: SettledEntries;
  readonly signal: AbortSignal | undefined;
}

/**
 * Looks at every item anew, out of the store itself: a hold that came in, a period that got longer, a document that was
 * added, a key that something living uses too.
 */
export async function judgeItems(
  store: RetentionStore,
  list: readonly ListedItem[],
  context: JudgeContext,
): Promise<Judgement> {
  const { signal, settled } = context;
  const cards = new Map<string, ReadCard<KeptRecord>>();
  for (const { key } of list) {
    const card = await unlessUnreadable(() => readRecord(store, key.normalize("NFC"), signal));
    if (card !== undefined) cards.set(key, card);
  }
  const asked = [...cards].map(([key, { value }]) => ({ key, moved: value.moved ?? [] }));
  const { contents } = await contentOfRecords(store, asked, context, signal, settled);
  const judged: JudgedItem[] = [];
  for (const listed of list) {
    const [card, content] = [cards.get(listed.key), contents.get(listed.key)];
    judged.push(await judgedItem(store, listed, card, content, context));
  }
  const uses = await sharedUses(store, judged, signal);
  return { items: withSharers(judged, uses), place: uses.place };
}

async function judgedItem(
  store: RetentionStore,
  listed: ListedItem,
  card: ReadCard<KeptRecord> | undefined,
  content: RecordContent | undefined,
  { holds, at, on, settings, signal }: JudgeContext,
): Promise<JudgedItem> {
  // Of what is not there, nothing is ever said to be destroyed.
  if (card === undefined || content === undefined || content.versions.size === 0) {
    const issues = [disposalIssue("item_missing", [])];
    return { listed, item: undefined, content, card, keyIds: [], hasPlain: false, issues };
  }
  const item = await itemOf(store, card.value, content, signal);
  const cardKey = card.row.body && store.sealing.keyIdOf(card.row.body);
  const lookups = await lookupKeys(store, listed.key, content, signal);
  const isSame =
    item.manifest === listed.manifest &&
    !content.isDisposed &&
    isControlledDrug(item) === (listed.isControlledDrug ?? false);
  return {
    ...{ listed, item, content, card },
    keyIds: [...content.keyIds, ...lookups.keyIds, ...(cardKey === undefined ? [] : [cardKey])],
    hasPlain: content.hasPlain || lookups.hasPlain || cardKey === undefined,
    issues: [
      ...(isSame ? [] : [disposalIssue("manifest_changed", ["manifest"])]),
      ...under([], explainDisposal(item, { ...settings, holds, on, at }).reasons),
    ],
  };
}

/** The keys over the values by which a record and its documents are looked up. */
async function lookupKeys(
  { gate, sealing }: RetentionStore,
  key: string,
  { versions }: RecordContent,
  signal: AbortSignal | undefined,
): Promise<{ readonly keyIds: readonly Uuid[]; readonly hasPlain: boolean }> {
  const documents = [...versions].map((name) => name.split("/")[0] ?? name);
  const cards: CardRow[] = [];
  for (const own of new Set([key, ...documents]))
    cards.push(...(await gate.read((rows) => rows.cardsOfKey(own), signal)).filter(isLookupCard));
  const keyIds = cards.map(({ body }) => (body === undefined ? undefined : sealing.keyIdOf(body)));
  return {
    keyIds: keyIds.filter((keyId) => keyId !== undefined),
    hasPlain: keyIds.includes(undefined),
  };
}

/** What else the keys of items seal, and what else belongs to them. */
interface SharedUses {
  /** Keys of items that something living uses, or whose documents went on elsewhere. */
  readonly living: ReadonlySet<string>;
  /** Items that use a key of another item: both go, or neither. */
  readonly together: readonly (readonly [string, string])[];
  /** Items with an earlier version of a document that went on in the second: they stay as long as that. */
  readonly earlier: readonly (readonly [string, string])[];
  readonly place: number | undefined;
}

/** Goes through all versions of the store once, without their bodies. */
async function sharedUses(
  store: RetentionStore,
  judged: readonly JudgedItem[],
  signal: AbortSignal | undefined,
): Promise<SharedUses> {
  const ownersOfKey = new Map<string, string[]>();
  const ownerOfVersion = new Map<string, string>();
  const newestOf = new Map<string, { readonly key: string; readonly version: number }>();
  const listed = new Set(judged.map((one) => one.listed.key));
  for (const { listed, keyIds, content } of judged) {
    for (const keyId of keyIds) ownersOfKey.set(keyId, [...(ownersOfKey.get(keyId) ?? []), listed.key]);
    for (const name of content?.versions ?? []) {
      ownerOfVersion.set(name, listed.key);
      const [documentId = "", version] = name.split("/");
      if (Number(version) > (newestOf.get(documentId)?.version ?? 0))
        newestOf.set(documentId, { key: listed.key, version: Number(version) });
    }
  }
  const ownersOf = new Map<string, Map<string, number>>();
  for (const { listed, content } of judged) {
    for (const name of content?.versions ?? []) {
      const [documentId = "", version] = name.split("/");
      const own = ownersOf.get(documentId) ?? new Map<string, number>();
      ownersOf.set(documentId, own.set(listed.key, Math.max(own.get(listed.key) ?? 0, Number(version))));
    }
  }
  const earlier = [...ownersOf.values()].flatMap((owners) =>
    [...owners].flatMap(([one, version]) =>
      [...owners].flatMap(([other, later]) => (later > version ? [[one, other] as const] : [])),
    ),
  );
  const living = new Set<string>();
  const together: (readonly [string, string])[] = [];
  for (const owners of ownersOfKey.values())
    for (const other of owners.slice(1)) together.push([owners[0] as string, other]);
  let place: number | undefined;
  for await (const { place: own, head } of allVersions(store, signal)) {
    place = own;
    const owner = ownerOfVersion.get(`${head.documentId}/${head.version}`);
    const keyId = head.sealed && store.sealing.keyIdOf(head.sealed);
    for (const other of (keyId && ownersOfKey.get(keyId)) ?? []) {
      if (owner === undefined) living.add(other);
      else if (owner !== other) together.push([owner, other]);
    }
    if (owner !== undefined) continue;
    const newest = newestOf.get(head.documentId);
    const isOfEpisode = listed.has(head.episodeId);
    const isNewer = newest !== undefined && head.version > newest.version;
    if ((!isOfEpisode && !isNewer) || (await isGone(store, keyId, signal))) continue;
    // Written under the episode and not among what was found of it; or a document that goes on in another record.
    if (isOfEpisode) living.add(head.episodeId);
    if (isNewer) living.add(newest.key);
  }
  return { living, together, earlier, place };
}

function allVersions(store: RetentionStore, signal: AbortSignal | undefined): AsyncIterable<PlacedHead> {
  return listPages(
    (page: Page<number>) => store.gate.read((rows) => rows.listAppended(page), signal),
    ({ place }) => place,
    signal,
    1000,
  );
}

/** What shares a key with something that stays, stays. */
function withSharers(
  judged: readonly JudgedItem[],
  { living, together, earlier }: SharedUses,
): readonly JudgedItem[] {
  const stays = new Set(judged.filter(({ issues }) => issues.length > 0).map(({ listed }) => listed.key));
  const shared = new Set(living);
  for (let before = -1; before < shared.size; ) {
    before = shared.size;
    for (const [one, other] of together) {
      if (stays.has(one) || shared.has(one)) shared.add(other);
      if (stays.has(other) || shared.has(other)) shared.add(one);
    }
    for (const [one, other] of earlier) if (stays.has(other) || shared.has(other)) shared.add(one);
  }
  return judged.map((own) =>
    shared.has(own.listed.key) ? { ...own, issues: [...own.issues, disposalIssue("shares_key", [])] } : own,
  );
}
