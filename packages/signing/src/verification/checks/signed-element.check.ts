import { doNotUse, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.signed_element";

/** What was signed is what the caller expects, not some other kind of file with a good signature. */
export function checkSignedElement({ found, context, layoutDefect }: SignatureFacts): CheckResult {
  const expectedRoot = context.expect.root;
  const isUnread = found.defects.length > 0 || layoutDefect !== undefined;
  if (expectedRoot === undefined || isUnread) return { code, outcome: "not-checked", issues: [] };
  if (found.covers.part === expectedRoot) return { code, outcome: "passed", issues: [] };
  const issue = findingOf("verification.other_element_signed", {
    vi: `Phần được ký không phải là ${expectedRoot}.`,
    en: `What was signed is not a ${expectedRoot}.`,
    nextStep: doNotUse,
    official: expectedRoot,
  });
  return { code, outcome: "failed", subIndication: "SIGNED_DATA_NOT_FOUND", issues: [issue] };
}
