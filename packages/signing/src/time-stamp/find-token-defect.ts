import { epochMs } from "@benhan/core";
import type { Certificate } from "../certificate/certificate.ts";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import type { SignaturePolicy } from "../policy/signature-policy.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import { type AlgorithmUse, findAlgorithmDefect, usesSha1 } from "../verification/find-algorithm-defect.ts";
import type { TimeStampToken } from "./read-time-stamp-token.ts";
import type { TimeStampDefect } from "./time-stamp-texts.ts";

const timeStamping = "1.3.6.1.5.5.7.3.8";

/**
 * What is wrong with a token itself, before anybody asks what it stands over and who its signer is.
 *
 * @param provenMs when the token is proven to have existed, in milliseconds since 1970
 */
export async function findTokenDefect(
  { info, digestHash, signer, algorithm, content, messageDigest, value, toBeSigned }: TimeStampToken,
  authority: Certificate,
  policy: SignaturePolicy,
  provenMs: number,
): Promise<TimeStampDefect | undefined> {
  const use: AlgorithmUse = { algorithm, hashes: [info.hash, digestHash, signer.digest?.hash] };
  const isRefused = findAlgorithmDefect(use, authority, policy) !== undefined;
  if (isRefused || algorithm === undefined || info.hash === undefined || digestHash === undefined)
    return "algorithm";
  const isTooLate = policy.sha1Before === undefined || provenMs >= epochMs(policy.sha1Before);
  if (usesSha1(use) && isTooLate) return "old_hash";
  if (info.unprocessedCritical.length > 0) return "extension";
  if (!isSameDigest(await hashOf(digestHash, content), messageDigest)) return "changed";
  return (await verifySignatureValue(authority.key, algorithm, value, toBeSigned)) ? undefined : "value";
}

/** The purpose is critical and the only one (RFC 3161 2.3), and the key may sign. */
export function isForTimeStamping({ criticalPurposes, keyUsage }: Certificate): boolean {
  const maySign =
    keyUsage === undefined || keyUsage.has("digitalSignature") || keyUsage.has("nonRepudiation");
  return maySign && criticalPurposes?.length === 1 && criticalPurposes[0] === timeStamping;
}
