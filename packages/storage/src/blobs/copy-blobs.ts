import { type DigestText, isEmrError, storeDamaged, wrongFacility } from "@benhan/core";
import { callable, object, plainObject, signal, text } from "@benhan/core/options";
import type { BlobDamage, BlobHead, BlobListOptions, BlobStore, CallOptions } from "@benhan/core/ports";
import { keyMissing, recordDisposed } from "../encryption/encryption.faults.ts";
import { requireOptions } from "../front/check-opening.ts";

export interface CopyBlobsOptions extends CallOptions {
  readonly from: BlobStore;
  /** Of the same facility. */
  readonly to: BlobStore;
  /** The last blob that an earlier run told: goes on behind it. */
  readonly after?: DigestText;
  /** Called after each blob, with how many there have been in this run. */
  readonly onProgress?: (copied: BlobHead, count: number) => void;
  /**
   * Told of each that cannot be copied, and the others are: what the store cannot name, and, by its digest, what is not
   * sound when it is read. Without it the first one ends the copying.
   */
  readonly onDamage?: (damage: BlobDamage) => void | Promise<void>;
}

/**
 * Copies all blobs, each checked by its digest: to another disk, from an archive in plain to an encrypted one. What is
 * there already is adopted, so that a run may be repeated. Copies count as stored now. Nothing is left out unsaid, except what
 * was removed.
 *
 * @returns How many were copied.
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, `core.store.damaged` (also for what lacks its key,
 * with that as its cause), and what stores throw
 */
export async function copyBlobs(options: CopyBlobsOptions): Promise<number> {
  requireOptions("copyBlobs", options, copyOptions);
  const { from, to, after, onProgress, signal: since } = options;
  const { facilityId } = from;
  if (to.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  const callOptions = since === undefined ? {} : { signal: since };
  const listOptions: BlobListOptions = { ...callOptions, onDamage: options.onDamage ?? refuse };
  let count = 0;
  for await (const blob of from.listBlobs(
    { facilityId, ...(after !== undefined && { after }) },
    listOptions,
  )) {
    if (!(await copy(blob))) continue;
    count += 1;
    onProgress?.(blob, count);
  }
  return count;

  /** `false` for what was removed since it was listed, and for damage that was told. */
  async function copy(blob: BlobHead): Promise<boolean> {
    let digest: DigestText;
    try {
      const content = await from.getBlob(blob, callOptions);
      if (content === undefined) return false;
      digest = await to.putBlob(content, callOptions);
    } catch (error) {
      if (isEmrError(error, recordDisposed.code)) return false;
      if (options.onDamage === undefined || !isEmrError(error, storeDamaged.code)) throw error;
      await options.onDamage({ name: blob.digest, code: "damaged" });
      return false;
    }
    if (digest !== blob.digest) throw storeDamaged({ key: blob.digest });
    return true;
  }
}

function refuse({ name, code }: BlobDamage): void {
  throw storeDamaged({ key: name }, code === "key-missing" ? { cause: keyMissing({}) } : {});
}

const copyOptions = /* @__PURE__ */ object<CopyBlobsOptions>(
  {
    from: plainObject,
    to: plainObject,
    after: text,
    onProgress: callable,
    onDamage: callable,
    signal,
  },
  ["from", "to"],
);
