import type { Instant } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { type CertificatePath, checkCertificatePath } from "../certificate/check-certificate-path.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import {
  digestUris,
  getAlgorithmOfUri,
  type HashAlgorithm,
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import type { SignaturePolicy } from "../policy/signature-policy.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { XmlLimits } from "../xml/xml-limits.ts";
import { canonicalizeReferences } from "../xmldsig/canonicalize-references.ts";
import { readSignature, type XmlSignature } from "../xmldsig/read-signature.ts";
import { type SignatureSurvey, surveySignatures } from "../xmldsig/survey-signatures.ts";
import type { XmlSignatureLayout } from "../xmldsig/xml-signature-layout.ts";
import { findLayoutDefect, type LayoutDefect } from "./find-layout-defect.ts";

/** What facts are gathered from besides the file. */
export interface FactSources {
  readonly layout: XmlSignatureLayout;
  readonly policy: SignaturePolicy;
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly at: Instant;
  readonly limits?: Partial<XmlLimits>;
  readonly signal?: AbortSignal;
}

/** Why the algorithms of a signature were not even tried. */
export type AlgorithmDefect = "signature-algorithm" | "digest-algorithm" | "key-family" | "key-size";

/** What was found in a file, before anything is judged. A fact is absent when an earlier one left no way to learn it. */
export interface SignatureFacts {
  /** Why the file or its signature cannot be read. */
  readonly unreadable?: EmrError;
  readonly survey?: SignatureSurvey;
  readonly layoutDefect?: LayoutDefect;
  readonly signature?: XmlSignature;
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  readonly certificate?: Certificate;
  readonly algorithmDefect?: AlgorithmDefect;
  /** Per reference, whether the digest is that of the content. */
  readonly digestsMatch?: readonly boolean[];
  readonly valueMatches?: boolean;
  /** The canonical bytes of the covered document. */
  readonly covered?: Uint8Array;
  readonly path?: CertificatePath;
}

/** Reads and computes everything that the checks judge. Algorithms outside the policy are not tried. */
export async function gatherFacts(bytes: Uint8Array, sources: FactSources): Promise<SignatureFacts> {
  try {
    return await gather(bytes, sources);
  } catch (error) {
    if (isEmrError(error)) return { unreadable: error };
    throw error;
  }
}

async function gather(bytes: Uint8Array, sources: FactSources): Promise<SignatureFacts> {
  const { signal, policy } = sources;
  signal?.throwIfAborted();
  const options = sources.limits ? { limits: sources.limits } : {};
  const survey = surveySignatures(bytes, options);
  const early = findLayoutDefect(survey, sources.layout);
  if (early !== undefined || survey.site === undefined)
    return { survey, layoutDefect: early ?? "no-signature" };
  const signature = readSignature(survey.site.element);
  const late = findLayoutDefect(survey, sources.layout, signature);
  if (late !== undefined) return { survey, layoutDefect: late };
  const brought = signature.certificates.map(readCertificate);
  const named = chooseSigner(brought);
  const algorithm = getAlgorithmOfUri(signature.algorithmUri);
  const read = { survey, signature, ...(algorithm !== undefined && { algorithm }) };
  const algorithmDefect = findAlgorithmDefect(signature, algorithm, named, policy);
  if (algorithmDefect !== undefined || algorithm === undefined) {
    const signer = named === undefined ? {} : { certificate: named };
    return { ...read, ...signer, algorithmDefect: algorithmDefect ?? "signature-algorithm" };
  }
  const canonical = canonicalizeReferences(bytes, survey, signature, options);
  const fits = (one: Certificate) => findAlgorithmDefect(signature, algorithm, one, policy) === undefined;
  const signs = (one: Certificate) =>
    verifySignatureValue(one.key, algorithm, signature.value, canonical.signedInfo);
  const certificate =
    brought.length > 0 ? named : await findSigner(sources.intermediates.filter(fits), signs);
  const known = { ...read, ...(certificate !== undefined && { certificate }) };
  const digestsMatch: boolean[] = [];
  for (const [i, { digestUri, digestValue }] of signature.references.entries()) {
    const content = canonical.references[i];
    const hash = digestUris.get(digestUri);
    digestsMatch.push(
      content !== undefined && hash !== undefined && (await hashMatches(hash, content, digestValue)),
    );
    signal?.throwIfAborted();
  }
  if (certificate === undefined) return { ...known, digestsMatch };
  const valueMatches = await signs(certificate);
  const covered = canonical.references[signature.references.findIndex(({ id }) => id === "")];
  const candidates = [...brought, ...sources.intermediates];
  const path = await checkCertificatePath(certificate, candidates, sources.anchors, sources.at);
  signal?.throwIfAborted();
  return { ...known, digestsMatch, valueMatches, ...(covered !== undefined && { covered }), path };
}

/** The certificate that issued none of the others; a file may list them in any order. */
function chooseSigner(certificates: readonly Certificate[]): Certificate | undefined {
  const leaf = certificates.find(
    (one) => !certificates.some((other) => other !== one && other.issuer.text === one.subject.text),
  );
  return leaf ?? certificates[0];
}

/** How many of the caller's certificates are tried for a file that brings none. */
const mostSigners = 16;

/** Of the caller's certificates the one whose key made the signature. None of them is blamed when it is another's. */
async function findSigner(
  offered: readonly Certificate[],
  signs: (one: Certificate) => Promise<boolean>,
): Promise<Certificate | undefined> {
  const signers = offered.filter(({ authority }) => authority?.isAuthority !== true);
  for (const one of signers.slice(0, mostSigners)) {
    if (await signs(one)) return one;
  }
  return undefined;
}

function findAlgorithmDefect(
  signature: XmlSignature,
  algorithm: SignatureAlgorithm | LegacySignatureAlgorithm | undefined,
  certificate: Certificate | undefined,
  policy: SignaturePolicy,
): AlgorithmDefect | undefined {
  if (algorithm === undefined || !policy.verify.includes(algorithm)) return "signature-algorithm";
  const digests: readonly (HashAlgorithm | "SHA-1" | undefined)[] = policy.digests;
  if (!signature.references.every(({ digestUri }) => digests.includes(digestUris.get(digestUri)))) {
    return "digest-algorithm";
  }
  if (certificate === undefined) return undefined;
  if (certificate.key.family !== signatureAlgorithms[algorithm].family) return "key-family";
  const isShort = certificate.key.family === "rsa" && certificate.key.bits < policy.minimumRsaBits;
  return isShort ? "key-size" : undefined;
}

async function hashMatches(
  hash: HashAlgorithm | "SHA-1",
  content: Uint8Array,
  expected: Uint8Array,
): Promise<boolean> {
  const actual = new Uint8Array(await crypto.subtle.digest(hash, content as Uint8Array<ArrayBuffer>));
  // In constant time, although nothing secret is compared here: there is then one way to compare digests.
  let difference = actual.length ^ expected.length;
  for (const [i, byte] of actual.entries()) difference |= byte ^ (expected[i] ?? 0);
  return difference === 0;
}
