/** What an anchor may be the end of. */
export type AnchorPurpose = "sign" | "sign-remote" | "timestamp" | "gov";

/** Which of the country's trust domains a path ends in; shown to the user. */
export type TrustDomain = "public" | "remote" | "timestamp" | "government";

/** A certificate that the operator trusts, and for what. */
export interface TrustAnchor {
  /** DER or PEM. */
  readonly certificate: Uint8Array;
  readonly purposes: readonly AnchorPurpose[];
  readonly domain: TrustDomain;
}
