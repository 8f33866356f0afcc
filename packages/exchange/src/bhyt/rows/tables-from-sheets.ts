import type { Bilingual, Issue, Report } from "@benhan/core/faults";
import { reportOf } from "@benhan/core/faults";
import { columnLetterOf } from "@benhan/core/sheet-columns";
import type { SheetRow, Sheets } from "@benhan/core/spreadsheet";
import { type BhytTables, isListed } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { nearWords } from "../schema/near-words.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { readCell } from "./sheet-cell.ts";
import { sheetIssue } from "./sheet-findings.ts";
import { guideSheet, isQuotableSheet, officialName, unnamedOrSecond } from "./sheet-names.ts";
import { type RowsCounted, rowWords, type SheetPlace } from "./sheet-place.ts";
import {
  type ColumnsByName,
  isLineOfNames,
  isTellableColumn,
  meantColumn,
  plainLetters,
} from "./unknown-column.ts";

/** A row that was read, and where it stood. */
interface ReadRow {
  readonly place: SheetPlace;
  readonly cells: Readonly<Record<string, string>>;
  /** There is a MA_LK, but the spreadsheet has spoiled it. */
  readonly keySpoiled: boolean;
}

/** Takes a finding. */
type Say = (...finding: Parameters<typeof sheetIssue>) => void;

/** In which edition the rows are. */
export interface TablesFromSheetsOptions<Tables = BhytTables> {
  /** Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  /**
   * How sentences name a row: `sheet`, the default, as Excel numbers it (`XML2, dòng 6`); `data` from 1 (`XML2[5]`), of
   * rows that stand in no sheet.
   */
  readonly rowsCounted?: RowsCounted;
}

/** One dossier, and where its rows stood: the place of row 2 of XML3 is `places.XML3[2]`. */
export interface SheetEpisode<Tables = BhytTables> {
  readonly tables: Tables;
  readonly places: Readonly<Record<string, readonly SheetPlace[]>>;
}

/**
 * Makes dossiers out of rows with the official column names, such as a spreadsheet has them: one sheet for each table,
 * the rows of one episode joined by MA_LK, episodes in the order of XML1.
 *
 * Blanks around and between names, small letters, blank rows and columns do not matter. Numbers and dates are written
 * in the official form where they can mean only one thing. What a spreadsheet has spoiled (leading zeros, the digits
 * of long numbers, codes taken for dates) is not repaired but reported, all of it at once; an issue's path is
 * `[sheet, row, column]` of the given rows, and its text names the row as Excel numbers it. A sheet or column whose name
 * does not look like one is not named but given by its position: without a header line it is a patient's name.
 */
export function tablesFromSheets<Tables = BhytTables>(
  sheets: Sheets,
  options: TablesFromSheetsOptions<Tables> = {},
): Report<readonly Tables[]> {
  const { episodes, issues } = readSheets(sheets, options);
  return reportOf(
    episodes.map(({ tables }) => tables),
    issues,
  );
}

/**
 * Reads as {@link tablesFromSheets} does, and answers with whatever could be read and where each row stood, so that
 * a finding about a dossier can be shown at its row of the sheet.
 */
export function readSheets<Tables = BhytTables>(
  sheets: Sheets,
  options: TablesFromSheetsOptions<Tables> = {},
): { readonly episodes: readonly SheetEpisode<Tables>[]; readonly issues: readonly Issue[] } {
  if (!isRecord(sheets)) return { episodes: [], issues: [sheetIssue("not_sheets", {})] };
  requireArguments("tablesFromSheets", ["options", options, "object"]);
  const edition: BhytEdition = options.edition ?? qd3176;
  const issues: Issue[] = [];
  const say: Say = (name, place, slots) =>
    void issues.push(sheetIssue(name, place, slots, options.rowsCounted));
  const tables = namedSheets(sheets, edition, say).map(
    ([definition, sheet, rows]) =>
      [definition.table, readRows(definition, sheet, rows, say, options.rowsCounted)] as const,
  );
  const episodes = new Map<string, Record<string, ReadRow[]>>();
  const summaries = tables.find(([table]) => table === "XML1")?.[1];
  for (const row of summaries ?? []) {
    const key = row.cells["MA_LK"];
    if (key === undefined) continue;
    if (episodes.has(key)) say("key_003", { ...row.place, column: "MA_LK" });
    else episodes.set(key, { XML1: [row] });
  }
  // A sheet that could not be read, a key that was spoiled: said above, and no reason to call the other rows orphans.
  if (summaries?.length === 0 || !tables.some(([table]) => table === "XML1")) {
    say("env_006", { sheet: "XML1" });
  }
  const keysKnown = episodes.size > 0 && !summaries?.some(({ keySpoiled }) => keySpoiled);
  const others = keysKnown ? otherKeyOfAll(tables) : undefined;
  const [summary] = summaries ?? [];
  if (others !== undefined && summary !== undefined) {
    say("summary_key", { ...summary.place, column: "MA_LK" }, { others });
  }
  for (const [table, rows] of tables) {
    if (table === "XML1") continue;
    for (const own of rows ?? []) {
      // Said once at XML1; the rows are looked at as the visit that they are, not as a lack of rows.
      const row = others === undefined ? own : withKeyOf(own, summary);
      const key = row.cells["MA_LK"];
      if (key === undefined) continue;
      const episode = episodes.get(key);
      if (episode === undefined) {
        if (keysKnown) say("key_007", { ...row.place, column: "MA_LK" });
        continue;
      }
      const held = episode[table];
      if (held === undefined) episode[table] = [row];
      else {
        if (!isListed(table)) say("env_007", row.place);
        held.push(row);
      }
    }
  }
  return { episodes: [...episodes.values()].map((held) => episodeOf<Tables>(held)), issues };
}

