import { type BlobStoreSubject, blobStoreContract } from "@benhan/core/contract";
import { describe, it } from "vitest";
import { archiveBlobs, memoryBlobs } from "./blob-subjects.ts";

const subjects: readonly (readonly [string, BlobStoreSubject])[] = [
  ["memory", memoryBlobs],
  ["an archive", archiveBlobs({ isEncrypted: false })],
  ["an encrypted archive", archiveBlobs({ isEncrypted: true })],
];

for (const [name, subject] of subjects) {
  describe(`the blob store in ${name}`, () => {
    for (const one of blobStoreContract) {
      const why = one.skip?.(subject.traits);
      const title = why === undefined ? one.title : `${one.title} [skipped: ${why}]`;
      it.skipIf(why !== undefined)(title, () => one.run(subject));
    }
  });
}
