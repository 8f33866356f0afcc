import { dateOf, localMinuteOf } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { checkDelegatedSignature } from "./check-delegated-signature.ts";
import type { FacilityPolicy, MadeSignature, PolicyDocument, SigningPlace } from "./facility-policy.ts";
import { type PolicyFinding, policyIssue } from "./policy-finding.ts";
import { holdsOn } from "./policy-lookup.ts";

/**
 * Compares whoever signed with all that is known of who should: the record's form, the policy's appointments and
 * delegations, and of the seal the facility itself. Where nothing is known that is said.
 *
 * @legal TT 13/2025/TT-BYT Đ6 k3 b; NĐ 23/2025/NĐ-CP Đ13–14
 */
export function checkSigner(
  policy: FacilityPolicy,
  { place, named }: { readonly place: SigningPlace; readonly named: readonly string[] },
  signature: MadeSignature,
  document: PolicyDocument,
  path: JsonPath,
): readonly Issue[] {
  if (signature.delegation !== undefined)
    return checkDelegatedSignature(policy, place, signature, document, path);
  const { id, name } = signature.signer;
  const held =
    place.role === "facility-seal" ? heldBySeal(policy, id) : heldByPerson(policy, signature, document);
  const found: PolicyFinding[] = [];
  const isNamed = named.includes(id) || (name !== undefined && named.includes(name));
  if (named.length > 0 && !isNamed) found.push("other_person");
  if (typeof held === "string") found.push(held);
  if (named.length === 0 && held === undefined) found.push("signer_not_compared");
  return found.map((one) => policyIssue(one, [...path, "signer"], { who: place.label }));
}

/** `true` who it should be, a finding when not, nothing when the policy does not say. */
type Held = true | PolicyFinding | undefined;

function heldBySeal({ facility: { code, ids = [] } }: FacilityPolicy, id: string): Held {
  const known = [...(code === undefined ? [] : [code]), ...ids];
  if (known.length === 0) return undefined;
  return known.includes(id) || "other_facility";
}

function heldByPerson(
  { appointments = [], delegations }: FacilityPolicy,
  { role, signer: { id }, at }: MadeSignature,
  { code }: PolicyDocument,
): Held {
  const on = dateOf(localMinuteOf(at));
  const holders = appointments
    .filter((one) => one.role === role && (one.documents ?? [code]).includes(code))
    .filter(({ from, until }) => holdsOn({ from, ...(until && { to: until }) }, on));
  if (holders.some(({ to }) => to.id === id)) return true;
  // Whoever was given the right to sign for somebody is not that person, whether the right still holds or not.
  if (delegations.some((one) => one.for === role && one.to.id === id)) return "delegation_missing";
  return holders.length > 0 ? "not_appointed" : undefined;
}
