import type { FacilityId, OutboxState } from "@benhan/core";
import type { CallOptions, KeyStore } from "@benhan/core/ports";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import { partsOf } from "../../front/parts.ts";
import type { Storage } from "../../front/storage.ts";
import type { OutboxRow } from "../../front/storage-adapter.ts";

/** How much of what a store holds. */
export interface StorageStats {
  readonly facilityId: FacilityId;
  readonly versions: {
    readonly documents: number;
    readonly count: number;
    /** Of bodies, before encryption; those of disposed versions are not known any more. */
    readonly bytes: number;
    /** Versions whose key was destroyed. */
    readonly disposed: number;
    /** By the year in which they were recorded, in its local time. */
    readonly byYear: Readonly<Record<string, { readonly count: number; readonly bytes: number }>>;
  };
  readonly outbox: Readonly<Partial<Record<OutboxState, number>>>;
  readonly receipts: number;
  /** Events by writer. */
  readonly log: Readonly<Record<string, number>>;
  readonly keys?: { readonly living: number; readonly destroyed: number };
}

interface StatsOptions extends CallOptions {
  readonly keys?: KeyStore | undefined;
  /** Called with the number of rows that were counted. */
  readonly onProgress?: (done: number) => void;
}

/** Counts everything once, in the memory of a page. */
export async function statsOf(
  storage: Storage,
  { keys, onProgress, signal }: StatsOptions = {},
): Promise<StorageStats> {
  const { gate, sealing } = partsOf(storage, "stats");
  const { facilityId } = gate;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress?.(done);
  };
  const versions = { documents: 0, count: 0, bytes: 0, disposed: 0 };
  const byYear: Record<string, { count: number; bytes: number }> = {};
  const appended = listPages(
    (page: Page<number>) => gate.read((rows) => rows.listAppended(page), signal),
    ({ place }) => place,
    signal,
  );
  for await (const { head: row } of appended) {
    const { kind, size, version, recordedAt } = await sealing.listedHead(row);
    const bytes = size ?? 0;
    const year = recordedAt.slice(0, 4);
    byYear[year] ??= { count: 0, bytes: 0 };
    byYear[year].count += 1;
    byYear[year].bytes += bytes;
    versions.count += 1;
    versions.bytes += bytes;
    if (version === 1) versions.documents += 1;
    if (kind === "disposed") versions.disposed += 1;
    step();
  }
  const outbox: Partial<Record<OutboxState, number>> = {};
  const entries = listPages(
    (page: Page<OutboxRow>) => gate.read((rows) => rows.listRows(undefined, page), signal),
    (row) => row,
    signal,
  );
  for await (const { state } of entries) {
    outbox[state] = (outbox[state] ?? 0) + 1;
    step();
  }
  let receipts = 0;
  const answers = listPages(
    (page: Page<number>) => gate.read((rows) => rows.listReceipts({}, page), signal),
    ({ place }) => place,
    signal,
  );
  for await (const _ of answers) {
    receipts += 1;
    step();
  }
  const logs = await gate.read((rows) => rows.auditLogs(), signal);
  return {
    facilityId,
    versions: { ...versions, byYear: sorted(byYear) },
    outbox,
    receipts,
    log: Object.fromEntries(logs.map(({ writer, size }) => [writer, size])),
    ...(keys !== undefined && { keys: await countKeys(keys, signal) }),
  };
}

async function countKeys(keys: KeyStore, signal: AbortSignal | undefined) {
  const count = { living: 0, destroyed: 0 };
  for await (const key of keys.listKeys(signal === undefined ? {} : { signal })) {
    count["destroyedAt" in key ? "destroyed" : "living"] += 1;
  }
  return count;
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
