import { openIndexedDbStorage } from "@benhan/storage/indexeddb";
import type { Dexie, DexieConstructor } from "dexie";
import { expect, it } from "vitest";
import { createFakeDexie } from "../indexeddb-fake-dexie.ts";
import { facilityId } from "../indexeddb-samples.ts";

it("the store gets nothing of what the page has added to Dexie for its own databases", async () => {
  const seen: string[] = [];
  const addon = (database: Dexie) => void seen.push(database.name);
  class Page extends createFakeDexie() {
    constructor(name: string, options: object = {}) {
      super(name, { addons: [addon], ...options });
    }
  }
  new Page("theirs");
  const store = await openIndexedDbStorage({
    ...{ name: "store", facilityId },
    Dexie: Page as unknown as DexieConstructor,
  });
  expect(seen).toEqual(["theirs"]);
  await store.close();
});
