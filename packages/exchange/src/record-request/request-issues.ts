import type { Issue, JsonPath } from "@benhan/core/faults";
import { deliveryFindings } from "./delivery-findings.ts";
import { type Finding, requestFindings } from "./request-findings.ts";

const findings = { ...requestFindings, ...deliveryFindings };

/** What can be wrong with a request, its fulfilment or its receipt. */
export type RequestIssueKind = keyof typeof findings;

/** A finding; it names the place and never its content. */
export function requestIssue(kind: RequestIssueKind, path: JsonPath): Issue {
  const finding: Finding = findings[kind];
  return { ...finding, path, rule: finding.rule ?? "KCB-07" };
}

/** The finding when a text is empty. */
export function filledText(
  text: unknown,
  path: JsonPath,
  kind: RequestIssueKind = "missing",
): Issue | undefined {
  return typeof text === "string" && text.trim() !== "" ? undefined : requestIssue(kind, path);
}

/** The finding of a part, with its place in the whole. */
export function within(path: JsonPath, issue: Issue): Issue {
  return { ...issue, path: [...path, ...issue.path] };
}
