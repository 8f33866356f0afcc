import { epochMs } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { type Certificate, summarizeCertificate } from "../certificate/certificate.ts";
import type { StatusEvidence } from "../certificate/revocation/check-revocation.ts";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import { findNamedSigner } from "../verification/choose-signer.ts";
import { isFinalFailure } from "../verification/conclude.ts";
import { findingOf } from "../verification/finding.ts";
import type { Evidence } from "../verification/found-signature.ts";
import { type JudgedPath, judgePath } from "../verification/judge-path.ts";
import { pathDefectTexts } from "../verification/path-defect-texts.ts";
import type { VerificationContext } from "../verification/verification-context.ts";
import type { SubIndication } from "../verification/verification-report.ts";
import { findTokenDefect, isForTimeStamping } from "./find-token-defect.ts";
import type { TimeStampToken } from "./read-time-stamp-token.ts";
import type { TimeStampReport } from "./time-stamp-report.ts";
import { describeTimeStampDefect, type TimeStampDefect } from "./time-stamp-texts.ts";

/** What a time-stamp is judged with. */
export interface TimeStampQuestion {
  readonly kind: TimeStampReport["kind"];
  readonly token: TimeStampToken;
  /** The bytes that were stamped; answers `undefined` when they are not at hand. */
  readonly stamped: () => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /** When the token itself is proven to have existed, in milliseconds since 1970: now, or the time of an archive time-stamp. */
  readonly provenMs: number;
  /** What the signature brings that it belongs to. */
  readonly evidence: Evidence;
  readonly provenAt: (evidence: StatusEvidence) => number | undefined;
}

/** A time-stamp after judging. */
export interface JudgedTimeStamp {
  readonly report: TimeStampReport;
  readonly path?: JudgedPath;
}

/**
 * Judges one time-stamp: that it is over those bytes, that its signer is a time-stamping authority and nothing else, and
 * that this authority was trusted both when it stamped and when the token is proven to have existed.
 */
export async function judgeTimeStamp(
  question: TimeStampQuestion,
  context: VerificationContext,
): Promise<JudgedTimeStamp> {
  const { token, kind } = question;
  // Beside a signature it only takes a proof away; alone it is what was asked about.
  const severity = kind === "document" ? "error" : "warning";
  const told = { kind, time: token.info.time, policy: token.info.policy };
  const pool = poolOf(question);
  const named = await findNamedSigner(
    token.signer,
    [...pool.certificates, ...context.intermediates],
    context.policy,
  );
  const authority = named.certificate;
  const known = { ...told, ...(authority && { authority: summarizeCertificate(authority) }) };
  const refuse = (subIndication: SubIndication, issue: Issue, path?: JudgedPath): JudgedTimeStamp => {
    const report: TimeStampReport = {
      ...known,
      indication: isFinalFailure(subIndication) ? "TOTAL_FAILED" : "INDETERMINATE",
      subIndication,
      revocation: path?.revocation ?? "not-asked",
      issues: [issue],
    };
    return path === undefined ? { report } : { report, path };
  };
  const defect =
    authority === undefined ? "certificate_missing" : await findDefect(question, authority, context);
  if (authority === undefined || defect !== undefined) {
    const { issue, subIndication } = describeTimeStampDefect(defect ?? "certificate_missing", severity);
    return refuse(subIndication, issue);
  }
  const from = epochMs(token.info.time);
  const until = Math.max(from, question.provenMs);
  const purposes = ["timestamp"] as const;
  const asked = { ...question, certificate: authority, purposes, period: { from, until }, evidence: pool };
  const path = await judgePath(asked, context);
  if (path.path === undefined) {
    const { subIndication, ...text } = pathDefectTexts[path.defect ?? "no-chain"];
    const issue = findingOf("time_stamp.path", {
      vi: `Chứng thư của tổ chức cấp dấu thời gian không dùng được. ${text.vi}`,
      en: `The certificate of the time-stamping authority does not hold. ${text.en}`,
      severity,
      nextStep: text.nextStep,
    });
    return refuse(subIndication, issue, path);
  }
  const mustKnow = context.revocation === "require" || context.revocation === "offline-evidence";
  if (path.revocation === "revoked" || (path.revocation === "unknown" && mustKnow)) {
    const name = path.revocation === "revoked" ? "revoked" : "revocation_unknown";
    const { issue, subIndication } = describeTimeStampDefect(name, severity);
    return refuse(subIndication, issue, path);
  }
  const notes =
    path.revocation === "unknown" ? [describeTimeStampDefect("revocation_unknown", "warning").issue] : [];
  const { domain, revocation } = path;
  const report: TimeStampReport = {
    ...known,
    indication: "TOTAL_PASSED",
    ...(domain && { domain }),
    revocation,
    issues: notes,
  };
  return { report, path };
}

function poolOf({ token, evidence }: TimeStampQuestion): Evidence {
  return {
    certificates: [...token.evidence.certificates, ...evidence.certificates],
    lists: [...token.evidence.lists, ...evidence.lists],
    answers: [...token.evidence.answers, ...evidence.answers],
  };
}

async function findDefect(
  { token, provenMs, stamped }: TimeStampQuestion,
  authority: Certificate,
  { policy, at, clockSkewMs }: VerificationContext,
): Promise<TimeStampDefect | undefined> {
  const { info } = token;
  const defect = await findTokenDefect(token, authority, policy, provenMs);
  if (defect !== undefined || info.hash === undefined) return defect ?? "algorithm";
  const bytes = await stamped();
  if (bytes === undefined) return "nothing_stamped";
  if (!isSameDigest(await hashOf(info.hash, bytes), info.imprint)) return "imprint";
  if (!isForTimeStamping(authority)) return "purpose";
  return epochMs(info.time) > epochMs(at) + clockSkewMs ? "future" : undefined;
}
