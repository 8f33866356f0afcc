import { type FacilityId, instantOf, isEmrError, storeDamaged, wrongFacility } from "@benhan/core";
import { hmac } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import { digest as anyDigest, flag, object, plainObject, signal, textLike } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { BlobHead, BlobStore, CallOptions, Clock, Digest } from "@benhan/core/ports";
import type { Encryption } from "../../encryption/choose-sealing.ts";
import { hexOf } from "../../encryption/hex.ts";
import { openKeyRing } from "../../encryption/key-ring.ts";
import { nodeCipher } from "../../encryption/node-cipher.ts";
import { encryption as anyEncryption, facility, requireOptions } from "../../front/check-opening.ts";
import { createBlobGate, requireContent } from "../check-blob-call.ts";
import { archiveFolder } from "./archive-folder.ts";
import { createBlobFiles } from "./blob-files.ts";
import type { BlobForm } from "./blob-form.ts";
import { clearLeftovers } from "./clear-leftovers.ts";
import { openFolder } from "./open-folder.ts";
import { createPlainForm } from "./plain-form.ts";
import { createSealedForm } from "./sealed-form.ts";

export interface BlobArchiveOptions extends CallOptions {
  /** Where the blobs lie: a folder for this archive alone, on a disk with room. Several facilities may share one. */
  readonly folder: string;
  readonly facilityId: FacilityId;
  /**
   * Whether a missing archive is made. `false` from the second start on: an empty one would hide that the disk is not
   * mounted. Default: true.
   */
  readonly create?: boolean;
  /** Tells when a blob was stored. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Default: that of `node:crypto`. */
  readonly digest?: Digest;
  /**
   * Keys for encryption at rest; those of the store of records may be used for both. An archive is encrypted from its
   * beginning or never. Default: nothing is encrypted.
   */
  readonly encryption?: Encryption;
}

/**
 * Opens an archive of blobs in a folder: one file for each, named by its content. Several processes may have it open. A
 * blob that was put survives a crash of the process and of the machine; what was not finished never shows.
 *
 * With keys each file is sealed under a key of its own in parts of 256 KiB; its name is a keyed hash. Its length, and when
 * it was stored, can still be seen. `removeBlob` destroys the key first, so that copies in backups cannot be read any more
 * when the last backup of the keys has expired.
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, `core.store.newer_format`, `core.store.unavailable`,
 * `storage.blobs.archive_missing`, `storage.blobs.archive_unreadable`, `storage.blobs.archive_in_plain`,
 * `storage.blobs.no_access`, `storage.encryption.keys_wanted`, `storage.encryption.other_keys`, and what vaults throw
 */
export async function openBlobArchive(options: BlobArchiveOptions): Promise<BlobStore> {
  requireOptions("openBlobArchive", options, archiveOptions);
  options.signal?.throwIfAborted();
  const { facilityId, folder, create = true, clock = createSystemClock() } = options;
  const place = archiveFolder(folder, facilityId);
  const { form, mark } = await formOf(options, clock);
  await openFolder(folder, place, { create, mark });
  await clearLeftovers(place, form, clock.now());
  const files = createBlobFiles(place, form, clock);
  const gate = createBlobGate(facilityId);

  return {
    facilityId,
    isEncrypted: mark !== undefined,
    async putBlob(content, callOptions) {
      gate.admit(callOptions);
      requireContent(content);
      return files.put(content, callOptions?.signal);
    },
    async getBlob(key, callOptions) {
      gate.admitKey("getBlob", key, callOptions);
      const { digest } = key;
      const name = form.nameOf(digest);
      const path = place.pathOf(name);
      const head = await form.headOf(path, name, callOptions?.signal).catch((error: unknown) => {
        throw isEmrError(error, storeDamaged.code) ? storeDamaged({ key: digest }) : error;
      });
      async function* pieces() {
        for await (const piece of form.read(path, digest, callOptions?.signal)) {
          gate.admit(callOptions);
          yield piece;
        }
      }
      return head && { size: head.size, [Symbol.asyncIterator]: pieces };
    },
    async *listBlobs(query, callOptions): AsyncGenerator<BlobHead> {
      gate.admitList(query, callOptions);
      const after = query.after === undefined ? undefined : form.nameOf(query.after);
      for await (const { digest, size, storedMs } of files.list(after, callOptions)) {
        gate.admit(callOptions);
        yield { facilityId, digest, size, storedAt: instantOf(storedMs) };
      }
    },
    async removeBlob(key, callOptions) {
      gate.admitKey("removeBlob", key, callOptions);
      return files.remove(form.nameOf(key.digest), key.storedAt);
    },
    async close() {
      gate.close();
    },
  };
}

/** How contents stand in files, and by what an archive knows its keys again. */
async function formOf(
  { facilityId, encryption, digest = nodeDigest, signal: since }: BlobArchiveOptions,
  clock: Clock,
): Promise<{ readonly form: BlobForm; readonly mark: string | undefined }> {
  if (encryption === undefined) return { form: createPlainForm(digest), mark: undefined };
  const { keys } = encryption;
  if (keys.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  const ring = await openKeyRing({ ...encryption, cipher: nodeCipher }, since);
  const mark = hexOf(hmac(new TextEncoder().encode("benhan-blob-archive/1"), ring.indexKey, digest));
  return { form: createSealedForm({ facilityId, ring, keys, digest, clock }), mark };
}

const archiveOptions = /* @__PURE__ */ object<BlobArchiveOptions>(
  {
    folder: /* @__PURE__ */ textLike(
      "tên thư mục, chuỗi không rỗng",
      "the name of a folder, a text that is not empty",
      (name) => name !== "" && !name.includes("\0"),
    ),
    facilityId: facility,
    create: flag,
    clock: plainObject,
    digest: anyDigest,
    encryption: anyEncryption,
    signal,
  },
  ["folder", "facilityId"],
);
