import { isEmrError, wrapsOthers } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, KeyStore, KeyVault, StoredKey } from "@benhan/core/ports";
import type { Cipher, CipherKey } from "./cipher.ts";
import { addStoreKey, newestStoreKey, openStoreKey, storeKeyId } from "./store-keys.ts";
import { webCipher } from "./web-cipher.ts";
import { unwrapWith, wrapUnder } from "./wrap-key.ts";

export interface RotateKeysOptions extends CallOptions {
  readonly vault: KeyVault;
  readonly keys: KeyStore;
  /** Default: that of WebCrypto. */
  readonly cipher?: Cipher;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Called after each part with the number of keys that have the new wrapping. */
  readonly onProgress?: (done: number) => void;
}

/** So many keys are wrapped anew in one write. */
const keysAtOnce = 1000;

/**
 * Wraps all keys of a facility under a new one, which the vault wraps with its newest, and destroys the old ones. No body
 * is touched, and stores that are open go on. What was interrupted is begun again: the keys that have a newer wrapping
 * stay readable all the time.
 *
 * @returns how many keys have a new wrapping
 */
export async function rotateKeys(options: RotateKeysOptions): Promise<number> {
  const { vault, keys, cipher = webCipher, clock = createSystemClock(), onProgress, signal } = options;
  const call = signal === undefined ? {} : { signal };
  const parts = { vault, keys, cipher };
  const number = (await newestStoreKey(keys, call)) + 1;
  const current = await addStoreKey(parts, number, call);
  const over = await openStoreKey(parts, current, call);
  const older = new Map<string, CipherKey>();
  let done = 0;
  for (;;) {
    for await (const part of partsOf(keys, current, call)) {
      const fresh = new Map<string, StoredKey[]>();
      for (const row of part) {
        const from = older.get(row.wrappedBy) ?? (await openStoreKey(parts, row.wrappedBy, call));
        older.set(row.wrappedBy, from);
        const bytes = await unwrapWith(from, row, keys.facilityId);
        const wrapped = await wrapUnder(over, current, bytes, {
          facilityId: keys.facilityId,
          keyId: row.keyId,
        });
        bytes.fill(0);
        const same = fresh.get(row.wrappedBy);
        if (same === undefined) fresh.set(row.wrappedBy, [wrapped]);
        else same.push(wrapped);
      }
      for (const [from, rows] of fresh) await keys.rewrapKeys(rows, from, call);
      done += part.length;
      onProgress?.(done);
    }
    try {
      const gone = Array.from({ length: number - 1 }, (_, at) => storeKeyId(at + 1));
      await keys.destroyKeys(gone, clock.now(), call);
      return done;
    } catch (error) {
      // Somebody added keys under the old one meanwhile.
      if (!isEmrError(error) || error.code !== wrapsOthers.code) throw error;
    }
  }
}

/** Keys under older ones of the store, in parts. */
async function* partsOf(
  keys: KeyStore,
  current: string,
  call: CallOptions,
): AsyncGenerator<readonly StoredKey[]> {
  let part: StoredKey[] = [];
  for await (const row of keys.listKeys(call)) {
    if ("destroyedAt" in row || row.wrappedBy === current || !row.wrappedBy.startsWith("store:")) continue;
    part.push(row);
    if (part.length < keysAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
