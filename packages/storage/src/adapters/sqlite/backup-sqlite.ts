import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { DigestText } from "@benhan/core";
import {
  callable,
  notNegative,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
  textLike,
} from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { CallOptions, Clock } from "@benhan/core/ports";
import {
  backupBesideKeys,
  backupDamaged,
  backupExists,
  backupSourceWrong,
  backupUnwritable,
} from "../../backup/backup.faults.ts";
import { connect } from "./connection.ts";
import type { DatabaseSyncConstructor } from "./database-sync.ts";
import { findDriver } from "./find-driver.ts";
import { keyFileFormat } from "./keys/key-file-format.ts";
import { createPatience } from "./patience.ts";
import { storeFormat } from "./schema.ts";

export interface SqliteBackupOptions extends CallOptions {
  /** The file of the store, which may be in use. */
  readonly file: string;
  /** The file that the copy will be. Its folder must be there, and the file must not. */
  readonly to: string;
  /** As for `openSqliteStorage`. */
  readonly DatabaseSync?: DatabaseSyncConstructor;
  /** Used only to wait while another process writes. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** How long to wait for other writers, in milliseconds. Default 5,000. */
  readonly lockWaitMs?: number;
}

/** A copy that was made and checked. */
export interface SqliteBackup {
  readonly file: string;
  readonly size: number;
  /** Of the file; it stands in `<file>.sha256`, too, as `sha256sum -c` reads it. */
  readonly digest: DigestText;
}

/**
 * A copy of a store as it is at one moment, also while it is in use: never copy the file itself, whose last commits stand
 * in the write-ahead log. The copy is checked by SQLite, is on the disk when the promise resolves, and has its digest in a
 * file beside it. SQLite copies in the calling thread: run it in a process of its own where others wait.
 *
 * @throws EmrError `core.options.wrong`, `storage.backup.exists`, `.unwritable`, `.source_wrong`, `.beside_keys`, `.damaged`,
 * `core.store.unavailable`
 * @legal CV 365/TTYQG-GPQLCL III.2; TT 05/2025/TT-BNV Đ26
 */
export function backupSqliteStorage(options: SqliteBackupOptions): Promise<SqliteBackup> {
  return copySqlite("backupSqliteStorage", options, storeFormat.applicationId, keyFileFormat.applicationId);
}

/**
 * The same of a key store, into a folder in which no data lie. Keep such a copy for 30 days at most, else keys that were
 * destroyed can be restored.
 *
 * @throws EmrError as {@link backupSqliteStorage}
 */
export function backupSqliteKeys(options: SqliteBackupOptions): Promise<SqliteBackup> {
  return copySqlite("backupSqliteKeys", options, keyFileFormat.applicationId, storeFormat.applicationId);
}

async function copySqlite(
  of: string,
  options: SqliteBackupOptions,
  kind: number,
  otherKind: number,
): Promise<SqliteBackup> {
  refuseCall(of, optionIssues(options, backupOptions), "guides/archive-and-backup.md");
  const { signal: since, clock = createSystemClock(), lockWaitMs = 5000 } = options;
  since?.throwIfAborted();
  const [file, to] = [resolve(options.file), resolve(options.to)];
  const folder = dirname(to);
  const DatabaseSync = options.DatabaseSync ?? (await findDriver());
  if ((await applicationOf(file, DatabaseSync)) !== kind) throw backupSourceWrong({});
  if ((await lstat(to).catch(() => undefined)) !== undefined) throw backupExists({});
  await requireFolderWithout(otherKind, folder, DatabaseSync);
  const draft = `${to}.${Buffer.from(systemRandom.bytes(4)).toString("hex")}.partial`;
  // Before SQLite does, which would let everybody read it.
  await (await open(draft, "wx", 0o600).catch(unwritable)).close();
  try {
    const patient = createPatience(clock, lockWaitMs);
    await patient(async () => copyInto(DatabaseSync, file, draft), since);
    requireSound(DatabaseSync, draft);
    since?.throwIfAborted();
    const digest = await syncedDigest(draft);
    const { size } = await lstat(draft);
    await writeFile(`${to}.sha256`, `${digest}  ${basename(to)}\n`, { mode: 0o600, flush: true }).catch(
      unwritable,
    );
    await rename(draft, to).catch(unwritable);
    await syncFolder(folder);
    return { file: to, size, digest: `sha-256:${digest}` as DigestText };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function copyInto(DatabaseSync: DatabaseSyncConstructor, file: string, draft: string): void {
  const connection = connect(DatabaseSync, file);
  try {
    connection.exec("PRAGMA busy_timeout = 0");
    connection.run("VACUUM INTO ?", draft);
  } finally {
    connection.close();
  }
}

function requireSound(DatabaseSync: DatabaseSyncConstructor, draft: string): void {
  const connection = connect(DatabaseSync, draft);
  try {
    if (connection.row("PRAGMA integrity_check")?.["integrity_check"] !== "ok") throw backupDamaged({});
  } finally {
    connection.close();
  }
}

/**
 * The id by which an SQLite file says whose it is. SQLite is asked, and the file never opened otherwise: on Unix, closing it
 * would take away the locks that a store of this process holds on it.
 */
async function applicationOf(
  file: string,
  DatabaseSync: DatabaseSyncConstructor,
): Promise<number | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true || found.size < smallestDatabase) return undefined;
  const connection = connect(DatabaseSync, file);
  try {
    return Number(connection.row("PRAGMA application_id")?.["application_id"]);
  } catch {
    // No database, damaged, or locked: what it is cannot be said.
    return undefined;
  } finally {
    connection.close();
  }
}

/** Smallest page of SQLite. */
const smallestDatabase = 512;

async function requireFolderWithout(
  kind: number,
  folder: string,
  DatabaseSync: DatabaseSyncConstructor,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unwritable);
  for (const entry of entries) {
    const found = entry.isFile() ? await applicationOf(join(folder, entry.name), DatabaseSync) : undefined;
    if (found === kind) throw backupBesideKeys({});
  }
}

async function syncedDigest(file: string): Promise<string> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and needs none to be synced.
  const handle = await open(folder, "r").catch(() => undefined);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

function unwritable(cause: unknown): never {
  throw backupUnwritable({}, { cause });
}

const fileName = /* @__PURE__ */ textLike(
  "tên tệp, chuỗi không rỗng",
  "the name of a file, a text that is not empty",
  (name) => name !== "" && !name.includes("\0"),
);

const backupOptions = /* @__PURE__ */ object<SqliteBackupOptions>(
  {
    file: fileName,
    to: fileName,
    DatabaseSync: callable,
    clock: plainObject,
    lockWaitMs: notNegative,
    signal,
  },
  ["file", "to"],
);
