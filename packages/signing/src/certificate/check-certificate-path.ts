import { epochMs, type Instant } from "@benhan/core";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { Certificate } from "./certificate.ts";
import { ecdsaValueOfDer } from "./ecdsa-value.ts";
import { getIssuerAlgorithm } from "./issuer-algorithm.ts";

/** Why a path from a signer to an anchor does not hold. */
export type PathDefect =
  | "no-chain"
  | "expired"
  | "not-yet-valid"
  | "issuer-not-authority"
  | "path-too-long"
  | "key-usage"
  | "unprocessed-extension"
  | "weak-algorithm";

/** The path that was found, signer first and anchor last, or what stands against it. */
export type CertificatePath =
  | { readonly ok: true; readonly path: readonly Certificate[] }
  | { readonly ok: false; readonly defect: PathDefect; readonly subject?: string };

/** Purposes that are not the signing of documents: TLS server, code, time-stamps, OCSP answers (RFC 5280 4.2.1.12). */
const otherPurposes: ReadonlySet<string> = new Set(
  [1, 3, 8, 9].map((purpose) => `1.3.6.1.5.5.7.3.${purpose}`),
);

const longestPath = 10;
/** Signature checks per verification: a bound on what a file full of look-alike certificates can cost. */
const mostSignatures = 64;

/**
 * Looks for a path from the signer's certificate to one of the anchors and judges it at one moment: issuer signatures,
 * validity dates, basic constraints with path length, key usage, critical extensions. Not looked at: revocation, policies,
 * name constraints (a critical one fails the path).
 *
 * The names only suggest an issuer; its signature decides.
 */
export async function checkCertificatePath(
  signer: Certificate,
  candidates: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Instant,
): Promise<CertificatePath> {
  const search = { left: mostSignatures, at: epochMs(at), candidates, anchors };
  const usage = signer.keyUsage;
  const direct = anchors.some((anchor) => anchor.fingerprint === signer.fingerprint);
  const found = direct ? { ok: true as const, path: [signer] } : await extend([signer], search);
  if (!found.ok) return found;
  const barred =
    (usage !== undefined && !usage.has("digitalSignature") && !usage.has("nonRepudiation")) ||
    signer.criticalPurposes?.every((purpose) => otherPurposes.has(purpose)) === true;
  if (barred) return { ok: false, defect: "key-usage", subject: signer.subject.text };
  return datesOf(signer, search.at) ?? found;
}

interface Search {
  left: number;
  readonly at: number;
  readonly candidates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
}

async function extend(path: readonly Certificate[], search: Search): Promise<CertificatePath> {
  const last = path[path.length - 1];
  if (last === undefined || path.length >= longestPath) return { ok: false, defect: "no-chain" };
  const unprocessed = last.unprocessedCritical.length > 0;
  if (unprocessed) return { ok: false, defect: "unprocessed-extension", subject: last.subject.text };
  let best: CertificatePath = { ok: false, defect: "no-chain" };
  const issuers = [
    ...search.anchors.map((certificate) => ({ certificate, isAnchor: true })),
    ...search.candidates.map((certificate) => ({ certificate, isAnchor: false })),
  ];
  for (const { certificate, isAnchor } of issuers) {
    const known = path.some((other) => other.fingerprint === certificate.fingerprint);
    if (known || !sameBytes(certificate.subject.raw, last.issuer.raw)) continue;
    if (search.left-- <= 0) break;
    const signed = await isSignedBy(last, certificate);
    if (signed === "weak")
      best = prefer(best, { ok: false, defect: "weak-algorithm", subject: last.subject.text });
    if (signed !== "yes") continue;
    const longer = [...path, certificate];
    const refused = refuseIssuer(certificate, path.length - 1, isAnchor, search.at);
    if (refused !== undefined) best = prefer(best, refused);
    else if (isAnchor) return { ok: true, path: longer };
    else {
      const further = await extend(longer, search);
      if (further.ok) return further;
      best = prefer(best, further);
    }
  }
  return best;
}

/** Of two failures the one that says more. */
function prefer(first: CertificatePath, second: CertificatePath): CertificatePath {
  return !first.ok && first.defect === "no-chain" ? second : first;
}

/** `below` counts the authorities between this issuer and the signer. */
function refuseIssuer(
  issuer: Certificate,
  below: number,
  isAnchor: boolean,
  at: number,
): Extract<CertificatePath, { readonly ok: false }> | undefined {
  const refuse = (defect: PathDefect) => ({ ok: false as const, defect, subject: issuer.subject.text });
  if (issuer.authority?.isAuthority !== true) return refuse("issuer-not-authority");
  if (issuer.authority.pathLength !== undefined && below > issuer.authority.pathLength)
    return refuse("path-too-long");
  if (issuer.keyUsage !== undefined && !issuer.keyUsage.has("keyCertSign")) return refuse("key-usage");
  if (isAnchor && issuer.unprocessedCritical.length > 0) return refuse("unprocessed-extension");
  return datesOf(issuer, at);
}

function datesOf(
  certificate: Certificate,
  at: number,
): Extract<CertificatePath, { readonly ok: false }> | undefined {
  const subject = certificate.subject.text;
  if (at < epochMs(certificate.notBefore)) return { ok: false, defect: "not-yet-valid", subject };
  if (at > epochMs(certificate.notAfter)) return { ok: false, defect: "expired", subject };
  return undefined;
}

async function isSignedBy(subject: Certificate, issuer: Certificate): Promise<"yes" | "no" | "weak"> {
  const algorithm = getIssuerAlgorithm(subject.signatureAlgorithm);
  if (algorithm === undefined || (issuer.key.family === "rsa" && issuer.key.bits < 2048)) return "weak";
  const value =
    issuer.key.curve === undefined ? subject.signature : ecdsaValueOfDer(subject.signature, issuer.key.curve);
  if (value === undefined) return "no";
  return (await verifySignatureValue(issuer.key, algorithm, value, subject.signedPart)) ? "yes" : "no";
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
