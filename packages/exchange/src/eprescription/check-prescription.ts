import { type Report, reportOf } from "@benhan/core/faults";
import { argumentIssues, optionIssues, plainObject, refuseCall } from "@benhan/core/options";
import { type CheckPrescriptionOptions, checkOptionsShape } from "./check-options.ts";
import { conditionIssues } from "./condition-issues.ts";
import { fieldIssues } from "./field-issues.ts";
import type { Prescription, PrescriptionDraft } from "./prescription.ts";

/**
 * Everything that is wrong with a prescription, at once: names, types, sizes, forms of dates, code lists, what each kind
 * and a child need, the code against the kind. The hub's own rules are not published: an accepted check is no promise.
 *
 * @official QĐ 808/QĐ-BYT (2022)
 * @legal TT 26/2025/TT-BYT Đ6
 * @throws EmrError `core.options.wrong` when the call is wrong, never for the content
 */
export function checkPrescription(
  prescription: PrescriptionDraft,
  options: CheckPrescriptionOptions = {},
): Report<Prescription> {
  refuseCall("checkPrescription", [
    ...argumentIssues("prescription", prescription, plainObject),
    ...optionIssues(options, checkOptionsShape),
  ]);
  return reportOf(prescription as Prescription, [
    ...fieldIssues("send", prescription, []),
    ...conditionIssues(prescription, options),
  ]);
}
