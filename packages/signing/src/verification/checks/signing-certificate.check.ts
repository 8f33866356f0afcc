import { doNotUse, type FindingText, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.signing_certificate";

const missing: FindingText = {
  vi: "Tệp không kèm chứng thư số của người ký nên không biết ai đã ký.",
  en: "The file brings no certificate of the signer, so it is not known who signed.",
  nextStep: {
    vi: "Yêu cầu nơi ký kèm chứng thư số, hoặc cung cấp chứng thư số khi kiểm tra.",
    en: "Ask the signer to include the certificate, or give it to the verification.",
  },
};
const mismatch: FindingText = {
  vi: "Chứng thư số đi kèm không phải là chứng thư mà chữ ký đã ghi nhận.",
  en: "The certificate at hand is not the one that the signature names as its signer's.",
  nextStep: doNotUse,
};

/**
 * The signer's certificate is at hand, and it is the one that the signed attributes name. A bare public key in the file is
 * never taken instead.
 */
export function checkSigningCertificate(facts: SignatureFacts): CheckResult {
  const { found, certificate, isMismatch, layoutDefect } = facts;
  if (found.defects.length > 0 || layoutDefect !== undefined)
    return { code, outcome: "not-checked", issues: [] };
  if (certificate !== undefined) return { code, outcome: "passed", issues: [] };
  const issue = isMismatch
    ? findingOf("verification.certificate_mismatch", mismatch)
    : findingOf("verification.certificate_missing", missing);
  return { code, outcome: "failed", subIndication: "NO_SIGNING_CERTIFICATE_FOUND", issues: [issue] };
}
