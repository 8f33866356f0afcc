import { epochMs, farthestDueMs } from "@benhan/core";
import { dueOf } from "../../front/due-of.ts";
import type { OutboxProgress, OutboxRow, StorageTransaction } from "../../front/storage-adapter.ts";
import { endOf, type Key, type KeyMaker } from "./keys.ts";
import type { EntryRow } from "./schema.ts";
import { compact, lastPlace, type Tables, under } from "./tables.ts";

type OutboxRows = Pick<
  StorageTransaction,
  | "newestOfChain"
  | "getRow"
  | "readBytes"
  | "insertEntry"
  | "updateEntry"
  | "dueRows"
  | "nextDue"
  | "waitingHubs"
  | "heldRows"
  | "unfinishedRows"
  | "listRows"
  | "listLatches"
  | "closeLatch"
  | "openLatch"
>;

/** The outbox of one facility. Indexes of what waits hold unfinished rows only: their work does not grow with time. */
export function outboxRows(tables: Tables, keyOf: KeyMaker): OutboxRows {
  const entries = tables("entry");
  let newestPlace: number | undefined;
  const byId = (entryId: string) => entries.find("id", keyOf(entryId));
  /** The oldest unfinished row of a chain. */
  const firstOf = (hub: string, chain: string) =>
    entries.first(under(keyOf(hub, chain), undefined, "waiting"));

  return {
    async newestOfChain(hub, chain) {
      return (await entries.last(under(keyOf(hub, chain), undefined, "chained")))?.row;
    },
    async getRow(entryId) {
      return (await byId(entryId))?.row;
    },
    async readBytes(entryId) {
      return (await tables("entry_bytes").get(keyOf(entryId)))?.bytes;
    },
    async insertEntry(row, bytes) {
      newestPlace ??= await lastPlace(entries, keyOf());
      newestPlace += 1;
      const key = keyOf(newestPlace);
      const isFirst = (await firstOf(row.hub, row.chain)) === undefined;
      entries.add(entryRow(key, row, isFirst));
      tables("entry_bytes").add({ key: keyOf(row.entryId), bytes: compact(bytes) });
    },
    async updateEntry(entryId, progress) {
      const known = await byId(entryId);
      if (known === undefined) return;
      const { hub, chain, sequence } = known.row;
      const row = afterProgress(known.row, progress);
      const first = await firstOf(hub, chain);
      const isFirst = first === undefined || first.row.sequence >= sequence;
      entries.put(entryRow(known.key, row, isFirst));
      // A finished entry that goes again comes before those that were behind it.
      if (isUnfinished(row) && first !== undefined && first.row.sequence > sequence)
        entries.put(entryRow(first.key, first.row, false));
      if (isFirst && known.waiting !== undefined && !isUnfinished(row)) {
        // The next of the chain may leave.
        const next = await firstOf(hub, chain);
        if (next !== undefined) entries.put(entryRow(next.key, next.row, true));
      }
    },
    async dueRows(hubs, now, limit) {
      if (limit === 0) return [];
      const present = epochMs(now);
      const index = "due";
      const found = await Promise.all(
        (await openHubs(hubs)).flatMap((hub) => [
          entries.list({ index, from: keyOf(hub), to: keyOf(hub, present), isToIncluded: true }, limit),
          entries.list(under(keyOf(hub), keyOf(hub, present + farthestDueMs), index), limit),
        ]),
      );
      return found
        .flat()
        .sort((a, b) => momentOf(a) - momentOf(b) || placeOf(a) - placeOf(b))
        .slice(0, limit)
        .map(({ row }) => row);
    },
    async nextDue(hubs) {
      const firsts = await Promise.all(
        (await openHubs(hubs)).map((hub) => entries.first(under(keyOf(hub), undefined, "due"))),
      );
      const [next] = firsts
        .filter((first) => first !== undefined)
        .sort((a, b) => momentOf(a) - momentOf(b) || placeOf(a) - placeOf(b));
      return next && dueOf(next.row);
    },
    async waitingHubs() {
      const hubs: string[] = [];
      for (let from: readonly unknown[] = keyOf(); ; ) {
        const next = await entries.first({ index: "waiting", from, to: endOf(keyOf()) });
        if (next === undefined) return hubs;
        hubs.push(next.row.hub);
        // From one hub to the next, however many entries wait for it.
        from = endOf(keyOf(next.row.hub));
      }
    },
    async heldRows(hub) {
      return (await entries.list(under(keyOf(hub), undefined, "held"))).map(({ row }) => row);
    },
    async unfinishedRows({ after, limit }) {
      const behind = after && keyOf(after.hub, after.chain, after.sequence);
      return (await entries.list(under(keyOf(), behind, "waiting"), limit)).map(({ row }) => row);
    },
    async listRows(chain, { after, limit }) {
      const prefix = chain === undefined ? keyOf() : keyOf(chain);
      const behind = after && keyOf(after.chain, after.sequence, after.hub);
      return (await entries.list(under(prefix, behind, "listed"), limit)).map(({ row }) => row);
    },

    async listLatches() {
      return (await latches()).map(({ latch }) => latch);
    },
    async closeLatch(latch) {
      const key = keyOf(latch.hub);
      if ((await tables("latch").get(key)) === undefined) tables("latch").add({ key, latch });
    },
    async openLatch(hub) {
      tables("latch").delete(keyOf(hub));
    },
  };

  function latches() {
    return tables("latch").list(under(keyOf()));
  }

  /** These hubs, each once, without those whose latch is closed. */
  async function openHubs(hubs: readonly string[]): Promise<readonly string[]> {
    const closed = new Set((await latches()).map(({ latch }) => latch.hub));
    return [...new Set(hubs)].filter((hub) => !closed.has(hub));
  }

  /** A row with the keys that its state gives it. */
  function entryRow(key: Key, row: OutboxRow, isFirst: boolean): EntryRow {
    const { entryId, hub, chain, sequence, state } = row;
    const chained = keyOf(hub, chain, sequence);
    return {
      key,
      id: keyOf(entryId),
      chained,
      listed: keyOf(chain, sequence, hub),
      ...(isUnfinished(row) && { waiting: chained }),
      ...(isFirst && isUnfinished(row) && state !== "held" && { due: keyOf(hub, epochMs(dueOf(row))) }),
      ...(state === "held" && { held: keyOf(hub) }),
      row,
    };
  }
}

function afterProgress(row: OutboxRow, progress: OutboxProgress): OutboxRow {
  const { leasedUntil: _, lastCode: __, ...rest } = row;
  const { state, attempts, leases, notBefore, leasedUntil, lastCode } = progress;
  return {
    ...rest,
    ...{ state, attempts, leases, notBefore },
    ...(leasedUntil !== undefined && { leasedUntil }),
    ...(lastCode !== undefined && { lastCode }),
  };
}

function isUnfinished({ state }: OutboxRow): boolean {
  return state === "queued" || state === "leased" || state === "held";
}

function momentOf({ row }: EntryRow): number {
  return epochMs(dueOf(row));
}

function placeOf({ key }: EntryRow): number {
  return Number(key.at(-1));
}
