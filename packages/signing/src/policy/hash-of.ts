import type { HashAlgorithm } from "./signature-algorithm.ts";

/** Lengths of hashes in bytes. */
export const hashBytes: Readonly<Record<HashAlgorithm | "SHA-1", number>> = {
  "SHA-1": 20,
  "SHA-256": 32,
  "SHA-384": 48,
  "SHA-512": 64,
};

/** The hash of bytes. */
export async function hashOf(hash: HashAlgorithm | "SHA-1", bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes as Uint8Array<ArrayBuffer>));
}

/** True when both are the same digest; in constant time, although nothing secret is compared. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [i, byte] of one.entries()) difference |= byte ^ (other[i] ?? 0);
  return difference === 0;
}
