import { epochMs } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { type Issue, isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import type { StatusPeriod } from "../certificate/revocation/evidence-window.ts";
import { digestTextOf } from "../policy/hash-of.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { AnchorPurpose } from "../trust/trust-anchor.ts";
import { chooseUnnamedSigner, findNamedSigner, findSignerByKey, type NamedSigner } from "./choose-signer.ts";
import { type AlgorithmDefect, findAlgorithmDefect } from "./find-algorithm-defect.ts";
import { findLayoutDefect, type LayoutDefect } from "./find-layout-defect.ts";
import type { FoundSignature, OpenedSignature } from "./found-signature.ts";
import { issueOfError } from "./issue-of-error.ts";
import { type JudgedPath, judgePath } from "./judge-path.ts";
import { judgeTimeStamps, type TimeProof } from "./judge-time-stamps.ts";
import type { VerificationContext } from "./verification-context.ts";

/** What was found of a signature, before anything is concluded. A fact is absent when an earlier one left no way to learn it. */
export interface SignatureFacts {
  readonly found: FoundSignature;
  readonly context: VerificationContext;
  readonly layoutDefect?: LayoutDefect;
  readonly certificate?: Certificate;
  /** A certificate fits a part of what the signature says of its signer, but none fits all of it. */
  readonly isMismatch: boolean;
  readonly algorithmDefect?: AlgorithmDefect;
  /** Why hashing could not even begin. */
  readonly unreadable?: Issue;
  readonly opened?: OpenedSignature;
  /** Of what was signed, where it is one piece of data and the signature holds. */
  readonly contentDigest?: DigestText;
  readonly valueMatches?: boolean;
  readonly proof?: TimeProof;
  /** The moment that the signer is judged at: proven by a time-stamp, else that of the verification. */
  readonly bestMs: number;
  readonly path?: JudgedPath;
  /** The signer's certificate has expired, but up to its end it is known not to have been revoked. */
  readonly wasGoodToItsEnd?: boolean;
}

/** What is known of a signer's certificate, also of one that has signed nothing yet. */
export type CertificateFacts = Pick<
  SignatureFacts,
  "context" | "certificate" | "path" | "proof" | "wasGoodToItsEnd"
>;

/** Whom an anchor must be trusted to vouch for, for a signature on a document. */
export const signing: readonly AnchorPurpose[] = ["sign", "sign-remote", "gov"];

/** Computes everything that the checks judge. Algorithms outside the policy are not tried. */
export async function gatherFacts(
  found: FoundSignature,
  context: VerificationContext,
): Promise<SignatureFacts> {
  context.signal?.throwIfAborted();
  const { expect, policy } = context;
  const base = { found, context, isMismatch: false, bestMs: epochMs(context.at) };
  if (found.defects.length > 0) return base;
  const layoutDefect = expect.layout && findLayoutDefect(found.xml, expect.layout);
  if (layoutDefect !== undefined) return { ...base, layoutDefect };
  const signer = await identifySigner(found, context);
  const known = { ...base, ...signer };
  const algorithmDefect = findAlgorithmDefect(found, signer.certificate, policy);
  if (algorithmDefect !== undefined) return { ...known, algorithmDefect };
  const opened = await open(found, context);
  if ("code" in opened) return { ...known, unreadable: opened };
  const { algorithm, value } = found;
  const signs = async (one: Certificate) =>
    algorithm !== undefined && (await verifySignatureValue(one.key, algorithm, value, opened.toBeSigned));
  const certificate = signer.certificate ?? (await findByKey(found, signer, signs, context));
  if (certificate === undefined) return { ...known, opened };
  const signed = { ...known, certificate, opened, valueMatches: await signs(certificate) };
  // Who did not sign this needs no proof of time.
  if (!signed.valueMatches || opened.digestsMatch.includes(false))
    return { ...signed, ...(await judgeSigner(signed)) };
  const proof = await judgeTimeStamps(found, context);
  const contentDigest = opened.content && (await digestTextOf(opened.content));
  const timed = {
    ...signed,
    ...(contentDigest && { contentDigest }),
    proof,
    bestMs: bestOf(proof, certificate, context),
  };
  return { ...timed, ...(await judgeSigner(timed)) };
}

async function identifySigner(
  { signer, evidence }: FoundSignature,
  { intermediates, policy }: VerificationContext,
): Promise<NamedSigner> {
  const isNamed = signer?.issuer ?? signer?.subjectKeyId ?? signer?.digest?.value;
  if (signer !== undefined && isNamed !== undefined)
    return findNamedSigner(signer, [...evidence.certificates, ...intermediates], policy);
  const certificate = chooseUnnamedSigner(evidence.certificates);
  return { isMismatch: false, ...(certificate && { certificate }) };
}

/** Only for a signature that neither names nor brings a certificate: then the key decides among the caller's. */
async function findByKey(
  { signer, evidence, algorithm, hashes }: FoundSignature,
  { isMismatch }: NamedSigner,
  signs: (one: Certificate) => Promise<boolean>,
  { intermediates, policy }: VerificationContext,
): Promise<Certificate | undefined> {
  if (signer !== undefined || isMismatch || evidence.certificates.length > 0) return undefined;
  const fits = (one: Certificate) => findAlgorithmDefect({ algorithm, hashes }, one, policy) === undefined;
  return findSignerByKey(intermediates.filter(fits), signs);
}

async function open(
  found: FoundSignature,
  { signal }: VerificationContext,
): Promise<OpenedSignature | Issue> {
  try {
    return await found.open(signal ? { signal } : {});
  } catch (error) {
    if (isEmrError(error)) return issueOfError(error);
    throw error;
  }
}

/** A time-stamp that lies a little before the certificate's beginning is a matter of clocks. */
function bestOf(
  { existed }: TimeProof,
  { notBefore }: Certificate,
  { at, clockSkewMs }: VerificationContext,
): number {
  if (existed === undefined) return epochMs(at);
  const beginning = epochMs(notBefore);
  return existed < beginning && existed + clockSkewMs >= beginning ? beginning : existed;
}

async function judgeSigner({
  found,
  context,
  certificate,
  proof,
  bestMs,
}: SignatureFacts & { readonly certificate: Certificate }): Promise<
  Pick<SignatureFacts, "path" | "wasGoodToItsEnd">
> {
  const judgeIn = (period: StatusPeriod) =>
    judgePath(
      {
        certificate,
        purposes: signing,
        period,
        evidence: found.evidence,
        provenAt: proof?.provenAt ?? (() => undefined),
      },
      context,
    );
  const path = await judgeIn({ from: bestMs, until: bestMs });
  if (path.defect !== "expired" || path.culprit !== certificate || context.revocation === "none")
    return { path };
  const end = epochMs(certificate.notAfter);
  const { revocation } = await judgeIn({ from: end, until: end });
  return { path, wasGoodToItsEnd: revocation === "good" };
}
