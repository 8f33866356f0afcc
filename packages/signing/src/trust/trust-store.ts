import type { Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import type { AnchorPurpose, TrustDomain } from "./trust-anchor.ts";

/** One decision about a trusted certificate: who took it, when and why. */
export type TrustChange = {
  readonly at: Instant;
  /** Who decided: an account of the facility. */
  readonly by: string;
  /** Such as the number of the notice that published the certificate. */
  readonly reason: string;
  /** Which certificate. */
  readonly fingerprint: DigestText;
  /** SHA-256 of the decision before this one, as canonical JSON; of the first there is none. */
  readonly previous?: DigestText;
} & (
  | {
      readonly kind: "added";
      /** DER in base64. */
      readonly certificate: string;
      readonly purposes: readonly AnchorPurpose[];
      readonly domain: TrustDomain;
    }
  | {
      readonly kind: "changed";
      readonly purposes: readonly AnchorPurpose[];
      readonly domain: TrustDomain;
    }
  | { readonly kind: "removed" }
);

/**
 * The certificates that a facility trusts, as the list of all decisions about them: what is trusted now follows from it, so
 * that nothing can be trusted without a trace. Plain data; keep it as JSON. Each decision holds the digest of the one
 * before it; that the end was not cut off is told by `trustStoreHead` only, kept elsewhere.
 *
 * @legal TT 15/2025/TT-BKHCN art. 5 and 6
 */
export interface TrustStore {
  readonly version: 1;
  readonly changes: readonly TrustChange[];
}

/** A store that trusts nobody. */
export const emptyTrustStore: TrustStore = { version: 1, changes: [] };
