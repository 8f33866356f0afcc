import { isEmrError } from "@benhan/core/faults";
import { expect, it } from "vitest";
import { openDatabase } from "../src/adapters/indexeddb/open-database.ts";
import { storeFormat } from "../src/adapters/indexeddb/schema.ts";
import { under } from "../src/adapters/indexeddb/tables.ts";

it("nothing is kept of a write that fails after the browser was told to commit", async () => {
  const name = `late-${crypto.randomUUID()}`;
  const database = await openDatabase(globalThis, name, storeFormat, { ms: 5000, signal: undefined });
  const seen: string[] = [];
  const tell = () => void seen.push("the page was told");
  addEventListener("error", tell);
  const key = [new Uint8Array([1])];
  const failing = database.transact("write", async (tables) => {
    tables("note").add({ key, text: "one" });
    tables("note").put({ key: [new Uint8Array([2])], text: "two" });
    tables("note").add({ key, text: "one again" });
    return "all is well";
  });
  const error = await failing.catch((failure: unknown) => failure);
  expect(isEmrError(error, "storage.indexeddb.unexpected") && error.text.en).toContain("ConstraintError");
  expect(await database.transact("read", (tables) => tables("note").list(under([])))).toEqual([]);
  await database.transact("write", async (tables) => tables("note").add({ key, text: "alone" }));
  expect(await database.transact("read", (tables) => tables("note").list(under([])))).toHaveLength(1);
  removeEventListener("error", tell);
  expect(seen).toEqual([]);
  database.close();
  indexedDB.deleteDatabase(name);
});
