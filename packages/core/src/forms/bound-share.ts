import type { FormTemplate } from "./form-template.ts";

/** How many of the fields of a form are read from the record. */
export interface BoundShare {
  readonly fields: number;
  readonly bound: number;
  /** Whole percent, rounded down; nothing for a form without fields. */
  readonly percent?: number;
}

/** The share of fields with a binding; the others stand in the form-data entry. */
export function boundShare(template: FormTemplate): BoundShare {
  const fields = template.sections.flatMap((section) => section.fields);
  const bound = fields.filter((field) => field.binding !== undefined).length;
  if (fields.length === 0) return { fields: 0, bound };
  return { fields: fields.length, bound, percent: Math.floor((bound * 100) / fields.length) };
}
