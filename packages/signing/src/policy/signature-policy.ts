import type { Instant } from "@benhan/core";
import type { HashAlgorithm, LegacySignatureAlgorithm, SignatureAlgorithm } from "./signature-algorithm.ts";

/** The editions of the algorithm policy. An edition never changes after release. */
export type SignaturePolicyEdition = "vn-deployed" | "vn-tt15-2025" | "legacy-verify";

/** Which algorithms may be used to sign, and which are accepted. Nothing outside the lists is ever tried. */
export interface SignaturePolicy {
  readonly edition: SignaturePolicyEdition;
  /** For new signatures, best first; the first one that the key can do is used. */
  readonly create: readonly SignatureAlgorithm[];
  readonly verify: readonly (SignatureAlgorithm | LegacySignatureAlgorithm)[];
  readonly digests: readonly (HashAlgorithm | "SHA-1")[];
  readonly minimumRsaBits: number;
  /**
   * SHA-1 counts only in what is proven to have existed before this moment (a valid time-stamp, not a claimed time).
   * Absent where SHA-1 is not accepted at all.
   */
  readonly sha1Before?: Instant;
}

/**
 * Default of {@link SignaturePolicy.sha1Before}: the day on which the first collision was published. No Vietnamese text
 * names a day; the operator may set another one.
 */
export const defaultSha1Before: Instant = "2017-02-23T00:00:00Z" as Instant;

const rsa = ["rsa-sha256", "rsa-sha384", "rsa-sha512"] as const;
const pss = ["rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"] as const;
const ecdsa = ["ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"] as const;
const modern = { verify: [...rsa, ...pss, ...ecdsa], digests: ["SHA-256", "SHA-384", "SHA-512"] } as const;

/**
 * The policies by edition. `vn-deployed` is the default: it allows RSA PKCS#1 v1.5 because the deployed signing
 * services give nothing else, and says so in each report. `vn-tt15-2025` creates only what the circular names.
 * `legacy-verify` reads SHA-1 and never creates.
 *
 * @legal TT 15/2025/TT-BKHCN, annex I 1.2 and 1.3
 */
export const signaturePolicies: Readonly<Record<SignaturePolicyEdition, SignaturePolicy>> = {
  "vn-deployed": {
    edition: "vn-deployed",
    create: [...rsa, ...ecdsa, ...pss],
    ...modern,
    minimumRsaBits: 2048,
  },
  "vn-tt15-2025": { edition: "vn-tt15-2025", create: [...pss, ...ecdsa], ...modern, minimumRsaBits: 2048 },
  "legacy-verify": {
    edition: "legacy-verify",
    create: [],
    verify: [...modern.verify, "rsa-sha1"],
    digests: [...modern.digests, "SHA-1"],
    minimumRsaBits: 2048,
    sha1Before: defaultSha1Before,
  },
};
