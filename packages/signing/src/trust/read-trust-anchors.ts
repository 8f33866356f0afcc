import { isBytes } from "../call/is-bytes.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readGivenCertificates } from "../certificate/read-given-certificates.ts";
import type { AnchorPurpose, TrustAnchor, TrustDomain } from "./trust-anchor.ts";

/** An anchor as paths are judged by it. */
export interface ReadAnchor {
  readonly certificate: Certificate;
  readonly purposes: ReadonlySet<AnchorPurpose>;
  /** Absent when the operator gave the bare certificate. */
  readonly domain?: TrustDomain;
}

const everyPurpose: ReadonlySet<AnchorPurpose> = new Set(["sign", "sign-remote", "timestamp", "gov"]);

/**
 * Reads the anchors of an operator. A bare certificate is trusted for every purpose.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readTrustAnchors(given: readonly (Uint8Array | TrustAnchor)[]): readonly ReadAnchor[] {
  return given.flatMap((anchor) => {
    if (isBytes(anchor))
      return readGivenCertificates(anchor).map((certificate) => ({ certificate, purposes: everyPurpose }));
    const { domain } = anchor;
    const purposes = new Set(anchor.purposes);
    return readGivenCertificates(anchor.certificate).map((certificate) => ({
      certificate,
      purposes,
      domain,
    }));
  });
}
