import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { SqliteConnection } from "./connection.ts";
import { isConstraint } from "./sqlite-failure.ts";

/** A transaction that may leave out looking for what a new record meets. One work at a time. */
export interface SupposingNew {
  /** For a work from its beginning. */
  begin(): StorageTransaction;
  /** It met something of what it supposed not to be there: it has to be run again on the transaction that looks. */
  wasWrong(error: unknown): boolean;
}

/**
 * Of a new record nothing is most likely there: no version, and nobody has its source. That is not looked up but supposed;
 * the unique keys of the tables tell when it was wrong.
 */
export function supposingNew(
  { run }: SqliteConnection,
  facilityId: string,
  transaction: StorageTransaction,
): SupposingNew {
  let isSupposed = false;
  const supposing: StorageTransaction = {
    ...transaction,
    async foresee(keys) {
      isSupposed = keys.isSmall && keys.isNew && keys.documents.length > 0;
    },
    newestHead: async (documentId) => (isSupposed ? undefined : transaction.newestHead(documentId)),
    documentOfSource: async (index) => (isSupposed ? undefined : transaction.documentOfSource(index)),
    async insertVersion(document, index) {
      if (!isSupposed || index === undefined) return transaction.insertVersion(document, index);
      await transaction.insertVersion(document, undefined);
      run(
        "INSERT INTO document_source (facility_id, system, id, document_id) VALUES (?, ?, ?, ?)",
        ...[facilityId, index.system, index.id, document.documentId],
      );
    },
  };
  return {
    begin() {
      isSupposed = false;
      return supposing;
    },
    wasWrong: (error) => isSupposed && isConstraint(error),
  };
}
