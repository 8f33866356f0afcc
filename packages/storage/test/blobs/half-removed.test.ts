import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import type { BlobHead, Clock, KeyStore } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryKeyStore, type Encryption } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { alterFile, blobFilesIn } from "./blob-subjects.ts";
import { bytesOf, collect, put, read, told } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
const late: Clock = { now: () => "2999-01-01T00:00:00Z" as never, sleep: async () => undefined };
let folder: string;
let encryption: Encryption;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
  encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writing = () => join(folder, "facility-bv-mau", "writing");
/** As a crash leaves it: out of its place, before or behind the decision. */
function leaveHalf(file: string, state: "gone" | "removed"): string {
  const aside = join(writing(), `${basename(file)}.0123456789abcdef.${state}`);
  renameSync(file, aside);
  return aside;
}

for (const isEncrypted of [false, true]) {
  describe(`a removal from ${isEncrypted ? "an encrypted archive" : "an archive"} that a crash cut short`, () => {
    const open = (given: { readonly clock?: Clock; readonly keys?: KeyStore } = {}) =>
      openBlobArchive({
        ...{ folder, facilityId },
        ...(given.clock && { clock: given.clock }),
        ...(isEncrypted && { encryption: { ...encryption, ...(given.keys && { keys: given.keys }) } }),
      });

    it.each(["gone", "removed"] as const)(
      "is ended by removing again (%s), and nothing comes back",
      async (state) => {
        const archive = await open();
        const digest = await put(archive, bytesOf(1000));
        const [file = ""] = blobFilesIn(folder);
        const bytes = readFileSync(file);
        leaveHalf(file, state);
        expect(await archive.removeBlob({ facilityId, digest })).toBe(true);
        expect(readdirSync(writing())).toEqual([]);
        expect(await archive.removeBlob({ facilityId, digest })).toBe(false);
        const later = await open({ clock: late });
        expect(await later.getBlob({ facilityId, digest })).toBeUndefined();
        if (!isEncrypted) return;
        writeFileSync(file, bytes);
        expect(await told(read(later, digest)), "its key is there").toBe(
          "storage.encryption.record_disposed",
        );
      },
    );

    it("is ended as it was listed, and not when it was another moment", async () => {
      const archive = await open();
      await put(archive, bytesOf(1000));
      const [listed] = (await collect(archive.listBlobs({ facilityId }))) as [BlobHead];
      leaveHalf(blobFilesIn(folder)[0] ?? "", "gone");
      const other = { ...listed, storedAt: "2020-01-01T00:00:00Z" as never };
      expect(await archive.removeBlob(other)).toBe(false);
      expect(await archive.removeBlob(listed)).toBe(true);
      expect(readdirSync(writing())).toEqual([]);
    });

    it("is ended by the next opening when it was decided, however young", async () => {
      const digest = await put(await open(), bytesOf(1000));
      const [file = ""] = blobFilesIn(folder);
      const bytes = readFileSync(file);
      leaveHalf(file, "removed");
      const again = await open();
      expect(readdirSync(writing())).toEqual([]);
      expect(await again.getBlob({ facilityId, digest })).toBeUndefined();
      if (!isEncrypted) return;
      writeFileSync(file, bytes);
      expect(await told(read(again, digest)), "its key is there").toBe("storage.encryption.record_disposed");
    });

    it("takes both when the content was put again", async () => {
      const archive = await open();
      const digest = await put(archive, bytesOf(1000));
      leaveHalf(blobFilesIn(folder)[0] ?? "", "gone");
      await put(archive, bytesOf(1000));
      expect(await archive.removeBlob({ facilityId, digest })).toBe(true);
      expect([blobFilesIn(folder), readdirSync(writing())]).toEqual([[], []]);
    });

    it.skipIf(!isEncrypted)("was decided on the disk before the key goes", async () => {
      const seen: string[] = [];
      const keys: KeyStore = {
        ...encryption.keys,
        destroyKeys: (...given) => {
          seen.push(...readdirSync(writing()).map((name) => name.split(".").at(-1) ?? ""));
          return encryption.keys.destroyKeys(...given);
        },
      };
      const archive = await open({ keys });
      await put(archive, bytesOf(10));
      const digest = await put(archive, bytesOf(11));
      expect(await archive.removeBlob({ facilityId, digest })).toBe(true);
      const [listed] = (await collect(archive.listBlobs({ facilityId }))) as [BlobHead];
      expect(await archive.removeBlob(listed)).toBe(true);
      expect(seen).toEqual(["removed", "removed"]);
    });

    it.skipIf(!isEncrypted)("stays decided while the key store is locked", async () => {
      const digest = await put(await open(), bytesOf(1000));
      const aside = leaveHalf(blobFilesIn(folder)[0] ?? "", "removed");
      const keys: KeyStore = {
        ...encryption.keys,
        destroyKeys: () => Promise.reject(new Error("the key store is locked")),
      };
      const locked = await open({ keys, clock: late });
      expect(await locked.getBlob({ facilityId, digest })).toBeUndefined();
      expect(existsSync(aside)).toBe(true);
      const again = await open();
      expect(readdirSync(writing())).toEqual([]);
      expect(await again.getBlob({ facilityId, digest })).toBeUndefined();
    });
  });

  describe(`${isEncrypted ? "an encrypted archive" : "an archive"} with a rotten file`, () => {
    const open = () => openBlobArchive({ folder, facilityId, ...(isEncrypted && { encryption }) });

    it("takes the good bytes instead, of the same length too", async () => {
      const archive = await open();
      const digest = await put(archive, bytesOf(300_000));
      const [file = ""] = blobFilesIn(folder);
      alterFile(file, (bytes) => bytes.fill(7, 200_000, 200_100));
      expect(await told(read(archive, digest))).toBe("core.store.damaged");
      expect(await put(archive, bytesOf(300_000))).toBe(digest);
      expect(Buffer.compare(await read(archive, digest), bytesOf(300_000))).toBe(0);
      expect(readdirSync(writing())).toEqual([]);
    });

    it("says whether it is encrypted", async () => {
      expect((await open()).isEncrypted).toBe(isEncrypted);
    });
  });
}
