/** A key that seals and opens. What it answers belongs to the caller. */
export interface CipherKey {
  /**
   * AES-256-GCM: `head` as it is, behind it the ciphertext, behind it the tag of 16 bytes. A nonce is used once with a key.
   *
   * @param nonce 12 bytes
   * @param context Bound to the result: it opens with the same one only.
   */
  seal(
    plain: Uint8Array,
    nonce: Uint8Array,
    context: Uint8Array,
    head: Uint8Array,
  ): Uint8Array | Promise<Uint8Array>;
  /** The bytes of ciphertext and tag again, or `undefined` when key, nonce, context or ciphertext are not those that belong together. */
  open(
    sealed: Uint8Array,
    nonce: Uint8Array,
    context: Uint8Array,
  ): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** AES-256-GCM of a platform. WebCrypto only has an asynchronous one, Node a faster one beside it. */
export interface Cipher {
  readonly algorithm: "aes-256-gcm";
  /** @param bytes 32 bytes; may be overwritten when the call has ended. */
  keyOf(bytes: Uint8Array): CipherKey | Promise<CipherKey>;
}

/** Lengths in bytes. */
export const keyLength = 32;
export const nonceLength = 12;
export const tagLength = 16;
