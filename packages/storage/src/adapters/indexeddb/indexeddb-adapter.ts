import type { StorageAdapter } from "../../front/storage-adapter.ts";
import { indexedDbTransaction } from "./indexeddb-transaction.ts";
import type { KeyMaker } from "./keys.ts";
import type { OpenDatabase } from "./open-database.ts";
import type { StoreRows } from "./schema.ts";

/** The transactions of one facility on a database that is open. */
export function indexedDbAdapter(database: OpenDatabase<StoreRows>, keyOf: KeyMaker): StorageAdapter {
  return {
    transact: (mode, work, signal) =>
      database.transact(mode, (tables) => work(indexedDbTransaction(tables, keyOf)), signal),
    close: async () => database.close(),
  };
}
