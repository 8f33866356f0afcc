import { invalidChange, newerFormat } from "@benhan/core";
import type { Bindable, DatabaseSyncConstructor, StatementSyncShape } from "./database-sync.ts";
import type { FileFormat } from "./file-format.ts";
import { cannotOpen, foreignFile, noWriteAheadLog } from "./sqlite.faults.ts";

/** One row as the driver gives it. */
export type SqliteRow = Readonly<Record<string, unknown>>;

/** A connection whose statements are fixed texts, and to which nothing is bound that SQLite would quietly drop. */
export interface SqliteConnection {
  exec(sql: string): void;
  row(sql: string, ...values: readonly unknown[]): SqliteRow | undefined;
  rows(sql: string, ...values: readonly unknown[]): readonly SqliteRow[];
  run(sql: string, ...values: readonly unknown[]): void;
  close(): void;
}

/** Connects to a file; makes it when there is none. Nothing is read yet. */
export function connect(DatabaseSync: DatabaseSyncConstructor, file: string): SqliteConnection {
  const database = new DatabaseSync(file);
  const statements = new Map<string, StatementSyncShape>();
  const prepared = (sql: string): StatementSyncShape => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => database.exec(sql),
    row: (sql, ...values) => prepared(sql).get(...values.map(bindable)) as SqliteRow | undefined,
    rows: (sql, ...values) => prepared(sql).all(...values.map(bindable)) as readonly SqliteRow[],
    run(sql, ...values) {
      prepared(sql).run(...values.map(bindable));
    },
    close: () => database.close(),
  };
}

/** What may be bound, as it is; `undefined` as NULL. The drivers would store a Date or a function as NULL, silently. */
function bindable(value: unknown): Bindable {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || value instanceof Uint8Array) return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw invalidChange({ count: 1 });
}

/**
 * Makes a connection ready: refuses files that are not ours or newer than this version before touching them, then
 * takes the steps that an older file lacks. May be called again after a lock stood in the way.
 */
export function prepareFile(connection: SqliteConnection, format: FileFormat): void {
  // Waiting for locks is done by the caller, without blocking the thread.
  connection.exec("PRAGMA busy_timeout = 0; PRAGMA trusted_schema = OFF;");
  stepsTaken(connection, format);
  if (format.pageSize !== undefined) connection.exec(`PRAGMA page_size = ${format.pageSize}`);
  const mode = connection.row(`PRAGMA journal_mode = ${format.journalMode}`)?.["journal_mode"];
  if (mode !== format.journalMode) throw format.journalMode === "wal" ? noWriteAheadLog({}) : cannotOpen({});
  connection.exec("PRAGMA synchronous = FULL");
  while (stepsTaken(connection, format) < format.migrations.length) takeSteps(connection, format);
}

/** One step as a transaction, so that a crash costs that step alone; all of them where nothing stands yet. */
function takeSteps(connection: SqliteConnection, format: FileFormat): void {
  inTransaction(connection, () => {
    const taken = stepsTaken(connection, format);
    const steps = format.migrations.slice(taken, taken === 0 ? undefined : taken + 1);
    for (const step of steps) connection.exec(step);
  });
}

/** Writes in one transaction. */
export function inTransaction(connection: SqliteConnection, work: () => void): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    work();
    connection.exec("COMMIT");
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** Ends a transaction without keeping anything, also when SQLite has already done so by itself. */
export function rollBack(connection: SqliteConnection): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // There is no transaction any more, as after a full disk.
  }
}

/**
 * Number of steps that the file has behind it; 0 for an empty one.
 *
 * @throws EmrError `storage.sqlite.foreign_file`, `core.store.newer_format`
 */
export function stepsTaken(connection: SqliteConnection, { applicationId, migrations }: FileFormat): number {
  // The owner is asked for last: another process may make the file between two of these reads, and writes all at once.
  const objects = Number(connection.row("SELECT count(*) AS count FROM sqlite_schema")?.["count"]);
  const taken = Number(connection.row("PRAGMA user_version")?.["user_version"]);
  const owner = connection.row("PRAGMA application_id")?.["application_id"];
  if (owner !== applicationId && (owner !== 0 || taken !== 0 || objects > 0)) throw foreignFile({});
  if (taken > migrations.length) throw newerFormat({ found: taken, known: migrations.length });
  return taken;
}
