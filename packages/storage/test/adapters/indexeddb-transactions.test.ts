import { isEmrError } from "@benhan/core/faults";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { IDBDatabase, IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexedDbAdapter } from "../../src/adapters/indexeddb/indexeddb-adapter.ts";
import { createKeyMaker } from "../../src/adapters/indexeddb/keys.ts";
import { openDatabase } from "../../src/adapters/indexeddb/open-database.ts";
import { storeFormat } from "../../src/adapters/indexeddb/schema.ts";
import type { StorageAdapter } from "../../src/front/storage-adapter.ts";
import { createFakeScope, type FakeScope } from "../indexeddb-fake-scope.ts";
import { allOf, document, event, facilityId, failureOf, start } from "../indexeddb-samples.ts";

const latch = (hub: string) => ({ hub, code: "401", closedAt: start });
const keyOf = createKeyMaker(facilityId);

/** Lets the browser refuse what is added to an object store, as long as told. */
function refuseAdding(store: string, name: string, isRefused: () => boolean = () => true): void {
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name !== store || !isRefused()) return add.apply(this, given);
    const error = new DOMException("BN-1 Nguyễn Văn A", name);
    const request = { error, onerror: (_: object): void => undefined };
    queueMicrotask(() => request.onerror({ preventDefault() {}, stopPropagation() {} }));
    return request as never;
  });
}

