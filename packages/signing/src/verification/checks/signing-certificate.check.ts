import { findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.signing_certificate";

/** The signer's certificate is at hand. A bare public key in the file is never taken instead. */
export function checkSigningCertificate({ signature, certificate }: SignatureFacts): CheckResult {
  if (signature === undefined) return { code, outcome: "not-checked", issues: [] };
  if (certificate !== undefined) return { code, outcome: "passed", issues: [] };
  const issue = findingOf("verification.certificate_missing", {
    vi: "Tệp không kèm chứng thư số của người ký nên không biết ai đã ký.",
    en: "The file brings no certificate of the signer, so it is not known who signed.",
    nextStep: {
      vi: "Yêu cầu nơi ký kèm chứng thư số, hoặc cung cấp chứng thư số khi kiểm tra.",
      en: "Ask the signer to include the certificate, or give it to the verification.",
    },
  });
  return { code, outcome: "failed", subIndication: "NO_SIGNING_CERTIFICATE_FOUND", issues: [issue] };
}
