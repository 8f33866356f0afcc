import { doNotUse, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.digest";

/** The content is the one whose digest was signed. */
export function checkDigest({ opened }: SignatureFacts): CheckResult {
  if (opened === undefined) return { code, outcome: "not-checked", issues: [] };
  if (opened.digestsMatch.every((matches) => matches)) return { code, outcome: "passed", issues: [] };
  const issue = findingOf("verification.content_changed", {
    vi: "Nội dung tệp đã bị thay đổi sau khi ký.",
    en: "The content of the file was changed after it was signed.",
    nextStep: doNotUse,
  });
  return { code, outcome: "failed", subIndication: "HASH_FAILURE", issues: [issue] };
}
