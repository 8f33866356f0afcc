import { createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseFacilityId } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { createMemoryKeyStore, type Encryption } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { collect } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sealing = (): Encryption => ({ vault: createTestVault(), keys: createMemoryKeyStore(facilityId) });
/** Keys that take their time: the source fails while they are waited for. */
function slowSealing(): Encryption {
  const { vault, keys } = sealing();
  const addKeys = keys.addKeys.bind(keys);
  return {
    vault,
    keys: Object.assign(keys, {
      async addKeys(...given: Parameters<typeof addKeys>) {
        await setTimeout(30);
        return addKeys(...given);
      },
    }),
  };
}

const stores: readonly (readonly [string, () => Promise<BlobStore>])[] = [
  ["in memory", async () => createMemoryBlobStore({ facilityId })],
  ["an archive", () => openBlobArchive({ folder: join(folder, "a"), facilityId })],
  [
    "an encrypted archive",
    () => openBlobArchive({ folder: join(folder, "a"), facilityId, encryption: slowSealing() }),
  ],
];

describe.each(stores)("a source that fails before it is read: %s", (_, open) => {
  it("is a call that fails, and does not end the process", async () => {
    const blobs = await open();
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => uncaught.push(error);
    process.on("uncaughtException", hear);
    process.on("unhandledRejection", hear);
    try {
      const absent = join(folder, "khong-co.pdf");
      await expect(blobs.putBlob(createReadStream(absent))).rejects.toMatchObject({ code: "ENOENT" });
      await setTimeout(50);
    } finally {
      process.off("uncaughtException", hear);
      process.off("unhandledRejection", hear);
    }
    expect(uncaught).toEqual([]);
    expect(await collect(blobs.listBlobs({ facilityId }))).toEqual([]);
  });
});

describe("a source whose archive fails before it is read", () => {
  it.each(["folder", "key"] as const)("is ended: %s", async (what) => {
    const encryption = sealing();
    const { keys } = encryption;
    const archive = await openBlobArchive({ folder, facilityId, encryption });
    const writing = join(folder, "facility-bv-mau", "writing");
    if (what === "folder") rmSync(writing, { recursive: true });
    else Object.assign(keys, { addKeys: async () => Promise.reject(new Error("no keys")) });
    const file = join(folder, "x.pdf");
    writeFileSync(file, new Uint8Array(300_000));
    const source = createReadStream(file);
    await expect(archive.putBlob(source)).rejects.toBeInstanceOf(Error);
    await setTimeout(30);
    expect(source.destroyed).toBe(true);
    if (what === "key") expect(readdirSync(writing)).toEqual([]);
  });
});
