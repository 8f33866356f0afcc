import { epochMs } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { checkSigner } from "./check-signer.ts";
import { checkSigningTime, type PolicyTimes } from "./check-signing-time.ts";
import type { DocumentRule, FacilityPolicy, MadeSignature, PolicyDocument } from "./facility-policy.ts";
import type { GivenSignature } from "./given-signature.ts";
import type { PlaceStanding } from "./place-standing.ts";
import { policyIssue } from "./policy-finding.ts";
import { roleLabels } from "./signer-role.ts";
import { methodFit } from "./signing-method.ts";

/** What was found about a list of signatures. */
export interface StoodSignatures {
  readonly places: readonly PlaceStanding[];
  readonly issues: readonly Issue[];
}

/** Puts signatures into the places of a rule, one after the other, and says what is wrong with each. */
export function standSignatures(
  policy: FacilityPolicy,
  rule: DocumentRule,
  document: PolicyDocument,
  signatures: readonly GivenSignature[],
  times: PolicyTimes,
): StoodSignatures {
  let places: readonly PlaceStanding[] = placesOf(rule, document);
  const issues: Issue[] = [];
  let before: MadeSignature | undefined;
  for (const given of signatures) {
    const { signature, path } = given;
    const { place, issues: found } = choosePlace(places, given);
    issues.push(...found);
    if (place === undefined) continue;
    issues.push(
      ...checkMethod(place, signature, path),
      ...checkSigner(policy, place, given, document, times),
      ...checkSigningTime(rule, document, given, times, place.place.label),
      ...checkOrder(places, place, given),
      ...checkOthers(places, place, signature, before, path),
    );
    places = places.map((one) => (one === place ? { ...one, signature } : one));
    before = signature;
  }
  return { places, issues };
}

function placesOf({ places }: DocumentRule, { form }: PolicyDocument): readonly PlaceStanding[] {
  return places.map((place, index) => {
    // The second place of a role is the second of that role on the form.
    const nth = places.slice(0, index).filter(({ role }) => role === place.role).length;
    const asked = form?.signatures.filter(({ signature }) => signature.role === place.role)[nth];
    const { required } = place;
    const isRequired = required === "always" || (required === "when-asked" && (asked?.required ?? true));
    return { place, isRequired, named: asked?.by ?? [] };
  });
}

interface Choice {
  readonly place?: PlaceStanding;
  readonly issues: readonly Issue[];
}

function choosePlace(
  places: readonly PlaceStanding[],
  { signature: { role, place: id, indication }, path, isAhead = false }: GivenSignature,
): Choice {
  const refuse = (name: Parameters<typeof policyIssue>[0], member: string, who: string): Choice => ({
    issues: [policyIssue(name, [...path, member], { who })],
  });
  const inRole = places.filter(({ place }) => place.role === role);
  const wanted = id === undefined ? inRole : places.filter(({ place }) => place.id === id);
  const [first] = wanted;
  const who = first?.place.label ?? roleLabels[role].vi;
  if (first === undefined)
    return refuse(
      id === undefined ? "wrong_role" : "unknown_place",
      id === undefined ? "role" : "place",
      who,
    );
  if (first.place.role !== role) return refuse("wrong_role", "role", roleLabels[role].vi);
  if (indication === undefined && !isAhead) return refuse("not_verified", "indication", who);
  if (indication !== undefined && indication !== "TOTAL_PASSED")
    return refuse("not_valid", "indication", who);
  const place = wanted.find(({ signature }) => signature === undefined);
  return place === undefined ? refuse("signed_twice", "place", who) : { place, issues: [] };
}

function checkMethod({ place }: PlaceStanding, { method }: MadeSignature, path: JsonPath): readonly Issue[] {
  const fit = methodFit(method, place.methods);
  if (fit === "allowed") return [];
  const name = fit === "refused" ? "wrong_method" : "level_too_low";
  return [policyIssue(name, [...path, "method"], { who: place.label })];
}

function checkOrder(
  places: readonly PlaceStanding[],
  { place }: PlaceStanding,
  { path, isAhead = false }: GivenSignature,
): readonly Issue[] {
  const issues: Issue[] = [];
  const signed = places.filter(({ signature }) => signature !== undefined);
  const who = place.label;
  if (signed.some((one) => one.place.role === "facility-seal"))
    issues.push(policyIssue("after_seal", path, { who }));
  else if (signed.some((one) => one.place.step > place.step))
    issues.push(policyIssue("wrong_order", path, { who }));
  const isSeal = place.role === "facility-seal";
  const missing = places
    .filter((one) => one.isRequired && one.signature === undefined && one.place !== place)
    .filter((one) => isSeal || one.place.step < place.step);
  if (missing.length > 0) {
    const whom = missing.map((one) => one.place.label).join(", ");
    issues.push(policyIssue(isSeal ? "seal_too_early" : "too_early", path, { who, whom, isAhead }));
  }
  return issues;
}

function checkOthers(
  places: readonly PlaceStanding[],
  { place: { label: who } }: PlaceStanding,
  { at, evidence }: MadeSignature,
  before: MadeSignature | undefined,
  path: JsonPath,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (before !== undefined && epochMs(at) < epochMs(before.at))
    issues.push(policyIssue("time_goes_back", [...path, "at"], { who }));
  if (evidence !== undefined && places.some(({ signature }) => signature?.evidence === evidence))
    issues.push(policyIssue("used_twice", [...path, "evidence"], { who }));
  return issues;
}
