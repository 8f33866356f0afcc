import { isEmrError, storeDamaged } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";

/** Reads a blob to its end. */
export async function isWholeBlob(
  blobs: BlobStore,
  key: Parameters<BlobStore["getBlob"]>[0],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const content = await blobs.getBlob(key, signal ? { signal } : {});
    if (content === undefined) return false;
    for await (const _ of content) signal?.throwIfAborted();
    return true;
  } catch (error) {
    if (isEmrError(error) && error.code === storeDamaged.code) return false;
    throw error;
  }
}
