import type { Certificate } from "../certificate.ts";

/** Why a path from a signer to an anchor does not hold. */
export type PathDefect =
  | "no-chain"
  | "expired"
  | "not-yet-valid"
  | "issuer-not-authority"
  | "path-too-long"
  | "key-usage"
  | "unprocessed-extension"
  | "name-constraints"
  | "policy"
  | "weak-algorithm"
  | "too-much-work";

/** What stands against a path, and at which certificate. */
export interface PathRefusal {
  readonly ok: false;
  readonly defect: PathDefect;
  readonly certificate?: Certificate;
  /** The subject of that certificate, as text. */
  readonly subject?: string;
}

/** Refuses a path because of one of its certificates. */
export function refusePath(defect: PathDefect, certificate: Certificate): PathRefusal {
  return { ok: false, defect, certificate, subject: certificate.subject.text };
}
