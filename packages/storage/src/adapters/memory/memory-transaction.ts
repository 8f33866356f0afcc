import { epochMs, farthestDueMs, type SourceKey } from "@benhan/core";
import type { AuditRows } from "../../front/audit-rows.ts";
import type { CardRows } from "../../front/card-rows.ts";
import { headOf } from "../../front/commit.ts";
import { compareCodePoints } from "../../front/compare-code-points.ts";
import { dueOf } from "../../front/due-of.ts";
import type { LedgerRows } from "../../front/ledger-rows.ts";
import type { Page } from "../../front/page.ts";
import type { OutboxRow, StorageTransaction } from "../../front/storage-adapter.ts";
import { together } from "../../front/together.ts";
import { memoryAuditRows } from "./memory-audit-rows.ts";
import { memoryCardRows } from "./memory-card-rows.ts";
import type { MemoryTables } from "./memory-database.ts";
import { memoryLedgerRows } from "./memory-ledger-rows.ts";

/** A transaction whose writes are put off: `apply` does them all at once, and not calling it leaves no trace. */
export interface MemoryTransaction extends StorageTransaction {
  apply(): void;
}

/** Begins a transaction on the tables of one facility. */
export function beginMemoryTransaction(tables: MemoryTables): MemoryTransaction {
  const { documents, sources, entries, bytes, latches, receipts, notes, appended } = tables;
  const writes: (() => void)[] = [];
  const later = (write: () => void) => void writes.push(write);

  const ownRows: Omit<MemoryTransaction, keyof (AuditRows & LedgerRows & CardRows)> = {
    apply() {
      for (const write of writes) write();
    },
    async newestHead(documentId) {
      const newest = documents.get(documentId)?.at(-1);
      return newest && headOf(newest);
    },
    async readVersion(documentId, version) {
      const versions = documents.get(documentId);
      const found =
        version === undefined ? versions?.at(-1) : versions?.find((one) => one.version === version);
      return found && structuredClone(found);
    },
    async documentOfSource(index) {
      return sources.get(nameOf(index));
    },
    async insertVersion(document, index) {
      later(() => {
        documents.set(document.documentId, [...(documents.get(document.documentId) ?? []), document]);
        appended.push(headOf(document));
        if (index !== undefined) sources.set(nameOf(index), document.documentId);
      });
    },
    async listHeads(episodeId, page) {
      const newest = [...documents.values()].flatMap((versions) => versions.slice(-1));
      const asked = newest
        .filter((document) => episodeId === undefined || document.episodeId === episodeId)
        .sort((a, b) => compareCodePoints(a.documentId, b.documentId));
      return pageOf(asked, page, (a, after) => compareCodePoints(a.documentId, after)).map(headOf);
    },
    async listVersions(documentId, page) {
      return pageOf(documents.get(documentId) ?? [], page, (a, after) => a.version - after).map(headOf);
    },
    async listAppended({ after = -1, limit }) {
      const rows = appended.slice(after + 1, after + 1 + limit);
      return structuredClone(rows.map((head, at) => ({ place: after + 1 + at, head })));
    },

    async getNote(name) {
      return notes.get(name);
    },
    async putNote(name, text) {
      later(() => notes.set(name, text));
    },

    async newestOfChain(hub, chain) {
      return chainOf(hub, chain).at(-1);
    },
    async getRow(entryId) {
      return entries.get(entryId);
    },
    async readBytes(entryId) {
      const content = bytes.get(entryId);
      return content && new Uint8Array(content);
    },
    async insertEntry(row, content) {
      later(() => {
        entries.set(row.entryId, row);
        bytes.set(row.entryId, content);
      });
    },
    async updateEntry(entryId, progress) {
      later(() => {
        const row = entries.get(entryId);
        if (row === undefined) return;
        const { leasedUntil: _, lastCode: __, ...rest } = row;
        const { state, attempts, leases, notBefore, leasedUntil, lastCode } = progress;
        entries.set(entryId, {
          ...rest,
          ...{ state, attempts, leases, notBefore },
          ...(leasedUntil !== undefined && { leasedUntil }),
          ...(lastCode !== undefined && { lastCode }),
        });
      });
    },
    async dueRows(hubs, now, limit) {
      return waiting(hubs)
        .filter(({ due }) => due <= epochMs(now) || due > epochMs(now) + farthestDueMs)
        .slice(0, limit)
        .map(({ row }) => row);
    },
    async nextDue(hubs) {
      const [first] = waiting(hubs);
      return first && dueOf(first.row);
    },
    async waitingHubs() {
      const hubs = new Set([...entries.values()].filter(isUnfinished).map(({ hub }) => hub));
      return [...hubs].sort(compareCodePoints);
    },
    async heldRows(hub) {
      return [...entries.values()].filter((row) => row.hub === hub && row.state === "held");
    },
    async unfinishedRows(page) {
      return pageOf([...entries.values()].filter(isUnfinished).sort(byHub), page, byHub);
    },
    async listRows(chain, page) {
      const asked = [...entries.values()]
        .filter((row) => chain === undefined || row.chain === chain)
        .sort(byChain);
      return pageOf(asked, page, byChain);
    },

    async listLatches() {
      return structuredClone([...latches.values()].sort((a, b) => compareCodePoints(a.hub, b.hub)));
    },
    async closeLatch(latch) {
      later(() => {
        if (!latches.has(latch.hub)) latches.set(latch.hub, latch);
      });
    },
    async openLatch(hub) {
      later(() => latches.delete(hub));
    },

    async insertReceipt(receipt) {
      later(() => {
        if (!receipts.has(receipt.receiptId)) receipts.set(receipt.receiptId, receipt);
      });
    },
    async listReceipts({ chain, entryId }, page) {
      const asked = [...receipts.values()]
        .map((receipt, place) => ({ place, receipt }))
        .filter(({ receipt }) => chain === undefined || receipt.chain === chain)
        .filter(({ receipt }) => entryId === undefined || receipt.entryId === entryId);
      return structuredClone(pageOf(asked, page, (a, after) => a.place - after));
    },
  };
  return together(
    memoryAuditRows(tables, later),
    memoryLedgerRows(tables, later),
    memoryCardRows(tables, later),
    ownRows,
  );

  function chainOf(hub: string, chain: string): readonly OutboxRow[] {
    // Entries of a chain are added in the order of their sequence.
    return [...entries.values()].filter((row) => row.hub === hub && row.chain === chain);
  }

  /** The rows that will be handed out one day, the longest due first. */
  function waiting(hubs: readonly string[]): readonly { readonly row: OutboxRow; readonly due: number }[] {
    const heads = new Map<string, OutboxRow>();
    for (const row of entries.values()) {
      const chain = JSON.stringify([row.hub, row.chain]);
      if (isUnfinished(row) && !heads.has(chain)) heads.set(chain, row);
    }
    return [...heads.values()]
      .filter((row) => row.state !== "held" && hubs.includes(row.hub) && !latches.has(row.hub))
      .map((row) => ({ row, due: epochMs(dueOf(row)) }))
      .sort((a, b) => a.due - b.due);
  }
}

function isUnfinished(row: OutboxRow): boolean {
  return row.state === "queued" || row.state === "leased" || row.state === "held";
}

function byChain(a: OutboxRow, b: OutboxRow): number {
  return compareCodePoints(a.chain, b.chain) || a.sequence - b.sequence || compareCodePoints(a.hub, b.hub);
}

function byHub(a: OutboxRow, b: OutboxRow): number {
  return compareCodePoints(a.hub, b.hub) || compareCodePoints(a.chain, b.chain) || a.sequence - b.sequence;
}

function nameOf(index: SourceKey): string {
  return JSON.stringify([index.system, index.id]);
}

function pageOf<T, K>(
  sorted: readonly T[],
  page: Page<K>,
  compare: (item: T, after: K) => number,
): readonly T[] {
  const { after } = page;
  const rest = after === undefined ? sorted : sorted.filter((item) => compare(item, after) > 0);
  return rest.slice(0, page.limit);
}
