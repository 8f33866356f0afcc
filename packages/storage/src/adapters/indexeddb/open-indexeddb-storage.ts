import type { FacilityId } from "@benhan/core";
import { anything, digest, measure, object, signal } from "@benhan/core/options";
import type { CallOptions, Digest } from "@benhan/core/ports";
import type { Encryption } from "../../encryption/choose-sealing.ts";
import { encryption, facility, requireOptions } from "../../front/check-opening.ts";
import { createStorage, writerOf } from "../../front/create-storage.ts";
import type { Storage } from "../../front/storage.ts";
import { databaseName } from "./database-name.ts";
import { indexedDbAdapter } from "./indexeddb-adapter.ts";
import { type IndexedDbScope, scopeShape, usableScope } from "./indexeddb-scope.ts";
import { createKeyMaker } from "./keys.ts";
import { openDatabase } from "./open-database.ts";
import { storeFormat } from "./schema.ts";

export interface IndexedDbStorageOptions extends CallOptions {
  /** The name of the database in the browser, of this site alone. Made when there is none. */
  readonly name: string;
  readonly facilityId: FacilityId;
  /** The window or worker whose databases are used, or what stands in for one in a test. Default: `globalThis`. */
  readonly scope?: IndexedDbScope;
  /**
   * How long to wait for other tabs, that keep an older database open or write, before
   * `storage.indexeddb.blocked_by_tab` or `core.store.unavailable`, in milliseconds of the machine. Default 5,000; within
   * less than a second a slow device may not have answered.
   */
  readonly lockWaitMs?: number;
  /** Default: the portable digest. */
  readonly digest?: Digest;
  /**
   * The log of access to which this handle appends: one for each device, as each works offline. Default: `main`.
   */
  readonly writer?: string;
  /** Keys for encryption at rest. From then on the data opens with them only. Default: nothing is encrypted. */
  readonly encryption?: Encryption;
}

/**
 * Opens a store in the browser (IndexedDB). Several tabs and several facilities may share one database. A commit
 * that has resolved was written to the disk (durability `strict`). Chromium that is killed in the middle of a write may find
 * its files damaged and delete the whole database: the next opening tells it once, as `storage.indexeddb.data_lost`.
 *
 * The browser may delete everything that a site keeps: when the disk gets full, unless `navigator.storage.persist()` was
 * granted, and when the user clears the data of the site. What must not be lost is sent on as soon as the line is there.
 *
 * @throws `core.options.wrong`, `core.store.newer_format`, `core.store.unavailable`, `storage.indexeddb.not_available`,
 * `storage.indexeddb.data_lost`, `storage.indexeddb.foreign_database`, `storage.indexeddb.blocked_by_tab`,
 * `storage.indexeddb.quota_exceeded`.
 */
export async function openIndexedDbStorage(options: IndexedDbStorageOptions): Promise<Storage> {
  requireOptions("openIndexedDbStorage", options, indexedDbOptions);
  const { name, facilityId, signal, lockWaitMs = 5000 } = options;
  signal?.throwIfAborted();
  const writer = writerOf(options);
  const scope = usableScope(options.scope);
  const database = await openDatabase(scope, name, storeFormat, { ms: lockWaitMs, signal });
  return createStorage(indexedDbAdapter(database, createKeyMaker(facilityId)), {
    facilityId,
    digest: options.digest,
    writer,
    encryption: options.encryption,
  });
}

const indexedDbOptions = /* @__PURE__ */ object<IndexedDbStorageOptions>(
  {
    name: databaseName,
    facilityId: facility,
    scope: scopeShape,
    lockWaitMs: measure,
    digest,
    // Told by `writerOf`, for every engine.
    writer: anything,
    encryption,
    signal,
  },
  ["name", "facilityId"],
);
