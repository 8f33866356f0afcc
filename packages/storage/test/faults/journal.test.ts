import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";

const facilityId = parseFacilityId("bv-mau");

describe.each(drivers)("a place that does not take the journal of a file, over %s", (_name, DatabaseSync) => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-journal-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Answers as SQLite does where the journal that was asked for is not possible: with another one. */
  class Refusing extends DatabaseSync {
    override prepare(sql: string) {
      const statement = super.prepare(sql);
      return sql.includes("journal_mode")
        ? { ...statement, get: () => ({ journal_mode: "memory" }), all: () => [], run: () => undefined }
        : statement;
    }
  }

  it.each([
    ["store", openSqliteStorage, "storage.sqlite.no_write_ahead_log"],
    // A key file has no write-ahead log, and nobody is told to look for one.
    ["key store", openSqliteKeyStore, "storage.sqlite.cannot_open"],
  ] as const)("is told for a %s", async (name, open, code) => {
    const opening = open({ file: join(folder, `${name}.db`), facilityId, DatabaseSync: Refusing });
    await expect(opening).rejects.toMatchObject({ code });
  });
});
