import { type DigestText, type DocumentId, isEmrError, storeDamaged, wrongFacility } from "@benhan/core";
import { callable, object, plainObject, signal } from "@benhan/core/options";
import { keyMissing, recordDisposed } from "../encryption/encryption.faults.ts";
import { createRecent } from "../encryption/recent.ts";
import { requireOptions } from "../front/check-opening.ts";
import { type ReferenceOptions, walkReferences } from "./walk-references.ts";

/** A reference without its blob. */
export interface MissingBlob {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly digest: DigestText;
  /**
   * `absent`: it was never put, or is lost. `disposed`: its key was destroyed. `damaged`: its file is not sound at its
   * beginning. `key-missing`: the key store lacks its key.
   */
  readonly why: "absent" | "disposed" | "damaged" | "key-missing";
}

const reasons: ReadonlyMap<string, MissingBlob["why"]> = new Map([
  [recordDisposed.code, "disposed"],
  [storeDamaged.code, "damaged"],
  [keyMissing.code, "key-missing"],
]);

/** Digests that were found, kept so that the next version of a document does not ask again. */
const mostInMemory = 50_000;

/**
 * The references of all versions of all documents whose blob is not there or cannot be opened. Looks for the blobs and does
 * not read them: whether a content is sound is told when it is read.
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, and what stores throw
 */
export async function* missingBlobs(options: ReferenceOptions): AsyncGenerator<MissingBlob> {
  requireOptions("missingBlobs", options, missingOptions);
  const { blobs, records, signal: since } = options;
  const { facilityId } = blobs;
  if (records.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  const found = createRecent<DigestText, true>(mostInMemory);
  for await (const { head, digests } of walkReferences(options, facilityId)) {
    const { documentId, version } = head;
    for (const digest of new Set(digests)) {
      const why = found.get(digest) ? undefined : await reasonOf(digest);
      if (why === undefined) found.set(digest, true);
      else yield { documentId, version, digest, why };
    }
  }

  async function reasonOf(digest: DigestText): Promise<MissingBlob["why"] | undefined> {
    try {
      const content = await blobs.getBlob(
        { facilityId, digest },
        since === undefined ? {} : { signal: since },
      );
      return content === undefined ? "absent" : undefined;
    } catch (error) {
      const why = isEmrError(error) ? reasons.get(error.code) : undefined;
      if (why === undefined) throw error;
      return why;
    }
  }
}

const missingOptions = /* @__PURE__ */ object<ReferenceOptions>(
  { blobs: plainObject, records: plainObject, referencesOf: callable, signal },
  ["blobs", "records"],
);
