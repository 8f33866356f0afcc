import { isDigestText } from "../../digest/digest-text.ts";
import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { isFacilityId } from "../../ids/facility-id.ts";
import { isUuid } from "../../ids/uuid-v7.ts";
import { patientKeyOf } from "../../lifecycle/patient-key.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { optionUnknown } from "../../options/options.faults.ts";
import { anything, flag, instant, notNegative, plainObject } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { systemPlatform } from "../../platform/system-platform.ts";
import type { Consent } from "../../ports/consent-store.ts";
import { epochMs, type Instant, isInstant } from "../../time/instant.ts";
import type { BirthMoment } from "../../time/partial-date.ts";
import { graceMs } from "../clock-grace.ts";
import { type PrivacyFinding, privacyIssue } from "../findings/privacy-issue.ts";
import { purposeUnknown } from "../findings/purpose-unknown.ts";
import { unknownMembersOf } from "../findings/unknown-members.ts";
import { isPurposeCode, type ProcessingPurpose, purposeList } from "../legal-basis/processing-purpose.ts";
import { birthShape, isChildAt } from "./child-age.ts";

/** What a consent is measured by. */
export interface CheckConsentOptions {
  /** The facility's list: the purpose must be one of it. */
  readonly purposes?: readonly ProcessingPurpose[];
  /** The present moment: no consent lies more than 5 minutes after it. Default: that of the machine. */
  readonly now?: Instant;
  /** Birth of the patient: for a child the representative permits. */
  readonly birth?: BirthMoment;
  /** Below this age in years somebody is a child (`privacy.childBelowAge`). Default 16. */
  readonly childBelowAge?: number;
  /** Whether the data are sensitive, so that the patient must be told. Default true: records of health always are. */
  readonly isSensitive?: boolean;
}

const shape = /* @__PURE__ */ object<CheckConsentOptions>({
  purposes: purposeList,
  now: instant,
  birth: birthShape,
  childBelowAge: notNegative,
  isSensitive: flag,
});

const decisions: readonly unknown[] = ["permit", "deny", "withdraw"] satisfies Consent["decision"][];
const methods: readonly unknown[] = ["paper", "electronic", "recorded-voice"] satisfies Consent["method"][];

/**
 * Whether a statement may stand in the ledger: informed, for one purpose, stated and not kept silent, with proof. A
 * refusal or a withdrawal needs less than a permission: the patient may always say no.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ9, Đ24 k2; NĐ 356/2025/NĐ-CP Đ6
 */
export function checkConsent(consent: Consent, options: CheckConsentOptions = {}): Report<Consent> {
  const wrongCall = [...argumentIssues("consent", consent, plainObject), ...optionIssues(options, shape)];
  refuseCall("checkConsent", wrongCall);
  const { now = systemPlatform().clock.now() } = options;
  return reportOf(consent, newConsentIssues(consent, { ...options, now }));
}

/** What {@link checkConsent} finds: in a statement that comes in nothing may stand that nobody looks at. */
export function newConsentIssues(
  consent: Consent,
  options: CheckConsentOptions & { readonly now: Instant },
): readonly Issue[] {
  return [...unknownMembers(consent), ...consentIssues(consent, options), ...keyIssues(consent)];
}

const any = anything;
const consentMembers = /* @__PURE__ */ object<Consent>({
  facilityId: any,
  consentId: any,
  patient: any,
  purpose: any,
  decision: any,
  at: any,
  until: any,
  by: /* @__PURE__ */ object({ kind: any, id: any }),
  method: any,
  textEdition: any,
  toldSensitive: any,
  evidence: /* @__PURE__ */ object<Consent["evidence"]>({ id: any, digest: any }),
  recordedBy: any,
});

/** A misspelt end would be a consent for ever. */
function unknownMembers(consent: Consent): readonly Issue[] {
  return unknownMembersOf(consent, consentMembers).map((issue) => {
    const isEnd = issue.path.length === 1 && /^(?:end|expir|valid|to$)/i.test(String(issue.path[0]));
    return isEnd ? optionUnknown(issue.path, ["until"], []) : issue;
  });
}

/** What `patientKeyOf` would not give out as a key is none. */
function keyIssues({ patient }: Consent): readonly Issue[] {
  if (!isFilled(patient)) return [];
  const identifiers = [{ system: "facility", value: patient.trim(), status: "active" }] as const;
  return patientKeyOf({ identifiers }) === undefined
    ? [privacyIssue("consent_patient_number", ["patient"])]
    : [];
}

/** What stands against one statement by itself, also by one that is in the ledger. */
export function consentIssues(consent: Consent, options: CheckConsentOptions = {}): readonly Issue[] {
  const issues: Issue[] = [];
  const find = (what: PrivacyFinding, ...path: string[]) => issues.push(privacyIssue(what, path));
  const need = (isThere: boolean, ...path: string[]) => isThere || find("consent_incomplete", ...path);
  // Statements come out of forms and stores of hosts, where a member may be missing whatever the type says.
  const { facilityId, consentId, patient, purpose, decision, at, until, by }: Partial<Consent> = consent;
  const { method, textEdition, toldSensitive, evidence, recordedBy }: Partial<Consent> = consent;
  const { purposes, now, birth, childBelowAge, isSensitive = true } = options;
  need(typeof facilityId === "string" && isFacilityId(facilityId), "facilityId");
  need(typeof consentId === "string" && isUuid(consentId), "consentId");
  need(isFilled(patient), "patient");
  if (!isFilled(purpose) && !Array.isArray(purpose)) find("consent_incomplete", "purpose");
  else if (!isPurposeCode(purpose)) find("consent_bundled", "purpose");
  else if (purposes !== undefined && !purposes.some(({ code }) => code === purpose)) {
    issues.push(purposeUnknown(purposes));
  }
  if (!decisions.includes(decision)) find("consent_decision_unknown", "decision");
  if (!methods.includes(method)) find("consent_by_silence", "method");
  need(by?.kind === "patient" || (by?.kind === "representative" && isFilled(by.id)), "by");
  need(isFilled(recordedBy), "recordedBy");
  const isPermit = decision === "permit";
  if (isPermit || textEdition !== undefined) need(isFilled(textEdition), "textEdition");
  if (!isFilled(evidence?.id)) find("consent_proof_missing", "evidence", "id");
  else if (evidence.digest !== undefined) need(isDigestText(evidence.digest), "evidence", "digest");
  if (isPermit && isSensitive && toldSensitive !== true) find("not_told_sensitive", "toldSensitive");
  const isEnd = until === undefined || isMoment(until);
  if (!isEnd) find("consent_time_form", "until");
  if (!isMoment(at)) find(isFilled(at) ? "consent_time_form" : "consent_incomplete", "at");
  else {
    if (now !== undefined && epochMs(at) > epochMs(now) + graceMs) find("consent_time_wrong", "at");
    if (until !== undefined && isEnd && epochMs(until) <= epochMs(at)) find("consent_time_wrong", "until");
    const isChild = birth !== undefined && isChildAt(birth, at, childBelowAge);
    const isPublication = purposes?.find(({ code }) => code === purpose)?.isPublication === true;
    // To publish facts of a child, the child speaks too.
    if (isPermit && isChild && !isPublication && by?.kind === "patient") find("representative_needed", "by");
  }
  return issues;
}

function isMoment(value: unknown): value is Instant {
  return typeof value === "string" && isInstant(value);
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
