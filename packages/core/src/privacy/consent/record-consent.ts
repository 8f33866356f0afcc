import { defineFault } from "../../faults/define-fault.ts";
import { reportOf, requireOk } from "../../faults/report.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, object } from "../../options/option-shape.ts";
import { flag, instant, notNegative, plainObject, signal } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { Consent, ConsentStore } from "../../ports/consent-store.ts";
import { purposeList } from "../legal-basis/processing-purpose.ts";
import { type CheckConsentOptions, consentIssues } from "./check-consent.ts";
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
  readonly signal?: AbortSignal;
}

const shape = /* @__PURE__ */ object<RecordConsentOptions>({
  purposes: purposeList,
  now: instant,
  birth: birthShape,
  childBelowAge: notNegative,
  isSensitive: flag,
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
 * @throws EmrError `core.options.wrong`; `core.privacy.consent_invalid` with every finding
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
  const { signal, ...rules } = options;
  signal?.throwIfAborted();
  const sound = requireOk(reportOf(consent, consentIssues(consent, rules)), consentInvalid);
  await store.addConsent(sound, signal === undefined ? {} : { signal });
  return sound;
}
