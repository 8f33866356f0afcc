import { statSync } from "node:fs";
import type { FacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import {
  anything,
  callable,
  digest,
  flag,
  notNegative,
  object,
  plainObject,
  signal,
  textLike,
} from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, Digest } from "@benhan/core/ports";
import type { Encryption } from "../../encryption/choose-sealing.ts";
import { nodeCipher } from "../../encryption/node-cipher.ts";
import { encryption, facility, requireOptions } from "../../front/check-opening.ts";
import { createStorage, writerOf } from "../../front/create-storage.ts";
import type { Storage } from "../../front/storage.ts";
import type { StorageAdapter } from "../../front/storage-adapter.ts";
import { connect, inTransaction, prepareFile, rollBack, type SqliteConnection } from "./connection.ts";
import type { DatabaseSyncConstructor } from "./database-sync.ts";
import { examineNext } from "./examine.ts";
import { findDriver } from "./find-driver.ts";
import { makePrivately, requireWritable } from "./make-privately.ts";
import { onlyOneOf } from "./only-one-of.ts";
import { createPatience, type Patience } from "./patience.ts";
import { rewriteCards, storeFormat } from "./schema.ts";
import { cannotOpen, fileAbsent, fileEmpty } from "./sqlite.faults.ts";
import { sqliteTransaction } from "./sqlite-transaction.ts";
import { supposingNew } from "./supposing-new.ts";

export interface SqliteStorageOptions extends CallOptions {
  /** Where the data lies. Made when it does not exist; its folder must exist. Must be on a disk of this machine. */
  readonly file: string;
  readonly facilityId: FacilityId;
  /** With `false` a file that is not there is told, instead of an empty one being made: say so once you have data. Default: true. */
  readonly create?: boolean;
  /**
   * Default: that of `node:sqlite` (Node 22.13 and newer), else that of the package `@photostructure/sqlite`. All
   * handles of one process on one file must use the same: two SQLite libraries take each other's file locks away.
   */
  readonly DatabaseSync?: DatabaseSyncConstructor;
  /** Used only to wait while another process writes. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** How long to wait for other writers before `core.store.unavailable`, in milliseconds. Default 5,000. */
  readonly lockWaitMs?: number;
  /** Default: that of `node:crypto`. */
  readonly digest?: Digest;
  /**
   * The log of access to which this handle appends: one for each server, and one for each place that works offline.
   * Default: `main`.
   */
  readonly writer?: string;
  /** Keys for encryption at rest. From then on the data opens with them only. Default: nothing is encrypted. */
  readonly encryption?: Encryption;
}

/**
 * Opens a store in an SQLite file. Several processes and several facilities may share one file. A commit that has
 * resolved survives a crash of the process and of the machine (write-ahead log, synchronous = FULL).
 *
 * SQLite runs in the calling thread: a commit blocks it for the time that the disk takes.
 *
 * The file must stay where it is while it is open. On Unix a file that is deleted or replaced meanwhile lives on without
 * a name: commits still resolve, and what they wrote is gone when the handle is closed. Nothing tells this apart from a
 * sound file, so let no cleaning job, sync client or restore touch it; stop the program first.
 *
 * @throws `core.options.wrong`, `storage.sqlite.foreign_file`, `core.store.newer_format`, `storage.sqlite.cannot_open`,
 * `storage.sqlite.no_driver`, `core.store.unavailable`.
 */
