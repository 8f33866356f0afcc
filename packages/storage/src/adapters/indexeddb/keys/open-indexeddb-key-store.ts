import { type FacilityId, storeClosed, wrapperGone, wrapsOthers } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { flag, measure, object, signal } from "@benhan/core/options";
import type { CallOptions, DestroyedKey, KeyStore, StoredKey } from "@benhan/core/ports";
import { facility, requireOptions } from "../../../front/check-opening.ts";
import { listPages } from "../../../front/list-pages.ts";
import type { Page } from "../../../front/page.ts";
import { createTurns } from "../../../front/turns.ts";
import { databaseName } from "../database-name.ts";
import { foreignDatabase, keysMissing } from "../indexeddb.faults.ts";
import { type IndexedDbScope, scopeShape, usableScope } from "../indexeddb-scope.ts";
import { createKeyMaker } from "../keys.ts";
import { openDatabase } from "../open-database.ts";
import { compact, type Table, type TablesOf, under } from "../tables.ts";
import { type KeyRow, type KeyRows, keyFormat } from "./key-format.ts";

export interface IndexedDbKeyStoreOptions extends CallOptions {
  /** The name of the database of the keys: another than that of the data. */
  readonly name: string;
  readonly facilityId: FacilityId;
  /**
   * Whether a missing database is made. `false` from the second start on: a new one would open nothing, and hide that the
   * right one is missing. Default: true.
   */
  readonly create?: boolean;
  /** As for `openIndexedDbStorage`. */
  readonly scope?: IndexedDbScope;
  /** As for `openIndexedDbStorage`. */
  readonly lockWaitMs?: number;
}

/**
 * Opens a key store in the browser, in a database of its own. Several tabs and several facilities may share it.
 *
 * **A destroyed key is out of reach of every page at once, but its bytes are not erased at once.** Chromium keeps IndexedDB
 * in LevelDB, which writes behind what is there and throws away what was replaced when it next tidies up, hours or weeks
 * later; other browsers keep such bytes in free pages of their files. No page can hasten or see that, and what the disk
 * keeps of a deleted file no program can say. Whoever has a copy of the browser's profile may find the wrapped key in it:
 * it opens nothing without the vault, so keep the vault, or its passphrase, away from the device, or encrypt its disk.
 * Data and keys also lie side by side in one profile: whoever clears the data of the site clears both.
 *
 * @throws `core.options.wrong`, `core.store.newer_format`, `core.store.unavailable`, `storage.indexeddb.keys_missing`,
 * `storage.indexeddb.not_available`, `storage.indexeddb.data_lost`, `storage.indexeddb.blocked_by_tab`,
 * `storage.indexeddb.quota_exceeded`
 */
export async function openIndexedDbKeyStore(options: IndexedDbKeyStoreOptions): Promise<KeyStore> {
  requireOptions("openIndexedDbKeyStore", options, keyStoreOptions);
  const { name, facilityId, create = true, lockWaitMs = 5000, signal } = options;
  signal?.throwIfAborted();
  const missing = () => keysMissing({});
  const opening = { ms: lockWaitMs, signal, ...(!create && { missing }) };
  const database = await openDatabase(usableScope(options.scope), name, keyFormat, opening).catch(
    (error: unknown) => {
      // "Choose another name" would be the worst advice here.
      throw isEmrError(error, foreignDatabase.code) ? missing() : error;
    },
  );
  const keyOf = createKeyMaker(facilityId);
  const inTurn = createTurns();
  let isClosed = false;

  const transact = <T>(
    mode: "read" | "write",
    since: AbortSignal | undefined,
    work: (keys: Table<KeyRow>) => Promise<T>,
  ): Promise<T> =>
    inTurn(() => {
      if (isClosed) throw storeClosed({});
      since?.throwIfAborted();
      return database.transact(mode, (tables: TablesOf<KeyRows>) => work(tables("key")), since);
    });
  const rowOf = (key: StoredKey): KeyRow => {
    const { keyId, wrappedBy, wrapped } = key;
    const stored = { keyId, wrappedBy, wrapped: compact(wrapped) };
    return { key: keyOf(keyId), wrapper: keyOf(wrappedBy), stored };
  };
  const requireWrappers = async (keys: Table<KeyRow>, added: readonly StoredKey[]) => {
    const wrappers = [...new Set(added.map(({ wrappedBy }) => wrappedBy))];
    const rows = await Promise.all(wrappers.map((wrapper) => keys.get(keyOf(wrapper))));
    if (rows.some((row) => row !== undefined && "destroyedAt" in row.stored)) throw wrapperGone({});
  };

  return {
    facilityId,
    addKeys: (added, { signal: since } = {}) =>
      transact("write", since, async (keys) => {
        await requireWrappers(keys, added);
        const known = await Promise.all(added.map(({ keyId }) => keys.get(keyOf(keyId))));
        // Of two with one id the first is kept.
        const fresh = new Map([...added.entries()].reverse().map(([at, key]) => [key.keyId, { at, key }]));
        for (const { at, key } of fresh.values()) if (known[at] === undefined) keys.add(rowOf(key));
      }),
    getKey: (keyId, { signal: since } = {}) =>
      transact("read", since, async (keys) => (await keys.get(keyOf(keyId)))?.stored),
    async *listKeys({ signal: since } = {}) {
      yield* listPages(
        ({ after, limit }: Page<string>) =>
          transact("read", since, async (keys) => {
            const rows = await keys.list(under(keyOf(), after === undefined ? after : keyOf(after)), limit);
            return rows.map(({ stored }) => stored);
          }),
        ({ keyId }: StoredKey | DestroyedKey) => keyId,
        since,
        1000,
      );
    },
    rewrapKeys: (rewrapped, from, { signal: since } = {}) =>
      transact("write", since, async (keys) => {
        await requireWrappers(keys, rewrapped);
        const known = await Promise.all(rewrapped.map(({ keyId }) => keys.get(keyOf(keyId))));
        for (const [at, key] of rewrapped.entries()) {
          const stored = known[at]?.stored;
          if (stored !== undefined && "wrapped" in stored && stored.wrappedBy === from) keys.put(rowOf(key));
        }
      }),
    destroyKeys: (keyIds, at, { signal: since } = {}) =>
      transact("write", since, async (keys) => {
        for (const keyId of keyIds) {
          const wrapped = await keys.listKeys(under(keyOf(keyId), undefined, "wrapper"));
          if (wrapped.length > 0) throw wrapsOthers({ count: wrapped.length });
          const known = await keys.get(keyOf(keyId));
          if (known !== undefined && "destroyedAt" in known.stored) continue;
          keys.put({ key: keyOf(keyId), stored: { keyId, destroyedAt: at } });
        }
      }),
    close: () =>
      inTurn(async () => {
        if (!isClosed) database.close();
        isClosed = true;
      }),
  };
}

const keyStoreOptions = /* @__PURE__ */ object<IndexedDbKeyStoreOptions>(
  {
    ...{ name: databaseName, facilityId: facility, create: flag, scope: scopeShape },
    ...{ lockWaitMs: measure, signal },
  },
  ["name", "facilityId"],
);
