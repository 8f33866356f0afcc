import type { Instant, OutboxState, Uuid } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions, OutboxEntryHead } from "@benhan/core/ports";
import { dismissedByPerson, presentCodeOf } from "../../outbox/person-acts.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { answeredCodeOf } from "./answered-code.ts";
import { type ChainHead, type WaitsFor, waitsFor } from "./waiting-for.ts";

/** An entry and why it is not delivered. No patient data. */
export interface ListedEntry {
  readonly entryId: Uuid;
  readonly hub: string;
  readonly kind: string;
  readonly chain: string;
  readonly sequence: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly notBefore: Instant;
  /** Absent when it is finished. */
  readonly waitsFor?: WaitsFor;
  /** With `older`: the entry that it waits for. */
  readonly behind?: ChainHead;
  readonly code?: string;
  /** The last code of the hub's own. */
  readonly answered?: string;
  /** Of the last receipt that has one. */
  readonly transactionCode?: string;
}

/** A part of the queue. */
export interface EntryList {
  readonly at: Instant;
  /** The first of them. */
  readonly entries: readonly ListedEntry[];
  /** How many there are. */
  readonly count: number;
}

interface ListOptions extends CallOptions {
  /** So many are listed. */
  readonly most: number;
  /** Of this chain, and finished ones, too. Default: all that wait, and what was refused and nobody dealt with. */
  readonly chain?: string;
  readonly onProgress: (done: number) => void;
}

/** Lists what waits or was refused and no newer one stands for, or one chain. Keeps no more than it lists. */
export async function entryList(host: ExchangeHost, options: ListOptions): Promise<EntryList> {
  const { storage, connectors, clock = systemPlatform().clock } = host;
  const { signal, most, chain, onProgress } = options;
  const { facilityId } = storage;
  const call = signal === undefined ? {} : { signal };
  const now = clock.now();
  const closed = (await storage.listLatches({ facilityId }, call)).map(({ hub }) => hub);
  const served = connectors?.map(({ hub }) => hub);
  const codes = chain === undefined ? undefined : await transactionCodes(host, chain, call);
  const heads = createChainHeads();
  const entries: ListedEntry[] = [];
  let count = 0;
  const found =
    chain === undefined
      ? withoutSettled(storage.listEntryHeads({ facilityId, alsoFinished: true }, call))
      : storage.listEntries({ facilityId, chain }, call);
  for await (const entry of found) {
    onProgress(++count);
    const behind = heads.before(entry);
    if (entries.length >= most) continue;
    const why = isFinished(entry) ? undefined : waitsFor(entry, { now, closed, served, head: behind });
    const code = presentCodeOf(entry);
    const transactionCode = codes?.get(entry.entryId);
    const { entryId, hub, kind, sequence, state, attempts, createdAt, notBefore } = entry;
    const answered =
      code === undefined || state === "delivered" ? undefined : await answeredCodeOf(host, entryId, call);
    entries.push({
      ...{ entryId, hub, kind, chain: entry.chain, sequence, state, attempts, createdAt, notBefore },
      ...(why !== undefined && { waitsFor: why }),
      ...(why === "older" && behind !== undefined && { behind }),
      ...(code !== undefined && state !== "delivered" && { code }),
      ...(answered !== undefined && { answered }),
      ...(transactionCode !== undefined && { transactionCode }),
    });
  }
  return { at: now, entries, count };
}

const isFinished = ({ state }: Pick<OutboxEntryHead, "state">) => state === "delivered" || state === "dead";

/** What waits, and of each chain and hub the newest one when it was refused. They come by chain and sequence. */
async function* withoutSettled(heads: AsyncIterable<OutboxEntryHead>): AsyncIterable<OutboxEntryHead> {
  const refused = new Map<string, OutboxEntryHead>();
  let chainNow: string | undefined;
  for await (const entry of heads) {
    const { hub, chain, state, lastCode } = entry;
    if (chain !== chainNow) {
      yield* refused.values();
      refused.clear();
    }
    chainNow = chain;
    refused.delete(hub);
    if (!isFinished(entry)) yield entry;
    else if (state === "dead" && lastCode !== undefined && lastCode !== dismissedByPerson)
      refused.set(hub, entry);
  }
  yield* refused.values();
}

/** Tells what stands before an entry in its chain. Stores list chain by chain: one chain is remembered at a time. */
export function createChainHeads() {
  let chainNow: string | undefined;
  const heads = new Map<string, ChainHead>();
  return {
    before(entry: OutboxEntryHead): ChainHead | undefined {
      const { hub, chain, entryId, state } = entry;
      if (chain !== chainNow) heads.clear();
      chainNow = chain;
      if (isFinished(entry)) return undefined;
      const head = heads.get(hub);
      if (head === undefined) heads.set(hub, { entryId, state });
      return head;
    },
  };
}

async function transactionCodes({ storage }: ExchangeHost, chain: string, call: CallOptions) {
  const { facilityId } = storage;
  const codes = new Map<string, string>();
  for await (const { entryId, transactionCode } of storage.listReceipts({ facilityId, chain }, call))
    if (transactionCode !== undefined) codes.set(entryId, transactionCode);
  return codes;
}
