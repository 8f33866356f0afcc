import { existsSync } from "node:fs";
import { type FacilityId, isEmrError, storeClosed, wrapperGone, wrapsOthers } from "@benhan/core";
import { callable, flag, notNegative, object, plainObject, signal, textLike } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, DestroyedKey, KeyStore, StoredKey } from "@benhan/core/ports";
import { keysUnreadable } from "../../../encryption/encryption.faults.ts";
import { facility, requireOptions } from "../../../front/check-opening.ts";
import { listPages } from "../../../front/list-pages.ts";
import type { Page } from "../../../front/page.ts";
import { createTurns } from "../../../front/turns.ts";
import { connect, inTransaction, prepareFile, type SqliteRow } from "../connection.ts";
import type { DatabaseSyncConstructor } from "../database-sync.ts";
import { findDriver } from "../find-driver.ts";
import { makePrivately } from "../make-privately.ts";
import { createPatience } from "../patience.ts";
import { cannotOpen, damagedFile, foreignFile } from "../sqlite.faults.ts";
import { keyFileFormat } from "./key-file-format.ts";

export interface SqliteKeyStoreOptions extends CallOptions {
  /** Where the wrapped keys lie: another file than the data, best on another disk, with backups of its own. */
  readonly file: string;
  readonly facilityId: FacilityId;
  /**
   * Whether a missing file is made. `false` from the second start on: a new file would open nothing, and hide that the
   * right one is missing. Default: true.
   */
  readonly create?: boolean;
  /** As for `openSqliteStorage`. */
  readonly DatabaseSync?: DatabaseSyncConstructor;
  /** Used only to wait while another process writes. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** How long to wait for other writers before `core.store.unavailable`, in milliseconds. Default 5,000. */
  readonly lockWaitMs?: number;
}

/**
 * Opens a key store in an SQLite file of its own. What is destroyed is overwritten with zeroes in the file; what the disk
 * keeps of a block that was overwritten, no program can say.
 *
 * @throws `core.options.wrong`, `storage.encryption.keys_unreadable`, `core.store.newer_format`, `storage.sqlite.cannot_open`,
 * `storage.sqlite.no_driver`, `core.store.unavailable`.
 */
export async function openSqliteKeyStore(options: SqliteKeyStoreOptions): Promise<KeyStore> {
  requireOptions("openSqliteKeyStore", options, keyStoreOptions);
  const { facilityId, signal } = options;
  signal?.throwIfAborted();
  if (options.file.includes("\0")) throw cannotOpen({});
  const DatabaseSync = options.DatabaseSync ?? (await findDriver());
  const patient = createPatience(options.clock ?? createSystemClock(), options.lockWaitMs ?? 5000);
  if (options.create === false && !existsSync(options.file)) throw keysUnreadable({});
  makePrivately(options.file);
  const connection = await patient(async () => connect(DatabaseSync, options.file), signal);
  try {
    await patient(async () => prepareFile(connection, keyFileFormat), signal);
    connection.exec("PRAGMA secure_delete = ON");
  } catch (error) {
    connection.close();
    // "Choose another file" would be the worst advice here.
    throw isEmrError(error, foreignFile.code) || isEmrError(error, damagedFile.code)
      ? keysUnreadable({})
      : error;
  }
  const { row, rows, run } = connection;
  const inTurn = createTurns();
  let isClosed = false;

  const asked = async <T>(work: () => T, since: AbortSignal | undefined): Promise<T> =>
    inTurn(() => {
      if (isClosed) throw storeClosed({});
      since?.throwIfAborted();
      return patient(async () => work(), since);
    });
  const changed = (work: () => void, since: AbortSignal | undefined) =>
    asked(() => inTransaction(connection, work), since);
  const found = (keyId: string) =>
    row("SELECT * FROM key WHERE facility_id = ? AND key_id = ?", facilityId, keyId);
  function requireWrappers(keys: readonly StoredKey[]): void {
    for (const wrapper of new Set(keys.map(({ wrappedBy }) => wrappedBy))) {
      if (found(wrapper)?.["destroyed_at"]) throw wrapperGone({});
    }
  }

  return {
    facilityId,
    addKeys: (keys, { signal: since } = {}) =>
      changed(() => {
        requireWrappers(keys);
        for (const { keyId, wrappedBy, wrapped } of keys) {
          run(
            "INSERT INTO key (facility_id, key_id, wrapped_by, wrapped) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            ...[facilityId, keyId, wrappedBy, wrapped],
          );
        }
      }, since),
    getKey: (keyId, { signal: since } = {}) =>
      asked(() => {
        const key = found(keyId);
        return key && keyOfRow(key);
      }, since),
    async *listKeys({ signal: since } = {}) {
      yield* listPages(
        ({ after, limit }: Page<string>) =>
          asked(
            () =>
              rows(
                "SELECT * FROM key WHERE facility_id = ? AND key_id > ? ORDER BY key_id LIMIT ?",
                ...[facilityId, after ?? "", limit],
              ).map(keyOfRow),
            since,
          ),
        ({ keyId }) => keyId,
        since,
        1000,
      );
    },
    rewrapKeys: (keys, from, { signal: since } = {}) =>
      changed(() => {
        requireWrappers(keys);
        for (const { keyId, wrappedBy, wrapped } of keys) {
          run(
            "UPDATE key SET wrapped_by = ?, wrapped = ? WHERE facility_id = ? AND key_id = ? AND wrapped_by = ?",
            ...[wrappedBy, wrapped, facilityId, keyId, from],
          );
        }
      }, since),
    destroyKeys: (keyIds, at, { signal: since } = {}) =>
      changed(() => {
        for (const keyId of keyIds) {
          const count = Number(
            row(
              "SELECT count(*) AS count FROM key WHERE facility_id = ? AND wrapped_by = ?",
              facilityId,
              keyId,
            )?.["count"],
          );
          if (count > 0) throw wrapsOthers({ count });
          run(
            `INSERT INTO key (facility_id, key_id, destroyed_at) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET wrapped_by = NULL, wrapped = NULL, destroyed_at = excluded.destroyed_at
             WHERE destroyed_at IS NULL`,
            ...[facilityId, keyId, at],
          );
        }
      }, since),
    close: () =>
      inTurn(async () => {
        if (!isClosed) connection.close();
        isClosed = true;
      }),
  };
}

const keyStoreOptions = /* @__PURE__ */ object<SqliteKeyStoreOptions>(
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
    signal,
  },
  ["file", "facilityId"],
);

function keyOfRow(row: SqliteRow): StoredKey | DestroyedKey {
  if (row["destroyed_at"] !== null) {
    return { keyId: row["key_id"], destroyedAt: row["destroyed_at"] } as DestroyedKey;
  }
  return { keyId: row["key_id"], wrappedBy: row["wrapped_by"], wrapped: row["wrapped"] } as StoredKey;
}
