import { digestOf, type Receipt, type Uuid } from "@benhan/core";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { OutboxRow, PlacedHead } from "../../front/storage-adapter.ts";
import type { ContentOptions } from "./content-options.ts";
import { type Gathered, takeKey } from "./gathered.ts";
import { isGone, type RetentionStore, unlessDisposed, unlessUnreadable } from "./retention-store.ts";

/** Chains that may tell of the records, with who names them. */
interface Candidate {
  readonly rows: readonly OutboxRow[];
  /** Records whose documents are in it, and those for which the host names it. */
  readonly owners: ReadonlySet<Gathered>;
}

/**
 * What was decided about messages by a call that has destroyed other records of the same disposal in part: their documents
 * can tell no more what is theirs.
 */
export interface SettledEntries {
  /** Messages that stay. */
  readonly left: ReadonlySet<Uuid>;
  /** Keys that go with those other records. */
  readonly keyIds: ReadonlySet<Uuid>;
}

/** To which episodes the bytes of documents belong. */
interface Owners {
  readonly episodesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** A document could not be opened: nobody knows what its bytes are. */
  readonly isPartial: boolean;
}

/**
 * Gives records their messages. An entry is a record's when its bytes are a document of it and of no other. What is no
 * document goes with the record when everything else in its chain is of that record; else it stays.
 *
 * @returns records of which something cannot be read
 */
export async function takeEntries(
  store: RetentionStore,
  records: readonly Gathered[],
  { settled, ...options }: ContentOptions & { readonly settled: SettledEntries | undefined },
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<Gathered>> {
  const failed = new Set<Gathered>();
  const candidates = await candidatesOf(store, records, options, signal);
  if (candidates.length === 0) return failed;
  const wanted = new Set(candidates.flatMap(({ rows }) => rows.map(({ digest }) => digest as string)));
  const { episodesOf, isPartial } = await ownersOf(store, wanted, signal);
  for (const { rows, owners } of candidates) {
    for (const own of owners) {
      const isOwn = ({ digest }: OutboxRow) => {
        const episodes = episodesOf.get(digest);
        return episodes === undefined ? undefined : episodes.size === 1 && episodes.has(own.key);
      };
      const isAlone = owners.size === 1 && !isPartial && rows.every((row) => isOwn(row) !== false);
      for (const row of rows) {
        if (settled !== undefined && (await isOfOther(store, row, settled, signal))) continue;
        const takes = settled?.left.has(row.entryId) !== true && (isOwn(row) ?? isAlone);
        if (!takes && episodesOf.get(row.digest)?.has(own.key) === false) continue;
        if (isOwn(row) === undefined && (await isDestroyed(store, row, signal))) continue;
        if (!takes) own.left.add(row.entryId);
        else if ((await unlessUnreadable(async () => takeEntry(store, own, row, signal).then(done))) !== true)
          failed.add(own);
      }
    }
  }
  return failed;
}

const done = (): true => true;

/** Rows of one chain at a time: they come by chain, sequence and hub. */
async function candidatesOf(
  store: RetentionStore,
  records: readonly Gathered[],
  { chainsOf }: ContentOptions,
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[]> {
  const byDigest = new Map<string, Set<Gathered>>();
  const byChain = new Map<string, Set<Gathered>>();
  const add = (map: Map<string, Set<Gathered>>, name: string, own: Gathered) =>
    map.set(name, (map.get(name) ?? new Set<Gathered>()).add(own));
  for (const own of records) {
    for (const { digest } of own.versions) add(byDigest, digest, own);
    for (const chain of chainsOf?.({ key: own.key, heads: own.heads }) ?? []) add(byChain, chain, own);
  }
  const candidates: Candidate[] = [];
  let chain: OutboxRow[] = [];
  const flush = () => {
    for (const hub of new Set(chain.map((row) => row.hub))) {
      const rows = chain.filter((row) => row.hub === hub);
      const owners = new Set([
        ...rows.flatMap(({ digest }) => [...(byDigest.get(digest) ?? [])]),
        ...(byChain.get(rows[0]?.chain ?? "") ?? []),
      ]);
      if (owners.size > 0) candidates.push({ rows, owners });
    }
    chain = [];
  };
  const all = listPages(
    (page: Page<OutboxRow>) => store.gate.read((rows) => rows.listRows(undefined, page), signal),
    (row) => row,
    signal,
    500,
  );
  for await (const row of all) {
    if (chain[0] !== undefined && chain[0].chain !== row.chain) flush();
    chain.push(row);
  }
  flush();
  return candidates;
}

/** Goes through the heads of all versions of the store once. */
async function ownersOf(
  store: RetentionStore,
  wanted: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<Owners> {
  const episodesOf = new Map<string, Set<string>>();
  let isPartial = false;
  const all = listPages(
    (page: Page<number>): Promise<readonly PlacedHead[]> =>
      store.gate.read((rows) => rows.listAppended(page), signal),
    ({ place }) => place,
    signal,
    1000,
  );
  for await (const { head: row } of all) {
    let isMissing = true;
    const head = await unlessUnreadable(async () => {
      const opened = await unlessDisposed(() => store.sealing.openHead(row));
      isMissing = false;
      return opened;
    });
    if (isMissing) isPartial = true;
    if (head === undefined || !wanted.has(head.digest)) continue;
    const own = episodesOf.get(head.digest) ?? new Set<string>();
    episodesOf.set(head.digest, own.add(head.episodeId));
  }
  return { episodesOf, isPartial };
}

/** It goes with a record whose destruction has begun. */
async function isOfOther(
  store: RetentionStore,
  { entryId }: OutboxRow,
  { keyIds }: SettledEntries,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (keyIds.size === 0) return false;
  const bytes = await store.gate.read((rows) => rows.readBytes(entryId), signal);
  const keyId = bytes && store.sealing.keyIdOf(bytes);
  return keyId !== undefined && keyIds.has(keyId);
}

/** Its key went with another record: nothing of it is left. */
async function isDestroyed(
  store: RetentionStore,
  { entryId }: OutboxRow,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const bytes = await store.gate.read((rows) => rows.readBytes(entryId), signal);
  return isGone(store, bytes && store.sealing.keyIdOf(bytes), signal);
}

/** Takes an entry with its answers. */
async function takeEntry(
  store: RetentionStore,
  own: Gathered,
  row: OutboxRow,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { gate, sealing } = store;
  own.entries.push(row);
  const bytes = await gate.read((rows) => rows.readBytes(row.entryId), signal);
  if (bytes !== undefined) {
    const opened = await sealing.openEntry(row, bytes);
    // What cannot be opened may be of a key that is gone already, or damaged: it names no key to destroy.
    if (opened === undefined) own.isDisposed = true;
    else takeKey(own, store, bytes);
  }
  const receipts = listPages(
    (page: Page<number>) => gate.read((rows) => rows.listReceipts({ entryId: row.entryId }, page), signal),
    ({ place }) => place,
    signal,
  );
  for await (const { receipt } of receipts) {
    const opened = await unlessDisposed(() => sealing.openReceipt(receipt));
    if (opened === undefined) own.isDisposed = true;
    else {
      if (receipt.raw !== undefined) takeKey(own, store, receipt.raw);
      own.receipts.push(toldOf(opened, store));
    }
  }
}

function toldOf({ receiptId, digest, raw }: Receipt, store: RetentionStore): Gathered["receipts"][number] {
  return { receiptId, digest, ...(raw !== undefined && { raw: digestOf(raw, store.digest) }) };
}
