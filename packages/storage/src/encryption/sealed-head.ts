import type { DocumentHead, StoredDocument } from "@benhan/core";

/** A head as it is sealed; what stands in plain beside it is repeated, so that nobody can alter it unseen. */
export function sealedHead(document: StoredDocument): Uint8Array {
  const { kind, schema, contentType, author, reason, source, digest, size, retention } = document;
  const { episodeId, recordedAt } = document;
  const head = {
    episodeId,
    kind,
    schema,
    contentType,
    author,
    recordedAt,
    reason,
    source,
    digest,
    size,
    retention,
  };
  return new TextEncoder().encode(JSON.stringify(head));
}

/**
 * The head again, or `undefined` when what stands in plain is not what was sealed. The bytes were authenticated by their
 * cipher, with facility, document and version.
 */
export function readSealedHead(mask: DocumentHead, bytes: Uint8Array): DocumentHead | undefined {
  const { facilityId, documentId, version } = mask;
  const own = JSON.parse(new TextDecoder().decode(bytes)) as Omit<DocumentHead, keyof typeof mask>;
  const head = { facilityId, documentId, version, ...own } as DocumentHead;
  const isSame =
    head.episodeId === mask.episodeId &&
    head.recordedAt === mask.recordedAt &&
    head.retention?.keepUntil === mask.retention?.keepUntil;
  return isSame ? head : undefined;
}
