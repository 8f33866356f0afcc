import type { Instant } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import type { Evidence } from "../verification/found-signature.ts";

/** What became of one attempt to get evidence. */
export type EvidenceOutcome =
  | "used"
  /** It had been got a short time ago. */
  | "from-cache"
  /** Its address is none that may be asked: not http, a private network, or refused by the host. */
  | "forbidden"
  /** The budget of this verification was spent already. */
  | "over-budget"
  | "unreachable"
  | "too-long"
  /** The server answered, but with an error or a redirection that is not followed. */
  | "refused"
  | "unreadable"
  /** It came, but proves nothing here: of another certificate or issuer, out of date, a replay, or signed by nobody known. */
  | "unproven";

/** One attempt to get evidence, for the log and for the record that the law asks to keep. */
export interface EvidenceNote {
  readonly kind: "issuer" | "ocsp" | "list";
  /** As the certificate names it. */
  readonly url: string;
  readonly outcome: EvidenceOutcome;
  readonly at: Instant;
}

/** The search for evidence of one verification, with a budget of its own. */
export interface EvidenceSearch {
  /** Certificates that signed this one, as far as it says where they are found. Nothing about them is trusted. */
  findIssuers(certificate: Certificate, options?: CallOptions): Promise<readonly Certificate[]>;
  /** OCSP answers and revocation lists about a certificate. The judge decides what they are worth. */
  findRevocation(certificate: Certificate, issuer: Certificate, options?: CallOptions): Promise<Evidence>;
  /** Every attempt so far, in order. */
  readonly notes: readonly EvidenceNote[];
}

/** Finds evidence that a document does not bring. Missing evidence is an answer, never an exception. */
export interface EvidenceSource {
  /** Begins the search of one verification. */
  start(): EvidenceSearch;
}
