import type { DocumentChange, DocumentHead, StoredDocument } from "@benhan/core";
import type { StoreUnderTest } from "@benhan/core/contract";
import { EmrError, isEmrError } from "@benhan/core/faults";
import type { Change, CommitResult } from "@benhan/core/ports";
import { memorySubject } from "../memory-subject.ts";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";

type Commit = StoreUnderTest["commit"];

/** For every case of the record store suite an adapter that breaks this promise, by the title of the case. */
export const brokenRecordStores: Readonly<Record<string, StoreBreaker>> = {
  "what was never written is absent": inCalls(() => ({ readDocument: async () => ({}) as StoredDocument })),
  "a document is read back as it was written": inCalls((store) => ({
    readDocument: async (key) => reread(await store.readDocument(key), { contentType: "text/plain" }),
  })),
  "a new version is appended and the old one stays": inCalls((store) => ({
    readDocument: ({ facilityId, documentId }) => store.readDocument({ facilityId, documentId }),
  })),
  "all versions are listed, oldest first": inCalls((store) => ({
    listVersions: (key) => reversed(store.listVersions(key)),
  })),
  "changes may be given as lists of lists": commitOnly((changes) =>
    changes.filter((one) => !Array.isArray(one)),
  ),
  "a stale commit is refused with all conflicts and leaves no trace": firstIssueOnly(),
  "a gap in the versions is refused": inCalls((store) => ({
    async commit(changes, expected, options) {
      const filled: Change[] = [];
      for (const change of changes as readonly DocumentChange[]) {
        const newest = await store.readDocument({ ...change, version: undefined as never });
        filled.push({ ...change, version: (newest?.version ?? 0) + 1 });
      }
      return store.commit(filled, expected, options);
    },
  })),
  "expected versions guard a document that is only read": inCalls((store) => ({
    commit: (changes, _expected, options) => store.commit(changes, {}, options),
  })),
  "an expected version of 0 means that the document must not exist": inCalls((store) => ({
    commit: (changes, expected = {}, options) =>
      store.commit(
        changes,
        Object.fromEntries(Object.entries(expected).filter(([, version]) => version > 0)),
        options,
      ),
  })),
  "from version 2 on a reason is required": commitOnly((changes) =>
    changes.map((one) => ({
      ...(one as DocumentChange),
      reason: (one as DocumentChange).reason?.trim() || "-",
    })),
  ),
  "everything that is wrong with a commit is told at once": firstIssueOnly(),
  "what is no change at all is refused at its place": inCalls((store) => ({
    async commit(changes, ...rest) {
      const facilities = (changes as readonly DocumentChange[]).map(({ facilityId }) => facilityId);
      return facilities.length === 0 ? { documents: [], outbox: [] } : store.commit(changes, ...rest);
    },
  })),
  "a search for a source that is none is refused": inCalls((store) => ({
    findBySource: async (key) =>
      key.source.system === "" ? undefined : store.findBySource({ ...key, source: { ...key.source } }),
  })),
  "a source belongs to one document": afterFailure("core.store.source_taken", (store, changes) =>
    store.commit((changes as readonly DocumentChange[]).map(({ source: _, ...change }) => change)),
  ),
  "a document is found by its source": inCalls((store) => ({
    async findBySource(key) {
      const found = await store.findBySource(key);
      return found && reread(await store.readDocument({ ...found, version: 1 }), {});
    },
  })),
  "a source is the same key in composed and decomposed Unicode": inCalls((store) => ({
    async findBySource(key) {
      const found = await store.findBySource(key);
      return found?.source?.id === key.source.id ? found : undefined;
    },
  })),
  "records and outbox entries are written together": inCalls((store) => ({
    async commit(changes) {
      const flat = changes as readonly Change[];
      const { documents } = await store.commit(flat.filter(({ change }) => change === "document"));
      const outbox = flat.flatMap((one) =>
        one.change === "outbox" ? [{ entryId: one.entryId, sequence: 1, alreadyQueued: false }] : [],
      );
      return { documents, outbox };
    },
  })),
  "one bad change keeps the whole commit out": inCalls((store) => ({
    async commit(changes, expected, options) {
      let last: CommitResult = { documents: [], outbox: [] };
      for (const change of changes) last = await store.commit([change], expected, options);
      return last;
    },
  })),
  "a change of another facility is refused": inCalls((store) => ({
    commit: (changes, expected) =>
      store.commit(
        (changes as readonly Change[]).filter(({ facilityId }) => facilityId === store.facilityId),
        expected,
      ),
  })),
  "a key of another facility is refused, not absent": inCalls((store) => ({
    readDocument: async (key) => (key.facilityId === store.facilityId ? store.readDocument(key) : undefined),
  })),
  "two facilities in one database never see each other": inHandles(() => {
    let first: StoreUnderTest | undefined;
    return (store) => {
      first ??= store;
      const { facilityId } = first;
      const leaking = first;
      return { readDocument: (key) => leaking.readDocument({ ...key, facilityId }) };
    };
  }),
  "the caller may reuse its buffers as soon as commit was called": inCalls((store) => ({
    async commit(changes, expected, options) {
      const kept = (changes as readonly Change[]).map((change) =>
        change.change === "outbox" ? { ...change, bytes: change.bytes.slice() } : change,
      );
      await Promise.resolve();
      return store.commit(kept, expected, options);
    },
  })),
  "a Buffer, which is a view into a shared pool, is copied too": inCalls((store) => ({
    async commit(changes, ...rest) {
      const kept = (changes as readonly DocumentChange[]).map((change) => ({
        ...change,
        body: change.body.slice(),
      }));
      await Promise.resolve();
      return store.commit(kept, ...rest);
    },
  })),
  "what was read belongs to the caller": inHandles(() => {
    const cache = new Map<string, StoredDocument | undefined>();
    return (store) => ({
      async readDocument(key) {
        if (!cache.has(key.documentId)) cache.set(key.documentId, await store.readDocument(key));
        return cache.get(key.documentId);
      },
    });
  }),
  "an empty body is a body": inCalls((store) => ({
    async readDocument(key) {
      const found = await store.readDocument(key);
      return found?.size === 0 ? undefined : found;
    },
  })),
  "a body of 10 MB comes back byte for byte": inCalls((store) => ({
    async readDocument(key) {
      const found = await store.readDocument(key);
      return reread(found, { body: found?.body.slice(0, 8 * 1024 * 1024) as Uint8Array });
    },
  })),
  "digest and size are those of the body": answering((head) => ({ ...head, size: head.size + 1 })),
  "every text survives, whatever its characters": inCalls((store) => ({
    readDocument: async (key) => {
      const found = await store.readDocument(key);
      return reread(found, { reason: found?.reason?.trim().normalize("NFC") as string });
    },
  })),
  "the number of the schema comes back as it was written, also a newer one": commitOnly((changes) =>
    changes.map((one) => ({ ...(one as DocumentChange), schema: 1 })),
  ),
  "facts about keeping become a date; without facts there is none": answering(
    ({ retention: _, ...head }) => head,
  ),
  "documents are listed in the order of their keys, all or of one episode": inCalls((store) => ({
    listDocuments: (query) => reversed(store.listDocuments(query)),
  })),
  "a list may be left early, and be read while documents are written": inCalls((store) => ({
    async *listDocuments(query) {
      for await (const head of store.listDocuments(query)) {
        yield head;
        const now = await store.readDocument({ facilityId: head.facilityId, documentId: head.documentId });
        if (now !== undefined && now.version !== head.version) yield now;
      }
    },
  })),
  "an aborted commit writes nothing": inCalls((store) => ({
    async commit(changes, expected, options) {
      const result = await store.commit(changes, expected);
      options?.signal?.throwIfAborted();
      return result;
    },
  })),
  "an abort ends a list": inCalls((store) => ({ listDocuments: (query) => store.listDocuments(query) })),
  "of two commits of the same version at once one wins": lastOneWins(),
  "of two handles that commit the same version at once one wins": lastOneWins(),
  "what one handle has committed, another sees": freshDataEachTime,
  "what was committed is there after opening again": freshDataEachTime,
  "after closing every call is refused": inCalls(() => ({ close: async () => undefined })),
  "closing twice is harmless, and waits for what runs": inCalls((store) => {
    let closed = false;
    return {
      async close() {
        if (closed) throw new Error("broken on purpose");
        closed = true;
        await store.close();
      },
    };
  }),
};