export async function openSqliteStorage(options: SqliteStorageOptions): Promise<Storage> {
  requireOptions("openSqliteStorage", options, sqliteOptions);
  const { signal } = options;
  signal?.throwIfAborted();
  const writer = writerOf(options);
  // The drivers throw a bare TypeError for a name that no file can have.
  if (options.file.includes("\0")) throw cannotOpen({});
  const DatabaseSync = options.DatabaseSync ?? (await findDriver());
  const patient = createPatience(options.clock ?? createSystemClock(), options.lockWaitMs ?? 5000);
  if (options.create === false) requireFilled(options.file);
  makePrivately(options.file);
  requireWritable(options.file);
  const connection = await patient(async () => connect(DatabaseSync, options.file), signal);
  try {
    await patient(async () => prepareFile(connection, storeFormat), signal);
    // What is replaced or taken away leaves no bytes in the file. In the log they stand until it is written into the file.
    connection.exec("PRAGMA secure_delete = ON");
    // Filled by use: keeps the indexes in memory among large bodies.
    connection.exec("PRAGMA cache_size = -16000");
  } catch (error) {
    connection.close();
    throw error;
  }
  const { facilityId, digest = nodeDigest, encryption } = options;
  const adapter = sqliteAdapter(connection, facilityId, patient);
  return createStorage(adapter, { facilityId, digest, writer, encryption }, nodeCipher);
}

/** What is to be there already is not made anew. */
function requireFilled(file: string): void {
  try {
    if (statSync(file).size === 0) throw fileEmpty({ file });
  } catch (error) {
    if (isEmrError(error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw fileAbsent({ file });
    throw cannotOpen({}, { cause: error });
  }
}

// An empty name would be a file of SQLite's own that is gone when it is closed.
const sqliteOptions = /* @__PURE__ */ object<SqliteStorageOptions>(
  {
    file: /* @__PURE__ */ textLike(
      "tên tệp, chuỗi không rỗng",
      "the name of a file, a text that is not empty",
      (name) => name !== "",
    ),
    facilityId: facility,
    create: flag,
    DatabaseSync: callable,
    clock: plainObject,
    lockWaitMs: notNegative,
    digest,
    // Told by `writerOf`, for every engine.
    writer: anything,
    encryption,
    signal,
  },
  ["file", "facilityId"],
);

function sqliteAdapter(
  connection: SqliteConnection,
  facilityId: FacilityId,
  patient: Patience,
): StorageAdapter {
  const transaction = sqliteTransaction(connection, facilityId);
  const single = onlyOneOf(connection);
  const alone = sqliteTransaction(single, facilityId);
  const newly = supposingNew(connection, facilityId, transaction);
  const within = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
    connection.run(begin);
    try {
      const result = await work();
      connection.run("COMMIT");
      return result;
    } catch (error) {
      rollBack(connection);
      throw error;
    }
  };
  return {
    transact: (mode, work, signal) =>
      patient(async () => {
        if (mode === "read") {
          const answer = await single.tried(() => work(alone));
          return answer === undefined ? within("BEGIN", () => work(transaction)) : answer.result;
        }
        try {
          return await within("BEGIN IMMEDIATE", () => work(newly.begin()));
        } catch (error) {
          if (!newly.wasWrong(error)) throw error;
          return within("BEGIN IMMEDIATE", () => work(transaction));
        }
      }, signal),
    async scrub(signal) {
      await patient(async () => inTransaction(connection, () => connection.exec(rewriteCards)), signal);
      await patient(async () => emptyLog(connection), signal);
    },
    examine: (after, signal) => patient(async () => examineNext(connection, after), signal),
    async close() {
      moveLogIntoFile(connection);
      connection.close();
    },
  };
}

function emptyLog(connection: SqliteConnection): void {
  const answer = connection.row("PRAGMA wal_checkpoint(TRUNCATE)");
  // Somebody still reads or writes: the same as a lock.
  if (Number(answer?.["busy"]) !== 0) throw Object.assign(new Error("busy"), { errcode: 5 });
}

/**
 * SQLite does this itself when the last connection closes, but that of `@photostructure/sqlite` lives on until its
 * statements are collected as garbage. The data is safe in either case; whoever copies the file wants all of it there.
 */
function moveLogIntoFile(connection: SqliteConnection): void {
  try {
    connection.row("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // Somebody else is using the file: the next one who closes it does it.
  }
}
