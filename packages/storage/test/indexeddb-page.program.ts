// A page for the tests in Chromium: opens a store and does what it is told. Everything lies on `globalThis.store`.
import { addMs, createIdSource, type DocumentChange, enqueue, parseFacilityId } from "@benhan/core";
import { createTreeFrontier, leafHash } from "@benhan/core/audit";
import { formatDigest, portableDigest } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { Storage } from "@benhan/storage";
import { asOutboxLeader, openIndexedDbStorage } from "@benhan/storage/indexeddb";

const facilityId = parseFacilityId("tablet");
const { clock, random } = systemPlatform();
const ids = createIdSource({ clock, random });
const name = "ward";
let opened: Promise<Storage> | undefined;
const open = () => {
  opened ??= openIndexedDbStorage({ name, facilityId, lockWaitMs: 60_000 });
  return opened;
};
/**
 * Told to the test: `committed ID`, `logged ID`, `leased ID`, `settled ID`, `leads WHO`. Not waited for: a kill shall meet
 * the next commit, not a pause.
 */
const tell = (word: string, key: string): void =>
  void (globalThis as { tell?: (line: string) => Promise<void> }).tell?.(`${word} ${key}`);

function documentOf(body: Uint8Array): DocumentChange {
  return {
    ...{ change: "document", facilityId, documentId: ids.next(), episodeId: ids.next() },
    ...{ kind: "bhyt-dossier", version: 1, schema: 1, contentType: "application/xml", body },
    ...{ author: { kind: "system", id: "tablet" }, recordedAt: clock.now() },
  };
}

const event = (subject: string) => ({
  ...{ facilityId, eventId: ids.next(), at: clock.now(), actor: "NV-1", action: "view" },
  ...({ outcome: "done", subject } as const),
});

/** A record, its message and its event in one commit. */
async function commitOne(length: number): Promise<string> {
  const store = await open();
  const document = documentOf(random.bytes(Math.min(length, 60_000)));
  const outgoing = {
    ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176" },
    ...{ chain: document.documentId, contentType: "application/xml", bytes: document.body },
  };
  const message = enqueue("bhxh", outgoing, { platform: { clock, ids } });
  await store.commit([document, message, { change: "audit", ...event(document.documentId) }]);
  return document.documentId;
}

async function takeOne(): Promise<string | undefined> {
  const store = await open();
  const now = clock.now();
  const until = addMs(now, 3_600_000);
  const [lease] = await store.lease({ facilityId, hubs: ["bhxh"], limit: 1, now, until });
  if (lease === undefined) return undefined;
  const { entryId, chain, digest } = lease.entry;
  tell("leased", entryId);
  const receipt = { facilityId, receiptId: ids.next(), entryId, hub: "bhxh", chain, digest } as const;
  const answer = { attempt: 1, receivedAt: now, outcome: "ACCEPTED" } as const;
  await store.settle(lease, { kind: "delivered" }, { ...receipt, ...answer });
  tell("settled", entryId);
  return entryId;
}

/** Commits, logs, takes and settles again and again, and tells whatever was acknowledged. */
async function work(rounds: number): Promise<void> {
  for (let done = 0; done < rounds; done += 1) {
    const documentId = await commitOne(1 + ((done * 7919) % 60_000));
    tell("committed", documentId);
    const seen = Array.from({ length: 1 + (done % 40) }, () => event(documentId));
    await (await open()).appendEvents(seen);
    tell("logged", seen.map(({ eventId }) => eventId).join(","));
    await takeOne();
  }
}

interface Told {
  readonly committed: readonly string[];
  readonly logged: readonly string[];
  readonly leased: readonly string[];
  readonly settled: readonly string[];
}

