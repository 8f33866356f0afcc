import { addMs } from "@benhan/core";
import type { StoreUnderTest } from "@benhan/core/contract";
import { EmrError, isEmrError } from "@benhan/core/faults";
import type { AuditEvent, AuditQuery, Change, LoggedEvent } from "@benhan/core/ports";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";
import { freshDataEachTime, reversed } from "./broken-record-stores.ts";

type Append = StoreUnderTest["appendEvents"];

/** For every case of the audit suite an adapter that breaks this promise, by the title of the case. */
export const brokenAuditStores: Readonly<Record<string, StoreBreaker>> = {
  "events are listed as they came, in the order of appending": inCalls((store) => ({
    listEvents: (query) => reversed(store.listEvents(query)),
  })),
  "all events of a call are appended, or none is": inCalls((store) => ({
    async appendEvents(events) {
      for (const event of events) await store.appendEvents([event]);
    },
  })),
  "what is wrong with events is told at once, each at its place": firstIssueOnly("appendEvents"),
  "the same event again is passed over": numberedAnew(),
  "an event id that belongs to another event is refused": inCalls((store) => ({
    appendEvents: (events) => store.appendEvents(events).catch(() => undefined),
  })),
  "an event is recognised among thousands, and behind one of a wrong clock": numberedAnew(
    (size) => size > 4500,
  ),
  "events of another facility are refused": inCalls((store) => ({
    async *listEvents(query) {
      if (query.facilityId === store.facilityId) yield* store.listEvents(query);
    },
  })),
  "facilities on the same data have logs of their own": inHandles(() => {
    let first: StoreUnderTest | undefined;
    return (store) => {
      first ??= store;
      const { facilityId, appendEvents } = first;
      return { appendEvents: (events) => appendEvents(events.map((event) => ({ ...event, facilityId }))) };
    };
  }),
  "each writer has a log of its own": (sound) => ({
    ...sound,
    async open(facilityId, writer) {
      const store = await sound.open(facilityId);
      return { ...store, writer: writer ?? store.writer };
    },
  }),
  "two handles that append at once leave no gap and the right tree": freshDataEachTime,
  "an aborted call appends nothing": inCalls((store) => ({
    async appendEvents(events, options) {
      await store.appendEvents(events);
      options?.signal?.throwIfAborted();
    },
  })),
  "every text comes back in normal form C and is found in any form": inCalls((store) => ({
    async *listEvents(query, options) {
      const isNormal = query.actor === query.actor?.normalize("NFC");
      if (isNormal) yield* store.listEvents(query, options);
    },
  })),
  "the caller may change its events as soon as the call was made": inCalls((store) => ({
    async appendEvents(events) {
      await Promise.resolve();
      await store.appendEvents(events);
    },
  })),
  "what was read belongs to the caller": inHandles(() => {
    const cache = new Map<string, Uint8Array | undefined>();
    return (store) => ({
      async readTreeNode(key) {
        const name = JSON.stringify(key);
        if (!cache.has(name)) cache.set(name, await store.readTreeNode(key));
        return cache.get(name);
      },
    });
  }),
  "events are found by patient, actor, subject and time, alone and together": asking(
    ({ actor: _, ...query }) => query,
  ),
  "a day ends before the first moment of the next, in whatever offset": asking((query) => ({
    ...query,
    ...(query.until !== undefined && { until: addMs(query.until, 1) }),
  })),
  "events of a log are listed from a place on": asking(({ fromIndex, ...query }) => ({
    ...query,
    ...(fromIndex !== undefined && { fromIndex: fromIndex + 1 }),
  })),
  "a query that is none is refused": asking(({ until, ...query }) => ({
    ...query,
    ...(until !== undefined && `${until}` !== "later" && { until }),
  })),
  "a log of thousands is complete and in order, and events of one patient are found": inCalls((store) => ({
    async *listEvents(query) {
      let count = 0;
      for await (const one of store.listEvents(query)) {
        if (count === 9000) return;
        count += 1;
        yield one;
      }
    },
  })),
  "a list may be left early, and ends although the log grows meanwhile": inCalls((store) => ({
    async *listEvents(query) {
      let next = 0;
      for (;;) {
        const found: LoggedEvent[] = [];
        const rest = { ...query, writer: store.writer, fromIndex: next };
        for await (const one of store.listEvents(rest)) found.push(one);
        yield* found;
        next += found.length;
        if (found.length === 0) return;
      }
    },
  })),
  "an abort ends a list": inCalls((store) => ({ listEvents: (query) => store.listEvents(query) })),
  "heads and nodes are those of RFC 9162, at every size": inCalls((store) => ({
    // The hash of an event twice where a node has no right half, as other trees do.
    async *listTreeHeads(query) {
      for await (const head of store.listTreeHeads(query)) {
        const key = { ...query, writer: head.writer, level: 1, index: 0 };
        const node = head.size === 3 ? await store.readTreeNode(key) : undefined;
        const root = node && (Buffer.from(node).toString("hex") as typeof head.root);
        yield { ...head, ...(root && { root }) };
      }
    },
  })),
  "a node is absent while not all its events are there": inCalls((store) => ({
    readTreeNode: async (key) => (await store.readTreeNode(key)) ?? new Uint8Array(32),
  })),
  "an event is written in the commit of the change that it tells of": withoutEvents(),
  "an event of a commit that fails is not there, and no change of one whose event fails": inCalls(
    (store) => ({
      async commit(changes, ...rest) {
        await store.commit(eventsOf(changes));
        return store.commit(changes, ...rest);
      },
    }),
  ),
  "everything that is wrong with a commit is told with its events": firstIssueOnly("commit"),
  "anchors are kept with their tokens, by writer and size": inCalls((store) => ({
    listAnchors: (query) => reversed(store.listAnchors(query)),
  })),
  "what is no anchor is refused, all that is wrong at once": firstIssueOnly("addAnchor"),
  "the token of an anchor is copied before the first await": inCalls((store) => ({
    async addAnchor(anchor) {
      await Promise.resolve();
      await store.addAnchor(anchor);
    },
  })),
  "events, nodes and anchors are there after opening again": freshDataEachTime,
  "after closing the log can neither be written nor read": inCalls((store) => ({
    async *listTreeHeads(query) {
      try {
        yield* store.listTreeHeads(query);
      } catch {}
    },
  })),
};

