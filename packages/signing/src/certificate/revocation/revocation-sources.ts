import type { Certificate } from "../certificate.ts";
import type { PathSearch } from "../path/list-paths.ts";
import type { SignatureChecks } from "../signature-checks.ts";
import type { Present } from "./evidence-window.ts";
import { defaultClockSkewMs } from "./evidence-window.ts";
import type { OcspAnswer } from "./ocsp-answer.ts";
import type { RevocationList } from "./revocation-list.ts";
import type { RevocationStatus, StatusEvidence } from "./told-status.ts";

/** The status of a certificate of a path. */
export interface PathStatus {
  readonly status: RevocationStatus;
  readonly certificate: Certificate;
}

/** What revocation is judged by. */
export interface RevocationSources extends PathSearch {
  readonly lists: readonly RevocationList[];
  readonly answers?: readonly OcspAnswer[];
  readonly checks: SignatureChecks;
  /** The moment of the verification, in milliseconds since 1970: what was issued after it is not believed. Default: `at`. */
  readonly now?: number;
  /** How far other clocks may be from ours, in milliseconds. Default: five minutes. */
  readonly skewMs?: number;
  /** When evidence is proven to have existed (archive time-stamps); default: `now`. Its signer is judged at that moment. */
  readonly provenAt?: (evidence: StatusEvidence) => number | undefined;
}

/** The moment of the verification. */
export function presentOf({ now, at, skewMs = defaultClockSkewMs }: RevocationSources): Present {
  return { now: now ?? at, skewMs };
}
