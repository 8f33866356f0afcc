import { type DigestText, isEmrError } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";

/** Bytes that depend on length and seed alone. */
export function bytesOf(length: number, seed = 1): Uint8Array {
  let state = seed;
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 24;
  });
}

/** Comparing millions of bytes one by one takes the test runner seconds. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The bytes as a content of one piece. */
export async function* content(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export function put(blobs: BlobStore, bytes: Uint8Array): Promise<DigestText> {
  return blobs.putBlob(content(bytes));
}

/** The whole content of a blob; fails when there is none. */
export async function read(blobs: BlobStore, digest: DigestText): Promise<Uint8Array> {
  const found = await blobs.getBlob({ facilityId: blobs.facilityId, digest });
  if (found === undefined) throw new Error("absent");
  return new Uint8Array(Buffer.concat(await collect(found)));
}

export async function collect<T>(list: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** The code of the fault with which a work fails, or what it did instead. */
export async function told(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: unknown) => (isEmrError(error) ? error.code : `no fault: ${String(error)}`),
  );
}
