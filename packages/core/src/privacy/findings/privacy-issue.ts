import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { egressFindings } from "./egress-findings.ts";
import { basisFindings, consentFindings, type FindingText } from "./privacy-findings.ts";

const findings = { ...consentFindings, ...basisFindings, ...egressFindings };

/** What can be found about consents, legal bases, transfer agreements and the handing out of content. */
export type PrivacyFinding = keyof typeof findings;

/** A finding in its place; it names the member and never its content. */
export function privacyIssue(what: PrivacyFinding, path: JsonPath): Issue {
  const finding: FindingText = findings[what];
  return { code: `core.privacy.${what}`, path, ...finding };
}
