import type { Issue } from "../../faults/issue.ts";
import type { Report } from "../../faults/report.ts";
import { effectiveEntries } from "../../record/effective-entries.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { checkFormWith } from "../check-form.ts";
import type { FilledForm } from "../fill-form.ts";
import { requireFormCall } from "../form-call.ts";
import type { FormOptions } from "../form-options.ts";
import { type DemandedForm, formsDemanded } from "./forms-demanded.ts";

/** A demanded document with its report. */
export interface DemandedReport {
  readonly demanded: DemandedForm;
  readonly report: Report<FilledForm>;
}

/**
 * Checks every document that the law asks for in this record, each about its own entry.
 *
 * @throws `core.options.wrong`
 */
export function checkRecordForms(
  record: MedicalRecord,
  options: Omit<FormOptions, "about" | "copy" | "issued" | "asGiven"> = {},
): readonly DemandedReport[] {
  requireFormCall("checkRecordForms", record, options);
  const entries = effectiveEntries(record);
  return formsDemanded(record).map((demanded) => {
    const { form, about } = demanded;
    if (form === undefined) return { demanded, report: { ok: false, issues: [recordFormMissing] } };
    return {
      demanded,
      report: checkFormWith(entries, form, record, { ...options, ...(about !== undefined && { about }) }),
    };
  });
}

const recordFormMissing: Issue = {
  code: "core.forms.record_form_missing",
  severity: "error",
  path: ["form"],
  text: {
    vi: "Bệnh án chưa ghi được lập theo mẫu bệnh án nào.",
    en: "The record does not say on which record form it is kept.",
  },
  nextStep: {
    vi: 'Chọn một trong 29 mẫu của Phụ lục XXVIII, ví dụ "01/BV1".',
    en: 'Choose one of the 29 forms of Annex XXVIII, such as "01/BV1".',
  },
  source: "Luật KCB 15/2023/QH15 Đ69 k1; TT 32/2023/TT-BYT Đ51",
};
