import type { FacilityId } from "@benhan/core";
import { nodeDigest } from "@benhan/core/node";
import {
  anything,
  isObject,
  kind,
  notNegative,
  type OptionShape,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  textLike,
} from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { createStorage, type Encryption, type Storage, type StorageAdapter } from "@benhan/storage/adapter";
import { hostTransaction } from "./host-transaction.ts";
import { notPrepared } from "./mariadb.faults.ts";
import type { MariadbConnection, MariadbPool } from "./mariadb-driver.ts";
import { asFaults } from "./mariadb-failure.ts";
import { ownTransactions } from "./own-transactions.ts";
import { hasFormat, prepareSchema } from "./prepare-schema.ts";
import { requireDurable, sessionOf } from "./session.ts";
import { withConnection } from "./with-connection.ts";

interface CommonOptions {
  readonly facilityId: FacilityId;
  /** The database that holds the tables: `a-z 0-9 _`, on the server of the host. Default: `benhan`. */
  readonly database?: string;
  /** How long to wait for other writers of this facility before `core.store.unavailable`, in milliseconds. Default 5,000. */
  readonly lockWaitMs?: number;
  /** Keys for encryption at rest. From then on the data opens with them only. Default: nothing is encrypted. */
  readonly encryption?: Encryption;
}

/** With the host's pool: the store begins and commits transactions of its own. */
export interface MariadbPoolOptions extends CommonOptions {
  /** A pool of `mysql2/promise`. It stays open when the store is closed. */
  readonly pool: MariadbPool;
  /** Used only to wait between attempts. Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** Inside the host's transaction: what the store has written is there when, and only when, the host commits. */
export interface MariadbHostOptions extends CommonOptions {
  /**
   * A connection of `mysql2/promise` on which the host has begun a transaction. One call at a time, of the host or the
   * store: savepoints are nested, not parallel.
   */
  readonly connection: MariadbConnection;
}

/**
 * Opens records, outbox and receipts in a database of a MariaDB server (10.6 or newer). The log of access, consents,
 * tickets and the look-up index are not declared: their calls are refused with `storage.adapter.not_declared`.
 *
 * @throws EmrError `core.options.wrong`, `core.store.newer_format`, `core.store.unavailable` and those of
 * `mariadb.faults.ts`
 */
export async function openMariadbStorage(options: MariadbPoolOptions | MariadbHostOptions): Promise<Storage> {
  const inHost = isObject(options) && "connection" in options;
  refuseCall("openMariadbStorage", optionIssues(options, inHost ? hostOptions : poolOptions));
  const adapter = "connection" in options ? await openInHost(options) : await openOnPool(options);
  const { facilityId, encryption } = options;
  return createStorage(adapter, { facilityId, digest: nodeDigest, encryption });
}

async function openOnPool(options: MariadbPoolOptions): Promise<StorageAdapter> {
  const { pool, facilityId, database = "benhan", lockWaitMs = 5000 } = options;
  const prepared = withConnection(pool, async (connection) => {
    await sessionOf(connection, false);
    await requireDurable(connection);
    await prepareSchema(connection, database, facilityId);
  });
  await asFaults(prepared);
  return ownTransactions({
    pool,
    facilityId,
    database,
    lockWaitMs,
    clock: options.clock ?? createSystemClock(),
  });
}

async function openInHost(options: MariadbHostOptions): Promise<StorageAdapter> {
  const { connection, facilityId, database = "benhan", lockWaitMs = 5000 } = options;
  await asFaults(sessionOf(connection, true));
  if (!(await asFaults(hasFormat(connection, database)))) throw notPrepared({ database });
  return hostTransaction({ connection, facilityId, database, lockWaitMs });
}

const having = (vi: string, en: string, ...functions: readonly string[]): OptionShape =>
  // Instances of classes.
  kind(vi, en, (value) =>
    functions.every(
      (name) => typeof value === "object" && value !== null && typeof Reflect.get(value, name) === "function",
    ),
  );
const common = {
  // Told by `createStorage`.
  facilityId: anything,
  database: textLike(
    "tên cơ sở dữ liệu gồm a-z, 0-9, _ (tối đa 50 ký tự, không bắt đầu bằng chữ số)",
    "the name of a database out of a-z, 0-9, _ (at most 50, not beginning with a digit)",
    (name) => /^[a-z_][a-z0-9_]{0,49}$/.test(name),
  ),
  lockWaitMs: notNegative,
  encryption: anything,
};
const pool = having("một pool của mysql2/promise", "a pool of mysql2/promise", "getConnection");
const connection = having(
  "một kết nối của mysql2/promise",
  "a connection of mysql2/promise",
  "execute",
  "query",
);
const poolOptions = object<MariadbPoolOptions>({ ...common, pool, clock: plainObject }, [
  "pool",
  "facilityId",
]);
const hostOptions = object<MariadbHostOptions>({ ...common, connection }, ["connection", "facilityId"]);
