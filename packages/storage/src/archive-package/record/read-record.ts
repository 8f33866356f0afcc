import type { DocumentHead, DocumentId, EpisodeId, StoredDocument } from "@benhan/core";
import { listPages } from "../../front/list-pages.ts";
import type { Page } from "../../front/page.ts";
import type { StoreParts } from "../../front/parts.ts";
import type { HeadRow } from "../../front/storage-adapter.ts";
import { openFailure } from "../../walk/open-failure.ts";
import type { DamageCode } from "../../walk/walk-item.ts";

/** A version, opened as far as it can be. */
export type ReadVersion =
  | { readonly head: DocumentHead; readonly document: StoredDocument }
  | { readonly head: DocumentHead; readonly unreadable: DamageCode | "disposed" };

/** The newest versions of the documents of a record, by document id. */
export async function* newestHeads(
  parts: StoreParts,
  episodeId: EpisodeId,
  signal: AbortSignal | undefined,
): AsyncGenerator<DocumentHead> {
  for await (const row of newestRows(parts, episodeId, signal)) yield await headOf(parts.sealing, row);
}

/** The same as the engine has them; of all records when none is named. */
function newestRows(
  { gate }: StoreParts,
  episodeId: EpisodeId | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<HeadRow> {
  return listPages(
    (page: Page<DocumentId>) => gate.read((transaction) => transaction.listHeads(episodeId, page), signal),
    ({ documentId }) => documentId,
    signal,
  );
}

/**
 * The records of a store, each once, without remembering them: a record is told where the first of its documents stands.
 */
export async function* recordsOf(
  parts: StoreParts,
  signal: AbortSignal | undefined,
): AsyncGenerator<EpisodeId> {
  for await (const { documentId, episodeId } of newestRows(parts, undefined, signal)) {
    const [first] = await parts.gate.read((rows) => rows.listHeads(episodeId, { limit: 1 }), signal);
    if (first?.documentId === documentId) yield episodeId;
  }
}

/** The versions of a document, oldest first, one body in memory at a time. */
export async function* versionsOf(
  { gate, sealing }: StoreParts,
  documentId: DocumentId,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadVersion> {
  const rows = listPages(
    (page: Page<number>) => gate.read((transaction) => transaction.listVersions(documentId, page), signal),
    ({ version }: HeadRow) => version,
    signal,
  );
  for await (const headRow of rows) {
    const head = await headOf(sealing, headRow);
    try {
      const row = await gate.read((rows) => rows.readVersion(documentId, headRow.version), signal);
      if (row === undefined) yield { head, unreadable: "bytes-missing" };
      else {
        const document = await sealing.openDocument(row);
        const { body: _, ...own } = document;
        yield { head: own, document };
      }
    } catch (error) {
      yield { head, unreadable: openFailure(error, signal) };
    }
  }
}

/** What is known of a version, also when its key is gone or it was altered. */
async function headOf(sealing: StoreParts["sealing"], row: HeadRow): Promise<DocumentHead> {
  try {
    return await sealing.listedHead(row);
  } catch (error) {
    openFailure(error, undefined);
    const { sealed: _, ...plain } = row;
    return plain;
  }
}
