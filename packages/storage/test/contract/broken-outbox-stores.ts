import {
  epochMs,
  type Instant,
  instantOf,
  type Lease,
  type OutboxChange,
  type OutboxEntry,
} from "@benhan/core";
import type { StoreUnderTest } from "@benhan/core/contract";
import type { CommitResult } from "@benhan/core/ports";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";
import { afterFailure, freshDataEachTime, reversed } from "./broken-record-stores.ts";

type Settle = StoreUnderTest["settle"];
type Answer = CommitResult["outbox"][number];

/** For every case of the outbox suite an adapter that breaks this promise, by the title of the case. */
export const brokenOutboxStores: Readonly<Record<string, StoreBreaker>> = {
  "entries of a chain are numbered 1, 2, 3; chains and hubs count for themselves": inHandles(() => {
    let count = 0;
    return answering((answer) => {
      count += 1;
      return { ...answer, sequence: count };
    });
  }),
  "the bytes that a chain holds newest are not queued again": inCalls(
    answering((answer) => ({ ...answer, alreadyQueued: false })),
  ),
  "the same bytes under a corrected edition or facility code are queued": swallowKnownBytes(),
  "bytes that only an older entry of the chain holds are queued": swallowKnownBytes(),
  "bytes that the hub refused may be queued again": swallowKnownBytes(),
  "the same entry committed twice is one entry": inCalls(
    answering((answer) => ({ ...answer, alreadyQueued: false })),
  ),
  "an entry id that belongs to other content is refused": swallowInvalid(),
  "a digest that is not that of the bytes is refused": swallowInvalid(),
  "a due entry is handed out as it was queued": leasing((lease) => ({
    ...lease,
    entry: { ...lease.entry, attempts: 0 },
  })),
  "a newer entry waits until the older one of its chain is finished": chainsIgnored(),
  "an older entry that waits for its time holds back the newer one": chainsIgnored(),
  "a delivered entry frees the next": settlingAs({ kind: "held", code: "-" }),
  "a refused entry is dead and frees the next": settlingAs({ kind: "delivered" }),
  "two workers that ask at once never get the same entry": handedOutTwice(),
  "two handles that ask at once never get the same entry": handedOutTwice(),
  "a lease that ran out goes to another worker and counts as an attempt": inHandles(() => {
    const seen = new Set<string>();
    return (store) => ({
      async lease(...given) {
        const leases = (await store.lease(...given)).filter(({ entry }) => !seen.has(entry.entryId));
        for (const { entry } of leases) seen.add(entry.entryId);
        return leases;
      },
    });
  }),
  "an entry is not handed out before its time, in whatever offset it is written": inCalls((store) => ({
    lease: (request) => store.lease({ ...request, now: instantOf(epochMs(request.until) - 1) }),
  })),
  "an entry that was queued while the clock was far ahead is due": inCalls((store) => ({
    lease: async (request) =>
      (await store.lease(request)).filter(({ entry }) => epochMs(entry.notBefore) <= epochMs(request.now)),
  })),
  "a lease that was taken while the clock was far ahead runs out": inHandles(() => {
    const until = new Map<string, Instant>();
    return (store) => ({
      async lease(request) {
        const leases = (await store.lease(request)).filter(({ entry: { entryId } }) => {
          const ends = until.get(entryId);
          return ends === undefined || epochMs(ends) <= epochMs(request.now);
        });
        for (const lease of leases) until.set(lease.entry.entryId, lease.until);
        return leases;
      },
    });
  }),
  "a lease for longer than a day is refused": inCalls((store) => ({
    lease: (request) => store.lease({ ...request, until: instantOf(epochMs(request.now) + 60_000) }),
  })),
  "an attempt is counted before the entry is in the worker's hands": showing((entry) => ({
    ...entry,
    attempts: 0,
  })),
  "no more is handed out than was asked for, the longest due first": inCalls((store) => ({
    lease: (request) => store.lease({ ...request, limit: 100 }),
  })),
  "only entries of the worker's hubs are handed out": inCalls((store) => ({
    lease: (request) => store.lease({ ...request, hubs: ["bhxh", "donthuoc"] }),
  })),
  "a held entry closes the latch of its hub and of no other": inCalls((store) => ({
    settle: (lease, settlement, receipt) =>
      store.settle(
        lease,
        settlement.kind === "held"
          ? { ...settlement, kind: "again", notBefore: lease.entry.notBefore }
          : settlement,
        receipt,
      ),
  })),
  "an entry that is held for its person alone closes no latch and holds up its own chain": inCalls(
    (store) => ({
      settle: (lease, settlement, receipt) =>
        store.settle(
          lease,
          settlement.kind === "held" ? { kind: "held", code: settlement.code } : settlement,
          receipt,
        ),
    }),
  ),
  "a held attempt does not count": showing((entry) => ({ ...entry, attempts: 1 })),
  "a person may give a held entry up, which frees the next of its chain": inCalls(() => ({
    dismiss: async () => "dismissed",
  })),
  "what a person keeps back stays when its hub is released, and its chain with it": inCalls((store) => ({
    async release(query) {
      await store.release(query);
      for await (const { entryId, facilityId, state } of store.listEntries(query))
        if (state === "held") await store.resend({ facilityId, entryId, now: query.now });
    },
  })),
  "a refused entry goes again with the same bytes and key, before the newer of its chain": inCalls(
    (store) => ({
      resend: async (key) => ((await store.resend(key)) === "queued" ? "queued" : "overtaken"),
    }),
  ),
  "an entry whose newer one is at the hub, or may be, does not go again": inCalls((store) => ({
    async resend(key) {
      const answer = await store.resend(key);
      return answer === "overtaken" ? "queued" : answer;
    },
  })),
  "releasing a hub makes its held entries due at once": inCalls(() => ({ release: async () => undefined })),
  "settling stores the receipt with the new state": inCalls((store) => ({
    settle: (lease, settlement, { raw: _, ...receipt }) => store.settle(lease, settlement, receipt),
  })),
  "a settlement that is refused stores neither receipt nor state": inCalls((store) => ({
    async settle(lease, settlement, receipt) {
      await store.addReceipt(receipt);
      return store.settle(lease, settlement, receipt);
    },
  })),
  "a lost lease keeps the receipt and changes nothing else": inCalls((store) => ({
    async settle(lease, settlement, receipt) {
      const entry = await store.getEntry({ ...lease.entry });
      if (entry?.attempts !== lease.entry.attempts) return "lease-lost";
      return store.settle(lease, settlement, receipt);
    },
  })),
  "a lease is settled once": inCalls((store) => ({
    async settle(...given) {
      await store.settle(...given);
      return "settled";
    },
  })),
  "settling again with the same receipt, as after a lost answer, adds nothing": inCalls((store) => {
    let settled = 0;
    return {
      settle: (lease, settlement, receipt, options) =>
        store.settle(
          lease,
          settlement,
          settled++ === 0 ? receipt : { ...receipt, receiptId: lease.entry.entryId },
          options,
        ),
    };
  }),
  "an entry to be sent again is queued until its time and tells why": showing(
    ({ lastCode: _, ...entry }) => entry,
  ),
  "nextDue tells when a worker has to wake up": queuedOnly(),
  "nextDue looks at the oldest of a chain only, and at no closed hub": queuedOnly(),
  "nextDue that is told the time takes a moment of a wrong clock for now": inCalls((store) => ({
    nextDue: ({ now: _, ...query }) => store.nextDue(query),
  })),
  "a damaged entry is never sent, holds nothing up and is listed as dead": inCalls((store) => ({
    // One damaged entry stops the queue.
    async lease(request) {
      for await (const key of store.listEntries(request)) {
        const isSound = await store.getEntry(key).then(
          () => true,
          () => false,
        );
        if (!isSound) return [];
      }
      return store.lease(request);
    },
  })),
  "a damaged entry is listed with the others, and refused when its bytes are asked for": inCalls((store) => ({
    async getEntry(key) {
      for await (const entry of store.listEntries(key)) if (entry.entryId === key.entryId) return entry;
      return undefined;
    },
  })),
  "the hubs for which entries wait are told, whether they can be sent or not": inCalls((store) => ({
    async listWaitingHubs(query) {
      const queued = new Set<string>();
      for await (const { state, hub } of store.listEntries(query)) if (state === "queued") queued.add(hub);
      return (await store.listWaitingHubs(query)).filter((hub) => queued.has(hub));
    },
  })),
  "a Buffer, which is a view into a shared pool, is copied too": inCalls((store) => ({
    async settle(lease, settlement, { raw = new Uint8Array(), ...receipt }) {
      const kept = raw.slice();
      await Promise.resolve();
      return store.settle(lease, settlement, { ...receipt, raw: kept });
    },
  })),
  "what waits is listed by hub, chain and sequence, without bytes, whatever keeps it back": inCalls(
    (store) => ({
      async *listEntryHeads(query) {
        for await (const entry of store.listEntryHeads(query)) if (entry.state !== "held") yield entry;
      },
    }),
  ),
  "entries are listed by chain and sequence, all or of one chain": inCalls((store) => ({
    listEntries: (query) => reversed(store.listEntries(query)),
  })),
  "an entry that was never queued is absent": inCalls(() => ({ getEntry: async () => ({}) as OutboxEntry })),
  "what was handed out belongs to the worker": inHandles(() => {
    const handed = new Map<string, OutboxEntry>();
    return (store) => ({
      async lease(...given) {
        const leases = await store.lease(...given);
        for (const { entry } of leases) handed.set(entry.entryId, entry);
        return leases;
      },
      getEntry: async (key) => handed.get(key.entryId),
    });
  }),
  "keys of another facility are refused in every call of the outbox": inCalls((store) => ({
    getEntry: async (key) => (key.facilityId === store.facilityId ? store.getEntry(key) : undefined),
  })),
  "an aborted call hands out nothing and settles nothing": inCalls((store) => ({
    async lease(request, options) {
      const leases = await store.lease(request);
      options?.signal?.throwIfAborted();
      return leases;
    },
  })),
  "leases, times and latches are there after opening again": freshDataEachTime,
};

