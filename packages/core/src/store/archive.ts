import { digestOf } from "../digest/digest-of.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import { documentsOf } from "../visit/documents/visit-documents.ts";
import type { Visit } from "../visit/visit.ts";
import type { Author } from "./author.ts";
import type { DocumentChange, DocumentHead } from "./document.ts";
import type { OutgoingDocument } from "./outgoing-document.ts";
import { retentionFactsOf } from "./retention-facts-of.ts";
import type { SourceKey } from "./source-key.ts";
import { amendmentReasonMissing } from "./store.faults.ts";

export interface ArchiveOptions {
  /** Newest versions of the documents that the visit already has in the store. None for a new visit. */
  readonly previous?: readonly DocumentHead[];
  /** Why the visit is archived again. Required as soon as a stored document changes. */
  readonly reason?: string;
  /** Who is answerable; default: the source system of the visit. */
  readonly author?: Author;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

/** The document of the visit in which a filled form or an outgoing file is kept. */
export function documentSource(visit: Visit, kind: string, ordinal = 1): SourceKey {
  if (kind === "visit-record") return visit.source;
  return { system: visit.source.system, id: `${visit.source.id}#${kind}-${ordinal}` };
}

/**
 * The changes that put a visit, and the signed files made of it, into a record store: one document for each filled
 * form and each file. With `previous`, only what differs gets a new version; nothing is ever overwritten.
 *
 * @throws `core.record.amendment_reason_missing` when a stored document would change without a reason.
 */
export function archive(
  visit: Visit,
  files: OutgoingDocument | readonly OutgoingDocument[] = [],
  options: ArchiveOptions = {},
): readonly DocumentChange[] {
  const platform = options.platform ?? systemPlatform();
  const previous = options.previous ?? [];
  const recordedAt = platform.clock.now();
  const episodeId = previous[0]?.episodeId ?? platform.ids.next();
  const author = options.author ?? { kind: "system", id: visit.source.system };
  const retention = retentionFactsOf(visit);
  return contentsOf(visit, files).flatMap(({ kind, schema, contentType, source, body }) => {
    const before = previous.find((head) => sameSource(head.source, source));
    if (before !== undefined && before.digest === digestOf(body)) return [];
    if (before !== undefined && !options.reason?.trim()) throw amendmentReasonMissing({});
    const change: DocumentChange = {
      change: "document",
      facilityId: visit.facilityId,
      documentId: before?.documentId ?? platform.ids.next(),
      episodeId,
      kind,
      version: (before?.version ?? 0) + 1,
      schema,
      contentType,
      body,
      author,
      recordedAt,
      source,
      retention,
      ...(before !== undefined && options.reason !== undefined && { reason: options.reason }),
    };
    return [change];
  });
}

type Content = Pick<DocumentChange, "kind" | "schema" | "contentType" | "body"> & {
  readonly source: SourceKey;
};

function contentsOf(visit: Visit, files: OutgoingDocument | readonly OutgoingDocument[]): readonly Content[] {
  const filled = documentsOf(visit).map(({ form, ordinal, body }) => ({
    kind: form.kind,
    schema: form.schema,
    contentType: "application/json",
    source: documentSource(visit, form.kind, ordinal),
    body,
  }));
  const outgoing = (
    Array.isArray(files) ? (files as readonly OutgoingDocument[]) : [files as OutgoingDocument]
  ).map((file) => ({
    kind: file.kind,
    schema: 1,
    contentType: file.contentType,
    source: documentSource(visit, file.kind),
    body: file.bytes,
  }));
  return [...filled, ...outgoing];
}

function sameSource(a: SourceKey | undefined, b: SourceKey): boolean {
  return a?.system === b.system && a.id === b.id;
}
