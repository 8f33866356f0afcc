import { isEmrError } from "@benhan/core/faults";
import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeScope, type FakeScope } from "../indexeddb-fake-scope.ts";
import { allOf, document, event, facilityId, failureOf } from "../indexeddb-samples.ts";

type Given = Partial<Parameters<typeof openIndexedDbStorage>[0]>;

describe("a database of the IndexedDB store", () => {
  let factory: IDBFactory;
  let scope: FakeScope;
  beforeEach(() => {
    factory = new IDBFactory();
    scope = createFakeScope(factory);
  });
  afterEach(() => vi.restoreAllMocks());
  const open = (given: Given = {}) => openIndexedDbStorage({ name: "store", facilityId, scope, ...given });
  const failure = async (given: Given = {}) => failureOf(open(given));

  /** Opens a database behind the back of the store. */
  const openRaw = (version?: number, upgrade: (database: IDBDatabase) => void = () => undefined) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open("store", version);
      request.onupgradeneeded = () => upgrade(request.result as unknown as IDBDatabase);
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
      request.onerror = () => reject(request.error);
    });

  it("keeps what was committed for whoever opens it again", async () => {
    const store = await open();
    await store.commit([document(1), { change: "audit", ...event(2) }]);
    await store.close();
    await store.close();
    expect(isEmrError(await failureOf(store.readDocument(document(1))), "core.store.closed")).toBe(true);
    const again = await open();
    expect((await again.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    expect(await allOf(again.listEvents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    await again.close();
  });

  it("of another program is refused and left as it is", async () => {
    for (const version of [1, 10, 70]) {
      factory.deleteDatabase("store");
      (await openRaw(version, (database) => database.createObjectStore("theirs").put(1, 1))).close();
      expect(isEmrError(await failure(), "storage.indexeddb.foreign_database")).toBe(true);
      const theirs = await openRaw();
      expect([theirs.version, [...theirs.objectStoreNames]]).toEqual([version, ["theirs"]]);
      theirs.close();
    }
  });

  it("of a newer version is refused and left as it is", async () => {
    await (await open()).close();
    (await openRaw(20, (database) => database.createObjectStore("more"))).close();
    const error = await failure();
    expect(isEmrError(error, "core.store.newer_format") && error.text.en).toContain(
      "format 2, newer than format 1",
    );
    const theirs = await openRaw();
    expect([theirs.version, theirs.objectStoreNames.contains("more")]).toEqual([20, true]);
    theirs.close();
  });

  it("that another tab makes in a newer version, between our look at it and our opening, is refused", async () => {
    const opening = failure();
    const newer = await openRaw(20, (database) => database.createObjectStore("benhan_store"));
    newer.close();
    const error = await opening;
    expect(isEmrError(error, "core.store.newer_format") && error.text.en).toContain("format 2, newer");
  });

  it("that somebody has opened by its name and left empty is taken", async () => {
    (await openRaw()).close();
    const store = await open();
    await store.commit([document(1)]);
    await store.close();
  });

  it("is not made by an opening that was refused", async () => {
    expect(isEmrError(await failure({ writer: "" }), "core.store.invalid_change")).toBe(true);
    const reason = new Error("stop");
    expect(await failure({ signal: AbortSignal.abort(reason) })).toBe(reason);
    expect(await factory.databases()).toEqual([]);
  });

  it.each([
    ["no options", undefined, /facilityId/],
    ["no name", { facilityId }, /"name" is missing/],
    ["an empty name", { facilityId, name: "" }, /"name" must be/],
    ["a misspelt name", { facilityId, name: "a", Scope: {} }, /perhaps scope/],
    ["no facility", { name: "a" }, /"facilityId" is missing/],
    ["a wait that is no number", { facilityId, name: "a", lockWaitMs: "5" }, /lockWaitMs/],
  ])("is not opened with %s", async (_what, options, told) => {
    const error = await failureOf(openIndexedDbStorage(options as never));
    if (!isEmrError(error, "core.options.wrong")) throw error;
    expect(error.text.en).toMatch(told);
  });

  it("that the browser does not allow is told as such", async () => {
    const shy = {
      get indexedDB() {
        throw new DOMException("denied", "SecurityError");
      },
    };
    for (const nowhere of [{}, { indexedDB: null }, shy]) {
      const none = await failure({ scope: nowhere as never });
      expect(isEmrError(none, "storage.indexeddb.not_available")).toBe(true);
    }
    // That of this process has none either.
    const bare = await failureOf(openIndexedDbStorage({ name: "store", facilityId }));
    expect(isEmrError(bare, "storage.indexeddb.not_available")).toBe(true);
    for (const name of ["SecurityError", "InvalidStateError", "UnknownError"]) {
      vi.spyOn(factory, "open").mockImplementation(() => {
        throw new DOMException("denied", name);
      });
      expect(isEmrError(await failure(), "storage.indexeddb.not_available")).toBe(true);
    }
  });

  it("that the browser has deleted because its files were damaged is told once, then begun anew", async () => {
    const openReally = factory.open.bind(factory);
    vi.spyOn(factory, "open").mockImplementationOnce((name) => {
      const request = openReally(name);
      // Before the handler of the store, which is added later.
      request.addEventListener("upgradeneeded", (event: object) => {
        Object.assign(event, { dataLoss: "total" });
      });
      return request;
    });
    expect(isEmrError(await failure(), "storage.indexeddb.data_lost")).toBe(true);
    const store = await open();
    expect(await allOf(store.listDocuments({ facilityId }))).toEqual([]);
    await store.close();
  });

  it("that an older tab holds is told after the time to wait, and opens when the tab is gone", async () => {
    const older = await openRaw(5);
    expect(isEmrError(await failure({ lockWaitMs: 30 }), "storage.indexeddb.blocked_by_tab")).toBe(true);
    const reason = new Error("stop");
    const leaving = new AbortController();
    const given = failure({ signal: leaving.signal });
    leaving.abort(reason);
    expect(await given).toBe(reason);
    older.close();
    const store = await open();
    await store.commit([document(1)]);
    // What was given up has let go of the database: nobody is in the way of a newer version.
    await store.close();
    (await openRaw(20)).close();
  });

  it("that is being deleted in another tab does not keep its opener waiting for ever", async () => {
    const holder = await openRaw(5);
    factory.deleteDatabase("store");
    expect(isEmrError(await failure({ lockWaitMs: 30 }), "storage.indexeddb.blocked_by_tab")).toBe(true);
    holder.close();
    await (await open()).close();
  });

  it("makes way for a newer version in another tab, and says so", async () => {
    const warn = vi.spyOn(console, "warn");
    const store = await open();
    const running = store.commit([document(1)]);
    const newer = await openRaw(20);
    await running;
    const error = await failureOf(store.commit([document(2)]));
    expect(isEmrError(error, "storage.indexeddb.newer_tab")).toBe(true);
    expect(isEmrError(await failureOf(store.readDocument(document(1))), "storage.indexeddb.newer_tab")).toBe(
      true,
    );
    expect(newer.version).toBe(20);
    expect(warn).not.toHaveBeenCalled();
    await store.close();
    newer.close();
  });

  it("that was deleted under its handle does not come back empty", async () => {
    const store = await open();
    await store.commit([document(1)]);
    await new Promise((resolve) => {
      factory.deleteDatabase("store").onsuccess = resolve;
    });
    const error = await failureOf(store.commit([document(2)]));
    expect(isEmrError(error, "storage.indexeddb.data_removed")).toBe(true);
    expect(await factory.databases()).toEqual([]);
    await store.close();
  });

  it("whose connection is gone without a word does not come back empty", async () => {
    let native: IDBDatabase | undefined;
    const openReally = factory.open.bind(factory);
    vi.spyOn(factory, "open").mockImplementation((name, version) => {
      const request = openReally(name, version);
      request.addEventListener("success", () => {
        native = request.result as unknown as IDBDatabase;
      });
      return request;
    });
    const other = await open();
    native?.close();
    const silent = await failureOf(other.commit([document(2)]));
    expect(isEmrError(silent, "storage.indexeddb.connection_ended")).toBe(true);
    await other.close();
  });

  it("is let go when the page is put aside, and opened again when it is back, unless it is gone", async () => {
    const store = await open();
    await store.commit([document(1)]);
    const running = store.commit([document(2)]);
    scope.putAside();
    await running;
    expect(await allOf(store.listDocuments({ facilityId }))).toHaveLength(2);
    scope.putAside();
    // Nobody is in the way.
    await new Promise((resolve) => {
      factory.deleteDatabase("store").onsuccess = resolve;
    });
    const error = await failureOf(store.readDocument(document(1)));
    expect(isEmrError(error, "storage.indexeddb.data_removed")).toBe(true);
    expect(isEmrError(await failureOf(store.commit([document(3)])), "storage.indexeddb.data_removed")).toBe(
      true,
    );
    expect(await factory.databases()).toEqual([]);
    await store.close();
  });

  it("is not held by a page that was put aside: a newer version comes in without asking it", async () => {
    const store = await open();
    await store.commit([document(1)]);
    scope.putAside();
    (await openRaw(20)).close();
    // Not `newer_tab`: nobody had to make way.
    const error = await failureOf(store.readDocument(document(1)));
    expect(isEmrError(error, "core.store.newer_format")).toBe(true);
    await store.close();
  });

  it("that another tab writes to for long is unavailable, and not waited for by who gives up", async () => {
    const store = await open({ lockWaitMs: 30 });
    const patient = await open({ lockWaitMs: 60_000 });
    const raw = await openRaw();
    const transaction = raw.transaction(["head"], "readwrite");
    let isHeld = true;
    const hold = () => {
      if (isHeld) transaction.objectStore("head").count().onsuccess = hold;
    };
    hold();
    const error = await failureOf(store.commit([document(1)]));
    expect(isEmrError(error, "core.store.unavailable") && error.text.en).toContain("write lock");
    const reason = new Error("stop");
    const leaving = new AbortController();
    const given = failureOf(patient.commit([document(1)], {}, { signal: leaving.signal }));
    setTimeout(() => leaving.abort(reason), 5);
    expect(await given).toBe(reason);
    const waiting = patient.commit([document(1)]);
    isHeld = false;
    await waiting;
    expect(await allOf(store.listDocuments({ facilityId }))).toHaveLength(1);
    raw.close();
    await store.close();
    await patient.close();
  });
});
