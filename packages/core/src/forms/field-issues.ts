import type { Issue } from "../faults/issue.ts";
import type { CodeLookup } from "./code-lookup.ts";
import { cellPath, type FieldPlace, placeOf } from "./field-place.ts";
import type { FilledField, FilledForm } from "./fill-form.ts";
import { codeNotInList, mastersNotGiven, missingCell, missingField } from "./form-issues.ts";
import type { FormOptions } from "./form-options.ts";
import type { FormField, FormSource } from "./form-template.ts";

/** What is missing in a filled form, and which codes the lists do not hold. */
export function fieldIssues(
  { template, sections }: FilledForm,
  source: FormSource,
  { requirements = {}, codes, copy }: Pick<FormOptions, "requirements" | "codes" | "copy">,
): readonly Issue[] {
  const issues: Issue[] = [];
  let unread = 0;
  for (const { section, fields } of sections) {
    for (const filled of fields) {
      const { field } = filled;
      const place = (): FieldPlace => ({ template, section, field, path: placeOf(field, source), copy });
      if (filled.values.length > 0) {
        for (const [row, column] of emptyCells(filled))
          issues.push(missingCell({ ...place(), path: cellPath(field, source, row, column.id) }, column));
        if (isRefused(filled, source, codes)) issues.push(codeNotInList(place()));
      } else if (isRequired(field, source, requirements[field.id])) {
        if (field.binding?.needs === "masters" && source.masters === undefined) unread += 1;
        else issues.push(missingField(place()));
      }
    }
  }
  if (unread > 0) issues.push(mastersNotGiven(template, unread));
  return issues;
}

/** A list that answers and does not let one of the codes be written on that day. */
function isRefused({ field, values }: FilledField, { on }: FormSource, codes?: CodeLookup): boolean {
  const list = field.codeList;
  if (codes === undefined || list === undefined || field.type !== "code") return false;
  return values.some((value) => {
    const { state } = codes(list, value, on);
    return state !== "known" && state !== "unverified";
  });
}

function isRequired(
  { cardinality, requiredWhen }: FormField,
  source: FormSource,
  moved: "required" | "optional" | undefined,
): boolean {
  if (moved !== undefined) return moved === "required";
  return cardinality.startsWith("1") && (requiredWhen?.holds(source) ?? true);
}

function emptyCells({ field, rows }: FilledField): readonly (readonly [number, FormField])[] {
  const required = (field.columns ?? []).filter((column) => column.cardinality.startsWith("1"));
  return (rows ?? []).flatMap((row, index) =>
    required.filter((column) => row[column.id] === undefined).map((column) => [index, column] as const),
  );
}
