import type { JsonPath } from "../faults/json-path.ts";
import type { FormField, FormSection, FormSource, FormTemplate } from "./form-template.ts";

/** Where a finding about a field stands. */
export interface FieldPlace {
  readonly template: FormTemplate;
  readonly section: FormSection;
  readonly field: FormField;
  readonly path: JsonPath;
  /** The name of the copy that was asked for. */
  readonly copy?: string | undefined;
}

/** Where the value of a field stands or would stand. */
export function placeOf(field: FormField, source: FormSource): JsonPath {
  if (field.binding !== undefined) return field.binding.place(source);
  if (source.data === undefined) return ["entries"];
  return ["entries", source.record.entries.indexOf(source.data), "values", field.id];
}

/** The cell of a row. An entry that is a whole row writes its cells in its own way: then the entry. */
export function cellPath(field: FormField, source: FormSource, row: number, column: string): JsonPath {
  const place = field.binding?.placeOfRow?.(source, row) ?? [...placeOf(field, source), row];
  const isEntry = place[0] === "entries" && place.length <= 2;
  return isEntry ? place : [...place, column];
}
