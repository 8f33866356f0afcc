import type { FacilityId } from "@benhan/core";
import { nodeDigest } from "@benhan/core/node";
import { anything, digest, notNegative, object, plainObject, signal } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, Digest } from "@benhan/core/ports";
import type { Encryption } from "../../encryption/choose-sealing.ts";
import { nodeCipher } from "../../encryption/node-cipher.ts";
import { encryption, facility, requireOptions } from "../../front/check-opening.ts";
import { createStorage, writerOf } from "../../front/create-storage.ts";
import type { Storage } from "../../front/storage.ts";
import { poolShape, schemaName } from "./pool-options.ts";
import { postgresAdapter } from "./postgres-adapter.ts";
import { DriverFailure, postgresFailure } from "./postgres-failure.ts";
import type { PostgresPool } from "./postgres-pool.ts";
import { missingSteps, quoted, upgradeSchema } from "./prepare-schema.ts";
import { storeFormat } from "./schema.ts";
import { untilAborted } from "./until-aborted.ts";
import { rollBack, withClient } from "./with-client.ts";

export interface PostgresStorageOptions extends CallOptions {
  /** The host's own pool, such as `new Pool()` of the package `pg`. It stays open when the store is closed. */
  readonly pool: PostgresPool;
  readonly facilityId: FacilityId;
  /** The schema that holds the tables: `a-z 0-9 _`, at most 63. Made when it does not exist. Default: `benhan`. */
  readonly schema?: string;
  /** Used only to wait between attempts. Default: the clock of the machine. */
  readonly clock?: Clock;
  /**
   * How long to wait for other writers of this facility before `core.store.unavailable`, in milliseconds. Default 5,000.
   */
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
 * Opens a store in a schema of a PostgreSQL database (version 13 or newer, encoding UTF8). Any number of processes and
 * facilities may share one. A commit that has resolved survives a crash of the process and of the server, as far as the
 * server itself waits for its disk (`fsync`).
 *
 * A handle uses one client of the pool at a time, and none while it does nothing. Open several handles where much is to
 * be read at once.
 *
 * @throws `core.options.wrong`, `core.store.newer_format`, `core.store.unavailable`, `storage.postgres.foreign_schema`,
 * `storage.postgres.wrong_encoding`, `storage.postgres.permission_missing`, `storage.postgres.login_refused`.
 */
export async function openPostgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  requireOptions("openPostgresStorage", options, postgresOptions);
  options.signal?.throwIfAborted();
  const writer = writerOf(options);
  const { pool, facilityId, schema = "benhan" } = options;
  const prepared = withClient(pool, async (client) => {
    options.signal?.throwIfAborted();
    try {
      await upgradeSchema(client, schema, storeFormat);
    } catch (error) {
      await rollBack(client, error);
    }
  });
  await untilAborted(asFaults(prepared), options.signal);
  const adapter = postgresAdapter({
    ...{ pool, facilityId, schema: quoted(schema) },
    clock: options.clock ?? createSystemClock(),
    lockWaitMs: options.lockWaitMs ?? 5000,
  });
  const { digest = nodeDigest, encryption } = options;
  return createStorage(adapter, { facilityId, digest, writer, encryption }, nodeCipher);
}

/** What {@link planPostgresUpgrade} is asked for. */
export type PostgresUpgradeOptions = Pick<PostgresStorageOptions, "pool" | "schema">;

/**
 * The statements that opening the store would run to make or upgrade its tables; none when they are as this version needs
 * them. Nothing is changed: for administrators who run such statements themselves, in one transaction.
 *
 * @throws as {@link openPostgresStorage}
 */
export async function planPostgresUpgrade(options: PostgresUpgradeOptions): Promise<readonly string[]> {
  requireOptions("planPostgresUpgrade", options, upgradeOptions);
  return asFaults(
    withClient(options.pool, (client) => missingSteps(client, options.schema ?? "benhan", storeFormat)),
  );
}

async function asFaults<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DriverFailure ? postgresFailure(error) : error;
  }
}

const upgradeOptions = /* @__PURE__ */ object<PostgresUpgradeOptions>(
  { pool: poolShape, schema: schemaName },
  ["pool"],
);
const postgresOptions = /* @__PURE__ */ object<PostgresStorageOptions>(
  {
    pool: poolShape,
    facilityId: facility,
    schema: schemaName,
    clock: plainObject,
    lockWaitMs: notNegative,
    digest,
    // Told by `writerOf`, for every engine.
    writer: anything,
    encryption,
    signal,
  },
  ["pool", "facilityId"],
);
