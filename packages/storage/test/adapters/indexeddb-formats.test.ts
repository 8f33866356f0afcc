import { isEmrError } from "@benhan/core/faults";
import { beforeEach, describe, expect, it } from "vitest";
import { type DatabaseFormat, firstFormat } from "../../src/adapters/indexeddb/database-format.ts";
import type { Key } from "../../src/adapters/indexeddb/keys.ts";
import { openDatabase } from "../../src/adapters/indexeddb/open-database.ts";
import { under } from "../../src/adapters/indexeddb/tables.ts";
import { createFakeScope, type FakeScope } from "../indexeddb-fake-scope.ts";
import { failureOf } from "../indexeddb-samples.ts";

interface Rows {
  readonly note: { readonly key: Key; readonly text: string };
}

const first = firstFormat<Rows>("benhan_test", { note: ["text"] });
const keyOf = (text: string): Key => [new TextEncoder().encode(text)];

describe("a database of an older format", () => {
  let scope: FakeScope;
  let steps: string[];
  const next = (step: (upgrading: IDBTransaction) => void = () => undefined): DatabaseFormat<Rows> => ({
    ...first,
    steps: [
      (database, upgrading) => {
        steps.push("first");
        first.steps[0]?.(database, upgrading);
      },
      (database, upgrading) => {
        steps.push("second");
        database.createObjectStore("more");
        step(upgrading);
      },
    ],
  });
  const open = (format: DatabaseFormat<Rows>) =>
    openDatabase(scope, "test", format, { ms: 5000, signal: undefined });
  const textsOf = async (database: Awaited<ReturnType<typeof open>>) =>
    (await database.transact("read", (tables) => tables("note").list(under([])))).map(({ text }) => text);
  beforeEach(async () => {
    scope = createFakeScope();
    steps = [];
    const database = await open(first);
    await database.transact("write", async (tables) => tables("note").add({ key: keyOf("a"), text: "one" }));
    database.close();
  });

  it("gets the steps that it lacks and keeps its rows", async () => {
    const database = await open(
      next((upgrading) => upgrading.objectStore("note").put({ key: keyOf("b"), text: "two" })),
    );
    expect(steps).toEqual(["second"]);
    expect(await textsOf(database)).toEqual(["one", "two"]);
    database.close();
    await (await open(next())).transact("read", async () => undefined);
    expect(steps).toEqual(["second"]);
    expect(isEmrError(await failureOf(open(first)), "core.store.newer_format")).toBe(true);
  });

  it("gets all steps when it is new", async () => {
    scope = createFakeScope();
    (await open(next())).close();
    expect(steps).toEqual(["first", "second"]);
  });

  it("stays as it was when a step fails", async () => {
    const failing = next((upgrading) => {
      upgrading.objectStore("note").clear();
      upgrading.abort();
    });
    expect(isEmrError(await failureOf(open(failing)), "storage.indexeddb.connection_ended")).toBe(true);
    const database = await open(first);
    expect(await textsOf(database)).toEqual(["one"]);
    database.close();
  });

  it("is upgraded by a newer tab as soon as the older one has made way", async () => {
    const older = await open(first);
    const newer = await open(next());
    expect(isEmrError(await failureOf(textsOf(older)), "storage.indexeddb.newer_tab")).toBe(true);
    expect(await textsOf(newer)).toEqual(["one"]);
    newer.close();
  });
});