/** Every handle gets data of its own. */
export function freshDataEachTime(): ReturnType<StoreBreaker> {
  return {
    open: async (facilityId) => (await memorySubject.createDatabase()).open(facilityId),
    async dispose() {},
  };
}

export async function* reversed<T>(list: AsyncIterable<T>): AsyncGenerator<T> {
  const items: T[] = [];
  for await (const item of list) items.unshift(item);
  yield* items;
}

function reread(
  found: StoredDocument | undefined,
  wrong: Partial<StoredDocument>,
): StoredDocument | undefined {
  return found && { ...found, ...wrong };
}

function commitOnly(choose: (changes: Parameters<Commit>[0]) => Parameters<Commit>[0]): StoreBreaker {
  return inCalls((store) => ({ commit: (changes, ...rest) => store.commit(choose(changes), ...rest) }));
}

function answering(change: (head: DocumentHead) => DocumentHead): StoreBreaker {
  return inCalls((store) => ({
    async commit(...given) {
      const result = await store.commit(...given);
      return { ...result, documents: result.documents.map(change) };
    },
  }));
}

function firstIssueOnly(): StoreBreaker {
  return inCalls((store) => ({
    async commit(...given) {
      try {
        return await store.commit(...given);
      } catch (error) {
        if (!isEmrError(error)) throw error;
        throw new EmrError(error.code, { text: error.text, issues: error.issues.slice(0, 1) });
      }
    },
  }));
}

export function afterFailure(
  code: string,
  instead: (store: StoreUnderTest, changes: Parameters<Commit>[0]) => Promise<CommitResult>,
): StoreBreaker {
  return inCalls((store) => ({
    async commit(changes, ...rest) {
      try {
        return await store.commit(changes, ...rest);
      } catch (error) {
        if (!isEmrError(error, code)) throw error;
        return instead(store, changes);
      }
    },
  }));
}

function lastOneWins(): StoreBreaker {
  return afterFailure("core.store.stale_version", (store, changes) =>
    store.commit(
      (changes as readonly DocumentChange[]).map((change) => ({
        ...change,
        version: change.version + 1,
        reason: "-",
      })),
    ),
  );
}
