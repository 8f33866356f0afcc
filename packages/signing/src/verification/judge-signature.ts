import { instantOf } from "@benhan/core";
import { bySeverity } from "@benhan/core/faults";
import { summarizeCertificate } from "../certificate/certificate.ts";
import type { PathStatus } from "../certificate/revocation/check-revocation.ts";
import { checkAlgorithms } from "./checks/algorithms.check.ts";
import { checkPath } from "./checks/certificate-path.check.ts";
import { checkChangesAfter } from "./checks/changes-after.check.ts";
import { checkClaimedTime } from "./checks/claimed-time.check.ts";
import { checkClaims } from "./checks/claims.check.ts";
import { checkDigest } from "./checks/digest.check.ts";
import { checkFormat } from "./checks/format.check.ts";
import { checkKeyUsage } from "./checks/key-usage.check.ts";
import { checkLayout } from "./checks/layout.check.ts";
import { checkRevocation } from "./checks/revocation.check.ts";
import { checkSignatureValue } from "./checks/signature-value.check.ts";
import { checkSignedElement } from "./checks/signed-element.check.ts";
import { checkSigningCertificate } from "./checks/signing-certificate.check.ts";
import { checkTimeStamps } from "./checks/time-stamps.check.ts";
import { conclude } from "./conclude.ts";
import type { FoundSignature } from "./found-signature.ts";
import { levelReached } from "./level-reached.ts";
import { gatherFacts, type SignatureFacts } from "./signature-facts.ts";
import type { CertificateStatus, SignatureReport, SigningTime } from "./signature-report.ts";
import { isOf } from "./signer-identity.ts";
import type { VerificationContext } from "./verification-context.ts";
import type { CheckResult } from "./verification-report.ts";

/** The checks in the order in which they speak: of failures of the same weight the first one names the sub-indication. */
const checksInOrder: readonly ((facts: SignatureFacts) => CheckResult)[] = [
  checkFormat,
  checkLayout,
  checkSigningCertificate,
  checkAlgorithms,
  checkDigest,
  checkSignatureValue,
  checkTimeStamps,
  checkPath,
  checkRevocation,
  checkKeyUsage,
  checkClaimedTime,
  checkChangesAfter,
  checkClaims,
  checkSignedElement,
];

/**
 * Judges one signature of any format after ETSI EN 319 102-1: facts first, then one check after the other, then the
 * indication. A signature that does not hold is an answer, never an exception.
 */
export async function judgeSignature(
  found: FoundSignature,
  context: VerificationContext,
): Promise<SignatureReport> {
  return reportFacts(await gatherFacts(found, context));
}

/** The report on facts that were gathered already. */
export function reportFacts(facts: SignatureFacts): SignatureReport {
  const { found, context } = facts;
  const checks = checksInOrder.map((check) => check(facts));
  const failures = checks.flatMap(({ subIndication }) =>
    subIndication === undefined ? [] : [subIndication],
  );
  // Nobody failed it, because nobody looked: that is no pass.
  if (failures.length === 0 && !isShown(facts)) failures.push("SIG_CRYPTO_FAILURE");
  const { covers, changesAfter, claimedTime, algorithm, format, name } = found;
  const { certificate, path, proof } = facts;
  const level = levelReached(facts);
  const signingTime = signingTimeOf(facts);
  return {
    format,
    name,
    ...(level !== undefined && { level }),
    ...conclude(failures),
    ...contentOf(facts),
    ...(certificate && { signer: summarizeCertificate(certificate) }),
    ...(certificate &&
      context.expect.signers && { meets: context.expect.signers.filter((one) => isOf(one, certificate)) }),
    ...(found.isCounterSignature && { isCounterSignature: true }),
    ...(path?.path && { path: path.path.map(summarizeCertificate) }),
    ...(path?.domain !== undefined && { domain: path.domain }),
    revocation: path?.revocation ?? "not-asked",
    statuses: path?.statuses.map(describeStatus) ?? [],
    ...(algorithm !== undefined && { algorithm }),
    ...(claimedTime !== undefined && { claimedTime }),
    ...(signingTime !== undefined && { signingTime }),
    timeStamps: proof?.stamps.map(({ report }) => report) ?? [],
    covers,
    ...(changesAfter !== undefined && { changesAfter }),
    checks,
    issues: bySeverity(checks.flatMap(({ issues }) => issues)),
    policy: context.policy.edition,
    at: context.at,
    judgedAt: proof?.existed === undefined ? context.at : instantOf(facts.bestMs),
  };
}

/** True when all that a pass means was really found out. */
function isShown({ opened, valueMatches, path }: SignatureFacts): boolean {
  return opened?.digestsMatch.includes(false) === false && valueMatches === true && path?.path !== undefined;
}

function contentOf({
  found,
  layoutDefect,
  unreadable,
  opened,
  contentDigest,
  valueMatches,
}: SignatureFacts): Pick<SignatureReport, "integrity" | "content" | "contentDigest"> {
  const isMalformed = found.defects.length > 0 || layoutDefect !== undefined || unreadable !== undefined;
  if (isMalformed || opened?.digestsMatch.includes(false) || valueMatches === false)
    return { integrity: "broken" };
  if (opened === undefined || valueMatches !== true) return { integrity: "unknown" };
  const { content } = opened;
  return { integrity: "intact", ...(content && contentDigest && { content, contentDigest }) };
}

function signingTimeOf({ found, proof }: SignatureFacts): SigningTime | undefined {
  if (proof?.existed !== undefined) return { time: instantOf(proof.existed), source: "time-stamp" };
  return found.claimedTime && { time: found.claimedTime, source: "claimed" };
}

function describeStatus({ status, certificate }: PathStatus): CertificateStatus {
  const subject = certificate.subject.text;
  switch (status.state) {
    case "good":
      return { subject, state: "good" };
    case "revoked":
      return { subject, state: "revoked", since: status.since, reason: status.reason };
    case "unknown":
      return { subject, state: "unknown", gap: status.gap };
  }
}
