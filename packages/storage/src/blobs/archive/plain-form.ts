import { open, stat } from "node:fs/promises";
import { type DigestText, formatDigest, storeDamaged } from "@benhan/core";
import type { Digest } from "@benhan/core/ports";
import type { BlobForm } from "./blob-form.ts";
import { told, toldIfThere } from "./file-failure.ts";
import { readFully, writeFully } from "./file-pieces.ts";

const segmentLength = 2 ** 18;
const prefix = "sha-256:";

/** A file is its content, byte for byte, under the digits of its digest. */
export function createPlainForm(digest: Digest): BlobForm {
  return {
    segmentLength,
    nameOf: (key) => key.slice(prefix.length),
    async write(file, segments) {
      const stream = digest.create();
      let size = 0;
      for await (const { bytes } of segments) {
        stream.update(bytes);
        await writeFully(file, bytes, size);
        size += bytes.length;
      }
      return { digest: formatDigest(stream.digest()), size };
    },
    async headOf(path, name) {
      const found = await toldIfThere(stat(path));
      // Whether its length is right, only its content tells.
      return (
        found && {
          digest: `${prefix}${name}` as DigestText,
          size: found.size,
          storedMs: Math.round(found.mtimeMs),
          isWhole: true,
        }
      );
    },
    async *read(path, key, signal) {
      const file = await told(open(path, "r"));
      try {
        const stream = digest.create();
        for (let at = 0; ; ) {
          signal?.throwIfAborted();
          const piece = await readFully(file, segmentLength, at);
          stream.update(piece);
          at += piece.length;
          if (piece.length > 0) yield piece;
          if (piece.length < segmentLength) break;
        }
        if (formatDigest(stream.digest()) !== key) throw storeDamaged({ key });
      } finally {
        await file.close();
      }
    },
    async destroy() {},
  };
}
