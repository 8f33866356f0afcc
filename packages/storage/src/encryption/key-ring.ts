import { createIdSource, isEmrError, type Uuid, wrapperGone } from "@benhan/core";
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
  /** Forgets keys that were destroyed. */
  forget(keyIds: readonly string[]): void;
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
      const known = recordKeys.get(keyId);
      if (known !== undefined) return known;
      const bytes = await bytesOf(keyId, since);
      const key = await cipher.keyOf(bytes);
      bytes.fill(0);
      recordKeys.set(keyId, key);
      return key;
    },
    indexKey: await indexKey(),
    forget(keyIds) {
      for (const keyId of keyIds) recordKeys.delete(keyId as Uuid);
    },
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

  /** Once more, when the keys were rotated elsewhere meanwhile. */
  async function addRecordKeys(since: AbortSignal | undefined): Promise<RingKey[]> {
    try {
      return await addUnderCurrent(since);
    } catch (error) {
      if (!isEmrError(error) || error.code !== wrapperGone.code) throw error;
      current = await currentStoreKey();
      return addUnderCurrent(since);
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

  async function bytesOf(keyId: string, since?: AbortSignal): Promise<Uint8Array> {
    const row = await keys.getKey(keyId, since === undefined ? {} : { signal: since });
    if (row === undefined) throw keyMissing({});
    if ("destroyedAt" in row) throw recordDisposed({ destroyedAt: row.destroyedAt });
    return unwrapWith(await storeKey(row.wrappedBy), row, facilityId);
  }

  async function indexKey(): Promise<Uint8Array> {
    if ((await keys.getKey(indexKeyId, options)) === undefined) {
      const bytes = systemRandom.bytes(keyLength);
      await keys.addKeys([await wrap(bytes, indexKeyId)], options);
    }
    return bytesOf(indexKeyId);
  }
}
