import { epochMs, type Instant } from "@benhan/core";
import type { Certificate } from "./certificate.ts";
import { listPaths, type PathSearch } from "./path/list-paths.ts";
import { type PathRefusal, refusePath } from "./path/path-defect.ts";
import type { HoldingPath } from "./path/validate-path.ts";

export type { PathDefect } from "./path/path-defect.ts";

/** The path that was found, signer first and anchor last, or what stands against it. */
export type CertificatePath = HoldingPath | PathRefusal;

/** Purposes that are not the signing of documents: TLS server, code, time-stamps, OCSP answers (RFC 5280 4.2.1.12). */
const otherPurposes: ReadonlySet<string> = new Set(
  [1, 3, 8, 9].map((purpose) => `1.3.6.1.5.5.7.3.${purpose}`),
);

/**
 * Looks for a path from the certificate of somebody who signs documents to one of the anchors and judges it at one moment
 * by RFC 5280 6.1. Not looked at: revocation.
 */
export async function checkCertificatePath(
  signer: Certificate,
  candidates: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Instant,
): Promise<CertificatePath> {
  const found = await findPath(signer, { candidates, anchors, at: epochMs(at) });
  return found.ok && !maySignDocuments(signer) ? refusePath("key-usage", signer) : found;
}

/** The first path that holds, or of the refusals the one that says most. */
export async function findPath(target: Certificate, search: PathSearch): Promise<CertificatePath> {
  let best: PathRefusal = { ok: false, defect: "no-chain" };
  for await (const found of listPaths(target, search)) {
    if (found.ok) return found;
    if (best.defect === "no-chain") best = found;
  }
  return best;
}

/** Whether key usage and purposes leave room for signing documents. */
export function maySignDocuments({ keyUsage, criticalPurposes }: Certificate): boolean {
  const mayKey = keyUsage === undefined || keyUsage.has("digitalSignature") || keyUsage.has("nonRepudiation");
  return mayKey && criticalPurposes?.every((purpose) => otherPurposes.has(purpose)) !== true;
}
