import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DigestText, type FacilityId, isEmrError } from "@benhan/core";
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
    // An archive in plain names its files by the digest: that cannot be damaged.
    traits: { ...blobStoreTraits["folder of files"], hideable: isEncrypted },
    async createPlace(clock) {
      const folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
      const encryptionOf = createEncryptions(createTestVault());
      const open: Awaited<ReturnType<BlobStoreSubject["createPlace"]>>["open"] = (facilityId) =>
        openBlobArchive({
          ...{ folder, facilityId, clock },
          ...(isEncrypted && { encryption: encryptionOf(facilityId) }),
        });
      // Which file holds it is not to be seen: that by which it can be read no more.
      async function flip(facilityId: FacilityId, digest: DigestText, atOf: (length: number) => number) {
        for (const file of blobFilesIn(folder)) {
          const store = await open(facilityId);
          const before = await isDamaged(store.getBlob({ facilityId, digest }));
          flipBit(file, atOf);
          if (!before && (await isDamaged(store.getBlob({ facilityId, digest })))) return;
          flipBit(file, atOf);
        }
        throw new Error("no file holds the blob");
      }
      return {
        open,
        damageBlob: (facilityId, digest) => flip(facilityId, digest, (length) => length - 1),
        hideBlob: (facilityId, digest) => flip(facilityId, digest, () => 60),
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

function flipBit(file: string, atOf: (length: number) => number): void {
  alterFile(file, (bytes) => {
    const at = atOf(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });
}

async function isDamaged(content: Promise<AsyncIterable<Uint8Array> | undefined>): Promise<boolean> {
  try {
    for await (const _ of (await content) ?? []);
    return false;
  } catch (error) {
    return isEmrError(error, "core.store.damaged");
  }
}
