import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { argumentIssues } from "../../options/option-issues.ts";
import { isObject, kind } from "../../options/option-shape.ts";
import { type Instant, isInstant } from "../../time/instant.ts";
import { breachIssue } from "./breach-findings.ts";
import { unknownIncidentMembers } from "./incident-members.ts";

/** What may be an incident; what it says is told as findings. */
export const anyIncident = /* @__PURE__ */ kind(
  "sự cố (Incident)",
  "an incident (Incident)",
  (value) => isObject(value) && !("then" in value),
);

/** Is it a moment of an incident? Times run from it, and years: none at the ends of what can be written. */
export function isMoment(value: unknown): value is Instant {
  return typeof value === "string" && isInstant(value) && value >= "1900" && value < "9900";
}

export function isCyber(part: unknown): boolean {
  return (
    isObject(part) && typeof part["serious"] === "boolean" && typeof part["nationalSecurity"] === "boolean"
  );
}

/** Whether the part on personal data has the members on which duties hang. */
export function isDataPart(part: unknown): boolean {
  return (
    isObject(part) &&
    (part["role"] === "controller" || part["role"] === "processor") &&
    typeof part["biometric"] === "boolean" &&
    Array.isArray(part["patients"])
  );
}

/** What makes an incident one of which nobody can say what is due: a duty would vanish, or have no time. */
export function incidentFormIssues(incident: unknown): readonly Issue[] {
  const wrong = argumentIssues("incident", incident, anyIncident);
  if (!isObject(incident) || wrong.length > 0) return wrong;
  const { noticedAt, occurredAt, closedAt, cyber, personalData, actions } = incident;
  const issues: Issue[] = [...unknownIncidentMembers(incident)];
  const time = (at: unknown, ...path: JsonPath) =>
    isMoment(at) || issues.push(breachIssue("time_wrong", path));
  time(noticedAt, "noticedAt");
  if (occurredAt !== undefined) time(occurredAt, "occurredAt");
  if (closedAt !== undefined) time(closedAt, "closedAt");
  if (cyber !== undefined && !isCyber(cyber)) issues.push(breachIssue("part_wrong", ["cyber"]));
  if (personalData !== undefined && !isDataPart(personalData))
    issues.push(breachIssue("part_wrong", ["personalData"]));
  if (!Array.isArray(actions)) return [...issues, breachIssue("missing", ["actions"])];
  for (const [index, action] of actions.entries()) {
    if (isObject(action)) time(action["at"], "actions", index, "at");
    else issues.push(breachIssue("missing", ["actions", index]));
  }
  return issues;
}
