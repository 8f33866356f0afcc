import { type FileHandle, open } from "node:fs/promises";
import { type FacilityId, formatDigest, isEmrError, storeDamaged } from "@benhan/core";
import { hmac } from "@benhan/core/digest";
import { systemRandom } from "@benhan/core/platform";
import type { Clock, Digest, KeyStore } from "@benhan/core/ports";
import { tagLength } from "../../encryption/cipher.ts";
import { recordDisposed } from "../../encryption/encryption.faults.ts";
import { hexOf } from "../../encryption/hex.ts";
import type { KeyRing } from "../../encryption/key-ring.ts";
import type { BlobForm } from "./blob-form.ts";
import { told } from "./file-failure.ts";
import { readFully, withFile, writeFully } from "./file-pieces.ts";
import {
  type FileKey,
  fileLengthOf,
  headLength,
  nonceOf,
  openHead,
  partContext,
  partsOf,
  prefixLength,
  readFront,
  type SealedContent,
  sealHead,
  segmentLength,
} from "./sealed-head.ts";

export interface SealedFormMeans {
  readonly facilityId: FacilityId;
  readonly ring: KeyRing;
  readonly keys: KeyStore;
  readonly digest: Digest;
  readonly clock: Clock;
}

const nothing = new Uint8Array();

/** Each file under a key of its own; neither its name nor its bytes tell what it holds, only its length how much. */
export function createSealedForm({ facilityId, ring, keys, digest, clock }: SealedFormMeans): BlobForm {
  const nameOf = (key: string) =>
    hexOf(hmac(new TextEncoder().encode(JSON.stringify(["blob", key])), ring.indexKey, digest));
  const contentContext = partContext(facilityId, "middle");

  /** Head and key of a file. */
  async function opened(
    file: FileHandle,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly fileKey: FileKey; readonly content: SealedContent }> {
    const head = await readFully(file, headLength, 0);
    const front = readFront(head);
    if (front === undefined) throw storeDamaged({ key: name });
    const fileKey = { ...front, key: await ring.keyOf(front.keyId, signal) };
    const content = await openHead(head, fileKey, facilityId);
    // A file that was put in the place of another opens, and is still the wrong one.
    if (content === undefined || nameOf(content.digest) !== name) throw storeDamaged({ key: name });
    return { fileKey, content };
  }

  return {
    segmentLength,
    nameOf,
    async write(file, segments, signal) {
      const { keyId, key } = await ring.freshKey(signal);
      const fileKey = { keyId, key, prefix: systemRandom.bytes(prefixLength) };
      const stream = digest.create();
      let [size, number, at] = [0, 0, headLength];
      for await (const { bytes, isLast } of segments) {
        stream.update(bytes);
        const nonce = nonceOf(fileKey.prefix, number, isLast ? "last" : "middle");
        const sealed = await key.seal(bytes, nonce, contentContext, nothing);
        await writeFully(file, sealed, at);
        size += bytes.length;
        at += sealed.length;
        number += 1;
      }
      const found = stream.digest();
      // Until now the file has no head, and opens nowhere.
      await writeFully(file, await sealHead(fileKey, { digest: found, size }, facilityId), 0);
      return { digest: formatDigest(found), size };
    },
    headOf: (path, name, signal) =>
      withFile(path, async (file) => {
        const { content } = await opened(file, name, signal);
        const { size: length, mtimeMs } = await told(file.stat());
        const isWhole = length === fileLengthOf(content.size);
        return { ...content, storedMs: Math.round(mtimeMs), isWhole };
      }),
    async *read(path, key, signal) {
      const file = await told(open(path, "r"));
      try {
        const { fileKey, content } = await opened(file, nameOf(key), signal);
        const { size: length } = await told(file.stat());
        if (length !== fileLengthOf(content.size)) throw storeDamaged({ key });
        const parts = partsOf(content.size);
        for (let number = 0, at = headLength; number < parts; number += 1) {
          signal?.throwIfAborted();
          const sealed = await readFully(file, segmentLength + tagLength, at);
          const nonce = nonceOf(fileKey.prefix, number, number + 1 === parts ? "last" : "middle");
          const piece = await fileKey.key.open(sealed, nonce, contentContext);
          if (piece === undefined) throw storeDamaged({ key });
          at += sealed.length;
          if (piece.length > 0) yield piece;
        }
      } finally {
        await file.close();
      }
    },
    async destroy(path, name) {
      await withFile(path, async (file) => {
        try {
          // Whoever may write the folder could name the key of something else: only a head that opens is believed.
          const { fileKey } = await opened(file, name, undefined);
          await keys.destroyKeys([fileKey.keyId], clock.now());
        } catch (error) {
          if (!isEmrError(error, recordDisposed.code)) throw error;
        }
      });
    },
  };
}