function answering(change: (answer: Answer) => Answer) {
  return (store: StoreUnderTest): Partial<StoreUnderTest> => ({
    async commit(...given) {
      const result = await store.commit(...given);
      return { ...result, outbox: result.outbox.map(change) };
    },
  });
}

function swallowKnownBytes(): StoreBreaker {
  return inCalls((store) => ({
    async commit(changes, ...rest) {
      for (const change of changes as readonly OutboxChange[]) {
        for await (const { entryId, sequence, digest } of store.listEntries(change)) {
          if (digest !== change.digest) continue;
          return { documents: [], outbox: [{ entryId, sequence, alreadyQueued: true }] };
        }
      }
      return store.commit(changes, ...rest);
    },
  }));
}

function swallowInvalid(): StoreBreaker {
  return afterFailure("core.store.invalid_change", async () => ({ documents: [], outbox: [] }));
}

function leasing(change: (lease: Lease) => Lease): StoreBreaker {
  return inCalls((store) => ({ lease: async (...given) => (await store.lease(...given)).map(change) }));
}

function showing(change: (entry: OutboxEntry) => OutboxEntry): StoreBreaker {
  return inCalls((store) => ({
    async getEntry(key) {
      const entry = await store.getEntry(key);
      return entry && change(entry);
    },
  }));
}

