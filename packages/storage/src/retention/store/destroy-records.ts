import type { DigestText, Instant, Uuid } from "@benhan/core";
import type { BlobStore, Clock, KeyStore } from "@benhan/core/ports";
import { listPages } from "../../front/list-pages.ts";
import { isLookupCard } from "../../front/lookup-part.ts";
import type { Page } from "../../front/page.ts";
import type { Disposal } from "../disposal/disposal.ts";
import { disposalStateOf } from "../disposal/disposal-state.ts";
import type { ContentOptions } from "./record-content.ts";
import { createRetentionEvents } from "./retention-events.ts";
import { drawers, type RetentionStore, readCard, unlessDisposed, writeCards } from "./retention-store.ts";

/** A record that is to be destroyed: what its keys are, which cards tell of it. Nothing of what it says. */
export interface DestroyedRecord {
  readonly key: string;
  readonly keyIds: readonly Uuid[];
  readonly documents: readonly string[];
  readonly blobs: readonly DigestText[];
}

/** What is written down before anything is destroyed. */
export interface Execution {
  readonly disposalId: string;
  readonly records: readonly DestroyedRecord[];
}

/** Those of which a key is gone already. */
export async function touchedRecords(
  { keys }: RetentionStore,
  { records }: Execution,
  signal: AbortSignal | undefined,
): Promise<readonly DestroyedRecord[]> {
  const call = signal === undefined ? {} : { signal };
  const touched: DestroyedRecord[] = [];
  for (const record of records) {
    for (const keyId of record.keyIds) {
      const key = await (keys as KeyStore).getKey(keyId, call);
      if (key === undefined || !("destroyedAt" in key)) continue;
      touched.push(record);
      break;
    }
  }
  return touched;
}

/** What it is carried out with. */
export interface DestroyMeans {
  readonly blobs: Pick<BlobStore, "removeBlob"> | undefined;
  readonly blobsOf: ContentOptions["blobsOf"];
  readonly clock: Clock;
  /** The step that tells of it, at a moment, and the disposal with it. */
  readonly executed: (at: Instant) => Disposal;
  readonly by: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Destroys the keys, then takes away what was found by them, and writes down that it is done. What was done by an earlier
 * call is done again without harm.
 *
 * @returns the disposal with its step; nothing when it was changed meanwhile
 */
export async function destroyRecords(
  store: RetentionStore,
  { disposalId, records }: Execution,
  { blobs, blobsOf, clock, executed, by, signal }: DestroyMeans,
): Promise<Disposal | undefined> {
  const call = signal === undefined ? {} : { signal };
  const { facilityId } = store.gate;
  const keys = store.keys as KeyStore;
  for (const { keyIds } of records) await keys.destroyKeys(keyIds, clock.now(), call);
  const candidates = new Set(records.flatMap((record) => record.blobs));
  if (blobs !== undefined && blobsOf !== undefined && candidates.size > 0) {
    // What was destroyed just now cannot be opened and refers to nothing any more.
    const alone = await blobsOfNobody(store, candidates, blobsOf, signal);
    for (const digest of alone) await blobs.removeBlob({ facilityId, digest }, call);
  }
  const id = disposalId.normalize("NFC");
  const [card, begun] = [
    await readCard<Disposal>(store, drawers.disposal, id, signal),
    await readCard<Execution>(store, drawers.execution, id, signal),
  ];
  const at = clock.now();
  const disposal = executed(at);
  const state = disposalStateOf(disposal);
  const step = disposal.steps.at(-1);
  if (card === undefined || begun === undefined || !state.ok || step === undefined) return undefined;
  const events = createRetentionEvents(facilityId, store.digest);
  const isWritten = await writeCards(
    store,
    {
      put: [{ drawer: drawers.disposal, sort: state.value.phase, key: id, value: disposal }],
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
  return isWritten ? disposal : undefined;
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

/** Attachments of which no document that can still be opened says anything. Every body is read for it. */
async function blobsOfNobody(
  { gate, sealing }: RetentionStore,
  candidates: ReadonlySet<DigestText>,
  blobsOf: NonNullable<ContentOptions["blobsOf"]>,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<DigestText>> {
  const alone = new Set(candidates);
  const all = listPages(
    (page: Page<number>) => gate.read((rows) => rows.listAppended(page), signal),
    ({ place }) => place,
    signal,
  );
  for await (const { head } of all) {
    if (alone.size === 0) return alone;
    const row = await gate.read((rows) => rows.readVersion(head.documentId, head.version), signal);
    const document = row && (await unlessDisposed(() => sealing.openDocument(row)));
    for (const digest of document === undefined ? [] : blobsOf(document)) alone.delete(digest);
  }
  return alone;
}
