import type { FormField, FormSection } from "./form-template.ts";

/** A section; the ids of its fields are those of the table, behind the id of the section: `IV.outcome`. */
export function section(id: string, vi: string, en: string, fields: readonly FormField[]): FormSection {
  return { id, title: { vi, en }, fields: fields.map((field) => ({ ...field, id: `${id}.${field.id}` })) };
}
