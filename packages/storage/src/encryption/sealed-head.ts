import type { DocumentHead, StoredDocument } from "@benhan/core";

/** What a head says that is a patient's or a member of staff's: everything but ids, moment and time of keeping. */
export function sealedHead(document: StoredDocument): Uint8Array {
  const { kind, schema, contentType, author, reason, source, digest, size, retention } = document;
  const head = { kind, schema, contentType, author, reason, source, digest, size, retention };
  return new TextEncoder().encode(JSON.stringify(head));
}

/** The head again. The bytes were authenticated by their cipher. */
export function readSealedHead(mask: DocumentHead, bytes: Uint8Array): DocumentHead {
  const { facilityId, documentId, episodeId, version, recordedAt } = mask;
  const head = JSON.parse(new TextDecoder().decode(bytes)) as Omit<DocumentHead, keyof typeof mask>;
  return { ...{ facilityId, documentId, episodeId, version, recordedAt }, ...head } as DocumentHead;
}
