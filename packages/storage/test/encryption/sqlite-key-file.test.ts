import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";

const facilityId = parseFacilityId("bv-mau");
const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];

describe("the file of a key store", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-key-file-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(folder, "keys.db");
  const open = (create?: boolean) =>
    openSqliteKeyStore({ file: file(), facilityId, DatabaseSync, ...(create !== undefined && { create }) });

  it("is told as missing where none may be made, and none is made", async () => {
    await expect(open(false)).rejects.toMatchObject({ code: "storage.encryption.keys_unreadable" });
    expect(existsSync(file())).toBe(false);
    await (await open()).close();
    await (await open(false)).close();
  });

  it.each([
    ["no database", () => "not keys".repeat(1000)],
    ["the file of a store", undefined],
  ])("that is %s is told with advice for keys", async (_what, content) => {
    if (content === undefined) {
      await (await openSqliteStorage({ file: file(), facilityId, DatabaseSync })).close();
    } else writeFileSync(file(), content());
    const error = await open().catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: "storage.encryption.keys_unreadable" });
  });

  it("is read by the account of the program alone, as that of the store", async () => {
    if (process.platform === "win32") return;
    await (await open()).close();
    const store = join(folder, "store.db");
    await (await openSqliteStorage({ file: store, facilityId, DatabaseSync })).close();
    for (const one of [file(), store]) expect(statSync(one).mode & 0o777).toBe(0o600);
  });
});
