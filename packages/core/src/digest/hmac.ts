import type { Digest } from "../ports/digest.ts";

/** Bytes of a block of SHA-256. */
const blockLength = 64;

/**
 * HMAC over the injected hash: 32 bytes.
 *
 * @official RFC 2104
 */
export function hmac(message: Uint8Array, key: Uint8Array, digest: Digest): Uint8Array {
  const padded = new Uint8Array(blockLength);
  padded.set(key.length > blockLength ? digest.create().update(key).digest() : key);
  const keyed = (mark: number, content: Uint8Array) =>
    digest
      .create()
      .update(padded.map((byte) => byte ^ mark))
      .update(content)
      .digest();
  return keyed(0x5c, keyed(0x36, message));
}
