import type { JsonPath } from "@benhan/core/faults";
import type { FilledField, FilledForm, FormField } from "@benhan/core/forms";

/** A text that somebody wrote freely, and where. */
export interface FreeText {
  readonly text: string;
  /** Label of the field or column, as the form prints it. */
  readonly label: string;
  readonly path: JsonPath;
}

/** Texts that are names: of persons, places, institutions, drugs, indices. They are written as they are registered. */
const nameBindings = [
  /^(?:patient|facility|birth)\./,
  /\.(?:givenBy|companion|escort)\./,
  /^transfer\.toName$/,
  /^laboratory-result\..*\.specimen\./,
];
const nameFields = /^sign\.|\.(?:person|name|address|place|father|commissioning|facility|relation)$/;
const nameTables = /^(?:prescription|laboratory-result|anaesthesia)\./;
const nameColumns = /^(?:inn|tradeName|strength|unit|name|value|reference|bloodPressure)$/;

/** Every free text of a filled form, in its order. */
export function freeTexts({ sections }: FilledForm): readonly FreeText[] {
  return sections.flatMap(({ fields }, section) =>
    fields.flatMap((filled, index) => {
      const inForm: JsonPath = ["sections", section, "fields", index];
      return filled.field.type === "table" ? cellsOf(filled, inForm) : textsOf(filled, inForm);
    }),
  );
}

function textsOf({ field, printed, path }: FilledField, inForm: JsonPath): readonly FreeText[] {
  if (field.type !== "text" || isName(field)) return [];
  return printed.map((text, index) => ({
    text,
    label: field.label,
    path: path ?? [...inForm, "printed", index],
  }));
}

function cellsOf(
  { field, from, printedRows = [], rowPaths }: FilledField,
  inForm: JsonPath,
): readonly FreeText[] {
  const named = nameTables.test(field.binding?.name ?? "");
  const columns = (field.columns ?? []).filter(
    ({ id, type }) => type === "text" && !(nameColumns.test(id) && (named || field.binding === undefined)),
  );
  return printedRows.flatMap((row, index) =>
    columns.flatMap(({ id, label }) => {
      const text = row[id];
      if (text === undefined) return [];
      const place = rowPaths?.[index];
      // A row out of the record is an entry or an item of it, whose members have other names than the columns.
      if (place !== undefined && from === "record") return [{ text, label, path: place }];
      return [{ text, label, path: [...(place ?? [...inForm, "printedRows", index]), id] }];
    }),
  );
}

/** What the form says in fields of names. */
export function namesIn({ sections }: FilledForm): readonly string[] {
  return sections.flatMap(({ fields }) =>
    fields.flatMap(({ field, printed }) => (field.type === "text" && isName(field) ? printed : [])),
  );
}

function isName({ id, binding }: FormField): boolean {
  return binding === undefined ? nameFields.test(id) : nameBindings.some((shape) => shape.test(binding.name));
}
