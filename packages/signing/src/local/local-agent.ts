import type { CallOptions } from "@benhan/core/ports";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";

/** A certificate that an agent on this PC can sign with. */
export interface LocalCertificate {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Issuers as far as the agent knows them, nearest first, in DER. */
  readonly chain: readonly Uint8Array[];
  readonly algorithms: readonly SignatureAlgorithm[];
}

/** What an agent is asked to sign. */
export interface LocalSigningRequest {
  /** One of those that the agent listed, DER. */
  readonly certificate: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /**
   * The bytes to be signed, not their digests: the agent hashes them itself, so that the code it shows to the signer is of
   * what is signed.
   */
  readonly contents: readonly Uint8Array[];
}

/**
 * A small program on the signer's PC that reaches what a browser cannot: a token, a key file. The page prepares and
 * completes; the agent signs after the person at that PC agreed.
 */
export interface LocalAgent {
  listCertificates(options?: CallOptions): Promise<readonly LocalCertificate[]>;
  /**
   * The values in the order of the contents, each verified under the certificate: RSA as long as the modulus, ECDSA r and s
   * side by side.
   *
   * @throws EmrError `signing.local.refused`, `.not_running`, `.answer_unreadable`, `.value_refused`
   */
  sign(request: LocalSigningRequest, options?: CallOptions): Promise<readonly Uint8Array[]>;
}
