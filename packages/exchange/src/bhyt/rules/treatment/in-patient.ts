import { type CheckedVisit, textOf } from "../checked-visit.ts";

/** True for an in-patient by `inPatientTypes`. QĐ 130 wrote the form of care as a number: `3` is `03`. */
export function isInPatient({ summary, options }: CheckedVisit): boolean {
  const form = textOf(summary, "MA_LOAI_KCB");
  return form !== undefined && options.inPatientTypes.includes(form.padStart(2, "0"));
}
