import { epochMs } from "@benhan/core";
import { doNotUse, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.time_stamps";

/**
 * The time-stamps fit together and are not older than the signer's certificate. One that does not hold proves nothing, and
 * the signature is then judged as though it were not there.
 */
export function checkTimeStamps({ proof, certificate, context }: SignatureFacts): CheckResult {
  if (proof === undefined || certificate === undefined || proof.stamps.length === 0)
    return { code, outcome: "not-checked", issues: [] };
  const issues = proof.stamps.flatMap(({ report }) => report.issues);
  if (proof.existed !== undefined && proof.existed + context.clockSkewMs < epochMs(certificate.notBefore)) {
    const issue = findingOf("time_stamp.before_certificate", {
      vi: "Dấu thời gian có trước ngày chứng thư số của người ký có hiệu lực.",
      en: "The time-stamp is older than the signer's certificate.",
      nextStep: doNotUse,
    });
    return { code, outcome: "failed", subIndication: "NOT_YET_VALID", issues: [issue, ...issues] };
  }
  if (proof.isDisordered) {
    const issue = findingOf("time_stamp.order", {
      vi: "Các dấu thời gian mâu thuẫn nhau về thứ tự.",
      en: "The time-stamps contradict each other in their order.",
      nextStep: doNotUse,
    });
    return { code, outcome: "failed", subIndication: "TIMESTAMP_ORDER_FAILURE", issues: [issue, ...issues] };
  }
  const isGood = proof.stamps.every(({ report }) => report.indication === "TOTAL_PASSED");
  return { code, outcome: isGood ? "passed" : "failed", issues };
}
