import { nearNames, perhaps } from "@benhan/core/codes";
import { bySeverity, type Issue, type Report, reportOf } from "@benhan/core/faults";
import { type PolicyCheckOptions, type PolicyTimes, timesOf } from "./check-signing-time.ts";
import type { FacilityPolicy, MadeSignature, PolicyDocument, SigningPlace } from "./facility-policy.ts";
import type { PlaceStanding } from "./place-standing.ts";
import { refusePolicyCall } from "./policy-call.ts";
import { policyIssue } from "./policy-finding.ts";
import { editionOn, holdsOn, ruleOf } from "./policy-lookup.ts";
import { standSignatures } from "./stand-signatures.ts";

/** How the signatures of a document stand. */
export interface SignatureStanding {
  /** Name of the edition that was asked. */
  readonly edition: string;
  readonly places: readonly PlaceStanding[];
  /** Who may sign now. */
  readonly next: readonly SigningPlace[];
  /** Whether everybody who must has signed. */
  readonly isComplete: boolean;
}

/**
 * Checks the signatures so far, in the order in which they stand on the document, and the one that is about to be made.
 * Who is still missing is a warning here, an error of {@link mayComplete}. Ask before the key is used.
 *
 * Whoever signs is compared with the form's signers and with the policy's appointments and delegations; a signer of whom
 * nothing but a name is known is the warning `signing.facility_policy.signer_not_compared`. A moment that only the signer
 * says (`atSource`) does not show that a delegation or an appointment held which is over by now.
 *
 * @throws EmrError `core.options.wrong` for a call that is wrong
 * @legal TT 13/2025/TT-BYT Đ6 k3 b
 */
export function checkSignaturePolicy(
  policy: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
  next?: MadeSignature,
  options: PolicyCheckOptions = {},
): Report<SignatureStanding> {
  refusePolicyCall("checkSignaturePolicy", policy, { document, signatures, next }, options);
  const times = timesOf(options);
  return judge(policy, document, signatures, { missing: "warning", times, ...(next && { next }) });
}

/**
 * Checks whether a document is signed as the policy asks, by everybody who must: what is asked before it is completed.
 * Signers are compared as {@link checkSignaturePolicy} does; only signatures that were verified count.
 *
 * @throws EmrError `core.options.wrong` for a call that is wrong
 */
export function mayComplete(
  policy: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
  options: PolicyCheckOptions = {},
): Report<SignatureStanding> {
  refusePolicyCall("mayComplete", policy, { document, signatures }, options);
  return judge(policy, document, signatures, { missing: "error", times: timesOf(options) });
}

/**
 * The places that may be signed now, required and optional ones; the seal of the facility only when nothing is missing.
 *
 * @throws EmrError `core.options.wrong` for a call that is wrong
 */
export function nextSigners(
  policy: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
): readonly SigningPlace[] {
  refusePolicyCall("nextSigners", policy, { document, signatures });
  const edition = editionOn(policy, document.on);
  const rule = edition && ruleOf(edition, document.code, document.on);
  if (rule === undefined) return [];
  const { places } = standSignatures(
    policy,
    rule,
    document,
    signatures.map((signature, index) => ({ signature, path: ["signatures", index] })),
    timesOf({}),
  );
  return nextOf(places);
}

interface Asked {
  readonly missing: "error" | "warning";
  readonly times: PolicyTimes;
  readonly next?: MadeSignature;
}

function judge(
  policy: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
  { missing, times, next }: Asked,
): Report<SignatureStanding> {
  const edition = editionOn(policy, document.on);
  if (edition === undefined) return { ok: false, issues: [policyIssue("no_edition", ["document", "on"])] };
  const rule = ruleOf(edition, document.code, document.on);
  if (rule === undefined) {
    const ruled = edition.documents.filter((one) => holdsOn(one, document.on));
    const near = perhaps(
      nearNames(
        document.code,
        ruled.map((one) => one.document),
      ),
    );
    return { ok: false, issues: [policyIssue("document_not_ruled", ["document", "code"], { near })] };
  }
  const given = [
    ...signatures.map((signature, index) => ({ signature, path: ["signatures", index] })),
    ...(next ? [{ signature: next, path: ["next"], isAhead: true }] : []),
  ];
  const stood = standSignatures(policy, rule, document, given, times);
  const { places } = stood;
  const unsigned = places.filter(({ isRequired, signature }) => isRequired && signature === undefined);
  const issues: Issue[] = [...stood.issues];
  for (const { place } of unsigned) {
    const path = ["places", rule.places.indexOf(place)];
    issues.push(policyIssue("missing", path, { who: place.label, severity: missing }));
  }
  if (edition.basis === "reading") {
    const path = ["policy", "editions", policy.editions.indexOf(edition), "basis"];
    issues.push(policyIssue("only_a_reading", path));
  }
  if (places.length === 0) issues.push(policyIssue("no_places", ["document", "code"]));
  const standing = { edition: edition.name, places, next: nextOf(places), isComplete: unsigned.length === 0 };
  return reportOf(standing, bySeverity(issues));
}

function nextOf(places: readonly PlaceStanding[]): readonly SigningPlace[] {
  const free = places.filter(({ signature }) => signature === undefined);
  const reached = Math.max(
    0,
    ...places.map(({ place, signature }) => (signature === undefined ? 0 : place.step)),
  );
  const awaited = free.filter(({ isRequired }) => isRequired).map(({ place }) => place.step);
  const upTo = Math.min(...awaited);
  const isSealed = places.some(
    ({ place, signature }) => place.role === "facility-seal" && signature !== undefined,
  );
  if (isSealed) return [];
  return free.map(({ place }) => place).filter(({ step }) => step >= reached && step <= upTo);
}
