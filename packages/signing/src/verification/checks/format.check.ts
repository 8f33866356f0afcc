import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.format";

/** The signature is written as its format demands. */
export function checkFormat({ found, unreadable }: SignatureFacts): CheckResult {
  const issues = unreadable === undefined ? found.defects : [...found.defects, unreadable];
  if (issues.length === 0) return { code, outcome: "passed", issues };
  // The signature may be a good one: its document was not given along.
  const lacksContent = issues.every(({ code: found }) => found.endsWith(".content_missing"));
  const subIndication = lacksContent ? "SIGNED_DATA_NOT_FOUND" : "FORMAT_FAILURE";
  return { code, outcome: "failed", subIndication, issues };
}
