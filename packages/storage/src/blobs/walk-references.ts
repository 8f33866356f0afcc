import {
  type DigestText,
  type DocumentHead,
  type FacilityId,
  isEmrError,
  type StoredDocument,
} from "@benhan/core";
import type { BlobStore, CallOptions, RecordStore } from "@benhan/core/ports";
import { recordDisposed } from "../encryption/encryption.faults.ts";
import { attachmentsOf, type ReferencesOf } from "./attachments-of.ts";

/** What references are looked for in. */
export interface ReferenceOptions extends CallOptions {
  readonly blobs: BlobStore;
  /** The records of the same facility. */
  readonly records: Pick<RecordStore, "facilityId" | "listDocuments" | "listVersions" | "readDocument">;
  /**
   * Which blobs a version refers to. Default: `attachmentsOf`. A host with bodies of its own kinds adds to it:
   * `(document) => [...attachmentsOf(document), ...scansOf(document)]`.
   */
  readonly referencesOf?: ReferencesOf;
}

/** A version of a document with what it refers to. */
export interface References {
  readonly head: DocumentHead;
  readonly digests: Iterable<DigestText>;
}

/**
 * All versions of all documents, one at a time. One that was disposed of refers to nothing any more; one that cannot be read
 * for another reason ends the walk, for nobody knows what it refers to.
 */
export async function* walkReferences(
  { records, referencesOf = attachmentsOf, signal }: ReferenceOptions,
  facilityId: FacilityId,
): AsyncGenerator<References> {
  const options = signal === undefined ? {} : { signal };
  for await (const { documentId } of records.listDocuments({ facilityId }, options)) {
    for await (const head of records.listVersions({ facilityId, documentId }, options)) {
      signal?.throwIfAborted();
      const document = await readIfKept(head);
      if (document !== undefined) yield { head, digests: referencesOf(document) };
    }
  }

  async function readIfKept({ documentId, version }: DocumentHead): Promise<StoredDocument | undefined> {
    try {
      return await records.readDocument({ facilityId, documentId, version }, options);
    } catch (error) {
      if (isEmrError(error, recordDisposed.code)) return undefined;
      throw error;
    }
  }
}
