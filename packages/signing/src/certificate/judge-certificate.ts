import { epochMs, type Instant } from "@benhan/core";
import type { Indication } from "@benhan/core/ports";
import type { Certificate } from "./certificate.ts";
import { listPaths } from "./path/list-paths.ts";
import type { PathDefect } from "./path/path-defect.ts";
import type { HoldingPath, PathRules } from "./path/validate-path.ts";
import { createRevocationChecks, type PathStatus } from "./revocation/check-revocation.ts";
import type { OcspAnswer } from "./revocation/ocsp-answer.ts";
import type { RevocationList } from "./revocation/revocation-list.ts";
import { createSignatureChecks } from "./signature-checks.ts";

/** What a certificate is judged by. */
export interface JudgeCertificateOptions extends PathRules {
  /** Certificates that may lie between. Not trusted. */
  readonly candidates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly answers?: readonly OcspAnswer[];
  readonly at: Instant;
}

/** What is known about a certificate at one moment. */
export interface CertificateJudgement {
  readonly indication: Indication;
  /** The path that holds, revoked or not. */
  readonly path?: HoldingPath;
  /** Why no path holds, and the certificate it fails at. */
  readonly defect?: PathDefect;
  readonly certificate?: Certificate;
  /** The certificate of the path that was revoked, or of which it is not known. */
  readonly revocation?: PathStatus;
}

/**
 * Judges a certificate whole: a path by RFC 5280 6.1, and every certificate of it shown not to be revoked by 6.3. A path
 * that fails in one of them gives way to the next one.
 */
export async function judgeCertificate(
  certificate: Certificate,
  options: JudgeCertificateOptions,
): Promise<CertificateJudgement> {
  const checks = createSignatureChecks();
  const sources = { ...options, at: epochMs(options.at), checks };
  const revocation = createRevocationChecks(sources);
  let best: CertificateJudgement = { indication: "INDETERMINATE", defect: "no-chain" };
  for await (const found of listPaths(certificate, sources)) {
    if (!found.ok) {
      const { defect, certificate: culprit } = found;
      if (best.defect === "no-chain")
        best = { indication: "INDETERMINATE", defect, ...(culprit && { certificate: culprit }) };
      continue;
    }
    const status = await revocation.statusOfPath(found.path);
    if (status === undefined) return { indication: "TOTAL_PASSED", path: found };
    if (best.revocation?.status.state !== "revoked")
      best = { indication: "INDETERMINATE", path: found, revocation: status };
  }
  return best;
}
