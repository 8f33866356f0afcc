import type { StorageTransaction } from "../../front/storage-adapter.ts";
import { together } from "../../front/together.ts";
import { auditRows } from "./audit-rows.ts";
import { cardRows } from "./card-rows.ts";
import { documentRows } from "./document-rows.ts";
import type { KeyMaker } from "./keys.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { outboxRows } from "./outbox-rows.ts";
import { receiptRows } from "./receipt-rows.ts";
import type { Tables } from "./tables.ts";

/** The rows of one facility inside a transaction of the browser. */
export function indexedDbTransaction(tables: Tables, keyOf: KeyMaker): StorageTransaction {
  const { foreseeVersion, ...documents } = documentRows(tables, keyOf);
  const rows = together(
    documents,
    outboxRows(tables, keyOf),
    receiptRows(tables, keyOf),
    auditRows(tables, keyOf),
    ledgerRows(tables, keyOf),
    cardRows(tables, keyOf),
    {
      async getNote(name: string) {
        return (await tables("note").get(keyOf(name)))?.text;
      },
      async putNote(name: string, text: string) {
        tables("note").put({ key: keyOf(name), text });
      },
    },
  );
  return together(rows, foreseen(rows, foreseeVersion));
}

type Foreseen = Required<Pick<StorageTransaction, "foresee" | "newestHead" | "newestOfChain" | "getRow">>;

/**
 * Asks for what a commit will ask for at once, without waiting: answers that come one after the other, each asked for
 * when the last one is there, are what a commit of many documents would wait for longest.
 */
function foreseen(rows: StorageTransaction, foreseeVersion: () => void): Foreseen {
  const heads = new Map<string, ReturnType<Foreseen["newestHead"]>>();
  const chains = new Map<string, ReturnType<Foreseen["newestOfChain"]>>();
  const entries = new Map<string, ReturnType<Foreseen["getRow"]>>();
  const ask = <T>(known: Map<string, Promise<T>>, name: string, question: () => Promise<T>) => {
    if (known.has(name)) return;
    const answer = question();
    // Told to whoever takes the answer.
    answer.catch(() => undefined);
    known.set(name, answer);
  };
  return {
    async foresee({ documents, entries: entryKeys }) {
      if (documents.length > 0) foreseeVersion();
      for (const documentId of documents) ask(heads, documentId, () => rows.newestHead(documentId));
      for (const { entryId, hub, chain } of entryKeys) {
        ask(chains, JSON.stringify([hub, chain]), () => rows.newestOfChain(hub, chain));
        ask(entries, entryId, () => rows.getRow(entryId));
      }
    },
    newestHead: (documentId) => heads.get(documentId) ?? rows.newestHead(documentId),
    newestOfChain: (hub, chain) => chains.get(JSON.stringify([hub, chain])) ?? rows.newestOfChain(hub, chain),
    getRow: (entryId) => entries.get(entryId) ?? rows.getRow(entryId),
  };
}
