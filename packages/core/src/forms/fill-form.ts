import type { JsonPath } from "../faults/json-path.ts";
import type { FacilityProfile } from "../masters/facility-masters.ts";
import type { FormValue } from "../record/entries/form-data.ts";
import type { Withdrawn } from "./as-given.ts";
import type { EarlierPaper } from "./as-issued.ts";
import { profileOf } from "./bindings/facility.ts";
import type { CodeLookup } from "./code-lookup.ts";
import { placeOf } from "./field-place.ts";
import type { FilledIssue } from "./filled-issue.ts";
import type {
  FormField,
  FormRow,
  FormSection,
  FormSignature,
  FormSource,
  FormTemplate,
} from "./form-template.ts";
import { preliminaryPositions } from "./preliminary.ts";
import { printCell, printValue } from "./print-value.ts";

/** One field with what stands in it. */
export interface FilledField {
  readonly field: FormField;
  /** Out of the record through the binding, or out of the form-data entry. */
  readonly from: "record" | "form-data";
  /** As the record writes them; what an export uses. */
  readonly values: readonly string[];
  /** As the paper prints them, one for each value. */
  readonly printed: readonly string[];
  /** For tables: the cells as the record writes them, and as the paper prints them. */
  readonly rows?: readonly FormRow[];
  readonly printedRows?: readonly FormRow[];
  /** Where in the record it stands, or would stand. Absent on a form that was made without the record. */
  readonly path?: JsonPath;
  /** For tables: where each row stands. */
  readonly rowPaths?: readonly JsonPath[];
}

export interface FilledSection {
  readonly section: FormSection;
  readonly fields: readonly FilledField[];
}

/** A form with everything that the record says to it. What paper, export and completeness look at. */
export interface FilledForm {
  readonly template: FormTemplate;
  readonly on: FormSource["on"];
  readonly sections: readonly FilledSection[];
  readonly signatures: readonly FilledSignature[];
  /** The issued copy that it shows; absent where nothing was issued. */
  readonly issue?: FilledIssue;
  /** It shows what was given out and holds no longer (`FormOptions.asGiven`). Papers say so on every page. */
  readonly withdrawn?: Withdrawn;
  /** What it shows may still change: papers say so on every page. */
  readonly preliminary?: true;
  /** The paper with a number that what it tells of corrects; where the copy itself replaces one, `issue` says so. */
  readonly replaces?: EarlierPaper;
  /** Whose form it is, as its catalogue knew it on that day; absent without a catalogue. */
  readonly facility?: FacilityProfile;
  /** Catalogues were given, and none of their profiles was in force on that day. */
  readonly noProfileInForce?: true;
}

/** Who signs this form, as far as the record names them. */
export interface FilledSignature {
  readonly signature: FormSignature;
  /** Must it be signed, as the record stands now? */
  readonly required: boolean;
  /** Licence numbers or names of those who sign. */
  readonly by: readonly string[];
}

/** Fills a template, however little there is. It judges nothing; `checkForm` does. */
export function fillTemplate(
  template: FormTemplate,
  source: FormSource,
  codes?: CodeLookup,
  { issue, withdrawn, replaces }: Pick<FilledForm, "issue" | "withdrawn" | "replaces"> = {},
): FilledForm {
  const sections = template.sections.map((section) => ({
    section,
    fields: section.fields.map((field) => filledField(field, source, codes)),
  }));
  const filled = sections.flatMap((section) => section.fields);
  const facility = profileOf(source);
  return {
    template,
    on: source.on,
    sections,
    signatures: template.signatures.map((signature) => ({
      signature,
      required: signature.required && (signature.requiredWhen?.holds(source) ?? true),
      by: filled.find(({ field }) => field.id === signature.field)?.values ?? [],
    })),
    ...(issue !== undefined && { issue }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(replaces !== undefined && { replaces }),
    ...(preliminaryPositions({ template, sections }, source).length > 0 && { preliminary: true as const }),
    ...(facility !== undefined && { facility }),
    ...(facility === undefined && source.masters !== undefined && { noProfileInForce: true as const }),
  };
}

function filledField(field: FormField, source: FormSource, codes?: CodeLookup): FilledField {
  const { binding } = field;
  const from = binding === undefined ? "form-data" : "record";
  const path = placeOf(field, source);
  if (field.type === "table") {
    const rows = binding?.readRows?.(source) ?? rowsOf(source.data?.values[field.id]);
    const printedRows = rows.map((row) => printedRow(field, row, source, codes));
    const lines = (all: readonly FormRow[]) => all.map((row) => Object.values(row).join(" · "));
    const rowPaths = rows.map((_, row) => binding?.placeOfRow?.(source, row) ?? [...path, row]);
    return {
      field,
      from,
      values: lines(rows),
      printed: lines(printedRows),
      rows,
      printedRows,
      path,
      rowPaths,
    };
  }
  const values = binding?.read(source) ?? textsOf(source.data?.values[field.id]);
  const printed = values.map((value) => printValue(field, value, source, codes));
  return { field, from, values, printed, path };
}

function printedRow(field: FormField, row: FormRow, source: FormSource, codes?: CodeLookup): FormRow {
  const columns = field.columns ?? [];
  return Object.fromEntries(
    Object.entries(row).map(([id, value]) => {
      const column = columns.find((one) => one.id === id);
      return [id, column === undefined ? value : printCell(column, value, source, codes)];
    }),
  );
}

const said = (value: unknown): value is string | boolean =>
  typeof value === "boolean" || (typeof value === "string" && value.trim() !== "");

const written = (value: string | boolean): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : value;

/** The values of a form-data value as texts: booleans as `yes` and `no`, blank ones left out. */
export function textsOf(value: FormValue | undefined): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(said).map(written);
}

/** The rows of a form-data value, blank cells left out. */
export function rowsOf(value: FormValue | undefined): readonly FormRow[] {
  if (!Array.isArray(value)) return [];
  const rows: readonly unknown[] = value;
  return rows
    .filter((row): row is object => typeof row === "object" && row !== null)
    .map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter((cell): cell is [string, string | boolean] => said(cell[1]))
          .map(([id, cell]) => [id, written(cell)]),
      ),
    );
}
