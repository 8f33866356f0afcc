import { parseFacilityId } from "@benhan/core";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { describe, expect, it } from "vitest";

const facilityId = parseFacilityId("bv-mau");
const digest = `sha-256:${"0".repeat(64)}`;

async function calls() {
  const storage = await openMemoryStorage({ facilityId, database: createMemoryDatabase() });
  const blobs = createMemoryBlobStore({ facilityId });
  const call: Readonly<Record<string, (key: never) => unknown>> = {
    readDocument: (key) => storage.readDocument(key),
    findBySource: (key) => storage.findBySource(key),
    listDocuments: (key) => storage.listDocuments(key)[Symbol.asyncIterator]().next(),
    listVersions: (key) => storage.listVersions(key)[Symbol.asyncIterator]().next(),
    addReceipt: (key) => storage.addReceipt(key),
    getBlob: (key) => blobs.getBlob(key),
    removeBlob: (key) => blobs.removeBlob(key),
    listBlobs: (key) => blobs.listBlobs(key)[Symbol.asyncIterator]().next(),
  };
  return call;
}

const names = [
  "readDocument",
  "findBySource",
  "listDocuments",
  "listVersions",
  "addReceipt",
  "getBlob",
  "removeBlob",
  "listBlobs",
] as const;

describe.each(names)("%s with what is no key", (name) => {
  it.each([[digest], [undefined], [null], [7], [{}], [[digest]]])(
    "is a wrong call, not one of another facility: %j",
    async (key) => {
      const call = (await calls())[name];
      const answer = Promise.resolve().then(() => call?.(key as never));
      await expect(answer).rejects.toMatchObject({ code: "core.options.wrong" });
    },
  );

  it("with a key of another facility is of another facility", async () => {
    const call = (await calls())[name];
    const key = { facilityId: "bv-khac", digest, documentId: digest, source: { system: "a", id: "b" } };
    const answer = Promise.resolve().then(() => call?.(key as never));
    await expect(answer).rejects.toMatchObject({ code: "core.store.wrong_facility" });
  });
});
