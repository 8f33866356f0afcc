import type { Issue } from "../../faults/issue.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { requireFormOptions } from "../form-call.ts";
import type { FormOptions } from "../form-options.ts";
import { formEditions } from "../templates.ts";
import { checkRecordForms } from "./check-record-forms.ts";
import type { DemandedForm } from "./forms-demanded.ts";

/** What {@link formCompleteness} looks at: what `checkForm` takes, and which documents count. */
export interface FormCompletenessOptions extends Omit<FormOptions, "about" | "copy" | "issued" | "on"> {
  /**
   * Which of the documents that `formsDemanded` names count. Default `"stated"`: the record form, and the sheets whose
   * source says in so many words that they are due; certificates, which may be issued later, are left aside.
   * `"demanded"`: all of them, our readings too. A list of codes: only these. A function: whatever it says yes to.
   */
  readonly forms?: "stated" | "demanded" | readonly string[] | ((demanded: DemandedForm) => boolean);
}

/**
 * What the documents of a record still miss, ready for the policy of a record's life:
 * `openRecords({ policy: { completeness: formCompleteness({ masters }) } })`. Findings that only say what was not checked
 * are left out.
 *
 * @throws `core.options.wrong`
 */
export function formCompleteness({
  forms = "stated",
  ...options
}: FormCompletenessOptions = {}): (record: MedicalRecord) => readonly Issue[] {
  requireFormOptions("formCompleteness", options);
  return (record) =>
    checkRecordForms(record, options)
      .filter(({ demanded }) => counts(demanded, forms))
      .flatMap(({ report }) => report.issues.filter(({ severity }) => severity !== "information"));
}

function counts(demanded: DemandedForm, forms: NonNullable<FormCompletenessOptions["forms"]>): boolean {
  const { demand, basis, form = "" } = demanded;
  if (forms === "demanded") return true;
  if (typeof forms === "function") return forms(demanded);
  if (forms !== "stated") return forms.includes(form);
  return demand === "record" || (basis === "stated" && formEditions(form)[0]?.kind === "sheet");
}
