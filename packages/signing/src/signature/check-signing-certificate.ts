import { epochMs, type Instant } from "@benhan/core";
import { bySeverity, type Issue } from "@benhan/core/faults";
import type { Indication } from "@benhan/core/ports";
import {
  anchorsArgument,
  certificatesArgument,
  checkCall,
  fileArgument,
  policyArgument,
} from "../call/check-call.ts";
import { type CertificateSummary, summarizeCertificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import type { PathStatus } from "../certificate/revocation/check-revocation.ts";
import { describeNotes } from "../evidence/describe-notes.ts";
import type { EvidenceNote } from "../ports/evidence-source.ts";
import type { TrustDomain } from "../trust/trust-anchor.ts";
import { checkPath } from "../verification/checks/certificate-path.check.ts";
import { checkKeyUsage } from "../verification/checks/key-usage.check.ts";
import { checkRevocation } from "../verification/checks/revocation.check.ts";
import { conclude } from "../verification/conclude.ts";
import { contextOf, type JudgeOptions } from "../verification/context-of.ts";
import { findingOf } from "../verification/finding.ts";
import { judgePath } from "../verification/judge-path.ts";
import { type CertificateFacts, signing } from "../verification/signature-facts.ts";
import type { CheckResult, SubIndication } from "../verification/verification-report.ts";

/** By what a certificate is judged before it signs. */
export interface CheckSigningCertificateOptions
  extends Pick<
    JudgeOptions,
    "trustAnchors" | "intermediates" | "lists" | "answers" | "evidence" | "policy" | "clock" | "signal"
  > {
  /**
   * `prefer` (default): a certificate of which nothing could be learnt may sign, with a warning to the signer. `require`:
   * it may not.
   */
  readonly revocation?: "prefer" | "require";
}

/** What is known of a certificate that is about to sign. */
export interface SigningCertificateReport {
  /** `TOTAL_PASSED`: it may sign; read the warnings to the signer all the same. */
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  /** Of the whole path. `unknown` comes with the warning `signing.revocation.unknown`. */
  readonly revocation: "good" | "revoked" | "unknown";
  readonly certificate: CertificateSummary;
  /** Signer first, anchor last; only when a path was found. */
  readonly path?: readonly CertificateSummary[];
  readonly domain?: TrustDomain;
  readonly issues: readonly Issue[];
  /** What was asked on the network, and what came of it. */
  readonly notes: readonly EvidenceNote[];
  readonly at: Instant;
}

/**
 * Checks a certificate before it signs: validity, path to an anchor, purpose, strength of its key, and whether it is revoked
 * now. A certificate that must not sign is an answer, never an exception.
 *
 * @param certificate DER
 * @throws EmrError only for mistakes of the caller: `signing.der.unreadable`, `signing.call.invalid_argument`
 * @legal TT 15/2025/TT-BKHCN art. 5; annex II 1.1, 1.2 and 1.5
 */
export async function checkSigningCertificate(
  certificate: Uint8Array,
  options: CheckSigningCertificateOptions,
): Promise<SigningCertificateReport> {
  checkCall(
    "checkSigningCertificate",
    fileArgument(certificate, "certificate"),
    anchorsArgument(options?.trustAnchors),
    certificatesArgument("intermediates", options?.intermediates ?? []),
    policyArgument(options?.policy),
  );
  const { evidence, revocation: mode = "prefer", ...rest } = options;
  const signer = readCertificate(new Uint8Array(certificate));
  const search = evidence?.start();
  const context = contextOf({ ...rest, ...(search && { evidence: { start: () => search } }) }, {}, mode);
  const at = epochMs(context.at);
  const path = await judgePath(
    {
      certificate: signer,
      purposes: signing,
      period: { from: at, until: at },
      evidence: { certificates: [], lists: [], answers: [] },
      provenAt: () => undefined,
    },
    context,
  );
  const facts: CertificateFacts = { context, certificate: signer, path };
  // Of an anchor that signs itself nobody is asked.
  const revocation = path.revocation === "not-asked" ? "unknown" : path.revocation;
  const asked = revocation === "revoked" ? refuseRevoked(path.statuses) : checkRevocation(facts);
  const results = [checkPath(facts), asked, checkKeyUsage(facts)];
  const { key } = signer;
  const isWeak = key.family === "rsa" ? key.bits < context.policy.minimumRsaBits : key.family !== "ec";
  const issues = [...results.flatMap((result) => result.issues), ...(isWeak ? [weakKey] : [])];
  const failures = results.flatMap(({ subIndication }) =>
    subIndication === undefined ? [] : [subIndication],
  );
  const { notes = [] } = search ?? {};
  return {
    ...conclude([...failures, ...(isWeak ? (["CRYPTO_CONSTRAINTS_FAILURE"] as const) : [])]),
    revocation,
    certificate: summarizeCertificate(signer),
    ...(path.path && { path: path.path.map(summarizeCertificate) }),
    ...(path.domain !== undefined && { domain: path.domain }),
    issues: bySeverity([...issues, ...(revocation === "good" ? [] : describeNotes(notes))]),
    notes,
    at: context.at,
  };
}

/** Suspended counts as revoked: the certificate must not sign while it is. */
function refuseRevoked(statuses: readonly PathStatus[]): CheckResult {
  const isHold = statuses.some(({ status }) => status.state === "revoked" && status.reason === "on-hold");
  const issue = findingOf(isHold ? "revocation.on_hold" : "revocation.revoked", {
    vi: isHold
      ? "Chứng thư số (hoặc chứng thư của nơi cấp) đang bị tạm dừng nên không được dùng để ký."
      : "Chứng thư số (hoặc chứng thư của nơi cấp) đã bị thu hồi nên không được dùng để ký.",
    en: isHold
      ? "The certificate (or that of its issuer) is suspended, so it must not sign."
      : "The certificate (or that of its issuer) was revoked, so it must not sign.",
    nextStep: {
      vi: "Liên hệ nhà cung cấp chứng thư số; ký bằng chứng thư khác còn hiệu lực.",
      en: "Ask the certificate provider; sign with another certificate that is valid.",
    },
    source: "TT 15/2025/TT-BKHCN, annex II 1.1",
  });
  const code = "signing.verification.revocation";
  return { code, outcome: "failed", subIndication: isHold ? "TRY_LATER" : "REVOKED", issues: [issue] };
}

const weakKey: Issue = findingOf("certificate.key", {
  vi: "Khóa trong chứng thư số quá ngắn hoặc thuộc loại không được phép, nên không được dùng để ký.",
  en: "The key in the certificate is too short or of a kind that is not allowed, so it must not sign.",
  nextStep: {
    vi: "Thay bằng chứng thư số có khóa RSA từ 2048 bit hoặc ECDSA từ 256 bit.",
    en: "Replace it by a certificate with an RSA key of 2048 bits or more, or ECDSA of 256 bits or more.",
  },
});
