/** Why it is not known whether a certificate was revoked. */
export type RevocationGap =
  | "no-list"
  | "outdated"
  | "not-understood"
  | "issuer-unproven"
  | "delta"
  /** The signer's certificate has expired, and nothing proves that the evidence is older than that. */
  | "signer-expired"
  | "incomplete";
