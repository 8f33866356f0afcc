import { type DocumentId, digestOf, invalidChange, storeDamaged } from "@benhan/core";
import type { Digest, RecordStore } from "@benhan/core/ports";
import { commitPrepared } from "./commit.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import type { OwnLog } from "./own-log.ts";
import type { Page } from "./page.ts";
import { prepareCommit } from "./prepare-commit.ts";
import { isStoredText, sourceIndexKey } from "./stored-text.ts";

/** The record store in front of an adapter. */
export function createRecordPart(gate: Gate, digest: Digest, log: OwnLog): RecordStore {
  return {
    facilityId: gate.facilityId,
    async commit(changes, expectedVersions = {}, options = {}) {
      options.signal?.throwIfAborted();
      const prepared = prepareCommit(gate.facilityId, changes, expectedVersions, digest);
      return gate.write((transaction) => commitPrepared(prepared, transaction, log), options.signal);
    },
    async readDocument(key, options = {}) {
      gate.admit(key, []);
      const { documentId, version } = key;
      const found = await gate.read(
        (transaction) => transaction.readVersion(documentId, version),
        options.signal,
      );
      if (found !== undefined && digestOf(found.body, digest) !== found.digest) {
        throw storeDamaged({ key: documentId });
      }
      return found;
    },
    async findBySource(key, options = {}) {
      gate.admit(key, []);
      const found = createIssueList();
      for (const field of ["system", "id"] as const) {
        if (isStoredText(key.source?.[field])) continue;
        const place = ["source", field];
        found.add(
          invalidChange,
          place,
          "Phải là chuỗi Unicode hợp lệ, không rỗng.",
          "Must be well-formed text that is not empty.",
        );
      }
      found.throwFirstOf(invalidChange);
      const index = sourceIndexKey(key.source);
      return gate.read(async (transaction) => {
        const documentId = await transaction.documentOfSource(index);
        return documentId && transaction.newestHead(documentId);
      }, options.signal);
    },
    async *listDocuments({ facilityId, episodeId }, { signal } = {}) {
      gate.admit({ facilityId }, []);
      yield* listPages(
        (page: Page<DocumentId>) => gate.read((rows) => rows.listHeads(episodeId, page), signal),
        (head) => head.documentId,
        signal,
      );
    },
    async *listVersions({ facilityId, documentId }, { signal } = {}) {
      gate.admit({ facilityId }, []);
      yield* listPages(
        (page: Page<number>) => gate.read((rows) => rows.listVersions(documentId, page), signal),
        (head) => head.version,
        signal,
      );
    },
  };
}
