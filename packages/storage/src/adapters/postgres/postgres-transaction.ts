import type { FacilityId } from "@benhan/core";
import type { ForeseenKeys, StorageTransaction } from "../../front/storage-adapter.ts";
import { isStoredText } from "../../front/stored-text.ts";
import { together } from "../../front/together.ts";
import { anchorKind, auditRows, logKind } from "./audit/audit-rows.ts";
import { cardKinds, cardRows } from "./card-rows.ts";
import { type Foreseen, foresee, nothingForeseen } from "./foreseen.ts";
import { ledgerKinds, ledgerRows } from "./ledger-rows.ts";
import { outboxKinds, outboxRows } from "./outbox-rows.ts";
import { noteRows, recordKinds, recordRows } from "./record-rows.ts";
import type { Statements } from "./statements.ts";
import type { WriteBatch } from "./write-batch.ts";

/** Makes the reads and writes of one facility: reads by these statements, writes into this batch. */
export type TransactionMaker = (statements: Statements, batch: WriteBatch) => StorageTransaction;

/** Prepares what is the same for all transactions in a schema (quoted). Which one they run in, the caller decides. */
export function postgresTransactions(schema: string, facilityId: FacilityId): TransactionMaker {
  const [records, outbox] = [recordKinds(schema), outboxKinds(schema)];
  const logs = { log: logKind(schema), anchor: anchorKind(schema) };
  const [ledger, cards] = [ledgerKinds(schema), cardKinds(schema)];
  return (statements, batch) => {
    const foreseen: Foreseen = nothingForeseen();
    return together(
      recordRows(schema, records, statements, batch, foreseen),
      outboxRows(schema, outbox, statements, batch, foreseen),
      auditRows(schema, logs, statements, batch, foreseen, facilityId),
      ledgerRows(schema, ledger, statements, batch),
      noteRows(schema, statements, batch),
      cardRows(schema, cards, statements, batch),
      {
        foresee: (keys: ForeseenKeys) =>
          // Keys of JavaScript callers may be no text that can be stored; what is not foreseen is asked for by itself.
          foresee(schema, statements, { ...keys, documents: keys.documents.filter(isStoredText) }, foreseen),
      },
    );
  };
}
