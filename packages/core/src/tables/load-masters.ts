import { type Report, reportOf } from "../faults/report.ts";
import type { Bed, Department, FacilityMasters, Machine, Practitioner } from "../masters/facility-masters.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { foldHeader } from "./fold-header.ts";
import type { TableReport } from "./load-table.ts";
import { type BuildRow, type LoadTableOptions, readTable, type TableRow } from "./read-table.ts";
import type { TableDefinition } from "./table-definition.ts";
import type { TableSource } from "./table-source.ts";

/** The catalogues of a facility that are loaded from a table. */
export type LoadedMasters = Pick<FacilityMasters, "practitioners" | "departments" | "beds" | "machines">;

/** One table of a facility, and what its rows become. */
export interface MasterTable<K extends keyof LoadedMasters> {
  readonly catalogue: K;
  readonly definition: TableDefinition;
}

/** How a catalogue of a facility is loaded. */
export interface LoadMastersOptions extends LoadTableOptions {
  /** First day of rows whose table has no column or no day for it. Without it such rows are refused. */
  readonly from?: CalendarDate;
}

/**
 * Loads one catalogue of a facility: `loadMasters(bytes, practitionerTable, { from })` gives the rows for
 * `FacilityMasters.practitioners`.
 *
 * @throws EmrError `core.spreadsheet.file_unreadable`, `.file_too_large`, `.library_missing`
 */
export async function loadMasters<K extends keyof LoadedMasters>(
  source: TableSource,
  table: MasterTable<K>,
  options: LoadMastersOptions = {},
): Promise<TableReport<LoadedMasters[K]>> {
  const build: BuildRow<unknown> = (row, refuse) => builders[table.catalogue](row, refuse, options.from);
  const { values, summary, issues } = await readTable(source, table.definition, build, options);
  // Each catalogue has one builder, which makes its rows.
  const report: Report<LoadedMasters[K]> = reportOf(values as unknown as LoadedMasters[K], issues);
  return { ...report, summary };
}

type Refuse = Parameters<BuildRow<unknown>>[1];
type Builder<T> = (row: TableRow, refuse: Refuse, from: CalendarDate | undefined) => T;
type Builders = { readonly [K in keyof LoadedMasters]: Builder<LoadedMasters[K][number]> };

const builders: Builders = {
  practitioners: (row, refuse, from): Practitioner => ({
    licence: textOf(row, "licence"),
    name: textOf(row, "name"),
    title: textOf(row, "title"),
    ...optional(row, "position"),
    scope: listOf(row, "scope"),
    departments: listOf(row, "departments"),
    ...optional(row, "personalId"),
    ...datesOf(row, refuse, from),
  }),
  departments: (row, refuse, from): Department => ({
    code: textOf(row, "code"),
    name: textOf(row, "name"),
    kind: departmentKind(row, refuse),
    ...datesOf(row, refuse, from),
  }),
  beds: (row, refuse, from): Bed => ({
    code: textOf(row, "code"),
    department: textOf(row, "department"),
    ...optional(row, "room"),
    ...datesOf(row, refuse, from),
  }),
  machines: (row, refuse, from): Machine => ({
    code: textOf(row, "code"),
    name: textOf(row, "name"),
    ...optional(row, "department"),
    ...datesOf(row, refuse, from),
  }),
};

/** Without a column for it a department is clinical, as those of the insurance catalogue are. */
function departmentKind(row: TableRow, refuse: Refuse): Department["kind"] {
  const word = foldHeader(row["kind"]);
  if (word === "" || word === "clinical" || word === "lam sang") return "clinical";
  if (word === "paraclinical" || word === "can lam sang") return "paraclinical";
  if (word === "administrative" || word === "hanh chinh") return "administrative";
  refuse("choice_unknown", "kind", { names: "lâm sàng, cận lâm sàng, hành chính" });
  return "clinical";
}

function datesOf(row: TableRow, refuse: Refuse, from: CalendarDate | undefined) {
  const first = row["from"] ?? from;
  if (first === undefined) refuse("cell_empty", "from");
  // Cells of the kind `date` are days that exist; a row without a first day was just refused.
  return {
    from: first as CalendarDate,
    ...(row["to"] !== undefined && { to: row["to"] as CalendarDate }),
  };
}

function textOf(row: TableRow, name: string): string {
  return String(row[name] ?? "");
}

function listOf(row: TableRow, name: string): readonly string[] {
  const value = row[name];
  return Array.isArray(value) ? value : [];
}

function optional<K extends string>(row: TableRow, name: K): { readonly [N in K]?: string } {
  const value = row[name];
  return typeof value === "string" ? ({ [name]: value } as { readonly [N in K]?: string }) : {};
}
