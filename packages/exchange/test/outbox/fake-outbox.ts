import {
  epochMs,
  type FacilityId,
  heldByPerson,
  type Instant,
  type Lease,
  type OutboxEntry,
  type Receipt,
  type Settlement,
} from "@benhan/core";
import type { ClosedLatch, OutboxStore, ReceiptStore } from "@benhan/core/ports";

/** The outbox of one facility in memory, for tests of the dispatcher; real stores live in another package. */
export interface FakeOutbox extends OutboxStore, Pick<ReceiptStore, "listReceipts"> {
  readonly entries: OutboxEntry[];
  readonly receipts: Receipt[];
  readonly settlements: Settlement[];
}

interface Held {
  readonly until: Instant;
  readonly token: string;
}

export function createFakeOutbox(facilityId: FacilityId, initial: readonly OutboxEntry[]): FakeOutbox {
  const entries = [...initial];
  const receipts: Receipt[] = [];
  const settlements: Settlement[] = [];
  const leases = new Map<string, Held>();
  const latches = new Map<string, ClosedLatch>();
  let tokens = 0;

  const isFinished = (entry: OutboxEntry) => entry.state === "delivered" || entry.state === "dead";
  const heads = (hubs: readonly string[]) => {
    const oldest = new Map<string, OutboxEntry>();
    for (const entry of entries) {
      if (!hubs.includes(entry.hub) || latches.has(entry.hub) || isFinished(entry)) continue;
      const place = `${entry.hub} ${entry.chain}`;
      const known = oldest.get(place);
      if (known === undefined || entry.sequence < known.sequence) oldest.set(place, entry);
    }
    return [...oldest.values()].filter(({ state }) => state !== "held");
  };
  const dueAt = (entry: OutboxEntry): Instant => {
    const lease = leases.get(entry.entryId);
    return entry.state === "leased" && lease !== undefined ? lease.until : entry.notBefore;
  };
  const change = (entryId: string, with_: Partial<OutboxEntry>) => {
    const found = entries.findIndex((entry) => entry.entryId === entryId);
    const changed = entries[found];
    if (changed !== undefined) entries[found] = { ...changed, ...with_ };
    return entries[found];
  };

  return {
    facilityId,
    entries,
    receipts,
    settlements,
    async lease({ hubs, limit, now, until }) {
      const present = epochMs(now);
      const due = heads(hubs)
        .map((entry) => ({ entry, at: epochMs(dueAt(entry)) }))
        .filter(({ at }) => at <= present)
        .sort((a, b) => a.at - b.at);
      return due.slice(0, limit).flatMap(({ entry }): Lease[] => {
        const token = `t${++tokens}`;
        leases.set(entry.entryId, { until, token });
        const leased = change(entry.entryId, { state: "leased", attempts: entry.attempts + 1 });
        return leased === undefined ? [] : [{ entry: leased, token, until }];
      });
    },
    async settle({ entry, token }, settlement, receipt) {
      if (receipts.every(({ receiptId }) => receiptId !== receipt.receiptId)) receipts.push(receipt);
      if (leases.get(entry.entryId)?.token !== token) return "lease-lost";
      leases.delete(entry.entryId);
      settlements.push(settlement);
      switch (settlement.kind) {
        case "delivered":
          change(entry.entryId, { state: "delivered" });
          break;
        case "dead":
          change(entry.entryId, { state: "dead", lastCode: settlement.code });
          break;
        case "again":
          change(entry.entryId, {
            state: "queued",
            lastCode: settlement.code,
            notBefore: settlement.notBefore,
          });
          break;
        case "held":
          change(entry.entryId, { state: "held", lastCode: settlement.code, attempts: entry.attempts - 1 });
          if (settlement.keepsHubOpen !== true)
            latches.set(entry.hub, { hub: entry.hub, code: settlement.code, closedAt: receipt.receivedAt });
      }
      return "settled";
    },
    async release({ hub, now }) {
      latches.delete(hub);
      for (const entry of entries) {
        if (entry.hub === hub && entry.state === "held" && entry.lastCode !== heldByPerson) {
          change(entry.entryId, { state: "queued", notBefore: now });
        }
      }
    },
    async dismiss({ entryId, code }) {
      const entry = entries.find((one) => one.entryId === entryId);
      if (entry?.state !== "queued" && entry?.state !== "held") return "not-waiting";
      change(entryId, { state: "dead", lastCode: code });
      return "dismissed";
    },
    async hold({ entryId }) {
      const entry = entries.find((one) => one.entryId === entryId);
      if (entry?.state !== "queued" && entry?.state !== "held") return "not-waiting";
      change(entryId, { state: "held", lastCode: heldByPerson });
      return "held";
    },
    async resend({ entryId, now }) {
      const entry = entries.find((one) => one.entryId === entryId);
      if (entry === undefined || entry.state === "leased" || entry.state === "delivered")
        return "not-resendable";
      const newer = entries.filter(
        ({ hub, chain, sequence }) => hub === entry.hub && chain === entry.chain && sequence > entry.sequence,
      );
      if (newer.some(({ state }) => state === "delivered" || state === "leased")) return "overtaken";
      change(entryId, { state: "queued", notBefore: now });
      return "queued";
    },
    async listLatches() {
      return [...latches.values()];
    },
    async nextDue({ hubs }) {
      const moments = heads(hubs).map((entry) => ({ due: dueAt(entry), at: epochMs(dueAt(entry)) }));
      return moments.sort((a, b) => a.at - b.at)[0]?.due;
    },
    async listWaitingHubs() {
      const waiting = entries.filter((entry) => !isFinished(entry)).map((entry) => entry.hub);
      return [...new Set(waiting)].sort();
    },
    async getEntry({ entryId }) {
      return entries.find((entry) => entry.entryId === entryId);
    },
    async *listEntryHeads({ alsoFinished }) {
      for (const { bytes: _, ...entry } of entries)
        if (alsoFinished || !isFinished(entry as OutboxEntry)) yield entry;
    },
    async *listReceipts({ entryId }) {
      yield* receipts.filter((receipt) => receipt.entryId === entryId);
    },
    async *listEntries({ chain }) {
      yield* entries.filter((entry) => chain === undefined || entry.chain === chain);
    },
  };
}
