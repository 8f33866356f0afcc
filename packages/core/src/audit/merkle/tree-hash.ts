import type { Digest } from "../../ports/digest.ts";

/** Length of every hash of a tree, in bytes. */
export const hashLength = 32;

/**
 * The hash of an event: SHA-256 over 0x00 and its bytes.
 *
 * @official RFC 9162 2.1.1
 */
export function leafHash(bytes: Uint8Array, digest: Digest): Uint8Array {
  const input = new Uint8Array(1 + bytes.length);
  input.set(bytes, 1);
  return hashOf(input, digest);
}

/**
 * The hash of a node: SHA-256 over 0x01 and the hashes below it. The byte in front keeps a node from being taken for an
 * event.
 *
 * @official RFC 9162 2.1.1
 */
export function nodeHash(left: Uint8Array, right: Uint8Array, digest: Digest): Uint8Array {
  const input = new Uint8Array(1 + 2 * hashLength);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + hashLength);
  return hashOf(input, digest);
}

/**
 * The root of a tree without events: SHA-256 over nothing.
 *
 * @official RFC 9162 2.1.1
 */
export function emptyRoot(digest: Digest): Uint8Array {
  return hashOf(new Uint8Array(), digest);
}

/** Whether the bytes are the same. Nothing here is secret, so the time that it takes may tell. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function hashOf(bytes: Uint8Array, digest: Digest): Uint8Array {
  return digest.hash?.(bytes) ?? digest.create().update(bytes).digest();
}
