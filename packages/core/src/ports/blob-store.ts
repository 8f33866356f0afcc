import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** Names one blob of one facility. */
export interface BlobKey {
  readonly facilityId: FacilityId;
  /** Of its content. */
  readonly digest: DigestText;
}

/** What a store knows about a blob without reading it. */
export interface BlobHead extends BlobKey {
  /** Bytes of its content. */
  readonly size: number;
  /** When it was put the last time: putting the same content again renews the moment. */
  readonly storedAt: Instant;
}

/** Something in a store of which nobody can tell any more which blob it was. */
export interface BlobDamage {
  /** By which the store knows it again: the same in every list. It tells nothing about the content. */
  readonly name: string;
  /** `damaged`: what it is named by was altered or cut. `key-missing`: the key store lacks its key. */
  readonly code: "damaged" | "key-missing";
}

/** How blobs are listed. */
export interface BlobListOptions extends CallOptions {
  /**
   * Told, in the order of the list, of what the store cannot name and leaves out of the list, which then goes on. An error
   * of it ends the list. What is left of a blob whose key was destroyed is no damage.
   */
  readonly onDamage?: (damage: BlobDamage) => void | Promise<void>;
}

/**
 * The content of a blob in pieces, each at most 1 MiB, which belong to the reader. It may be read several times, and a
 * reader may stop early.
 *
 * The digest is checked while it is read: make nothing final of it before its end has come without an error.
 */
export interface BlobContent extends AsyncIterable<Uint8Array> {
  /** Bytes of the whole, for a progress bar or a `Content-Length`. */
  readonly size: number;
}

/**
 * Large attachments of one facility (scans, images, DICOM, PDF), addressed by their content. They pass in pieces, so that
 * a file of any size needs constant memory.
 *
 * **Put, then commit**: first the blob, then the record that names its digest. A crash between the two leaves a blob that
 * nothing refers to. The retry puts it again, which keeps the one copy and renews its moment (an adoption); what nobody
 * came back for is removed after a time of grace. So whoever writes a reference puts the content first, also when it is
 * there already.
 *
 * A key of another facility is refused with `core.store.wrong_facility`, a call after closing with `core.store.closed`.
 */
export interface BlobStore {
  readonly facilityId: FacilityId;
  /**
   * Whether each content is sealed under a key of its own, which `removeBlob` destroys: so that copies in backups cannot be
   * read any more. Absent: not known, which counts as not encrypted.
   */
  readonly isEncrypted?: boolean;
  /**
   * Takes the bytes in pieces and answers with their digest once they are durable. Each piece has been taken when the next
   * one is asked for: the source may use its memory again. When the source fails, or the call is aborted, also while the
   * source keeps it waiting, nothing is kept.
   *
   * The same content again keeps one copy, which is read first: a damaged one is replaced.
   *
   * @throws EmrError `core.options.wrong` for what is no content, or for a piece that is no bytes
   */
  putBlob(content: AsyncIterable<Uint8Array>, options?: CallOptions): Promise<DigestText>;
  /**
   * The content, or `undefined` when there is none. The signal counts while it is read, too.
   *
   * @throws EmrError `core.store.damaged`, by the call or at the latest at the end of the content
   */
  getBlob(key: BlobKey, options?: CallOptions): Promise<BlobContent | undefined>;
  /**
   * All blobs, in an order of the store's own that stays the same. With `after`, those behind that digest, whether there is
   * still such a blob or not. What the store cannot name any more (a head that was damaged, a key that is gone) is left
   * out, and told to `onDamage`: whoever compares with the records finds it missing.
   */
  listBlobs(
    query: { readonly facilityId: FacilityId; readonly after?: DigestText },
    options?: BlobListOptions,
  ): AsyncIterable<BlobHead>;
  /**
   * Removes a blob, for disposal and for cleaning. With `storedAt`, as it was listed, only when it was not put again
   * since: so a clean-up never takes away what a commit under way relies on. Readers that have begun may fail. A removal
   * that a crash cut short is ended by calling again.
   *
   * @returns Whether it was there and is removed.
   */
  removeBlob(key: BlobKey & { readonly storedAt?: Instant }, options?: CallOptions): Promise<boolean>;
  close(): Promise<void>;
}
