import type { Instant, Uuid } from "@benhan/core";
import type { Clock, KeyStore } from "@benhan/core/ports";
import type { CardRow } from "../../front/card-rows.ts";
import { isLookupCard } from "../../front/lookup-part.ts";
import { recordMark } from "../../front/record-mark.ts";
import type { Disposal } from "../disposal/disposal.ts";
import { disposalStateOf } from "../disposal/disposal-state.ts";
import { storedAtOf } from "./disposed-blobs.ts";
import {
  areHolds,
  type DestroyedRecord,
  type Execution,
  executionCards,
  hasVersions,
  type RecordExecution,
} from "./execution.ts";
import type { DisposedBlobs } from "./execution-options.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { drawers, type RetentionStore, readCard, writeCards } from "./retention-store.ts";

export type { Execution } from "./execution.ts";

/** What it is carried out with. */
export interface DestroyMeans {
  readonly blobs: DisposedBlobs | undefined;
  readonly clock: Clock;
  /** The holds by which the records were judged. */
  readonly holds: readonly CardRow[];
  /** The step that tells of it, at a moment, and the disposal with it. */
  readonly executed: (at: Instant) => Disposal;
  readonly by: string;
  readonly signal: AbortSignal | undefined;
}

/** What was destroyed, and what had to stay. */
export interface Destroyed {
  readonly disposal: Disposal;
  readonly left: readonly string[];
}

/**
 * Destroys the keys, record by record, each from a mark from where nothing leads back; then takes away what was found by
 * them, and writes down that it is done. What was done by an earlier call is done again without harm.
 *
 * @returns nothing when something was changed meanwhile, or another call has taken over
 */
export async function destroyRecords(
  store: RetentionStore,
  { disposalId, records, run, blobs: attachments, left }: Execution,
  { blobs, clock, holds, executed, by, signal }: DestroyMeans,
): Promise<Destroyed | undefined> {
  const call = signal === undefined ? {} : { signal };
  const { facilityId } = store.gate;
  const keys = store.keys as KeyStore;
  const id = disposalId.normalize("NFC");
  for (const record of records) {
    if (!(await markDestroying(store, record, { id, run, holds, signal }))) return undefined;
    await keys.destroyKeys(record.keyIds, clock.now(), call);
  }
  const notRemoved: string[] = [];
  for (const { digest, storedAt } of attachments) {
    if (blobs === undefined) break;
    const key = { facilityId, digest, ...(storedAt !== undefined && { storedAt }) };
    const isRemoved = await blobs.removeBlob(key, call);
    // Put again since it was looked at: somebody's commit relies on it.
    if (
      !isRemoved &&
      storedAt !== undefined &&
      (await storedAtOf(blobs, facilityId, [digest], signal)).size > 0
    )
      notRemoved.push(digest);
  }
  const card = await readCard<Disposal>(store, drawers.disposal, id, signal);
  const begun = await readCard<Execution>(store, drawers.execution, id, signal);
  const at = clock.now();
  const disposal = executed(at);
  const state = disposalStateOf(disposal);
  const step = disposal.steps.at(-1);
  if (card === undefined || begun?.value.run !== run || !state.ok || step === undefined) return undefined;
  const events = createRetentionEvents(facilityId, store.digest);
  const isWritten = await writeCards(
    store,
    {
      put: [
        { drawer: drawers.disposal, sort: state.value.phase, key: id, value: disposal },
        ...records.map(({ key }) => {
          const value: RecordExecution = { disposalId: id };
          return { drawer: drawers.record, sort: recordMark.destroyed, key: key.normalize("NFC"), value };
        }),
      ],
      remove: [{ drawer: drawers.execution, key: id }, ...(await cardsAbout(store, records, signal))],
      seen: [
        { drawer: drawers.disposal, key: id, row: card.row },
        { drawer: drawers.execution, key: id, row: begun.row },
      ],
      events: [
        ...records.map((record) => events.ofDestruction(disposal, record, { at: step.at, by })),
        ...events.ofStep(disposal, step),
      ],
    },
    signal,
  );
  return isWritten ? { disposal, left: [...left, ...notRemoved] } : undefined;
}

/**
 * The point of no return, in one transaction: the run is still ours, no hold came in, and the record is the one that was
 * approved. A record that was marked before is only asked whose run it is.
 */
async function markDestroying(
  store: RetentionStore,
  record: DestroyedRecord,
  own: {
    readonly id: string;
    readonly run: Uuid;
    readonly holds: readonly CardRow[];
    readonly signal: AbortSignal | undefined;
  },
): Promise<boolean> {
  const { id, run, holds, signal } = own;
  const key = record.key.normalize("NFC");
  const begun = await readCard<Execution>(store, drawers.execution, id, signal);
  const card = (await executionCards(store, [record.key], signal)).get(record.key);
  if (begun?.value.run !== run || card === undefined) return false;
  const isMarked = card.sort === recordMark.destroying;
  const value: RecordExecution = { disposalId: id };
  return writeCards(
    store,
    {
      put: [{ drawer: drawers.record, sort: recordMark.destroying, key, value }],
      seen: [
        { drawer: drawers.execution, key: id, row: begun.row },
        { drawer: drawers.record, key, row: card },
      ],
      still: async (rows) => isMarked || ((await areHolds(rows, holds)) && (await hasVersions(rows, record))),
    },
    signal,
  );
}

/** The cards that tell of records: their periods, and what they are looked up by. */
async function cardsAbout(
  { gate }: RetentionStore,
  records: readonly DestroyedRecord[],
  signal: AbortSignal | undefined,
): Promise<readonly { readonly drawer: string; readonly key: string }[]> {
  const found: { readonly drawer: string; readonly key: string }[] = [];
  for (const { key, documents } of records) {
    found.push({ drawer: drawers.retention, key: key.normalize("NFC") });
    for (const own of [key, ...documents]) {
      const cards = await gate.read((rows) => rows.cardsOfKey(own), signal);
      const drawersOfKey = new Set(cards.filter(isLookupCard).map(({ drawer }) => drawer));
      for (const drawer of drawersOfKey) found.push({ drawer, key: own });
    }
  }
  return found;
}
