import { epochMs } from "@benhan/core";
import { findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.claimed_time";

/**
 * The time that the signer claims can be true. It proves nothing either way, so this is a remark and never decides.
 *
 * @legal TT 15/2025/TT-BKHCN, annex II 1.1
 */
export function checkClaimedTime({
  found,
  certificate,
  bestMs,
  opened,
  context,
}: SignatureFacts): CheckResult {
  const { claimedTime } = found;
  if (claimedTime === undefined || certificate === undefined || opened === undefined)
    return { code, outcome: "not-checked", issues: [] };
  const claimed = epochMs(claimedTime);
  const isWithin = epochMs(certificate.notBefore) <= claimed && claimed <= epochMs(certificate.notAfter);
  if (isWithin && claimed <= bestMs + context.clockSkewMs) return { code, outcome: "passed", issues: [] };
  const issue = findingOf("verification.claimed_time_doubtful", {
    vi: "Thời gian ký do người ký khai nằm ngoài hạn của chứng thư số hoặc sau thời điểm đã được chứng minh.",
    en: "The time that the signer claims lies outside the certificate's validity or after the moment that is proven.",
    severity: "warning",
    nextStep: {
      vi: "Không dựa vào thời gian khai; dùng dấu thời gian nếu có.",
      en: "Do not rely on the claimed time; use a time-stamp where there is one.",
    },
  });
  return { code, outcome: "failed", issues: [issue] };
}
