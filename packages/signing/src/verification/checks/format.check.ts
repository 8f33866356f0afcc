import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.format";

/** The signature is written as its format demands. */
export function checkFormat({ found, unreadable }: SignatureFacts): CheckResult {
  const issues = unreadable === undefined ? found.defects : [...found.defects, unreadable];
  if (issues.length === 0) return { code, outcome: "passed", issues };
  return { code, outcome: "failed", subIndication: "FORMAT_FAILURE", issues };
}
