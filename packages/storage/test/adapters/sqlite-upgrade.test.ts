import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { openSqliteStorage, planSqliteUpgrade } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";

const facilityId = parseFacilityId("bv-a");

describe.each(drivers)("the upgrade of an SQLite file over %s", (_name, DatabaseSync) => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-upgrade-"));
    file = join(folder, "store.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (format: number) =>
    writeFileSync(file, gunzipSync(readFileSync(new URL(`files/format-${format}.db.gz`, import.meta.url))));
  const plan = () => planSqliteUpgrade({ file, DatabaseSync });

  it("is told before it is done, without changing a byte or making a file", async () => {
    expect(await plan()).toMatchObject({ from: 0, to: 4, bytesNeeded: 0 });
    expect(existsSync(file)).toBe(false);
    for (const format of [1, 2, 3]) {
      put(format);
      const before = readFileSync(file);
      const told = await plan();
      expect([told.from, told.to, told.steps.length]).toEqual([format, 4, 4 - format]);
      expect(told.bytesNeeded).toBe(format < 3 ? 2 * before.length : 0);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(["store.db"]);
    }
    await (await openSqliteStorage({ file, facilityId, DatabaseSync })).close();
    expect(await plan()).toEqual({ from: 4, to: 4, steps: [], bytesNeeded: 0 });
  });

  it("is not planned for files of others or of newer versions", async () => {
    writeFileSync(file, "<HOSO/>".repeat(1000));
    await expect(plan()).rejects.toSatisfy((error) => isEmrError(error, "storage.sqlite.foreign_file"));
    put(3);
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 9");
    database.close();
    await expect(plan()).rejects.toSatisfy((error) => isEmrError(error, "core.store.newer_format"));
    for (const wrong of ["", 5, undefined]) {
      await expect(planSqliteUpgrade({ file: wrong as never })).rejects.toSatisfy((error) =>
        isEmrError(error, "core.options.wrong"),
      );
    }
  });

  it.each([2, 3, 4])("goes on where it was interrupted in the step to format %i", async (format) => {
    put(1);
    class Failing extends DatabaseSync {
      override exec(sql: string): void {
        // After the step, before its COMMIT.
        super.exec(sql);
        if (sql.includes(`user_version = ${format};`)) throw new Error("stopped");
      }
    }
    await expect(openSqliteStorage({ file, facilityId, DatabaseSync: Failing })).rejects.toThrow("stopped");
    expect((await plan()).from).toBe(format - 1);
    const store = await openSqliteStorage({ file, facilityId, DatabaseSync });
    const documents = [];
    for await (const head of store.listDocuments({ facilityId })) documents.push(head.documentId);
    expect(documents.length).toBeGreaterThan(0);
    await store.close();
    expect((await plan()).from).toBe(4);
  });
});
