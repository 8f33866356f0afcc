import type { FacilityId } from "@benhan/core";
import { anything, digest, isObject, kind, object } from "@benhan/core/options";
import type { Digest } from "@benhan/core/ports";
import type { Encryption } from "../../encryption/choose-sealing.ts";
import { encryption, facility, requireOptions } from "../../front/check-opening.ts";
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
  /** Keys for encryption: with them a test meets what it will meet on a disk. Default: nothing is encrypted. */
  readonly encryption?: Encryption;
}

/**
 * Opens a store in memory: for tests, demonstrations and browsers. It survives nothing.
 *
 * @throws `core.options.wrong`
 */
export async function openMemoryStorage(options: MemoryStorageOptions): Promise<Storage> {
  requireOptions("openMemoryStorage", options, memoryOptions);
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

const memoryOptions = /* @__PURE__ */ object<MemoryStorageOptions>(
  {
    facilityId: facility,
    database: /* @__PURE__ */ kind(
      "dữ liệu trong bộ nhớ (createMemoryDatabase)",
      "data in memory (createMemoryDatabase)",
      (value) => isObject(value) && typeof value["tablesOf"] === "function",
    ),
    digest,
    // Told by `writerOf`, for every engine.
    writer: anything,
    encryption,
  },
  ["facilityId"],
);
