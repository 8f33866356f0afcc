import type { JsonValue } from "../canonical/canonical-json.ts";
import type { CodeEntry, CodeSource, CodeSystem } from "../codes/code-system.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type LoadTableOptions, readTable, type TableRow, type TableSummary } from "./read-table.ts";
import type { TableDefinition } from "./table-definition.ts";
import type { TableSource } from "./table-source.ts";

/** Which edition of a list a file holds. The file does not say it: the person who obtained it does. */
export interface TableEdition {
  /** As records and messages name it, e.g. `TT06-2026`. */
  readonly edition: string;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate;
  readonly source: CodeSource;
}

/** A report with what was read from where, also when the table was refused. */
export type TableReport<T> = Report<T> & { readonly summary: TableSummary };

/**
 * Loads one edition of a code list from the official spreadsheet or CSV that the facility obtained itself. Headers are
 * found by their text; every bad cell is a finding, all of them at once, counted, and listed up to a limit. CSV is read
 * page by page; a workbook lies in memory as a whole, so large catalogues are better given as CSV.
 *
 * @throws EmrError `core.spreadsheet.file_unreadable`, `.file_too_large`, `.library_missing`
 *
 * @example
 * ```ts
 * import { lookUp } from "@benhan/core/codes";
 * import { icd10Table, loadTable } from "@benhan/core/tables";
 *
 * const report = await loadTable(bytes, icd10Table, {
 *   edition: "TT06-2026",
 *   validFrom: parseCalendarDate("2026-07-01"),
 *   source: { basis: "TT 06/2026/TT-BYT" },
 * });
 * print(report.summary);
 * if (report.ok) lookUp([qd4469, report.value], "Z99.X1", dateOf(visit.end));
 * ```
 */
export async function loadTable(
  source: TableSource,
  definition: TableDefinition,
  edition: TableEdition,
  options: LoadTableOptions = {},
): Promise<TableReport<CodeSystem>> {
  const { values, summary, issues } = await readTable(source, definition, entryOf, options, edition.edition);
  const system: CodeSystem = { ...edition, id: definition.id, name: definition.name, entries: values };
  return { ...reportOf(system, issues), summary };
}

const own: ReadonlySet<string> = new Set(["code", "vi", "en", "from", "to", "aliases"]);

function entryOf(row: TableRow): CodeEntry {
  const extra = Object.entries(row).filter(
    (member): member is [string, string | true | readonly string[]] => {
      return !own.has(member[0]) && member[1] !== undefined;
    },
  );
  const { code, vi, en, from, to, aliases } = row;
  return {
    code: String(code ?? ""),
    vi: String(vi ?? ""),
    ...(typeof en === "string" && { en }),
    // Cells of the kind `date` are days that exist.
    ...(from !== undefined && { from: from as CalendarDate }),
    ...(to !== undefined && { to: to as CalendarDate }),
    ...(Array.isArray(aliases) && { aliases }),
    ...(extra.length > 0 && { extra: Object.fromEntries<JsonValue>(extra) }),
  };
}
