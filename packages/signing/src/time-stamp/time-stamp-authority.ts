import type { CallOptions } from "@benhan/core/ports";

/** A service that stamps the time on a digest (RFC 3161). */
export interface TimestampAuthority {
  /**
   * The token (a CMS ContentInfo in DER) over that digest, already found to fit the request: granted, same imprint, same
   * nonce, exactly one signer. Whether its signer is trusted is judged with the signature.
   */
  stamp(
    digest: { readonly hash: "SHA-256" | "SHA-384" | "SHA-512"; readonly value: Uint8Array },
    options?: CallOptions,
  ): Promise<Uint8Array>;
}
