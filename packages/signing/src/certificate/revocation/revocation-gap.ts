/** Why it is not known whether a certificate was revoked. */
export type RevocationGap =
  | "no-list"
  | "outdated"
  | "not-understood"
  | "issuer-unproven"
  | "delta"
  | "incomplete";
