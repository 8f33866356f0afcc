import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isEmrError } from "@benhan/core/faults";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { runs } from "../../../../tests/long-run.ts";
import type { Bindable } from "../../src/adapters/sqlite/database-sync.ts";
import { storeFormat } from "../../src/adapters/sqlite/schema.ts";
import { brokenIn } from "../crash/broken.ts";
import { killedFacility as facilityId } from "../crash/place.ts";
import { type RunningChild, startChild } from "../crash/start-child.ts";
import { drivers } from "../sqlite-drivers.ts";
import { documentOf, keyOf } from "./samples.ts";

const callsOf = ({ told }: RunningChild) => told.filter(({ word }) => word === "end").length;

describe("two processes on one file", () => {
  let folder = "";
  let program = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "benhan-two-"));
    const source = fileURLToPath(new URL("../crash/working-child.ts", import.meta.url));
    program = await bundle(source, "working-child-two");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([false, true])(
    "lose nothing and let each other in (with keys: %s)",
    {
      timeout: 120_000,
    },
    async (isEncrypted) => {
      const file = join(folder, `${isEncrypted}.db`);
      const keyFile = join(folder, `${isEncrypted}-keys.db`);
      const place = { engine: "sqlite", file, ...(isEncrypted && { keyFile }) } as const;
      const children = ["a", "b"].map((seed) =>
        startChild(program, {
          ...{ place, seed, writer: "main", count: runs(60, 400) },
          workloads: ["commits", "events", "outbox", ...(isEncrypted && seed === "a" ? ["rotation"] : [])],
        }),
      );
      const atFirstEnd = await Promise.race(children.map(({ ended }) => ended)).then(() =>
        children.map(callsOf),
      );
      await Promise.all(children.map(({ ended }) => ended));
      // Neither had to wait for the end of the other.
      expect(Math.min(...atFirstEnd)).toBeGreaterThan(Math.max(...atFirstEnd) / 10);
      expect(
        await brokenIn(
          place,
          children.flatMap(({ told }) => told),
        ),
      ).toEqual([]);
    },
  );
});

describe.each(drivers)("a file that somebody else has locked, over %s", (_name, DatabaseSync) => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-locked-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["store", openSqliteStorage],
    ["key store", openSqliteKeyStore],
  ] as const)("is told as locked, and the same handle goes on afterwards: %s", async (name, open) => {
    const file = join(folder, `${name}.db`);
    const handle = await open({ file, facilityId, DatabaseSync, lockWaitMs: 20 });
    const write = (): Promise<unknown> =>
      "commit" in handle ? handle.commit([documentOf(facilityId, 1)]) : handle.addKeys([keyOf(1)]);
    const other = new DatabaseSync(file);
    other.exec("BEGIN EXCLUSIVE");
    const error = await write().catch((failure: unknown) => failure);
    if (!isEmrError(error, "core.store.unavailable")) throw new Error(`not told: ${error}`);
    expect([error.retry, error.text.en]).toEqual([
      "safe",
      expect.stringContaining("write lock for too long"),
    ]);
    expect(error.nextStep?.vi).toContain("tìm chương trình đang mở tệp");
    other.exec("COMMIT");
    other.close();
    await write();
    await handle.close();
  });
});

describe.each(drivers)(
  "a file that another process makes in the same moment, over %s",
  (_name, DatabaseSync) => {
    it.each([1, 2, 3])("is no foreign file, before its read %i", async (read) => {
      const folder = mkdtempSync(join(tmpdir(), "benhan-race-"));
      const file = join(folder, "store.db");
      let reads = 0;
      /** Makes all of the file just before one of the reads by which a file is known. */
      class Racing extends DatabaseSync {
        override prepare(sql: string) {
          const statement = super.prepare(sql);
          const isKnowing = /application_id|user_version|sqlite_schema/.test(sql);
          return {
            get: (...values: Bindable[]) => {
              if (isKnowing) reads += 1;
              if (isKnowing && reads === read) makeFile();
              return statement.get(...values);
            },
            all: (...values: Bindable[]) => statement.all(...values),
            run: (...values: Bindable[]) => statement.run(...values),
          };
        }
      }
      const makeFile = () => {
        const other = new DatabaseSync(file);
        other.exec("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
        for (const step of storeFormat.migrations) other.exec(step);
        other.exec("COMMIT");
        other.close();
      };
      const store = await openSqliteStorage({ file, facilityId, DatabaseSync: Racing });
      await store.commit([documentOf(facilityId, 1)]);
      await store.close();
      expect(reads).toBeGreaterThanOrEqual(read);
      rmSync(folder, { recursive: true, force: true });
    });
  },
);
