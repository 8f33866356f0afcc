import type { Issue } from "../../faults/issue.ts";
import type { FilledForm } from "../fill-form.ts";
import type { FormSource } from "../form-template.ts";
import { checkNumber } from "./check-number.ts";

/** Whether the number that a filled form shows follows the rule of the form. An empty one is another finding. */
export function numberIssues({ template, sections }: FilledForm, source: FormSource): readonly Issue[] {
  const rule = template.numbering;
  if (rule?.field === undefined) return [];
  const shown = sections.flatMap(({ fields }) => fields).find(({ field }) => field.id === rule.field);
  const number = shown?.values[0];
  if (shown === undefined || number === undefined) return [];
  const { binding, label } = shown.field;
  if (binding === undefined) return [];
  const path = binding.place(source);
  const context = { facilityCode: source.record.facilityCode };
  return checkNumber(rule, number, context).issues.map((issue) => ({ ...issue, path, official: label }));
}
