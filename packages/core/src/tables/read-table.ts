import type { DigestText } from "../digest/digest-text.ts";
import type { Issue } from "../faults/issue.ts";
import type { SheetLine } from "../spreadsheet/sheet.ts";
import type { XlsxOptions } from "../spreadsheet/xlsx-lines.ts";
import { type ColumnMapping, type FoundColumns, findColumns } from "./find-columns.ts";
import { createFindingList, type FindingList } from "./finding-list.ts";
import { foldHeader } from "./fold-header.ts";
import { type CellValue, type DateOrder, readTableCell } from "./read-table-cell.ts";
import type { AdvisoryCount, TableDefinition } from "./table-definition.ts";
import { type TableFindingName, type TableWords, tableFindings } from "./table-findings.ts";
import { type OpenedSheet, openTableSource, type TableSource } from "./table-source.ts";

/** How far a load is. */
export interface TableProgress {
  /** Lines read so far. */
  readonly lines: number;
}

/** How a table is loaded. The limits are those of `readXlsx` and `readCsv`. */
export interface LoadTableOptions extends XlsxOptions {
  /** Columns whose header the definition does not know: its own name → the header, or the number of the column from 1. */
  readonly columns?: ColumnMapping;
  /** The sheet of the workbook. Default: the first with fitting headers. */
  readonly sheet?: string;
  /** The row of the headers as Excel numbers it. Default: looked for in the first 40 rows. */
  readonly headerRow?: number;
  /** How dates such as 03/07/2026 are meant. Default: those that can mean two days are refused. */
  readonly dateOrder?: DateOrder;
  /**
   * `refuse` (default) refuses the table for one bad row · `skip` leaves bad rows out, with warnings. A row that is left
   * out is a code that nobody knows.
   */
  readonly badRows?: "refuse" | "skip";
  /** How many findings of each kind are listed; all are counted. Default 20. */
  readonly shownOfEach?: number;
  /** Called after each some thousand lines and waited for, so that a host can show it and let its screen breathe. */
  readonly onProgress?: (progress: TableProgress) => void | Promise<void>;
}

/** What was read from where: print it with the result of a load, and keep it. */
export interface TableSummary {
  readonly table: string;
  /** SHA-256 of the bytes of the file; absent for rows. */
  readonly digest?: DigestText;
  readonly sheet?: string;
  /** The row of the headers as Excel numbers it. */
  readonly headerRow?: number;
  /** Rows with data. */
  readonly rows: number;
  /** Rows that are in the result. */
  readonly loaded: number;
  /** Each column that was found, with its header in the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headers that nothing was read from. */
  readonly unused: readonly string[];
  /** How many findings there are of each code, those that are not listed included. */
  readonly findings: Readonly<Record<string, number>>;
}

/** One row, the cells by the names of the definition. */
export type TableRow = Readonly<Record<string, CellValue | undefined>>;

/** Makes something of a row, or says with `refuse` why not. */
export type BuildRow<T> = (
  row: TableRow,
  refuse: (name: TableFindingName, column: string, words?: TableWords) => void,
) => T;

interface ReadTable<T> {
  readonly values: readonly T[];
  readonly summary: TableSummary;
  readonly issues: readonly Issue[];
}

/** Reads a table by its definition, row by row; the cells of a page are let go of before the next is read. */
export async function readTable<T>(
  source: TableSource,
  definition: TableDefinition,
  build: BuildRow<T>,
  options: LoadTableOptions,
  edition?: string,
): Promise<ReadTable<T>> {
  const findings = createFindingList(options.shownOfEach ?? 20);
  const { digest, sheets } = await openTableSource(source, options);
  const chosen = await chooseSheet(sheets, definition, options, findings);
  const start = { table: definition.id, ...(digest !== undefined && { digest }) };
  if (chosen === undefined) {
    const required = definition.columns.filter(({ need }) => need === "required");
    findings.add("no_header", {}, { names: required.map(({ headers }) => headers[0]).join(", ") });
    const empty = { rows: 0, loaded: 0, columns: {}, unused: [], findings: findings.counts() };
    return { values: [], issues: findings.issues(), summary: { ...start, ...empty } };
  }
  const { found, sheet } = chosen;
  headerFindings(definition, chosen, findings);
  const reader = createRowReader(definition, chosen, build, options, findings);
  const values: T[] = [];
  let lines = 0;
  for await (const page of chosen.pages()) {
    options.signal?.throwIfAborted();
    const ofPage: T[] = [];
    for (const line of page) {
      if (lines >= found.firstLine) reader.read(line, lines, ofPage);
      lines += 1;
    }
    for (const value of ofPage) values.push(ownCopy(value));
    await options.onProgress?.({ lines });
  }
  if (reader.rows() === 0) findings.add("no_rows", placeOf(sheet));
  for (const count of definition.advisoryCounts ?? []) {
    if (count.edition !== edition) continue;
    const rows = reader.countOf(count);
    if (rows !== count.rows) {
      const of = count.columns.length === 0 ? "" : `${count.columns.join(", ")}: `;
      findings.add("count_differs", placeOf(sheet), { counts: `${of}${rows} ≠ ${count.rows}` });
    }
  }
  const summary: TableSummary = {
    ...start,
    ...(sheet !== undefined && { sheet }),
    headerRow: found.headerLine + 1,
    rows: reader.rows(),
    loaded: values.length,
    columns: Object.fromEntries(found.columns.map(({ column, header }) => [column.name, header])),
    unused: found.unused,
    findings: findings.counts(),
  };
  return { values, summary, issues: findings.issues() };
}

