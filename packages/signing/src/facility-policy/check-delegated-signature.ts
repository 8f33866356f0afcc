import { dateOf, localMinuteOf } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import type { FacilityPolicy, MadeSignature, PolicyDocument, SigningPlace } from "./facility-policy.ts";
import { type PolicyFinding, policyIssue } from "./policy-finding.ts";

/** What is wrong with a signature for another role: person, days and documents of its delegation. @legal NĐ 23/2025 Đ13–14 */
export function checkDelegatedSignature(
  { delegations }: FacilityPolicy,
  place: SigningPlace,
  { at, delegation: id, signer }: MadeSignature,
  { code }: PolicyDocument,
  path: JsonPath,
): readonly Issue[] {
  const issue = (name: PolicyFinding) => policyIssue(name, [...path, "delegation"], { who: place.label });
  const delegation = delegations.find((one) => one.id === id);
  if (delegation === undefined) return [issue("delegation_unknown")];
  const { documents, for: role, from, kind, to, until } = delegation;
  const on = dateOf(localMinuteOf(at));
  const found: PolicyFinding[] = [];
  if (!(place.delegable ?? []).includes(kind)) found.push("delegation_not_allowed");
  if (role !== place.role || to.id !== signer.id) found.push("delegation_of_other");
  if (on < from) found.push("delegation_not_begun");
  if (until !== undefined && until < on) found.push("delegation_expired");
  if (documents !== undefined && !documents.includes(code)) found.push("delegation_out_of_scope");
  return found.map(issue);
}
