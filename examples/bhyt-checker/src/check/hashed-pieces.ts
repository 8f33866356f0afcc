import { sha256 } from "@noble/hashes/sha2.js";

/** The bytes of a file as they come, and their digest when all of them came. */
export interface HashedPieces extends AsyncIterable<Uint8Array> {
  /** Bytes that came so far. */
  readonly read: number;
  /** Reads what nobody has read yet, and answers with the digest of all, in hexadecimal. */
  digest(): Promise<string>;
}

/** Reads a file piece by piece. Whoever stops early may go on later. */
export function hashedPieces(file: Blob): HashedPieces {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  let read = 0;
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const { done, value } = await reader.read();
    if (done) return { done: true, value: undefined };
    hash.update(value);
    read += value.length;
    return { done: false, value };
  };
  return {
    get read() {
      return read;
    },
    // Without `return`: leaving a loop over the pieces does not close them.
    [Symbol.asyncIterator]: () => ({ next }),
    async digest() {
      while ((await next()).done !== true);
      return hexOf(hash.digest());
    },
  };
}

/** The digest of bytes that are held as a whole. */
export function hexDigest(pieces: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(piece);
  return hexOf(hash.digest());
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
