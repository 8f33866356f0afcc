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
import { keptDocuments } from "./kept-documents.ts";
import { type KeptRecord, type MovedDocument, readRecord, recordCard } from "./kept-record.ts";
import { again } from "./read-cards.ts";
import { periodOfRecord } from "./record-period.ts";
import {
  drawers,
  type ReadCard,
  type RetentionStore,
  retentionStoreOf,
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
  /** False when the time was up before everything was looked at. */
  readonly isComplete: boolean;
}

/** Where the last refresh has stopped: the place in the order of committing. */
export const cursorNote = "retention/refreshed";

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
  for (;;) {
    if (until !== undefined && epochMs(clock.now()) > epochMs(until)) return { ...done, isComplete: false };
    let looked = 0;
    await again(async () => {
      const seen = await store.gate.read((rows) => rows.getNote(cursorNote), since);
      const part = await partAfter(store, seen, since);
      looked = part.length;
      const last = part.at(-1);
      if (last === undefined) return true;
      const changed = await changedRecords(store, part, options);
      const isWritten = await writeCards(
        store,
        {
          put: changed.flatMap(({ now }) => (now === undefined ? [] : recordCard(now))),
          seen: changed.map(({ key, before }) => ({ drawer: drawers.retention, key, row: before?.row })),
          note: { name: cursorNote, text: String(last.place), seen },
        },
        since,
      );
      if (isWritten) done.records += changed.filter(({ now }) => now !== undefined).length;
      return isWritten;
    });
    if (looked === 0) return { ...done, isComplete: true };
    done.versions += looked;
    onProgress?.({ ...done });
  }
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
  part: readonly PlacedHead[],
  { patientOf, signal: since }: RefreshRetentionOptions,
): Promise<readonly ChangedKept[]> {
  const moves = await movesOf(store, part, since);
  const keys = new Set<string>([...part.map(({ head }) => head.episodeId), ...moves.keys()]);
  const changed: ChangedKept[] = [];
  for (const key of keys) {
    since?.throwIfAborted();
    const before = await readRecord(store, key, since);
    const documents = await keptDocuments(store, key, since);
    const moved = [...(before?.value.moved ?? []), ...(moves.get(key) ?? [])].filter(isFirst);
    // What was disposed of comes back into no list.
    if (documents.length === 0 && before === undefined) continue;
    const was = before && { ...before.value, retention: retentionOfItem(before.value) };
    const { retention, least } = documents.length === 0 && was ? was : periodOfRecord(documents, was);
    const patient =
      before?.value.item.patient ??
      (await patientFrom(
        documents.map(({ head }) => head),
        patientOf,
      ));
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
    };
    const own = withoutDayOf(now, retention);
    const isSame = before !== undefined && JSON.stringify(own) === JSON.stringify(before.value);
    changed.push({ key, before, now: isSame ? undefined : own });
  }
  return changed;
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

async function patientFrom(
  heads: readonly DocumentHead[],
  patientOf: RefreshRetentionOptions["patientOf"],
): Promise<string | undefined> {
  if (patientOf === undefined) return undefined;
  for (const head of heads) {
    const patient = await patientOf(head);
    if (patient !== undefined) return patient;
  }
  return undefined;
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