function asking(change: (query: AuditQuery) => AuditQuery): StoreBreaker {
  return inCalls((store) => ({ listEvents: (query, options) => store.listEvents(change(query), options) }));
}

/** A store that takes an event for another one when it comes again (in a log of a certain size). */
function numberedAnew(from: (size: number) => boolean = () => true): StoreBreaker {
  return inHandles(() => {
    let count = 0;
    const fresh = (event: AuditEvent): AuditEvent => {
      count += 1;
      return { ...event, eventId: `01990000-0000-7000-8000-${`${count}`.padStart(12, "0")}` };
    };
    return (store) => ({
      async appendEvents(events: Parameters<Append>[0], options) {
        const known = new Set<string>();
        for await (const { event } of store.listEvents({ facilityId: store.facilityId }))
          known.add(event.eventId);
        const isNew = from(known.size);
        const seen = (event: AuditEvent) => {
          const again = known.has(event.eventId);
          known.add(event.eventId);
          return again && isNew;
        };
        await store.appendEvents(
          events.map((event) => (seen(event) ? fresh(event) : event)),
          options,
        );
      },
    });
  });
}

function eventsOf(changes: Parameters<StoreUnderTest["commit"]>[0]): readonly Change[] {
  return (changes.flat(3) as readonly Change[]).filter((change) => change.change === "audit");
}

function withoutEvents(): StoreBreaker {
  return inCalls((store) => ({
    commit(changes, ...rest) {
      const kept = (changes.flat(3) as readonly Change[]).filter((change) => change.change !== "audit");
      return store.commit(kept, ...rest);
    },
  }));
}

/** A store that tells only the first thing that is wrong with a call. */
export function firstIssueOnly(name: keyof StoreUnderTest): StoreBreaker {
  return inCalls((store) => ({
    async [name](...given: unknown[]) {
      try {
        return await (store[name] as (...all: unknown[]) => Promise<unknown>)(...given);
      } catch (error) {
        if (!isEmrError(error)) throw error;
        throw new EmrError(error.code, { text: error.text, issues: error.issues.slice(0, 1) });
      }
    },
  }));
}