function episodeOf<Tables>(held: Readonly<Record<string, readonly ReadRow[]>>): SheetEpisode<Tables> {
  const entries = Object.entries(held);
  const tables = entries.map(([table, rows]) => {
    const cells = rows.map((row) => row.cells);
    return [table, isListed(table) ? cells : cells[0]] as const;
  });
  return {
    // XML1 is there: episodes are made of its rows.
    tables: Object.fromEntries(tables) as unknown as Tables,
    places: Object.fromEntries(entries.map(([table, rows]) => [table, rows.map(({ place }) => place)])),
  };
}

function namedSheets(
  sheets: Sheets,
  edition: BhytEdition,
  say: Say,
): readonly (readonly [TableDefinition, string, readonly SheetRow[]])[] {
  const seen = new Set<string>();
  return Object.entries(sheets).flatMap(([sheet, rows], position) => {
    const table = officialName(sheet);
    if (table === guideSheet) return [];
    const definition = Object.hasOwn(edition.tables, table) ? edition.tables[table] : undefined;
    if (definition === undefined) {
      say("unknown_sheet", { sheet: isQuotableSheet(sheet) ? sheet : position });
      return [];
    }
    if (seen.has(table)) {
      say("sheet_twice", { sheet });
      return [];
    }
    seen.add(table);
    return [[definition, sheet, rows] as const];
  });
}

/** The rows of one sheet that hold something, or undefined when there is something and none of it could be read. */
function readRows(
  definition: TableDefinition,
  sheet: string,
  rows: readonly SheetRow[],
  say: Say,
  counted: RowsCounted | undefined,
): readonly ReadRow[] | undefined {
  if (!Array.isArray(rows)) {
    say("not_rows", { sheet });
    return undefined;
  }
  const fields = columnsByName(definition);
  const columns = columnsOf(rows);
  if (!hasColumnNames(columns, fields)) {
    say("no_column_names", { sheet });
    return undefined;
  }
  const names = new Map([...columns].map((column) => [column, officialName(column)]));
  const isKeyed = hasKeys(rows, names);
  const unknown = new Map<string, { readonly row: number; readonly column: number }>();
  const keyless: number[] = [];
  const unnamed = new Map<string, number[]>();
  const twice = new Set<string>();
  const used = new Set<string>();
  const read = rows.flatMap((row: unknown, index): ReadRow[] => {
    if (!isRecord(row)) {
      say("not_rows", { sheet, row: index });
      return [];
    }
    const cells: Record<string, string> = {};
    const found: Parameters<Say>[] = [];
    const filledColumns = new Set<string>();
    const entries = Object.entries(row).filter(([, value]) => !isBlank(value));
    for (const [position, [column, value]] of entries.entries()) {
      const written = names.get(column) ?? "";
      const field = fields.get(written);
      if (field === undefined) {
        const odd = unnamedOrSecond(column);
        if (odd === "") pushTo(unnamed, column, index);
        else if (odd !== undefined && used.has(odd)) twice.add(column);
        else if (!unknown.has(column)) unknown.set(column, { row: index, column: position });
        continue;
      }
      const { name } = field;
      if (filledColumns.has(name)) {
        twice.add(column);
        continue;
      }
      filledColumns.add(name);
      used.add(name);
      const cell = readCell(value, field);
      if (cell.text !== undefined) cells[name] = cell.text;
      for (const finding of cell.findings) found.push([finding, { sheet, row: index, column }]);
    }
    const hasKey = filledColumns.has("MA_LK");
    if (!isKeyed && entries.length > 0) keyless.push(index);
    if (filledColumns.size === 0) return [];
    if (!hasKey && isKeyed) found.push(["key_001", { sheet, row: index, column: "MA_LK" }]);
    for (const finding of found) say(...finding);
    return [{ place: { sheet, row: index }, cells, keySpoiled: hasKey && cells["MA_LK"] === undefined }];
  });
  const [onlyRow, ...otherRows] = keyless;
  if (otherRows.length > 0) say("key_column", { sheet });
  else if (onlyRow !== undefined) say("key_001", { sheet, row: onlyRow, column: "MA_LK" });
  for (const [column, held] of unnamed) {
    say("unnamed_column", { sheet, column }, { rows: rowWords(held, counted) });
  }
  const amongNames = unknown.size > 0 && isLineOfNames(columns, fields);
  for (const [column, at] of unknown) {
    if (twice.has(column)) continue;
    const odd = unnamedOrSecond(column);
    const isTold = odd === undefined ? isTellableColumn(column, fields, amongNames) : fields.has(odd);
    const letter = columnLetterOf(rows, column);
    const place = { sheet, ...(isTold ? { column } : at), ...(letter !== undefined && { letter }) };
    say("unknown_column", place, { near: isTold ? meantWords(column, fields) : noWords });
  }
  for (const column of twice) say("column_twice", { sheet, column });
  const isUnread = keyless.length > 0 || rows.some((row: unknown) => !isRecord(row));
  return read.length === 0 && isUnread ? undefined : read;
}

