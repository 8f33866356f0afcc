import { epochMs } from "@benhan/core";
import type { Bilingual, Severity } from "@benhan/core/faults";
import type { PathStatus } from "../../certificate/revocation/check-revocation.ts";
import type { RevocationGap } from "../../certificate/revocation/revocation-gap.ts";
import { findingOf } from "../finding.ts";
import type { CertificateFacts } from "../signature-facts.ts";
import type { CheckResult, SubIndication } from "../verification-report.ts";

const code = "signing.verification.revocation";

const gaps: Readonly<Record<RevocationGap, Bilingual>> = {
  "no-list": { vi: "không có CRL hoặc câu trả lời OCSP", en: "there is no CRL and no OCSP answer" },
  outdated: { vi: "CRL hoặc câu trả lời OCSP đã cũ", en: "the CRL or OCSP answer is out of date" },
  "not-understood": {
    vi: "CRL hoặc câu trả lời OCSP có phần chưa xử lý được",
    en: "the CRL or OCSP answer has a part that is not understood",
  },
  "issuer-unproven": {
    vi: "không chứng minh được ai ký CRL hoặc câu trả lời OCSP",
    en: "it is not proven who signed the CRL or OCSP answer",
  },
  delta: { vi: "thiếu delta CRL", en: "the delta CRL is missing" },
  incomplete: { vi: "CRL không bao gồm mọi lý do thu hồi", en: "the CRLs do not cover every reason" },
  "signer-expired": {
    vi: "chứng thư của bên ký CRL hoặc OCSP đã hết hạn",
    en: "the certificate that signed the CRL or OCSP answer has expired",
  },
};

/**
 * No certificate of the path was revoked or suspended at the moment that the signer is judged at. What is unknown is never
 * called good: the mode only decides whether it keeps the signature from passing.
 *
 * @legal TT 15/2025/TT-BKHCN, annex II 1.1 and 1.2
 */
export function checkRevocation(facts: CertificateFacts): CheckResult {
  const { path, context } = facts;
  if (path?.path === undefined) return { code, outcome: "not-checked", issues: [] };
  if (context.revocation === "none") return { code, outcome: "not-checked", issues: [notAsked] };
  const revoked = path.statuses.find(({ status }) => status.state === "revoked");
  if (revoked !== undefined) return refuseRevoked(revoked, facts);
  const unknown = path.statuses.filter(({ status }) => status.state === "unknown");
  if (unknown.length === 0) return { code, outcome: "passed", issues: [] };
  const mustKnow = context.revocation !== "prefer";
  const issues = [describeUnknown(unknown, mustKnow ? "error" : "warning")];
  if (!mustKnow) return { code, outcome: "not-checked", issues };
  const isExpired = unknown.some(
    ({ status }) => status.state === "unknown" && status.gap === "signer-expired",
  );
  const subIndication = isExpired ? "REVOCATION_OUT_OF_BOUNDS_NO_POE" : "TRY_LATER";
  return { code, outcome: "failed", subIndication, issues };
}

const notAsked = findingOf("verification.not_checked", {
  vi: "Chưa kiểm tra: thu hồi chứng thư (OCSP, CRL).",
  en: "Not checked: revocation (OCSP, CRL).",
  severity: "information",
  nextStep: {
    vi: "Khi cần bằng chứng pháp lý, tra trạng thái thu hồi của chứng thư tại nhà cung cấp.",
    en: "Where legal proof is needed, look up the revocation state at the certificate provider.",
  },
});

function describeUnknown(unknown: readonly PathStatus[], severity: Severity) {
  const reasons = unknown.flatMap(({ status }) => (status.state === "unknown" ? [gaps[status.gap]] : []));
  const joined = (language: keyof Bilingual) =>
    [...new Set(reasons.map((reason) => reason[language]))].join("; ");
  return findingOf("revocation.unknown", {
    vi: `Chưa biết chứng thư số có bị thu hồi hay không: ${joined("vi")}.`,
    en: `It is not known whether a certificate was revoked: ${joined("en")}.`,
    severity,
    nextStep: {
      vi: "Tải CRL mới nhất hoặc tra OCSP của nhà cung cấp rồi kiểm tra lại.",
      en: "Get the newest CRL or an OCSP answer from the certificate provider, then check again.",
    },
    source: "TT 15/2025/TT-BKHCN, annex II 1.2",
  });
}

function refuseRevoked({ status, certificate }: PathStatus, facts: CertificateFacts): CheckResult {
  const isSigner = certificate === facts.certificate;
  const isHold = status.state === "revoked" && status.reason === "on-hold";
  const issue = isHold
    ? findingOf("revocation.on_hold", {
        vi: "Chứng thư số đang bị tạm dừng vào thời điểm xét.",
        en: "A certificate was suspended at the moment that is judged.",
        nextStep: {
          vi: "Chưa dùng tệp; hỏi nhà cung cấp chứng thư và kiểm tra lại sau.",
          en: "Do not use the file yet; ask the certificate provider and check again later.",
        },
      })
    : findingOf("revocation.revoked", {
        vi: isSigner
          ? "Chứng thư số của người ký đã bị thu hồi, và không có dấu thời gian chứng minh chữ ký có trước khi thu hồi."
          : "Chứng thư của tổ chức cấp chứng thư số đã bị thu hồi, và không có bằng chứng chữ ký có trước đó.",
        en: isSigner
          ? "The signer's certificate was revoked, and no time-stamp proves that the signature is older than that."
          : "The certificate of an issuing authority was revoked, and nothing proves that the signature is older.",
        nextStep: {
          vi: "Không dùng tệp như bản có giá trị pháp lý; yêu cầu ký lại bằng chứng thư còn hiệu lực.",
          en: "Do not rely on the file as legally signed; ask for a signature with a valid certificate.",
        },
      });
  return {
    code,
    outcome: "failed",
    subIndication: refusalOf(status, isSigner, isHold, facts),
    issues: [issue],
  };
}

/** Wrong for ever only when the signature was provably made after the revocation. */
function refusalOf(
  status: PathStatus["status"],
  isSigner: boolean,
  isHold: boolean,
  { proof }: CertificateFacts,
): SubIndication {
  if (isHold) return "TRY_LATER";
  if (!isSigner) return "REVOKED_CA_NO_POE";
  const since = status.state === "revoked" ? epochMs(status.since) : Number.POSITIVE_INFINITY;
  return proof?.madeAfter !== undefined && proof.madeAfter >= since ? "REVOKED" : "REVOKED_NO_POE";
}
