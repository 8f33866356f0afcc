import type { FacilityId } from "@benhan/core";
import type { Digest } from "@benhan/core/ports";
import { createStorage } from "../../front/create-storage.ts";
import type { Storage } from "../../front/storage.ts";
import { createMemoryDatabase, type MemoryDatabase } from "./memory-database.ts";
import { beginMemoryTransaction } from "./memory-transaction.ts";

export interface MemoryStorageOptions {
  readonly facilityId: FacilityId;
  /** Data to open, e.g. shared with another facility or kept while a handle is closed. Default: an empty one. */
  readonly database?: MemoryDatabase;
  /** Default: the portable digest. */
  readonly digest?: Digest;
  /** The log of access to which this handle appends. Default: `main`. */
  readonly writer?: string;
}

/** Opens a store in memory: for tests, demonstrations and browsers. It survives nothing. */
export async function openMemoryStorage(options: MemoryStorageOptions): Promise<Storage> {
  const tables = (options.database ?? createMemoryDatabase()).tablesOf(options.facilityId);
  // Handles on the same data take turns, as those on the same file do.
  return createStorage(
    {
      transact: (_mode, work) =>
        tables.inTurn(async () => {
          const transaction = beginMemoryTransaction(tables);
          const result = await work(transaction);
          transaction.apply();
          return result;
        }),
      async close() {},
    },
    options,
  );
}