const noWords: Bilingual = { vi: "", en: "" };

/** Which columns may be meant by one that there is not. */
function meantWords(column: string, fields: ColumnsByName): Bilingual {
  const meant = meantColumn(column, fields);
  return nearWords(
    meant ?? plainLetters(officialName(column)),
    meant === undefined ? fields.keys() : [meant],
  );
}

/** The columns of a table under their names and other spellings of them. */
function columnsByName({ fields }: TableDefinition): ColumnsByName {
  return new Map(
    fields.flatMap((field) => [
      ...(field.otherSpelling === undefined ? [] : [[field.otherSpelling, field] as const]),
      [field.name, field] as const,
    ]),
  );
}

function columnsOf(rows: readonly unknown[]): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const row of rows) if (isRecord(row)) for (const column of Object.keys(row)) columns.add(column);
  return columns;
}

/** True when at least one row says of which episode it is. */
function hasKeys(rows: readonly unknown[], names: ReadonlyMap<string, string>): boolean {
  const keys = [...names].flatMap(([column, name]) => (name === "MA_LK" ? [column] : []));
  return rows.some((row) => isRecord(row) && keys.some((column) => !isBlank(row[column])));
}

/**
 * The tables whose rows are all of one episode that XML1, which has a single row, does not name: then it is XML1 that
 * names a wrong one.
 */
function otherKeyOfAll(
  tables: readonly (readonly [string, readonly ReadRow[] | undefined])[],
): string | undefined {
  const rowsByTable = tables.flatMap(([table, rows]) => (rows === undefined ? [] : [[table, rows] as const]));
  const summaries = rowsByTable.find(([table]) => table === "XML1")?.[1] ?? [];
  const others = rowsByTable.filter(([table, rows]) => table !== "XML1" && rows.length > 0);
  const rows = others.flatMap(([, own]) => own);
  const keys = new Set(rows.map(({ cells }) => cells["MA_LK"]));
  const [key] = keys;
  if (summaries.length !== 1 || rows.length < 2 || keys.size !== 1 || key === undefined) return undefined;
  if (summaries[0]?.cells["MA_LK"] === key) return undefined;
  return others.map(([table, own]) => `${table}: ${own.length}`).join(", ");
}

function withKeyOf(row: ReadRow, summary: ReadRow | undefined): ReadRow {
  const key = summary?.cells["MA_LK"];
  return key === undefined ? row : { ...row, cells: { ...row.cells, MA_LK: key } };
}

/** False when there are columns, and not one of them is of the table: a title or a patient stands in the first row. */
function hasColumnNames(columns: ReadonlySet<string>, fields: ColumnsByName): boolean {
  if (columns.size === 0) return true;
  for (const column of columns) {
    if (fields.has(officialName(column)) || meantColumn(column, fields) !== undefined) return true;
  }
  return false;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function pushTo(rows: Map<string, number[]>, column: string, row: number): void {
  const held = rows.get(column);
  if (held === undefined) rows.set(column, [row]);
  else held.push(row);
}