describe("a transaction of the IndexedDB store", () => {
  let scope: FakeScope;
  beforeEach(() => {
    scope = createFakeScope(new IDBFactory());
  });
  afterEach(() => vi.restoreAllMocks());
  const open = (given: Partial<Parameters<typeof openIndexedDbStorage>[0]> = {}) =>
    openIndexedDbStorage({ name: "store", facilityId, scope, ...given });
  const adapterOf = async (): Promise<StorageAdapter> =>
    indexedDbAdapter(await openDatabase(scope, "store", storeFormat, { ms: 5000, signal: undefined }), keyOf);
  const hubsOf = (adapter: StorageAdapter) =>
    adapter.transact("read", async (rows) => (await rows.listLatches()).map(({ hub }) => hub));

  it("keeps nothing of a work that throws, and rejects with what was thrown", async () => {
    const adapter = await adapterOf();
    const reason = new Error("on purpose");
    const failing = adapter.transact("write", async (rows) => {
      await rows.closeLatch(latch("bhxh"));
      throw reason;
    });
    expect(await failureOf(failing)).toBe(reason);
    expect(await hubsOf(adapter)).toEqual([]);
    await adapter.transact("write", (rows) => rows.closeLatch(latch("bhxh")));
    expect(await hubsOf(adapter)).toEqual(["bhxh"]);
    await adapter.close();
  });

  it("keeps nothing when the work has caught the failure of a write", async () => {
    refuseAdding("version", "QuotaExceededError");
    const adapter = await adapterOf();
    const { change: _, body, retention: __, ...head } = document(1);
    const stored = { ...head, body, digest: "sha-256:00", size: 1 } as never;
    const careless = adapter.transact("write", async (rows) => {
      await rows.closeLatch(latch("bhxh"));
      await rows.insertVersion(stored, undefined).catch(() => undefined);
      return "all is well";
    });
    expect(isEmrError(await failureOf(careless), "storage.indexeddb.quota_exceeded")).toBe(true);
    expect(await hubsOf(adapter)).toEqual([]);
    await adapter.close();
  });

  it("keeps nothing of a write that fails when the work has ended", async () => {
    const adapter = await adapterOf();
    const receipt = { facilityId, receiptId: "1", entryId: "1", chain: "1" } as never;
    const insert = () =>
      adapter.transact("write", async (rows) => {
        await rows.closeLatch(latch("bhxh"));
        await rows.insertConsent({ consentId: "1", patient: "a", purpose: "b", consent: receipt });
        return "all is well";
      });
    await insert();
    await adapter.transact("write", (rows) => rows.openLatch("bhxh"));
    // The id is there already: the browser finds out after the call has returned.
    expect(isEmrError(await failureOf(insert()), "storage.indexeddb.unexpected")).toBe(true);
    expect(await hubsOf(adapter)).toEqual([]);
    await adapter.close();
  });

  it("keeps nothing when the work has caught a value that cannot be stored", async () => {
    const adapter = await adapterOf();
    const careless = adapter.transact("write", async (rows) => {
      await rows.closeLatch(latch("bhxh"));
      await rows.closeLatch({ hub: "emr", code: () => 1 } as never).catch(() => undefined);
    });
    expect(isEmrError(await failureOf(careless), "storage.indexeddb.unexpected")).toBe(true);
    expect(await hubsOf(adapter)).toEqual([]);
    await adapter.close();
  });

  it("rejects when the browser refuses at the very end, after every write has succeeded", async () => {
    let isFull = true;
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...given) {
      const native = this.transaction as unknown as { _abort(name: string): void };
      // While the answers are still to come, or later.
      if (isFull && this.name === "nodes") setTimeout(() => native._abort("QuotaExceededError"), 0);
      return add.apply(this, given);
    });
    const store = await open();
    const events = Array.from({ length: 200 }, (_, at) => event(at));
    const error = await failureOf(store.appendEvents(events));
    expect(isEmrError(error, "storage.indexeddb.quota_exceeded") && error.retry).toBe("safe");
    expect(await allOf(store.listEvents({ facilityId }))).toEqual([]);
    isFull = false;
    await store.appendEvents(events);
    expect(await allOf(store.listEvents({ facilityId }))).toHaveLength(200);
    await store.close();
  });

  it("tells a full disk with what to do, keeps nothing of the commit, and works again afterwards", async () => {
    let isFull = true;
    refuseAdding("version", "QuotaExceededError", () => isFull);
    const store = await open();
    const error = await failureOf(store.commit([document(1), { change: "audit", ...event(2) }]));
    if (!isEmrError(error, "storage.indexeddb.quota_exceeded")) throw error;
    expect([error.retry, error.nextStep?.vi, error.nextStep?.en]).toEqual([
      "safe",
      expect.stringContaining("navigator.storage.persist()"),
      expect.stringContaining("navigator.storage.persist()"),
    ]);
    expect(await store.readDocument(document(1))).toBeUndefined();
    expect(await allOf(store.listTreeHeads({ facilityId }))).toEqual([]);
    isFull = false;
    await store.commit([document(1)]);
    expect((await store.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    await store.close();
  });

  it.each([
    ["UnknownError", "core.store.unavailable"],
    ["ConstraintError", "storage.indexeddb.unexpected"],
    ["InvalidStateError", "storage.indexeddb.connection_ended"],
  ])("tells a failure of the browser by a fault, without its words (%s)", async (name, code) => {
    refuseAdding("version", name);
    const store = await open();
    const error = await failureOf(store.commit([document(1)]));
    if (!isEmrError(error, code)) throw error;
    expect(JSON.stringify([error.message, error.text])).not.toContain("Nguyễn");
    await store.close();
  });

  it("asks the browser to wait for the disk", async () => {
    const asked: unknown[] = [];
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      ...given: Parameters<typeof transaction>
    ) {
      const [, mode, options] = given;
      if (mode === "readwrite") asked.push((options as { readonly durability?: unknown }).durability);
      return transaction.apply(this, given);
    });
    const store = await open();
    await store.commit([document(1)]);
    expect(asked).toEqual(["strict"]);
    await store.close();
  });

  it("of two handles does not interleave: one of two commits on a version is stale", async () => {
    const [one, other] = [await open(), await open()];
    await one.commit([document(1)]);
    const second = { ...document(1), version: 2, reason: "sửa" };
    const results = await Promise.allSettled([one.commit([second]), other.commit([second])]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await allOf(one.listVersions(document(1)))).toHaveLength(2);
    await one.close();
    await other.close();
  });
});
