import type { Binding, FieldType, FormColumns, FormRow, FormSource } from "../form-template.ts";

type Read = string | undefined | readonly (string | undefined)[];

/** What a binding may say beyond its name, its place and its type. */
export type BindingMore = Partial<
  Pick<Binding, "unit" | "codeList" | "choices" | "needs" | "place" | "columns" | "readRows">
>;

/**
 * Declares a binding. `path` is the place in the record; without `place` its dotted steps are the place of findings.
 * What is read may hold gaps: absent and blank values are left out.
 */
export function binding(
  name: string,
  path: string,
  type: FieldType,
  read: (source: FormSource) => Read,
  more: BindingMore = {},
): Binding {
  return { name, path, type, place: () => path.split("."), read: (source) => present(read(source)), ...more };
}

/** Declares the binding of a table: one row for each item, its cells by the ids of the columns. */
export function tableBinding(
  name: string,
  path: string,
  columns: FormColumns,
  rows: (source: FormSource) => readonly { readonly [column: string]: string | undefined }[],
  more: BindingMore = {},
): Binding {
  const readRows = (source: FormSource): readonly FormRow[] => rows(source).map(presentCells);
  return {
    ...binding(
      name,
      path,
      "table",
      (source) => readRows(source).map((row) => Object.values(row).join(" · ")),
      more,
    ),
    columns,
    readRows,
  };
}

function present(values: Read): readonly string[] {
  const list = values === undefined || typeof values === "string" ? [values] : values;
  return list.filter((value): value is string => value !== undefined && value.trim() !== "");
}

function presentCells(row: { readonly [column: string]: string | undefined }): FormRow {
  const cells = Object.entries(row).filter(
    (cell): cell is [string, string] => cell[1] !== undefined && cell[1].trim() !== "",
  );
  return Object.fromEntries(cells);
}

/** `yes` or `no`, as fields of type `yes-no` hold it; nothing when nobody said either. */
export function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? "yes" : "no";
}
