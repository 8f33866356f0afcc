import { type DocumentHead, epochMs, type Instant } from "@benhan/core";
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
import type { PlacedHead } from "../../front/storage-adapter.ts";
import { changedRecords } from "./changed-record.ts";
import { recordCard } from "./kept-record.ts";
import { isFirst, movesOf } from "./moved-documents.ts";
import { again } from "./read-cards.ts";
import { cursorNote, readUnread, type Unread, unreadableNote } from "./refresh-notes.ts";
import { drawers, type RetentionStore, retentionStoreOf, writeCards } from "./retention-store.ts";

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
