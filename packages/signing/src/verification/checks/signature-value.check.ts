import { doNotUse, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.signature_value";

/** The signature value was made with the key of the signer's certificate. */
export function checkSignatureValue({ valueMatches }: SignatureFacts): CheckResult {
  if (valueMatches === undefined) return { code, outcome: "not-checked", issues: [] };
  if (valueMatches) return { code, outcome: "passed", issues: [] };
  const issue = findingOf("verification.value_invalid", {
    vi: "Giá trị chữ ký không khớp với chứng thư số đi kèm.",
    en: "The signature value was not made with the key of the certificate in the file.",
    nextStep: doNotUse,
  });
  return { code, outcome: "failed", subIndication: "SIG_CRYPTO_FAILURE", issues: [issue] };
}