/** Every entry is a chain of its own, so that none waits for another. */
function chainsIgnored(): StoreBreaker {
  return inCalls((store) => ({
    commit: (changes, ...rest) =>
      store.commit(
        (changes as readonly OutboxChange[]).map((change) => ({ ...change, chain: change.entryId })),
        ...rest,
      ),
  }));
}

function settlingAs(settlement: Parameters<Settle>[1]): StoreBreaker {
  return inCalls((store) => ({ settle: (lease, _, receipt) => store.settle(lease, settlement, receipt) }));
}

function handedOutTwice(): StoreBreaker {
  return inHandles(() => {
    const handed: Lease[] = [];
    return (store) => ({
      async lease(...given) {
        handed.push(...(await store.lease(...given)));
        return [...handed];
      },
    });
  });
}

/** Looks at every queued entry, but neither at leases nor at what stands in front of it. */
function queuedOnly(): StoreBreaker {
  return inCalls((store) => ({
    async nextDue(query) {
      let next: Instant | undefined;
      for await (const { state, hub, notBefore } of store.listEntries(query)) {
        if (state !== "queued" || !query.hubs.includes(hub)) continue;
        if (next === undefined || epochMs(notBefore) < epochMs(next)) next = notBefore;
      }
      return next;
    },
  }));
}
