import type { Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { Indication } from "@benhan/core/ports";
import type { CertificateSummary } from "../certificate/certificate.ts";
import type { TrustDomain } from "../trust/trust-anchor.ts";
import type { FoundTimeStamp } from "../verification/found-signature.ts";
import type { RevocationState } from "../verification/judge-path.ts";
import type { SubIndication } from "../verification/verification-report.ts";

/** What is known of one time-stamp. Only one that is `TOTAL_PASSED` proves anything. */
export interface TimeStampReport {
  /** `document`: the time-stamp is a file of its own. */
  readonly kind: FoundTimeStamp["kind"] | "document";
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  /** What the token says. */
  readonly time?: Instant;
  /** Who stamped. */
  readonly authority?: CertificateSummary;
  readonly domain?: TrustDomain;
  /** Identifier of the authority's policy. */
  readonly policy?: string;
  readonly revocation: RevocationState;
  readonly issues: readonly Issue[];
}
