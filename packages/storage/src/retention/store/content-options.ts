import type { DigestText, DocumentHead, StoredDocument } from "@benhan/core";

/** What the host knows of the parts of a record. */
export interface ContentOptions {
  /**
   * Chains of the outbox whose messages tell of the record, by the newest versions of its documents: for messages whose
   * bytes are no document of the store.
   */
  readonly chainsOf?: (record: {
    readonly key: string;
    readonly heads: readonly DocumentHead[];
  }) => readonly string[];
  /** Large attachments to which a version refers. */
  readonly blobsOf?: (document: StoredDocument) => readonly DigestText[];
}
