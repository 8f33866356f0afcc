import { type DocumentHead, epochMs, type Instant, type Retention } from "@benhan/core";
import {
  callable,
  instant,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
} from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock } from "@benhan/core/ports";
import type { Storage } from "../../front/storage.ts";
import type { HeadRow, PlacedHead } from "../../front/storage-adapter.ts";
import { councilRule } from "../disposal/disposal-item.ts";
import { indexItem } from "../due/index-changes.ts";
import { keptDocuments, leftDocuments } from "./kept-documents.ts";
import { type KeptRecord, type MovedDocument, otherPatients, readRecord, recordCard } from "./kept-record.ts";
import { again } from "./read-cards.ts";
import { periodOfRecord } from "./record-period.ts";
import {
  drawers,
  type ReadCard,
  type RetentionStore,
  retentionStoreOf,
  unlessUnreadable,
  writeCards,
} from "./retention-store.ts";

export interface RefreshRetentionOptions extends CallOptions {
  /**
   * Key of the patient of a record, by the newest version of one of its documents. Without it a hold on any patient keeps
   * the record: nobody knows that it does not cover it.
   */
  readonly patientOf?: (head: DocumentHead) => string | undefined | Promise<string | undefined>;
  /** No further part is begun after this moment; the next call goes on from there. */
  readonly until?: Instant;
  /** Called after each part. */
  readonly onProgress?: (progress: RefreshProgress) => void;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** How far a refresh has come. */
export interface RefreshProgress {
  /** Versions that were looked at. */
  readonly versions: number;
  /** Records whose period is new or another. */
  readonly records: number;
}

/** What a day's work came to. */
export interface RefreshedRetention extends RefreshProgress {
  /**
   * Keys of records that were left as they are, because a key of theirs is missing or was destroyed. Each call looks at them
   * again; until then they are due by no list.
   */
  readonly unreadable: readonly string[];
  /** False when the time was up before everything was looked at. */
  readonly isComplete: boolean;
}

/** Where the last refresh has stopped: the place in the order of committing. */
export const cursorNote = "retention/refreshed";

/** Records that could not be read, to be looked at again. */
export const unreadableNote = "retention/unreadable";

/** A record that could not be read, with what the cursor has passed. */
interface Unread {
  readonly key: string;
  readonly moved: readonly MovedDocument[];
}

/** So many versions are one part. */
const versionsAtOnce = 200;

const optionsShape = /* @__PURE__ */ object<RefreshRetentionOptions>({
  ...{ patientOf: callable, until: instant, onProgress: callable, clock: plainObject, signal },
});

/**
 * A day's work: looks at what was committed since the last call and writes into the index how long each record is kept,
 * by what its documents say. A record is an episode. What was decided never gets shorter here: a mistaken fact is taken back by
 * `put` of the index, with what `recalculate` makes of a correction.
 *
 * Interrupted at any point it goes on where it stopped; called twice, or by two programs at once, it changes nothing more.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật Lưu trữ 33/2024 Đ15 k4; NĐ 113/2025/NĐ-CP Đ20
 */
export async function refreshRetention(
  storage: Storage,
  options: RefreshRetentionOptions = {},
): Promise<RefreshedRetention> {
  const store = retentionStoreOf(storage, "refreshRetention");
  refuseCall("refreshRetention", optionIssues(options, optionsShape), "guides/retention.md");
  const { until, onProgress, clock = createSystemClock(), signal: since } = options;
  const done = { versions: 0, records: 0 };
  const unreadable = async () => (await readUnread(store, since)).unread.map(({ key }) => key);
  await again(() => lookAgain(store, options, done));
  for (;;) {
    if (until !== undefined && epochMs(clock.now()) > epochMs(until))
      return { ...done, isComplete: false, unreadable: await unreadable() };
    let looked = 0;
    await again(async () => {
      const seen = await store.gate.read((rows) => rows.getNote(cursorNote), since);
      const part = await partAfter(store, seen, since);
      looked = part.length;
      const last = part.at(-1);
      if (last === undefined) return true;
      const moves = await movesOf(store, part, since);
      const keys = new Set<string>([...part.map(({ head }) => head.episodeId), ...moves.keys()]);
      const asked = [...keys].map((key) => ({ key, moved: moves.get(key) ?? [] }));
      const cursor = { name: cursorNote, text: String(last.place), seen };
      return lookAt(store, asked, options, done, cursor);
    });
    if (looked === 0) return { ...done, isComplete: true, unreadable: await unreadable() };
    done.versions += looked;
    onProgress?.({ ...done });
  }
}

/** Records that an earlier call could not read. */
async function lookAgain(
  store: RetentionStore,
  options: RefreshRetentionOptions,
  done: { records: number },
): Promise<boolean> {
  const { unread } = await readUnread(store, options.signal);
  return unread.length === 0 || lookAt(store, unread, options, done);
}

async function readUnread({ gate }: RetentionStore, since: AbortSignal | undefined) {
  const seen = await gate.read((rows) => rows.getNote(unreadableNote), since);
  return { seen, unread: seen === undefined ? [] : (JSON.parse(seen) as readonly Unread[]) };
}

async function lookAt(
  store: RetentionStore,
  asked: readonly Unread[],
  options: RefreshRetentionOptions,
  done: { records: number },
  cursor?: { readonly name: string; readonly text: string; readonly seen: string | undefined },
): Promise<boolean> {
  const { seen, unread } = await readUnread(store, options.signal);
  const { changed, failed } = await changedRecords(store, asked, options);
  const others = unread.filter(({ key }) => !asked.some((one) => one.key === key));
  const again = failed.map(({ key, moved }) => {
    const before = unread.find((one) => one.key === key)?.moved ?? [];
    return { key, moved: [...before, ...moved].filter(isFirst) };
  });
  const text = JSON.stringify([...others, ...again]);
  const isWritten = await writeCards(
    store,
    {
      put: changed.flatMap(({ now }) => (now === undefined ? [] : recordCard(now))),
      seen: changed.map(({ key, before }) => ({ drawer: drawers.retention, key, row: before?.row })),
      notes: [
        ...(cursor === undefined ? [] : [cursor]),
        ...(text === (seen ?? "[]") ? [] : [{ name: unreadableNote, text, seen }]),
      ],
    },
    options.signal,
  );
  if (isWritten) done.records += changed.filter(({ now }) => now !== undefined).length;
  return isWritten;
}

async function partAfter(
  { gate }: RetentionStore,
  cursor: string | undefined,
  since: AbortSignal | undefined,
): Promise<readonly PlacedHead[]> {
  return gate.read(
    (rows) =>
      rows.listAppended({ ...(cursor !== undefined && { after: Number(cursor) }), limit: versionsAtOnce }),
    since,
  );
}

interface ChangedKept {
  readonly key: string;
  readonly before: ReadCard<KeptRecord> | undefined;
  /** Absent when nothing changes. */
  readonly now: KeptRecord | undefined;
}

async function changedRecords(
  store: RetentionStore,
  asked: readonly Unread[],
  options: RefreshRetentionOptions,
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
  { patientOf, signal: since }: RefreshRetentionOptions,
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
  const isControlled = documents.some(({ head }) => head.retention?.rule === councilRule);
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

const isFirst = (one: MovedDocument, at: number, all: readonly MovedDocument[]): boolean =>
  all.findIndex(({ document, to }) => document === one.document && to === one.to) === at;

async function patientsFrom(
  heads: readonly DocumentHead[],
  patientOf: RefreshRetentionOptions["patientOf"],
): Promise<readonly string[]> {
  const told = new Set<string>();
  for (const head of heads) {
    const patient = await patientOf?.(head);
    if (patient !== undefined) told.add(patient);
  }
  return [...told];
}

/** Documents that a version gives to another episode than the version before, by the episode that they left. */
async function movesOf(
  { gate }: RetentionStore,
  part: readonly PlacedHead[],
  since: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly MovedDocument[]>> {
  const moves = new Map<string, MovedDocument[]>();
  for (const { head } of part) {
    if (head.version === 1) continue;
    const [previous] = await gate.read(
      (rows): Promise<readonly HeadRow[]> =>
        rows.listVersions(head.documentId, { after: head.version - 2, limit: 1 }),
      since,
    );
    if (previous === undefined || previous.episodeId === head.episodeId) continue;
    const own = moves.get(previous.episodeId) ?? [];
    own.push({ document: head.documentId, to: head.episodeId });
    moves.set(previous.episodeId, own);
  }
  return moves;
}
