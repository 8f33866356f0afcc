import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { FormValue } from "../record/entries/form-data.ts";
import { nearNames } from "../text/near-names.ts";
import type { FieldPlace } from "./field-place.ts";
import { rowsOf, textsOf } from "./fill-form.ts";
import { tooManyValues, unknownField, valueElsewhere, wrongValue } from "./form-issues.ts";
import type { FormField, FormSection, FormSource, FormTemplate } from "./form-template.ts";
import { fitsField } from "./form-value.ts";

/** What is wrong in the values of the filled copy: ids, types, lists, number of values. */
export function formDataIssues(template: FormTemplate, source: FormSource): readonly Issue[] {
  const { data } = source;
  if (data === undefined) return [];
  const places = new Map<string, { readonly section: FormSection; readonly field: FormField }>(
    template.sections.flatMap((section) =>
      section.fields.map((field) => [field.id, { section, field }] as const),
    ),
  );
  const open = [...places.values()].filter(({ field }) => field.binding === undefined);
  const head: JsonPath = ["entries", source.record.entries.indexOf(data), "values"];
  return Object.entries(data.values).flatMap(([id, value]) => {
    const place = places.get(id);
    const path = [...head, id];
    if (place === undefined) {
      // What a form of unknown sections holds was never described: its values are kept as they are.
      if (template.sectionsConfidence === "unknown") return [];
      return [
        unknownField(
          template,
          path,
          nearNames(
            id,
            open.map(({ field }) => field.id),
          ),
        ),
      ];
    }
    if (place.field.binding !== undefined) return [valueElsewhere({ template, ...place, path })];
    return valueIssues({ template, ...place, path }, value);
  });
}

function valueIssues(place: FieldPlace, value: FormValue): readonly Issue[] {
  const { field } = place;
  if (field.type === "table") return tableIssues(place, value);
  if (!hasPlainShape(field, value)) return [wrongValue(place)];
  const texts = textsOf(value);
  if (texts.length > 1 && !field.cardinality.endsWith("*")) return [tooManyValues(place)];
  return texts.every((text) => fitsField(field, text)) ? [] : [wrongValue(place)];
}

/** Booleans answer yes-no fields only, and nothing else does; rows belong into tables. */
function hasPlainShape(field: FormField, value: FormValue): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wanted = field.type === "yes-no" ? "boolean" : "string";
  return list.every((one) => typeof one === wanted);
}

function tableIssues(place: FieldPlace, value: FormValue): readonly Issue[] {
  const columns = place.field.columns ?? [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((row) => typeof row === "object" && row !== null)) return [wrongValue(place)];
  return rowsOf(value).flatMap((row, index) =>
    Object.entries(row).flatMap(([id, cell]) => {
      const column = columns.find((one) => one.id === id);
      const path = [...place.path, index, id];
      if (column === undefined)
        return [
          unknownField(
            place.template,
            path,
            columns.map((one) => one.id),
          ),
        ];
      return fitsField(column, cell) ? [] : [wrongValue({ ...place, field: column, path })];
    }),
  );
}
