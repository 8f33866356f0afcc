import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { openMemoryStorage } from "@benhan/storage/memory";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const facilityId = parseFacilityId("bv-a");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-opening-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "store.db");
const wrong: readonly (readonly [what: string, of: string, options: () => unknown, told: RegExp])[] = [
  ["no options", "openSqliteStorage", () => undefined, /facilityId/],
  ["a name in place of options", "openSqliteStorage", file, /an object \{ file.*got a text/],
  ["no facility", "openSqliteStorage", () => ({ file: file() }), /"facilityId" is missing/],
  [
    "a facility that is none",
    "openSqliteStorage",
    () => ({ file: file(), facilityId: "bv a" }),
    /"facilityId"/,
  ],
  ["path for file", "openSqliteStorage", () => ({ path: file(), facilityId }), /"path"; perhaps file\./],
  ["no file", "openSqliteStorage", () => ({ facilityId }), /"file" is missing/],
  ["an empty name", "openSqliteStorage", () => ({ file: "", facilityId }), /"file" must be/],
  [
    "a misspelt name",
    "openSqliteStorage",
    () => ({ file: file(), facilityId, writter: "a" }),
    /perhaps writer/,
  ],
  [
    "a wait that is no number",
    "openSqliteStorage",
    () => ({ file: file(), facilityId, lockWaitMs: "5" }),
    /lockWaitMs/,
  ],
  ["no options", "openMemoryStorage", () => undefined, /facilityId/],
  ["no facility", "openMemoryStorage", () => ({}), /"facilityId" is missing/],
  ["a misspelt name", "openMemoryStorage", () => ({ facilityId, databse: {} }), /perhaps database/],
  ["data that are none", "openMemoryStorage", () => ({ facilityId, database: {} }), /createMemoryDatabase/],
];

describe("a store is not opened with", () => {
  it.each(wrong)("%s (%s)", async (_what, of, options, told) => {
    const open = of === "openSqliteStorage" ? openSqliteStorage : openMemoryStorage;
    const error = await open(options() as never).catch((failure: unknown) => failure);
    if (!isEmrError(error, "core.options.wrong")) throw error;
    expect(error.text.en).toMatch(told);
    expect(error.text.vi).toContain(of);
    expect(existsSync(file())).toBe(false);
  });
});