/** What is wrong with what is stored, after all that was told. */
async function broken(told: Told): Promise<readonly string[]> {
  const code = await codeOf(open);
  if (code !== undefined) return [code];
  const store = await open();
  const wrong: string[] = [];
  const documents = new Set<string>();
  for await (const head of store.listDocuments({ facilityId })) {
    documents.add(head.documentId);
    const whole = await store.readDocument(head);
    if (whole?.body.length !== head.size) wrong.push(`${head.documentId} is not complete`);
  }
  const states = new Map<string, string>();
  const chains = new Set<string>();
  for await (const { entryId, state, chain, attempts } of store.listEntries({ facilityId })) {
    states.set(entryId, state);
    chains.add(chain);
    if (!documents.has(chain)) wrong.push(`entry ${entryId} has no record`);
    if (attempts > 1) wrong.push(`entry ${entryId} was handed out twice`);
  }
  for (const documentId of documents) if (!chains.has(documentId)) wrong.push(`${documentId} was not queued`);
  const receipts = new Set<string>();
  for await (const { entryId } of store.listReceipts({ facilityId })) receipts.add(entryId);
  for (const [entryId, state] of states) {
    if ((state === "delivered") !== receipts.has(entryId))
      wrong.push(`${entryId}: ${state}, not its receipt`);
  }
  const logged = await brokenLog(store, documents, wrong);
  for (const key of told.committed) if (!documents.has(key)) wrong.push(`record ${key} is lost`);
  for (const key of told.logged) if (!logged.has(key)) wrong.push(`event ${key} is lost`);
  for (const key of told.leased) if (states.get(key) === "queued") wrong.push(`the lease of ${key} is lost`);
  for (const key of told.settled) if (states.get(key) !== "delivered") wrong.push(`settling ${key} is lost`);
  return wrong;
}

async function brokenLog(store: Storage, documents: ReadonlySet<string>, wrong: string[]) {
  const tree = createTreeFrontier(portableDigest);
  const logged = new Set<string>();
  const subjects = new Set<string>();
  for await (const { index, event, bytes } of store.listEvents({ facilityId })) {
    if (index !== tree.size) wrong.push(`event ${event.eventId} stands at ${index}`);
    tree.append(leafHash(bytes, portableDigest));
    logged.add(event.eventId);
    subjects.add(event.subject);
    if (!documents.has(event.subject)) wrong.push(`event ${event.eventId} tells of what did not happen`);
  }
  for (const documentId of documents) if (!subjects.has(documentId)) wrong.push(`${documentId} has no event`);
  for await (const { size, root } of store.listTreeHeads({ facilityId })) {
    if (size !== tree.size || root !== formatDigest(tree.root())) wrong.push("the head is not the log's");
  }
  return logged;
}

/** The code of what a call fails with; `undefined` when it does not. */
async function codeOf(call: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return isEmrError(error) ? error.code : String(error);
  }
}

const tools = {
  open: () => codeOf(open),
  work,
  broken,
  takeOne,
  commit: (length: number) => codeOf(() => commitOne(length)),
  async commitLarge(count: number, length: number) {
    const body = new Uint8Array(length).map((_, at) => (at * 7919) >> 3);
    const documents = Array.from({ length: count }, () => documentOf(body));
    return codeOf(async () => (await open()).commit(documents));
  },
  async count() {
    let documents = 0;
    for await (const _ of (await open()).listDocuments({ facilityId })) documents += 1;
    return documents;
  },
  /** Opens the database of the store behind its back, in a newer version. */
  upgradeRaw: (version: number) =>
    new Promise<number>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onsuccess = () => {
        resolve(request.result.version);
        request.result.close();
      };
      request.onerror = () => reject(request.error);
    }),
  deleteRaw: () =>
    new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = () => resolve();
    }),
  /** Leads until the page is gone. */
  lead: (who: string) =>
    asOutboxLeader({ name, facilityId }, async () => {
      tell("leads", who);
      await new Promise(() => undefined);
    }),
};

export type PageTools = typeof tools;

Object.assign(globalThis, { store: tools });
