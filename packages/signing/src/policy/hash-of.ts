import { type DigestText, formatDigest } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import { type ByteSink, createByteCollector } from "../xml/byte-sink.ts";
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

/** The hash of bytes, by the caller's digest where that can do it. */
export async function hashWith(
  digest: Digest | undefined,
  hash: HashAlgorithm | "SHA-1",
  bytes: Uint8Array,
): Promise<Uint8Array> {
  return digest !== undefined && hash === "SHA-256"
    ? digest.create().update(bytes).digest()
    : hashOf(hash, bytes);
}

/** Hashes what is written into it. */
export interface Hashing extends ByteSink {
  finish(): Promise<Uint8Array>;
}

/** SHA-256: piece by piece by the caller's digest; the engine hashes all bytes at once, so that they are collected. */
export function createHashing(digest: Digest | undefined, expected?: number): Hashing {
  if (digest !== undefined) {
    const stream = digest.create();
    return { update: (bytes) => stream.update(bytes), finish: async () => stream.digest() };
  }
  const collector = createByteCollector(expected);
  return { update: collector.update, finish: () => hashOf("SHA-256", collector.bytes()) };
}

/** SHA-256 as text: by the caller's digest, else by the engine's own, which is several times as fast as the portable one. */
export async function digestTextOf(bytes: Uint8Array, digest?: Digest): Promise<DigestText> {
  return formatDigest(await hashWith(digest, "SHA-256", bytes));
}

/** True when both are the same digest; in constant time, although nothing secret is compared. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [i, byte] of one.entries()) difference |= byte ^ (other[i] ?? 0);
  return difference === 0;
}
