import type { Issue } from "@benhan/core/faults";
import { claimedUse, dayOf, type PolicyTimes } from "./check-signing-time.ts";
import type { FacilityPolicy, PolicyDocument, SigningPlace } from "./facility-policy.ts";
import type { GivenSignature } from "./given-signature.ts";
import { type PolicyFinding, policyIssue } from "./policy-finding.ts";

/** What is wrong with a signature for another role: person, days and documents of its delegation. @legal NĐ 23/2025 Đ13–14 */
export function checkDelegatedSignature(
  { delegations }: FacilityPolicy,
  place: SigningPlace,
  given: GivenSignature,
  { code }: PolicyDocument,
  times: PolicyTimes,
): readonly Issue[] {
  const { signature, path } = given;
  const { at, delegation: id, signer } = signature;
  const issue = (name: PolicyFinding, member = "delegation") =>
    policyIssue(name, [...path, member], { who: place.label });
  const delegation = delegations.find((one) => one.id === id);
  if (delegation === undefined) return [issue("delegation_unknown")];
  const { documents, for: role, from, kind, to, until } = delegation;
  const on = dayOf(at);
  const found: PolicyFinding[] = [];
  if (!(place.delegable ?? []).includes(kind)) found.push("delegation_not_allowed");
  if (role !== place.role || to.id !== signer.id) found.push("delegation_of_other");
  if (on < from) found.push("delegation_not_begun");
  const isExpired = until !== undefined && until < on;
  if (isExpired) found.push("delegation_expired");
  if (documents !== undefined && !documents.includes(code)) found.push("delegation_out_of_scope");
  const use = isExpired ? undefined : claimedUse([delegation], given, times);
  return [...found.map((name) => issue(name)), ...(use === undefined ? [] : [issue(use, "at")])];
}
