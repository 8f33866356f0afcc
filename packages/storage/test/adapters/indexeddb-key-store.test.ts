import { isEmrError } from "@benhan/core/faults";
import type { StoredKey } from "@benhan/core/ports";
import { type IndexedDbScope, openIndexedDbKeyStore, openIndexedDbStorage } from "@benhan/storage/indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { describeKeyStore } from "../describe-key-store.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { createFakeScope } from "../indexeddb-fake-scope.ts";
import { indexedDbKeys } from "../indexeddb-key-subject.ts";
import { changeRows } from "../indexeddb-raw.ts";
import { allOf, document, facilityId, failureOf, start } from "../indexeddb-samples.ts";

const bytes = (length: number, seed = 1) => new Uint8Array(length).map((_, at) => at * seed);
const key = (keyId: string, given: Partial<StoredKey> = {}): StoredKey => ({
  ...{ keyId, wrappedBy: "vault", wrapped: bytes(40) },
  ...given,
});

describe("the key store in IndexedDB, as it is faked in memory", () =>
  describeKeyStore(indexedDbKeys(createFakeScope())));

describe("the database of a key store", () => {
  let scope: IndexedDbScope;
  beforeEach(() => {
    scope = createFakeScope();
  });
  const open = (given: Partial<Parameters<typeof openIndexedDbKeyStore>[0]> = {}) =>
    openIndexedDbKeyStore({ name: "keys", facilityId, scope, ...given });
  const openStore = (given: Partial<Parameters<typeof openIndexedDbStorage>[0]> = {}) =>
    openIndexedDbStorage({ name: "store", facilityId, scope, ...given });

  it("is told as missing where none may be made, and none is made", async () => {
    const error = await failureOf(open({ create: false }));
    if (!isEmrError(error, "storage.indexeddb.keys_missing")) throw error;
    expect(error.nextStep?.vi).toContain("Đừng tạo kho khóa mới");
    expect(await scope.indexedDB.databases()).toEqual([]);
    await (await open()).close();
    await (await open({ create: false })).close();
  });

  it("is not that of a store, nor the other way round", async () => {
    await (await openStore()).close();
    await (await open()).close();
    expect(isEmrError(await failureOf(open({ name: "store" })), "storage.indexeddb.keys_missing")).toBe(true);
    const error = await failureOf(openStore({ name: "keys" }));
    expect(isEmrError(error, "storage.indexeddb.foreign_database")).toBe(true);
  });

  it("holds nothing of a destroyed key that a page could read, and the bytes of no other", async () => {
    const keys = await open();
    const shared = bytes(1000, 7);
    await keys.addKeys([key("a", { wrapped: shared.subarray(0, 40) }), key("b")]);
    await keys.destroyKeys(["b"], start);
    await keys.close();
    const rows: unknown[] = [];
    await changeRows(scope, "keys", "key", (row) => {
      rows.push(row);
      return row;
    });
    const [a, b] = rows as { stored: StoredKey }[];
    expect(a?.stored.wrapped.buffer.byteLength).toBe(40);
    expect(b).toEqual({ key: expect.anything(), stored: { keyId: "b", destroyedAt: start } });
  });

  it("of two keys with one id in a call keeps the first", async () => {
    const keys = await open();
    await keys.addKeys([key("a"), key("a", { wrapped: bytes(40, 9) }), key("b")]);
    expect(await allOf(keys.listKeys())).toEqual([key("a"), key("b")]);
    await keys.close();
  });

  it("opens a store in the same browser, and only that: a new one is refused", async () => {
    const vault = createTestVault();
    const keys = await open();
    const store = await openStore({ encryption: { vault, keys } });
    await store.commit([document(1)]);
    await store.close();
    await keys.close();
    const later = await open({ create: false });
    const again = await openStore({ encryption: { vault, keys: later } });
    expect((await again.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    await again.close();
    await later.close();
    const fresh = await open({ name: "fresh" });
    const error = await failureOf(openStore({ encryption: { vault, keys: fresh } }));
    expect(isEmrError(error, "storage.encryption.other_keys")).toBe(true);
    await fresh.close();
  });

  it.each([
    ["no name", { facilityId }, /"name" is missing/],
    ["a misspelt option", { facilityId, name: "a", creat: false }, /perhaps create/],
    ["a wait that is no number", { facilityId, name: "a", lockWaitMs: "5" }, /lockWaitMs/],
  ])("is not opened with %s", async (_what, options, told) => {
    const error = await failureOf(openIndexedDbKeyStore(options as never));
    if (!isEmrError(error, "core.options.wrong")) throw error;
    expect(error.text.en).toMatch(told);
  });
});
