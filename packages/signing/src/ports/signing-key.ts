import type { CallOptions } from "@benhan/core/ports";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";

/** What a key is told besides the bytes. */
export interface SignOptions extends CallOptions {
  /** One of the key's own {@link SigningKey.algorithms}. */
  readonly algorithm: SignatureAlgorithm;
}

/**
 * A private key that can sign, wherever it lives: a PKCS#12 file, a token, a hardware module. The key itself never
 * leaves the implementation.
 */
export interface SigningKey {
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the issuers as far as known, nearest first, in DER. */
  readonly chain: readonly Uint8Array[];
  /** What this key can do, most usual first. */
  readonly algorithms: readonly SignatureAlgorithm[];
  /**
   * Signs the bytes themselves, not their hash; the implementation hashes. RSA gives the value as long as the modulus,
   * ECDSA gives r and s side by side (not DER).
   */
  sign(toBeSigned: Uint8Array, options: SignOptions): Promise<Uint8Array>;
}
