import { categoryRuleOf } from "../../access/requester-categories.data.ts";
import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { checkedEpochMs, epochMs, isInstant, localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import { isSameKey } from "../consent/same-key.ts";
import { isSensitive } from "../data-class/data-class.ts";
import { type PrivacyFinding, privacyIssue } from "../findings/privacy-issue.ts";
import { isLegalGround, legalGrounds } from "../legal-basis/legal-grounds.ts";
import { isSoundKey } from "./egress-desk.ts";
import { defaultEgressPolicy, type EgressPolicy, writtenRequestDestinations } from "./egress-policy.ts";
import type { EgressRequest } from "./egress-request.ts";
import { isOnPatientSide } from "./recipient-secrecy.ts";
import { requesterUnknown } from "./requester-unknown.ts";
import { agreementIssues } from "./transfer-agreement.ts";

/** Keys that say nothing, or cannot stand on the log; a category of no list. */
export function memberIssues(request: EgressRequest): readonly Issue[] {
  const { facilityId, subject, patient, requester, evidence, agreement } = request;
  const keys: readonly (readonly [unknown, JsonPath])[] = [
    [facilityId, ["facilityId"]],
    [subject, ["subject"]],
    [patient, ["patient"]],
    [requester.id, ["requester", "id"]],
    // That one is missing is told where the document is asked for.
    [evidence?.id || "none", ["evidence", "id"]],
    [agreement?.id || "none", ["agreement", "id"]],
  ];
  return [
    ...keys.flatMap(([key, path]) => (isSoundKey(key) ? [] : [privacyIssue("request_incomplete", path)])),
    ...(categoryRuleOf(requester.category) !== undefined ? [] : [requesterUnknown(requester.category)]),
  ];
}

/** A state of the ledger that was asked for somebody else or long ago, or that has ended since, proves nothing. */
export function consentIssuesOf(
  request: EgressRequest,
  { ticketMinutes = defaultEgressPolicy.ticketMinutes }: EgressPolicy = {},
): readonly Issue[] {
  const { consent, patient, purpose, facilityId, now } = request;
  if (consent === undefined) return [];
  const { statement, together } = consent;
  const isOfThis =
    consent.facilityId === facilityId && consent.patient === patient && consent.purpose === purpose;
  const areOfThis = [statement, together].every(
    (one) =>
      one === undefined ||
      (one.facilityId === facilityId && isSameKey(one.patient, patient) && isSameKey(one.purpose, purpose)),
  );
  const hasEnded = [statement, together].some(
    (one) => one?.until !== undefined && !(checkedEpochMs(one.until) > epochMs(now)),
  );
  // A state without a statement was not made by the ledger; one of later than now was asked about another moment.
  const isMade = consent.state !== "permit" || (statement?.decision === "permit" && areOfThis);
  const age = isMoment(consent.at) ? epochMs(now) - epochMs(consent.at) : -1;
  const isGood = isOfThis && isMade && age >= 0 && !(consent.state === "permit" && hasEnded);
  return [
    ...(isGood ? [] : [privacyIssue("consent_of_other", ["consent"])]),
    // What was stated since is in the ledger: an old answer is no answer.
    ...(age > ticketMinutes * 60_000 ? [privacyIssue("consent_too_old", ["consent", "at"])] : []),
  ];
}

const isMoment = (value: unknown): boolean => typeof value === "string" && isInstant(value);

/** What the law says of each kind of recipient. */
export function recipientIssues(request: EgressRequest, policy: EgressPolicy): readonly Issue[] {
  const { destination, ground, consent, unitApproval, purpose } = request;
  const found: Issue[] = [];
  const find = (what: PrivacyFinding, ...path: string[]) => found.push(privacyIssue(what, path));
  const isWithoutConsent = isLegalGround(ground) && legalGrounds[ground].isWithoutConsent;
  // What goes to the patient is asked for by the patient's side: anybody else is a destination of their own.
  const { category } = request.requester;
  if (destination.type === "patient" && !isOnPatientSide(category) && category !== "patient-lawyer")
    find("requester_not_patient", "requester", "category");
  const isGuarded = writtenRequestDestinations.includes(destination.type);
  if (isGuarded && ground !== "written-request" && !isWithoutConsent)
    find("written_request_needed", "ground");
  if (destination.type === "third-party") {
    if (unitApproval === undefined || unitApproval.trim() === "")
      find("unit_approval_missing", "unitApproval");
    if (consent?.state !== "permit") find("patient_consent_missing", "consent");
  }
  const isPublicPurpose = policy.purposes?.find(({ code }) => code === purpose)?.isPublication === true;
  const isPublic = destination.type === "publication";
  if ((isPublic || isPublicPurpose) && ground !== "consent") find("publication_needs_consent", "ground");
  // Of a purpose that is one of publication the legal basis tells it.
  if (isPublic && !isPublicPurpose && consent !== undefined && consent.isPublication !== true)
    find("consent_not_for_publication", "consent");
  return found;
}

/** The agreement with the recipient, and the protection on the way. @legal Luật 91/2025/QH15 Đ17; NĐ 356/2025/NĐ-CP Đ7 */
export function transferIssues(request: EgressRequest, policy: EgressPolicy): readonly Issue[] {
  const { operation, destination, ground, agreement, medium = "electronic" } = request;
  // What is looked at on the spot is not transferred.
  if (operation === "read") return [];
  const { agreementFor = defaultEgressPolicy.agreementFor } = policy;
  const { noAgreementGrounds = defaultEgressPolicy.noAgreementGrounds } = policy;
  const isNeeded = agreementFor.includes(destination.type) && !noAgreementGrounds.includes(ground);
  const found: Issue[] = agreement === undefined ? [] : [...agreementIssuesOf(request, agreement)];
  if (agreement === undefined && isNeeded) found.push(privacyIssue("agreement_missing", ["agreement"]));
  if (!holdsSensitive(request) || destination.type === "publication") return found;
  if (medium === "electronic" && request.isEncrypted !== true) {
    const isOwn = destination.type === "patient";
    found.push(privacyIssue(isOwn ? "not_encrypted_for_patient" : "not_encrypted", ["isEncrypted"]));
  }
  if (medium === "paper" && request.isSealed !== true)
    found.push(privacyIssue("not_protected", ["isSealed"]));
  return found;
}

/** What nobody has classified counts as sensitive, also where the list of its classes is empty. @legal NĐ 356/2025/NĐ-CP Đ4 */
function holdsSensitive({ dataClasses, tags }: EgressRequest): boolean {
  return (
    tags.length > 0 || dataClasses === undefined || dataClasses.length === 0 || dataClasses.some(isSensitive)
  );
}

function agreementIssuesOf(
  { destination, purpose, dataClasses, now }: EgressRequest,
  agreement: NonNullable<EgressRequest["agreement"]>,
): readonly Issue[] {
  const wrong = agreementIssues(agreement, dateOf(localMinuteOf(now)));
  const within = wrong.map((issue) => ({ ...issue, path: ["agreement", ...issue.path] }));
  if (wrong.some(({ code }) => code !== "core.privacy.agreement_not_in_force")) return within;
  const found: (readonly [PrivacyFinding, string])[] = [];
  if (agreement.recipient !== destination.id) found.push(["agreement_of_other", "recipient"]);
  if (!agreement.purposes.includes(purpose)) found.push(["agreement_too_narrow", "purposes"]);
  // Of content that was not classified nobody can say that the agreement covers it.
  const isCovered =
    dataClasses !== undefined &&
    dataClasses.length > 0 &&
    dataClasses.every((one) => one === "none" || agreement.dataClasses.includes(one));
  if (!isCovered) found.push(["agreement_too_narrow", "dataClasses"]);
  return [...within, ...found.map(([what, member]) => privacyIssue(what, ["agreement", member]))];
}

/** Where the data will be kept. @legal NĐ 333/2026/NĐ-CP Đ19–20; Luật 91/2025/QH15 Đ20 */
export function placeIssues(
  { operation, destination }: EgressRequest,
  policy: EgressPolicy,
): readonly Issue[] {
  const { type, region } = destination;
  // Patients keep their own copies where they live; what is public is everywhere.
  if (operation === "read" || type === "patient" || type === "publication") return [];
  if (region === undefined || region.trim() === "") {
    return [privacyIssue("region_unsaid", ["destination", "region"])];
  }
  const { regions = defaultEgressPolicy.regions } = policy;
  return regions.includes(region.trim().toUpperCase())
    ? []
    : [privacyIssue("region_outside", ["destination", "region"])];
}
