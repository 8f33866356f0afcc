// Loaded by `indexeddb-append.bench.ts` as a page of Chromium: writes and reads signed records and events with the store and
// with plain Dexie, in turns. Everything lies on `globalThis.store`.
import { createIdSource, type DocumentChange, instantOf, parseFacilityId } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { Dexie } from "dexie";

const facilityId = parseFacilityId("benchmark");
const start = Date.UTC(2026, 6, 2);
const clock = createManualClock(instantOf(start));
const random = createSeededRandom("indexeddb-append");
const ids = createIdSource({ clock, random });
const name = `benchmark-${Date.now()}`;
const store = await openIndexedDbStorage({ name, facilityId });
const plain = new Dexie(`plain-${name}`, { chromeTransactionDurability: "strict" });
plain.version(1).stores({
  record: "[documentId+version], episodeId",
  event: "++place, subject, patient, actor, at",
});
await plain.open();

const noise = random.bytes(50_000);
let made = 0;

/** A record of 50 kB, as it was signed: what its bytes say does not matter here. */
function recordOf(): DocumentChange {
  made += 1;
  const body = new Uint8Array(noise);
  new DataView(body.buffer).setUint32(0, made);
  return {
    ...{ change: "document", facilityId, documentId: ids.next(), episodeId: ids.next() },
    ...{ kind: "signed-record", version: 1, schema: 1, contentType: "application/xml" },
    ...{ body, author: { kind: "system", id: "tablet" }, recordedAt: clock.now() },
  };
}

function eventOf() {
  const [a = 0, b = 0] = random.bytes(2);
  return {
    ...{ facilityId, eventId: ids.next(), at: clock.now(), actor: `NV-${a % 50}`, action: "view" },
    ...({ outcome: "done", subject: `BA-${b}`, patient: `BN-${b}` } as const),
  };
}

interface Pair<T> {
  make(): T;
  ours(given: T): Promise<unknown>;
  plain(given: T): Promise<unknown>;
}

/** How often a second each way does it: in turns, so that a busy machine slows both. */
async function compare<T>({ make, ours, plain }: Pair<T>, turns: number, count: number) {
  const spent = { ours: 0, plain: 0 };
  for (let turn = 0; turn < turns + 2; turn += 1) {
    const given = Array.from({ length: count }, make);
    for (const [way, run] of turn % 2 === 0
      ? ([
          ["ours", ours],
          ["plain", plain],
        ] as const)
      : ([
          ["plain", plain],
          ["ours", ours],
        ] as const)) {
      const begin = performance.now();
      for (const one of given) await run(one);
      // The first turns warm up.
      if (turn > 1) spent[way] += performance.now() - begin;
    }
  }
  const rate = (ms: number) => (turns * count * 1000) / ms;
  return { ours: rate(spent.ours), plain: rate(spent.plain) };
}

const rowOf = ({ change: _, ...row }: DocumentChange) => ({
  ...row,
  digest: digestOf(row.body),
  size: row.body.length,
});
const records = plain.table("record");
const stored: DocumentChange[] = [];

const cases = {
  /** One record, one commit. */
  record: {
    make: recordOf,
    ours: (change) => store.commit([change]),
    plain: (change) => plain.transaction("rw", records, () => records.add(rowOf(change))),
  } satisfies Pair<DocumentChange>,
  batch: {
    make: () => Array.from({ length: 10 }, recordOf),
    ours: (changes) => store.commit(changes),
    plain: (changes) => plain.transaction("rw", records, () => records.bulkAdd(changes.map(rowOf))),
  } satisfies Pair<DocumentChange[]>,
  /** The bytes are compared with their digest by both. */
  read: {
    make: () => stored[(random.bytes(1)[0] ?? 0) % stored.length] as DocumentChange,
    ours: (key) => store.readDocument(key),
    async plain({ documentId }) {
      const found = await records.get([documentId, 1]);
      if (found === undefined || digestOf(found.body) !== found.digest) throw new Error("damaged");
    },
  } satisfies Pair<DocumentChange>,
  event: {
    make: () => [eventOf()],
    ours: (events) => store.appendEvents(events),
    plain: (events) => plain.table("event").bulkAdd(events),
  } satisfies Pair<ReturnType<typeof eventOf>[]>,
  events: {
    make: () => Array.from({ length: 100 }, eventOf),
    ours: (events) => store.appendEvents(events),
    plain: (events) => plain.table("event").bulkAdd(events),
  } satisfies Pair<ReturnType<typeof eventOf>[]>,
};

const tools = {
  async compare(which: keyof typeof cases, turns: number, count: number) {
    if (which === "read" && stored.length === 0) {
      stored.push(...Array.from({ length: 200 }, recordOf));
      for (const change of stored) {
        await store.commit([change]);
        await records.add(rowOf(change));
      }
    }
    return compare(cases[which] as Pair<unknown>, turns, count);
  },
  /** Milliseconds for the SHA-256 of 50 kB: ours in JavaScript, and that of WebCrypto. */
  async digest() {
    const body = random.bytes(50_000);
    const time = async (run: () => unknown) => {
      for (let done = 0; done < 100; done += 1) await run();
      const begin = performance.now();
      for (let done = 0; done < 500; done += 1) await run();
      return (performance.now() - begin) / 500;
    };
    return {
      portable: await time(() => digestOf(body)),
      subtle: await time(() => crypto.subtle.digest("SHA-256", body as Uint8Array<ArrayBuffer>)),
    };
  },
};

Object.assign(globalThis, { store: tools });
