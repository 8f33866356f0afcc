import { type FacilityId, isEmrError, storeClosed } from "@benhan/core";
import { flag, notNegative, object, plainObject, signal } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, KeyStore } from "@benhan/core/ports";
import { keysUnreadable } from "../../../encryption/encryption.faults.ts";
import { facility, requireOptions } from "../../../front/check-opening.ts";
import { listPages } from "../../../front/list-pages.ts";
import type { Page } from "../../../front/page.ts";
import { beginToWrite, commit } from "../begin-and-commit.ts";
import { createPatience } from "../patience.ts";
import { poolShape, schemaName } from "../pool-options.ts";
import { foreignSchema } from "../postgres.faults.ts";
import type { PostgresClient, PostgresPool } from "../postgres-pool.ts";
import { quoted, schemaState, upgradeSchema } from "../prepare-schema.ts";
import { runText, singleStatements, statementsOf } from "../statements.ts";
import { untilAborted } from "../until-aborted.ts";
import { rollBack, withClient } from "../with-client.ts";
import { keyFormat } from "./key-schema.ts";
import { type KeyStatements, keyStatements } from "./key-statements.ts";
import { requireOwner, rewriteKeys } from "./rewrite-keys.ts";

export interface PostgresKeyStoreOptions extends CallOptions {
  /**
   * A pool of the database with the wrapped keys: best a small one of its own, with backups of its own that are kept for
   * a short time. It stays open when the key store is closed.
   */
  readonly pool: PostgresPool;
  readonly facilityId: FacilityId;
  /** The schema that holds the table, none of a store's: `a-z 0-9 _`, at most 63. Default: `benhan_keys`. */
  readonly schema?: string;
  /**
   * Whether a missing schema is made. `false` from the second start on: a new one would open nothing, and hide that the
   * right one is missing. Default: true.
   */
  readonly create?: boolean;
  /**
   * Whether `destroyKeys` writes the table anew (`VACUUM FULL`), which only its owner may. `false`: the host does it, and
   * counts from then until when a destroyed key can be had from backups. Default: true.
   */
  readonly rewrite?: boolean;
  /** Used only to wait between attempts. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** How long to wait for others before `core.store.unavailable`, in milliseconds. Default 5,000. */
  readonly lockWaitMs?: number;
}

/**
 * Opens a key store in a schema of a PostgreSQL database (version 13 or newer, encoding UTF8). Any number of servers and
 * facilities may share one.
 *
 * PostgreSQL does not overwrite what is changed. When `destroyKeys` resolves, nobody can read the keys any more through
 * the server, and the file of the table that held them is removed. Their bytes are left
 *
 * - in the write-ahead log, its archive and the standbys fed by it, and in backups, until these are gone;
 * - in the blocks of the removed file, until the disk uses them again;
 * - in the table, when a transaction older than the call is still open, such as a dump: `VACUUM (FULL)` once more.
 *
 * All of this counts for the date on which the last copy of a key is gone. After a failure of that part the keys are
 * destroyed already: the same call again goes on with it.
 *
 * @throws `core.options.wrong`, `core.store.newer_format`, `core.store.unavailable`, `storage.encryption.keys_unreadable`,
 * `storage.postgres.wrong_encoding`, `storage.postgres.permission_missing`, `storage.postgres.login_refused`.
 */
export async function openPostgresKeyStore(options: PostgresKeyStoreOptions): Promise<KeyStore> {
  requireOptions("openPostgresKeyStore", options, keyStoreOptions);
  options.signal?.throwIfAborted();
  const {
    pool,
    facilityId,
    schema = "benhan_keys",
    create = true,
    rewrite = true,
    lockWaitMs = 5000,
  } = options;
  const s = quoted(schema);
  const patient = createPatience(options.clock ?? createSystemClock(), lockWaitMs);
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  await untilAborted(
    patient(() => withClient(pool, prepare), options.signal),
    options.signal,
  );

  async function prepare(client: PostgresClient): Promise<void> {
    options.signal?.throwIfAborted();
    try {
      if (!create && (await schemaState(client, schema, keyFormat)).taken === 0) throw keysUnreadable({});
      await upgradeSchema(client, schema, keyFormat);
    } catch (error) {
      // "Choose another schema" would be the worst advice here.
      await rollBack(client, isEmrError(error, foreignSchema.code) ? keysUnreadable({}) : error);
    }
  }

  async function asked<T>(
    work: (client: PostgresClient, lockMs: number, begun: () => void) => Promise<T>,
    since: AbortSignal | undefined,
  ): Promise<T> {
    since?.throwIfAborted();
    if (isClosed) throw storeClosed({});
    const state = { isBegun: false };
    const task = patient(
      (lockMs) =>
        withClient(pool, (client) =>
          work(client, lockMs, () => {
            since?.throwIfAborted();
            state.isBegun = true;
          }),
        ),
      since,
    );
    running.add(task);
    const ended = () => void running.delete(task);
    task.then(ended, ended);
    return untilAborted(task, since, () => !state.isBegun);
  }

  const read = <T>(work: (keys: KeyStatements) => Promise<T>, since: AbortSignal | undefined) =>
    asked((client) => work(keyStatements(s, singleStatements(client, facilityId))), since);

  const change = (work: (keys: KeyStatements) => Promise<void>, since: AbortSignal | undefined) =>
    asked(async (client, lockMs, begun) => {
      try {
        await runText(client, beginToWrite(`benhan keys ${s}`, facilityId, lockMs));
        begun();
        await work(keyStatements(s, statementsOf(client, facilityId)));
      } catch (error) {
        return rollBack(client, error);
      }
      return commit(client);
    }, since);

  return {
    facilityId,
    addKeys: (keys, { signal: since } = {}) => change((rows) => rows.addKeys(keys), since),
    getKey: (keyId, { signal: since } = {}) => read((rows) => rows.getKey(keyId), since),
    async *listKeys({ signal: since } = {}) {
      yield* listPages(
        (page: Page<string>) => read((rows) => rows.listKeys(page), since),
        ({ keyId }) => keyId,
        since,
        1000,
      );
    },
    rewrapKeys: (keys, from, { signal: since } = {}) => change((rows) => rows.rewrapKeys(keys, from), since),
    async destroyKeys(keyIds, at, { signal: since } = {}) {
      // Before, not behind: a call that cannot do all of it does nothing.
      if (rewrite) await asked((client) => requireOwner(client, schema), since);
      await change((rows) => rows.destroyKeys(keyIds, at), since);
      if (rewrite) await asked((client, lockMs) => rewriteKeys(client, s, lockMs), undefined);
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(running);
    },
  };
}

const keyStoreOptions = /* @__PURE__ */ object<PostgresKeyStoreOptions>(
  {
    pool: poolShape,
    facilityId: facility,
    schema: schemaName,
    create: flag,
    rewrite: flag,
    clock: plainObject,
    lockWaitMs: notNegative,
    signal,
  },
  ["pool", "facilityId"],
);
