import { maySignDocuments } from "../../certificate/check-certificate-path.ts";
import { findingOf } from "../finding.ts";
import { pathDefectTexts } from "../path-defect-texts.ts";
import type { CertificateFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.key_usage";

/**
 * The signer's certificate was issued for signing documents, not for web servers or time-stamps.
 *
 * @legal TT 15/2025/TT-BKHCN, annex II 1.5
 */
export function checkKeyUsage({ certificate, path }: CertificateFacts): CheckResult {
  if (certificate === undefined || path === undefined) return { code, outcome: "not-checked", issues: [] };
  if (maySignDocuments(certificate)) return { code, outcome: "passed", issues: [] };
  const { subIndication, ...text } = pathDefectTexts["key-usage"];
  const issue = findingOf("certificate.key_usage", text);
  return { code, outcome: "failed", subIndication, issues: [issue] };
}
