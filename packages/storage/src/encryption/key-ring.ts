import { createIdSource, type Uuid } from "@benhan/core";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { KeyStore, KeyVault, StoredKey } from "@benhan/core/ports";
import { createTurns } from "../front/turns.ts";
import { type Cipher, type CipherKey, keyLength } from "./cipher.ts";
import { keyMissing, recordDisposed } from "./encryption.faults.ts";
import { createRandomPool } from "./random-pool.ts";
import { createRecent } from "./recent.ts";
import { addStoreKey, newestStoreKey, openStoreKey, storeKeyId } from "./store-keys.ts";
import { unwrapWith, wrapUnder } from "./wrap-key.ts";

/** A key with its id. */
export interface RingKey {
  readonly keyId: Uuid;
  readonly key: CipherKey;
}

/**
 * The keys of an open store: one of the vault over those of the store, one of these over those of the records. The vault
 * is asked when the ring is opened; from then on the ring works without it.
 */
export interface KeyRing {
  /** A key that has sealed nothing yet, and lies in the key store already. */
  freshKey(signal?: AbortSignal): Promise<RingKey>;
  /** @throws EmrError `storage.encryption.record_disposed`, `storage.encryption.key_missing` */
  keyOf(keyId: Uuid, signal?: AbortSignal): Promise<CipherKey>;
  /** Of HMAC-SHA-256, for what must be found without lying there in plain. */
  readonly indexKey: Uint8Array;
}

const indexKeyId = "index";
/**
 * Keys of records are added to the key store many at once, because each call waits for the disk: few at first, for a
 * program that keeps one record, then twice as many each time.
 */
const [fewKeys, mostKeys] = [16, 512];
/** Keys of records that stay in memory. */
const mostInMemory = 2000;

/** What opens a ring. */
export interface RingParts {
  readonly vault: KeyVault;
  readonly keys: KeyStore;
  readonly cipher: Cipher;
}

/** Opens the ring of a facility; makes its first keys when the key store is empty. */
export async function openKeyRing(
  { vault, keys, cipher }: RingParts,
  signal?: AbortSignal,
): Promise<KeyRing> {
  const { facilityId } = keys;
  const options = signal === undefined ? {} : { signal };
  const ids = createIdSource({ clock: createSystemClock(), random: systemRandom });
  let current = await currentStoreKey();
  const storeKeys = new Map<string, CipherKey>();
  const recordKeys = createRecent<Uuid, CipherKey>(mostInMemory);
  let spare: RingKey[] = [];
  let keysAtOnce = fewKeys;
  const random = createRandomPool();
  const inTurn = createTurns();

  return {
    freshKey: (since) =>
      inTurn(async () => {
        if (spare.length === 0) spare = await addRecordKeys(since);
        // There is one: at least one was added. What was just written is often read next.
        const fresh = spare.pop() as RingKey;
        recordKeys.set(fresh.keyId, fresh.key);
        return fresh;
      }),
    async keyOf(keyId, since) {
      // Asked each time: what another process has destroyed is neither read nor written to any more.
      const row = await rowOf(keyId, since);
      const known = recordKeys.get(keyId);
      if (known !== undefined) return known;
      const bytes = await unwrapped(row, since);
      const key = await cipher.keyOf(bytes);
      bytes.fill(0);
      recordKeys.set(keyId, key);
      return key;
    },
    indexKey: await indexKey(),
  };

  /** Two openers that make the first at once get the one that came first. */
  async function currentStoreKey(): Promise<string> {
    const number = await newestStoreKey(keys, options);
    return number > 0 ? storeKeyId(number) : addStoreKey({ vault, keys }, 1, options);
  }

  async function storeKey(keyId: string): Promise<CipherKey> {
    const known = storeKeys.get(keyId) ?? (await openStoreKey({ vault, keys, cipher }, keyId, options));
    storeKeys.set(keyId, known);
    return known;
  }

  async function wrap(bytes: Uint8Array, keyId: string): Promise<StoredKey> {
    return wrapUnder(await storeKey(current), current, bytes, { facilityId, keyId }, random);
  }

  /** Again, as often as the keys were rotated elsewhere meanwhile. */
  async function addRecordKeys(since: AbortSignal | undefined): Promise<RingKey[]> {
    for (;;) {
      try {
        return await addUnderCurrent(since);
      } catch (error) {
        const newest = await currentStoreKey();
        if (newest === current) throw error;
        current = newest;
      }
    }
  }

  async function addUnderCurrent(since: AbortSignal | undefined): Promise<RingKey[]> {
    const made = await Promise.all(
      Array.from({ length: keysAtOnce }, async () => {
        const [keyId, bytes] = [ids.next() as Uuid, random(keyLength)];
        const row = await wrap(bytes, keyId);
        const key = await cipher.keyOf(bytes);
        bytes.fill(0);
        return { row, key, keyId };
      }),
    );
    await keys.addKeys(
      made.map(({ row }) => row),
      since === undefined ? {} : { signal: since },
    );
    keysAtOnce = Math.min(mostKeys, keysAtOnce * 2);
    return made.map(({ key, keyId }) => ({ key, keyId }));
  }

  async function rowOf(keyId: string, since?: AbortSignal): Promise<StoredKey> {
    const row = await keys.getKey(keyId, since === undefined ? {} : { signal: since });
    if (row === undefined) throw keyMissing({});
    if ("destroyedAt" in row) throw recordDisposed({ destroyedAt: row.destroyedAt });
    return row;
  }

  /** A rotation may have wrapped it anew, and destroyed the key over it, since the row was read. */
  async function unwrapped(row: StoredKey, since?: AbortSignal): Promise<Uint8Array> {
    try {
      return await unwrapWith(await storeKey(row.wrappedBy), row, facilityId);
    } catch (error) {
      const again = await rowOf(row.keyId, since);
      if (again.wrappedBy === row.wrappedBy) throw error;
      return unwrapped(again, since);
    }
  }

  async function indexKey(): Promise<Uint8Array> {
    if ((await keys.getKey(indexKeyId, options)) === undefined) {
      const bytes = systemRandom.bytes(keyLength);
      await keys.addKeys([await wrap(bytes, indexKeyId)], options);
    }
    return unwrapped(await rowOf(indexKeyId));
  }
}
