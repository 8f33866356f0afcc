import type { JsonPath } from "../../faults/json-path.ts";
import type { Binding, FieldType, FormColumns, FormRow, FormSource } from "../form-template.ts";

type Read = string | undefined | readonly (string | undefined)[];

/** What a binding may say beyond its name, its place and its type. */
export type BindingMore = Partial<
  Pick<
    Binding,
    "unit" | "codeList" | "choices" | "needs" | "place" | "placeOfRow" | "columns" | "readRows" | "print"
  >
>;

/**
 * Declares a binding. `path` is what to write; without `place` its steps up to the first bracket are the place of
 * findings.
 * What is read may hold gaps: absent and blank values are left out.
 */
export function binding(
  name: string,
  path: string,
  type: FieldType,
  read: (source: FormSource) => Read,
  more: BindingMore = {},
): Binding {
  const place = stepsOf(path);
  return { name, path, type, place: () => place, read: (source) => present(read(source)), ...more };
}

/** The steps of a dotted way, up to where it says which item of a list it means. */
export function stepsOf(way: string): JsonPath {
  return way.replace(/\[.*/, "").split(".");
}

/** The place of a member of an item, or the list while it does not hold that item. */
export function placeIn<T>(
  list: JsonPath,
  items: readonly T[],
  item: T | undefined,
  member: string,
): JsonPath {
  return item === undefined ? list : [...list, items.indexOf(item), ...stepsOf(member)];
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
    (cell): cell is [string, string] => typeof cell[1] === "string" && cell[1].trim() !== "",
  );
  return Object.fromEntries(cells);
}

/** `yes` or `no`, as fields of type `yes-no` hold it; nothing when nobody said either. */
export function yesNo(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? "yes" : "no";
}
