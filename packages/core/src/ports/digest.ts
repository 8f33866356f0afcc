/** A hash that is fed piece by piece, so that a file of any size needs constant memory. */
export interface DigestStream {
  /** Takes the bytes at once; the caller may reuse its buffer afterwards. Returns itself. */
  update(bytes: Uint8Array): DigestStream;
  /** The 32 bytes of the digest. Ends the stream: any later call throws. */
  digest(): Uint8Array;
}

/**
 * Streaming SHA-256. WebCrypto has no streaming digest, hence this port: `@benhan/core/digest` implements it
 * everywhere, `@benhan/core/node` with `node:crypto`.
 */
export interface Digest {
  readonly algorithm: "sha-256";
  create(): DigestStream;
  /** The digest of bytes that lie in memory, in one go, where that is faster than a stream. The answer is the caller's. */
  hash?(bytes: Uint8Array): Uint8Array;
}
