import { defineFault } from "../../faults/define-fault.ts";
import type { Issue } from "../../faults/issue.ts";
import { reportOf, requireOk } from "../../faults/report.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, object } from "../../options/option-shape.ts";
import { flag, instant, notNegative, plainObject, signal } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../../ports/audit-store.ts";
import type { Consent, ConsentStore } from "../../ports/consent-store.ts";
import type { Instant } from "../../time/instant.ts";
import { callOptions, desk, isSoundKey, ownCopy, requireFacility } from "../egress/egress-desk.ts";
import { privacyIssue } from "../findings/privacy-issue.ts";
import { purposeList } from "../legal-basis/processing-purpose.ts";
import { type CheckConsentOptions, newConsentIssues } from "./check-consent.ts";
import { birthShape } from "./child-age.ts";

/** A statement cannot stand in the ledger; `issues` names every place. */
export const consentInvalid = /* @__PURE__ */ defineFault<{ readonly count: number }>({
  code: "core.privacy.consent_invalid",
  text: ({ count }) => ({
    vi: `Chưa ghi sự đồng ý: ${count} chỗ chưa đạt yêu cầu của luật.`,
    en: `The consent was not recorded: ${count} place(s) do not meet the law.`,
  }),
  nextStep: () => ({
    vi: "Xem issues: mỗi mục ghi chỗ sai, căn cứ và cách sửa.",
    en: "See issues: each names its place, its source and how to mend it.",
  }),
});

export interface RecordConsentOptions extends CheckConsentOptions {
  /** The log on which the statement is written too: whoever changes the ledger afterwards is found out by it. */
  readonly audit?: AuditStore;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
  readonly signal?: AbortSignal;
}

const shape = /* @__PURE__ */ object<RecordConsentOptions>({
  purposes: purposeList,
  now: instant,
  birth: birthShape,
  childBelowAge: notNegative,
  isSensitive: flag,
  audit: desk.audit,
  platform: desk.platform,
  signal,
});

/** A store that is open, by what both functions call. */
export const consentStore = /* @__PURE__ */ kind(
  "sổ đồng ý đã mở (ConsentStore)",
  "a ledger of consents that is open (ConsentStore)",
  (value) =>
    isObject(value) &&
    typeof value["facilityId"] === "string" &&
    typeof value["addConsent"] === "function" &&
    typeof value["listConsents"] === "function",
);

/**
 * Adds a statement to the ledger. Statements are never changed: who changes their mind makes another one.
 *
 * With `audit` an event `consent` is durable on the log before the answer: it names the facility, the patient's key, the
 * statement, its purpose and its decision. When the log cannot be written the call throws, and the same call may be made
 * again.
 *
 * @throws EmrError `core.options.wrong`; `core.privacy.consent_invalid` with every finding;
 * `core.store.wrong_facility`, and what the stores throw
 * @legal Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ6
 */
export async function recordConsent(
  store: ConsentStore,
  consent: Consent,
  options: RecordConsentOptions = {},
): Promise<Consent> {
  refuseCall("recordConsent", [
    ...argumentIssues("store", store, consentStore),
    ...argumentIssues("consent", consent, plainObject),
    ...optionIssues(options, shape),
  ]);
  const { signal, audit, platform = systemPlatform(), ...rules } = options;
  signal?.throwIfAborted();
  const { now = platform.clock.now() } = rules;
  // A copy: nothing that the host changes meanwhile changes what was checked.
  const own = ownCopy(consent);
  const issues = newConsentIssues(own, { ...rules, now });
  const sound = requireOk(
    reportOf(own, audit === undefined ? issues : [...issues, ...logIssues(own)]),
    consentInvalid,
  );
  if (audit !== undefined) requireFacility([store.facilityId, audit.facilityId, sound.facilityId]);
  await store.addConsent(sound, callOptions(signal));
  await audit?.appendEvents([eventOf(sound, now, platform.ids.next())], callOptions(signal));
  return sound;
}

/** Keys that cannot stand on the log. */
function logIssues({ patient, recordedBy }: Consent): readonly Issue[] {
  return Object.entries({ patient, recordedBy }).flatMap(([name, key]) =>
    typeof key !== "string" || key.trim() === "" || isSoundKey(key)
      ? []
      : [privacyIssue("consent_incomplete", [name])],
  );
}

function eventOf(
  { facilityId, consentId, patient, purpose, decision, recordedBy }: Consent,
  at: Instant,
  eventId: string,
): AuditEvent {
  return {
    facilityId,
    eventId,
    at,
    actor: recordedBy,
    action: "consent",
    outcome: "done",
    subject: facilityId,
    patient,
    object: consentId,
    purpose,
    ground: `${purpose}; ${decision}`,
  };
}
