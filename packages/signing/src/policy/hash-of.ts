import { type DigestText, digestOf, formatDigest } from "@benhan/core/digest";
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

/** Hashes what is written into its sink; `kept` are those bytes, where they are. */
export interface Hashing {
  readonly sink: ByteSink;
  finish(): Promise<{ readonly hash: Uint8Array; readonly kept?: Uint8Array }>;
}

/** The engine hashes all bytes at once, so that they are collected. */
export function engineHashing(hash: HashAlgorithm | "SHA-1", expected?: number): Hashing {
  const sink = createByteCollector(expected);
  return {
    sink,
    async finish() {
      const kept = sink.bytes();
      return { hash: await hashOf(hash, kept), kept };
    },
  };
}

/** A digest of the caller hashes SHA-256 piece by piece. */
export function streamHashing(digest: Digest): Hashing {
  const sink = digest.create();
  return { sink, finish: async () => ({ hash: sink.digest() }) };
}

/** SHA-256 as text: by the caller's digest, else by the engine's own, which is several times as fast as the portable one. */
export async function digestTextOf(bytes: Uint8Array, digest?: Digest): Promise<DigestText> {
  return digest ? digestOf(bytes, digest) : formatDigest(await hashOf("SHA-256", bytes));
}

/** True when both are the same digest; in constant time, although nothing secret is compared. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [i, byte] of one.entries()) difference |= byte ^ (other[i] ?? 0);
  return difference === 0;
}
