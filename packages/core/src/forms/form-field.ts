import type { Binding, FieldType, FormCondition, FormField } from "./form-template.ts";

type Rule = FormField["cardinality"] | FormCondition;

/** What a field may say beyond the columns of a table of fields. */
export type FieldMore = Partial<Pick<FormField, "unit" | "codeList" | "choices" | "columns" | "print">>;

/**
 * One row of a table of fields: which phrase of the section, id, label, English label, where it stands (a binding) or
 * of which type it is (in the form-data entry), and whether it must be there. A condition as rule means: required when
 * it holds.
 */
export function field(
  phrase: number | readonly number[],
  id: string,
  label: string,
  labelEn: string,
  what: Binding | FieldType,
  rule: Rule = "0..1",
  more: FieldMore = {},
): FormField {
  return { ...column(id, label, labelEn, what, rule, more), phrase };
}

/** A field without a phrase of its own: the column of a table. */
export function column(
  id: string,
  label: string,
  labelEn: string,
  what: Binding | FieldType = "text",
  rule: Rule = "0..1",
  more: FieldMore = {},
): FormField {
  const required =
    typeof rule === "string" ? { cardinality: rule } : { cardinality: "1" as const, requiredWhen: rule };
  if (typeof what === "string") return { id, label, labelEn, type: what, ...required, ...more };
  const { type, unit, codeList, choices, columns, print } = what;
  return {
    id,
    label,
    labelEn,
    type,
    ...required,
    ...(unit !== undefined && { unit }),
    ...(codeList !== undefined && { codeList }),
    ...(choices !== undefined && { choices }),
    ...(columns !== undefined && { columns }),
    ...(print !== undefined && { print }),
    ...more,
    binding: what,
  };
}
