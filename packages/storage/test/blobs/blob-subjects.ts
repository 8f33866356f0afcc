import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlobStoreSubject } from "@benhan/core/contract";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { blobStoreTraits } from "../adapter-traits.ts";
import { createEncryptions } from "../encryption/encryption-of-subject.ts";
import { createTestVault } from "../encryption/test-vault.ts";

/** The blobs of one handle in memory. */
export const memoryBlobs: BlobStoreSubject = {
  traits: blobStoreTraits.memory,
  createPlace: async (clock) => ({
    open: async (facilityId) => createMemoryBlobStore({ facilityId, clock }),
    async dispose() {},
  }),
};

/** Archives in folders that are removed afterwards. */
export function archiveBlobs({ isEncrypted }: { readonly isEncrypted: boolean }): BlobStoreSubject {
  return {
    traits: blobStoreTraits["folder of files"],
    async createPlace(clock) {
      const folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
      const encryptionOf = createEncryptions(createTestVault());
      const open: Awaited<ReturnType<BlobStoreSubject["createPlace"]>>["open"] = (facilityId) =>
        openBlobArchive({
          ...{ folder, facilityId, clock },
          ...(isEncrypted && { encryption: encryptionOf(facilityId) }),
        });
      return {
        open,
        async damageBlob(facilityId, digest) {
          // Which file holds it is not to be seen: that by which it can be read no more.
          for (const file of blobFilesIn(folder)) {
            flipLastBit(file);
            const store = await open(facilityId);
            const isMeant = await store
              .getBlob({ facilityId, digest })
              .then(async (content) => {
                for await (const _ of content ?? []);
                return false;
              })
              .catch(() => true);
            if (isMeant) return;
            flipLastBit(file);
          }
          throw new Error("no file holds the blob");
        },
        async dispose() {
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

/** The files of all blobs below a folder. */
export function blobFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Changes a file behind its back, and not the moment at which it was written. */
export function alterFile(file: string, alter: (bytes: Buffer) => Uint8Array): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, alter(readFileSync(file)));
  utimesSync(file, atime, mtime);
}

function flipLastBit(file: string): void {
  alterFile(file, (bytes) => {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    return bytes;
  });
}
