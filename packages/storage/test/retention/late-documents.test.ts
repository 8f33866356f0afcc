import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeyStore } from "@benhan/core/ports";
import { exportPackage, importPackage } from "@benhan/storage/archive-package";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { migrateStore } from "@benhan/storage/migration";
import { openHold, refreshRetention, retentionIndexOf } from "@benhan/storage/retention";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { testPlatform } from "../archive-package/full-store.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { drivers } from "../sqlite-drivers.ts";
import { all } from "./index-contract.ts";
import { facilityId, hold, valueIn } from "./samples.ts";
import { codeOf, sealedStorage } from "./sealed-storage.ts";
import { decided, execute, freshId, tenYears, thirtyYears, version } from "./stored-records.ts";

const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];
const destroyed = "storage.retention.record_destroyed";

let folder = "";
let opened: Storage[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-late-"));
  opened = [];
});
afterEach(async () => {
  for (const storage of opened) await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens handles over the same data. */
const engines: Readonly<Record<string, () => (keys: KeyStore) => Promise<Storage>>> = {
  memory: () => {
    const [vault, database] = [createTestVault(), createMemoryDatabase()];
    return (keys) => openMemoryStorage({ facilityId, database, encryption: { vault, keys } });
  },
  SQLite: () => {
    const vault = createTestVault();
    const file = join(folder, "store.db");
    return (keys) => openSqliteStorage({ file, facilityId, DatabaseSync, encryption: { vault, keys } });
  },
};

for (const [name, engine] of Object.entries(engines)) {
  describe(`a document for a record that was disposed of, in ${name}`, () => {
    it("[RET-08] is refused by the handle that wrote the record, by another, and after reopening", async () => {
      const keys = createMemoryKeyStore(facilityId);
      const reopen = engine();
      const open = async (own = keys) => {
        const storage = await reopen(own);
        opened.push(storage);
        return storage;
      };
      const [writer, beside] = [await open(), await open()];
      const [x, elsewhere] = [freshId(), freshId()];
      const document = version(x, { facts: tenYears, text: "X" });
      await writer.commit([document, version(elsewhere, { facts: tenYears })]);
      await beside.commit([version(x, { text: "của lần mở kia" })]);
      await retentionIndexOf(writer).putHold(
        valueIn(openHold(hold({ id: "GIU-KHAC", scope: [{ record: elsewhere }] }))),
      );
      await decided(writer);
      expect(valueIn(await execute(beside)).destroyed).toEqual([x]);
      for (const storage of [writer, beside, await open()]) {
        const { documentId } = document;
        expect(await codeOf(storage.commit([version(x, { text: "đến muộn" })]))).toBe(destroyed);
        expect(await codeOf(storage.commit([version(x, { documentId, version: 2 })]))).toBe(destroyed);
        // Nor does a document leave it.
        expect(await codeOf(storage.commit([version(elsewhere, { documentId, version: 2 })]))).toBe(
          destroyed,
        );
        expect(await codeOf(storage.commit([version(elsewhere, { text: "nơi khác" })]))).toBe("done");
        expect(await codeOf(storage.commit([version(freshId(), { text: "hồ sơ mới" })]))).toBe("done");
        const own = valueIn(openHold(hold({ id: "GIU-MUON", scope: [{ record: x }] })));
        expect(await codeOf(retentionIndexOf(storage).putHold(own))).toBe(destroyed);
      }
      expect(await all(writer.listDocuments({ facilityId, episodeId: x }))).toHaveLength(2);
      await refreshRetention(writer);
      expect(await retentionIndexOf(writer).get(x)).toBeUndefined();
    });

    it("[RET-08] is refused also when it was sealed before the destruction and written after it", async () => {
      const keys = createMemoryKeyStore(facilityId);
      const reopen = engine();
      let meanwhile: (() => Promise<unknown>) | undefined;
      const slow: KeyStore = {
        ...keys,
        async getKey(keyId, options) {
          const row = await keys.getKey(keyId, options);
          const work = meanwhile;
          meanwhile = undefined;
          await work?.();
          return row;
        },
      };
      const [one, other] = [await reopen(slow), await reopen(keys)];
      opened.push(one, other);
      const x = freshId();
      await one.commit([version(x, { facts: tenYears, text: "X" })]);
      await decided(other);
      const done: unknown[] = [];
      meanwhile = async () => done.push(valueIn(await execute(other)).destroyed);
      expect(await codeOf(one.commit([version(x, { text: "giữa chừng" })]))).toBe(destroyed);
      expect(done).toEqual([[x]]);
    });
  });
}

describe("the mark of a record that was disposed of", () => {
  it("goes with a store that is moved, and brings nothing into a store that takes a package", async () => {
    const [source, target, fresh] = [
      await sealedStorage().open(),
      await sealedStorage().open(),
      await sealedStorage().open(),
    ];
    const [x, living] = [freshId(), freshId()];
    await source.commit([version(x, { facts: tenYears }), version(living, { facts: thirtyYears })]);
    await decided(source);
    expect(valueIn(await execute(source)).destroyed).toEqual([x]);
    await migrateStore({ from: source, to: target });
    expect(await codeOf(target.commit([version(x)]))).toBe(destroyed);
    expect(await codeOf(target.commit([version(living)]))).toBe("done");
    const to = join(folder, "package");
    const platform = testPlatform();
    const scope = { kind: "everything" } as const;
    await exportPackage({ storage: source, to, scope, by: "VT-01", purpose: "x", platform });
    const { issues } = await importPackage(to, fresh, { by: "VT-02", platform });
    expect(issues.map(({ code }) => code)).toEqual(["storage.archive_package.version_not_carried"]);
  });
});