/** The same value without its tie to the file: a text cut out of a long one keeps the whole of it in memory. */
function ownCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

interface ChosenSheet {
  readonly sheet: string | undefined;
  readonly found: FoundColumns;
  /** Every page, the first included. */
  pages(): AsyncGenerator<readonly SheetLine[], void, undefined>;
}

async function chooseSheet(
  sheets: readonly OpenedSheet[],
  definition: TableDefinition,
  options: LoadTableOptions,
  findings: FindingList,
): Promise<ChosenSheet | undefined> {
  let chosen: ChosenSheet | undefined;
  for (const { name, pages } of sheets) {
    if (options.sheet !== undefined && name !== undefined && name !== options.sheet) continue;
    const first = (await pages.next()).value ?? [];
    const found = findColumns(first, definition, options.columns, options.headerRow);
    if (found === undefined) continue;
    if (chosen !== undefined) findings.add("other_sheet", placeOf(name));
    chosen ??= {
      sheet: name,
      found,
      async *pages() {
        yield first;
        yield* pages;
      },
    };
  }
  return chosen;
}

function headerFindings(definition: TableDefinition, { found, sheet }: ChosenSheet, findings: FindingList) {
  const place = { ...placeOf(sheet), line: found.headerLine };
  for (const { header } of found.twice) findings.add("column_twice", { ...place, column: header });
  const names = new Set(found.columns.map(({ column }) => column.name));
  for (const { name, need, headers } of definition.columns) {
    if (need === "expected" && !names.has(name)) {
      findings.add("column_missing", place, { names: `${headers[0] ?? name} (${name})` });
    }
  }
}

function createRowReader<T>(
  definition: TableDefinition,
  { found, sheet }: ChosenSheet,
  build: BuildRow<T>,
  options: LoadTableOptions,
  findings: FindingList,
) {
  const skips = options.badRows === "skip";
  const lineOfKey = new Map<string, number>();
  const counts = new Map<AdvisoryCount, number>();
  const headers = new Map(found.columns.map(({ column, header }) => [column.name, header]));
  let rows = 0;
  return {
    rows: () => rows,
    countOf: (count: AdvisoryCount) => counts.get(count) ?? 0,
    read(line: SheetLine, at: number, values: T[]): void {
      if (line.every(isBlank) || isHeaderAgain(line, found)) return;
      if (isHeading(line, found, definition)) {
        findings.add("heading_skipped", { ...placeOf(sheet), line: at });
        return;
      }
      rows += 1;
      let bad = false;
      const refuse = (name: TableFindingName, column: string, words: TableWords = {}) => {
        const isError = tableFindings[name].severity === "error";
        bad ||= isError;
        const place = { ...placeOf(sheet), line: at, column: headers.get(column) ?? column };
        findings.add(name, place, isError && skips ? { ...words, severity: "warning" } : words);
      };
      const row: Record<string, CellValue> = {};
      for (const { column, index } of found.columns) {
        const cell = readTableCell(line[index], column, options.dateOrder);
        const words = column.shape === undefined ? {} : { names: column.shape.example };
        for (const finding of cell.findings) refuse(finding, column.name, words);
        if (cell.value !== undefined) row[column.name] = cell.value;
        else if (column.need === "required" && cell.findings.length === 0) refuse("cell_empty", column.name);
      }
      const { from, to } = row;
      if (typeof from === "string" && typeof to === "string" && to < from) refuse("dates_reversed", "to");
      const key = JSON.stringify(definition.key.map((name) => row[name] ?? null));
      const earlier = lineOfKey.get(key);
      if (earlier === undefined) lineOfKey.set(key, at);
      else if (!bad) refuse("duplicate", definition.key[0] ?? "", { names: String(earlier + 1) });
      const value = build(row, refuse);
      for (const count of definition.advisoryCounts ?? []) {
        if (count.columns.length === 0 || count.columns.some((name) => row[name] !== undefined)) {
          counts.set(count, (counts.get(count) ?? 0) + 1);
        }
      }
      if (!bad) values.push(value);
    },
  };
}

/** A chapter's title: the only cell of its line, in no column of ours, or words where a code would stand. */
function isHeading(line: SheetLine, { columns }: FoundColumns, { key }: TableDefinition): boolean {
  const only = line.findIndex((cell) => !isBlank(cell));
  if (line.some((cell, index) => index > only && !isBlank(cell))) return false;
  const found = columns.find(({ index }) => index === only);
  if (found === undefined) return true;
  return found.column.name === key[0] && /\S\s+\S/.test(String(line[only]));
}

/** Printed tables repeat their headers on every page. */
function isHeaderAgain(line: SheetLine, { columns }: FoundColumns): boolean {
  return columns.every(
    ({ header, index }) => line[index] === header || foldHeader(line[index]) === foldHeader(header),
  );
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

function placeOf(sheet: string | undefined): { readonly sheet?: string } {
  return sheet === undefined ? {} : { sheet };
}
