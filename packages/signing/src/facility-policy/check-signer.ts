import type { Issue } from "@benhan/core/faults";
import { checkDelegatedSignature } from "./check-delegated-signature.ts";
import { claimedUse, dayOf, type PolicyTimes } from "./check-signing-time.ts";
import type {
  Appointment,
  FacilityPolicy,
  MadeSignature,
  PolicyDocument,
  Signer,
} from "./facility-policy.ts";
import type { GivenSignature } from "./given-signature.ts";
import type { PlaceStanding } from "./place-standing.ts";
import { type PolicyFinding, policyIssue } from "./policy-finding.ts";
import { holdsOn } from "./policy-lookup.ts";

/**
 * Compares whoever signed with all that is known of who should: the record's form, the policy's appointments and
 * delegations, and of the seal the facility itself. Where nothing but a name is known that is said.
 *
 * @legal TT 13/2025/TT-BYT Đ6 k3 b; NĐ 23/2025/NĐ-CP Đ13–14
 */
export function checkSigner(
  policy: FacilityPolicy,
  { place, named }: PlaceStanding,
  given: GivenSignature,
  document: PolicyDocument,
  times: PolicyTimes,
): readonly Issue[] {
  const { signature, path } = given;
  if (signature.delegation !== undefined)
    return checkDelegatedSignature(policy, place, given, document, times);
  const { signer } = signature;
  const appointments = (policy.appointments ?? []).filter(
    (one) => one.role === place.role && (one.documents ?? [document.code]).includes(document.code),
  );
  const held =
    place.role === "facility-seal"
      ? heldBySeal(policy, signer)
      : heldByPerson(policy, appointments, signature);
  const naming = compareNamed(named, signer);
  const found: PolicyFinding[] = [];
  if (naming === "other") found.push("other_person");
  if (typeof held === "string") found.push(held);
  if (held === undefined && (naming === "nobody" || naming === "name")) found.push("signer_not_compared");
  const own = appointments.filter(({ to }) => to.id === signer.id);
  const isLasting = own.some(({ from, until }) => until === undefined && from <= dayOf(times.now));
  const use = held === true && own.length > 0 && !isLasting ? claimedUse(own, given, times) : undefined;
  const who = place.label;
  return [
    ...found.map((one) => policyIssue(one, [...path, "signer"], { who })),
    ...(use === undefined ? [] : [policyIssue(use, [...path, "at"], { who })]),
  ];
}

/** How a signer fits whom the record names. A name is that of many people, and proves nobody. */
function compareNamed(named: readonly string[], { id, name }: Signer): "nobody" | "id" | "name" | "other" {
  if (named.length === 0) return "nobody";
  if (named.includes(id)) return "id";
  // Numbers have digits, names have none: beside a number that is another's a name counts for nothing.
  const isNamed = name !== undefined && named.includes(name) && !named.some((one) => /\d/.test(one));
  return isNamed ? "name" : "other";
}

/** `true` who it should be, a finding when not, nothing when the policy does not say. */
type Held = true | PolicyFinding | undefined;

function heldBySeal({ facility: { code, ids = [] } }: FacilityPolicy, { id }: Signer): Held {
  const known = [...(code === undefined ? [] : [code]), ...ids];
  if (known.length === 0) return undefined;
  return known.includes(id) || "other_facility";
}

function heldByPerson(
  { delegations }: FacilityPolicy,
  appointments: readonly Appointment[],
  { role, signer: { id }, at }: MadeSignature,
): Held {
  const on = dayOf(at);
  const holders = appointments.filter(({ from, until }) =>
    holdsOn({ from, ...(until && { to: until }) }, on),
  );
  if (holders.some(({ to }) => to.id === id)) return true;
  // Whoever was given the right to sign for somebody is not that person, whether the right still holds or not.
  if (delegations.some((one) => one.for === role && one.to.id === id)) return "delegation_missing";
  return holders.length > 0 ? "not_appointed" : undefined;
}
