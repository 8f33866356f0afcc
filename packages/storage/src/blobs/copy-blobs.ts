import { type DigestText, storeDamaged, wrongFacility } from "@benhan/core";
import { callable, object, plainObject, signal, text } from "@benhan/core/options";
import type { BlobHead, BlobStore, CallOptions } from "@benhan/core/ports";
import { requireOptions } from "../front/check-opening.ts";

export interface CopyBlobsOptions extends CallOptions {
  readonly from: BlobStore;
  /** Of the same facility. */
  readonly to: BlobStore;
  /** The last blob that an earlier run told: goes on behind it. */
  readonly after?: DigestText;
  /** Called after each blob, with how many there have been in this run. */
  readonly onProgress?: (copied: BlobHead, count: number) => void;
}

/**
 * Copies all blobs, each checked by its digest: to another disk, from an archive in plain to an encrypted one. What is
 * there already is adopted, so that a run may be repeated. Copies count as stored now.
 *
 * @returns How many were copied.
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, `core.store.damaged`, and what stores throw
 */
export async function copyBlobs(options: CopyBlobsOptions): Promise<number> {
  requireOptions("copyBlobs", options, copyOptions);
  const { from, to, after, onProgress, signal: since } = options;
  const { facilityId } = from;
  if (to.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  const callOptions = since === undefined ? {} : { signal: since };
  let count = 0;
  for await (const blob of from.listBlobs(
    { facilityId, ...(after !== undefined && { after }) },
    callOptions,
  )) {
    const content = await from.getBlob(blob, callOptions);
    // Removed since it was listed.
    if (content === undefined) continue;
    const digest = await to.putBlob(content, callOptions);
    if (digest !== blob.digest) throw storeDamaged({ key: blob.digest });
    count += 1;
    onProgress?.(blob, count);
  }
  return count;
}

const copyOptions = /* @__PURE__ */ object<CopyBlobsOptions>(
  {
    from: plainObject,
    to: plainObject,
    after: text,
    onProgress: callable,
    signal,
  },
  ["from", "to"],
);
