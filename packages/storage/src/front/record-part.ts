import { type DocumentId, invalidChange } from "@benhan/core";
import type { RecordStore } from "@benhan/core/ports";
import { commitPrepared, ownerOf } from "./commit.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import { listPages } from "./list-pages.ts";
import { sealLookups } from "./lookup-part.ts";
import type { OwnLog } from "./own-log.ts";
import type { Page } from "./page.ts";
import { prepareCommit } from "./prepare-commit.ts";
import type { Sealing } from "./sealing.ts";
import { isStoredText } from "./stored-text.ts";

/** The record store in front of an adapter. */
export function createRecordPart(gate: Gate, sealing: Sealing, log: OwnLog): RecordStore {
  return {
    facilityId: gate.facilityId,
    async commit(changes, expectedVersions = {}, options = {}) {
      options.signal?.throwIfAborted();
      const prepared = prepareCommit(gate.facilityId, changes, expectedVersions, log.digest);
      const { signal } = options;
      const documents = prepared.documents.map(({ document }) => document);
      const entries = prepared.outbox.map(({ change }) => change);
      return gate.turn(async (passage) => {
        const rows = await sealing.sealDocuments(documents, passage, signal);
        const bytes = await sealing.sealEntries(entries, signal);
        const lookups = await sealLookups(prepared.lookups, sealing, passage, signal);
        const means = { log, sealing, rows, bytes, lookups };
        return passage.write((transaction) => commitPrepared(prepared, transaction, means), signal);
      }, signal);
    },
    async readDocument(key, options = {}) {
      gate.admit(key, []);
      const { documentId, version } = key;
      const found = await gate.read(
        (transaction) => transaction.readVersion(documentId, version),
        options.signal,
      );
      return found && sealing.openDocument(found);
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
      const indexes = sealing.sourceIndexes(key.source);
      const head = await gate.read(async (transaction) => {
        const documentId = await ownerOf(indexes, transaction);
        return documentId && transaction.newestHead(documentId);
      }, options.signal);
      return head && sealing.openHead(head);
    },
    async *listDocuments(query, { signal } = {}) {
      gate.admit(query, []);
      const { episodeId } = query;
      const rows = listPages(
        (page: Page<DocumentId>) =>
          gate.read((transaction) => transaction.listHeads(episodeId, page), signal),
        (head) => head.documentId,
        signal,
      );
      for await (const row of rows) yield sealing.listedHead(row);
    },
    async *listVersions(key, { signal } = {}) {
      gate.admit(key, []);
      const { documentId } = key;
      const rows = listPages(
        (page: Page<number>) =>
          gate.read((transaction) => transaction.listVersions(documentId, page), signal),
        (head) => head.version,
        signal,
      );
      for await (const row of rows) yield sealing.listedHead(row);
    },
  };
}
