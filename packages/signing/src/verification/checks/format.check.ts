import type { Issue } from "@benhan/core/faults";
import { doNotUse } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.format";

/** The file and its Signature element can be read. */
export function checkFormat({ unreadable }: SignatureFacts): CheckResult {
  if (unreadable === undefined) return { code, outcome: "passed", issues: [] };
  const { text, path, nextStep = doNotUse } = unreadable;
  const issue: Issue = { code: unreadable.code, severity: "error", path, text, nextStep };
  return { code, outcome: "failed", subIndication: "FORMAT_FAILURE", issues: [issue, ...unreadable.issues] };
}
