import { systemRandom } from "@benhan/core/platform";
import type { CallOptions, KeyStore, KeyVault } from "@benhan/core/ports";
import { type Cipher, type CipherKey, keyLength } from "./cipher.ts";
import { keyMissing } from "./encryption.faults.ts";
import { contextOf } from "./wrap-key.ts";

/** Keys of the store are `store:1`, `store:2` …: each rotation makes the next. Those of records are ids alone. */
export function storeKeyId(number: number): string {
  return `store:${number}`;
}

/** The number of the newest key of the store, destroyed or not; 0 when there is none. */
export async function newestStoreKey(keys: KeyStore, options: CallOptions): Promise<number> {
  let number = 0;
  while ((await keys.getKey(storeKeyId(number + 1), options)) !== undefined) number += 1;
  return number;
}

/** Makes the key of that number under the vault, unless somebody else was quicker. Answers with its id. */
export async function addStoreKey(
  { vault, keys }: { readonly vault: KeyVault; readonly keys: KeyStore },
  number: number,
  options: CallOptions,
): Promise<string> {
  const keyId = storeKeyId(number);
  const bytes = systemRandom.bytes(keyLength);
  const wrapped = await vault.wrapKey(bytes, contextOf(keys.facilityId, keyId), options);
  bytes.fill(0);
  await keys.addKeys([{ keyId, wrappedBy: wrapped.vaultKeyId, wrapped: wrapped.bytes }], options);
  return keyId;
}

/** Asks the vault for a key of the store. */
export async function openStoreKey(
  { vault, keys, cipher }: { readonly vault: KeyVault; readonly keys: KeyStore; readonly cipher: Cipher },
  keyId: string,
  options: CallOptions,
): Promise<CipherKey> {
  const row = await keys.getKey(keyId, options);
  if (row === undefined || "destroyedAt" in row) throw keyMissing({});
  const wrapped = { vaultKeyId: row.wrappedBy, bytes: row.wrapped };
  const bytes = await vault.unwrapKey(wrapped, contextOf(keys.facilityId, keyId), options);
  const key = await cipher.keyOf(bytes);
  bytes.fill(0);
  return key;
}
