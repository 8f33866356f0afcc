import type { Issue, Report } from "@benhan/core/faults";
import { reportOf } from "@benhan/core/faults";
import {
  type BhytTableName,
  type BhytTables,
  bhytTables,
  isBhytTableName,
  isListed,
} from "../qd3176/bhyt-tables.ts";
import type { SheetRow, Sheets } from "./sheet.ts";
import { readCell } from "./sheet-cell.ts";
import { type SheetPlace, sheetIssue } from "./sheet-findings.ts";

/** A row that was read, and where it stood. */
interface ReadRow {
  readonly place: SheetPlace;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Makes dossiers out of rows with the official column names, such as a spreadsheet has them: one sheet for each table,
 * the rows of one episode joined by MA_LK, episodes in the order of XML1.
 *
 * Blanks around and between names, small letters, blank rows and columns do not matter. Numbers and dates are written
 * in the official form where they can mean only one thing. What a spreadsheet has spoiled (leading zeros, the digits
 * of long numbers, codes taken for dates) is not repaired but reported, all of it at once; an issue's path is
 * `[sheet, row, column]` of the given rows, and its text names the row as Excel numbers it.
 */
export function tablesFromSheets(sheets: Sheets): Report<readonly BhytTables[]> {
  const issues: Issue[] = [];
  const tables = namedSheets(sheets, issues).map(
    ([table, sheet, rows]) => [table, readRows(table, sheet, rows, issues)] as const,
  );
  const episodes = new Map<string, Partial<Record<BhytTableName, ReadRow[]>>>();
  for (const { place, cells } of tables.find(([table]) => table === "XML1")?.[1] ?? []) {
    const key = cells["MA_LK"];
    if (key === undefined) continue;
    if (episodes.has(key)) issues.push(sheetIssue("key_003", { ...place, column: "MA_LK" }));
    else episodes.set(key, { XML1: [{ place, cells }] });
  }
  if (episodes.size === 0) issues.push(sheetIssue("env_006", { sheet: "XML1" }));
  for (const [table, rows] of tables) {
    if (table === "XML1") continue;
    for (const row of rows) {
      const key = row.cells["MA_LK"];
      if (key === undefined) continue;
      const episode = episodes.get(key);
      if (episode === undefined) {
        issues.push(sheetIssue("key_007", { ...row.place, column: "MA_LK" }));
        continue;
      }
      const held = episode[table];
      if (held === undefined) episode[table] = [row];
      else {
        if (!isListed(table)) issues.push(sheetIssue("env_007", row.place));
        held.push(row);
      }
    }
  }
  return reportOf([...episodes.values()].map(tablesOf), issues);
}

function tablesOf(episode: Partial<Record<BhytTableName, readonly ReadRow[]>>): BhytTables {
  const held = (Object.entries(episode) as [BhytTableName, readonly ReadRow[]][]).map(([table, rows]) => {
    const cells = rows.map((row) => row.cells);
    return [table, isListed(table) ? cells : cells[0]] as const;
  });
  // XML1 is there: episodes are made of its rows.
  return Object.fromEntries(held) as unknown as BhytTables;
}

function namedSheets(
  sheets: Sheets,
  issues: Issue[],
): readonly (readonly [BhytTableName, string, readonly SheetRow[]])[] {
  const seen = new Set<string>();
  return Object.entries(sheets).flatMap(([sheet, rows]) => {
    const table = officialName(sheet);
    if (!isBhytTableName(table)) {
      issues.push(sheetIssue("unknown_sheet", { sheet }));
      return [];
    }
    if (seen.has(table)) {
      issues.push(sheetIssue("sheet_twice", { sheet }));
      return [];
    }
    seen.add(table);
    return [[table, sheet, rows] as const];
  });
}

function readRows(
  table: BhytTableName,
  sheet: string,
  rows: readonly SheetRow[],
  issues: Issue[],
): readonly ReadRow[] {
  const fields = new Map(bhytTables[table].fields.map((field) => [field.name, field]));
  const unknown = new Set<string>();
  const twice = new Set<string>();
  const read = rows.flatMap((row, index): ReadRow[] => {
    const cells: Record<string, string> = {};
    const found: Issue[] = [];
    const filledColumns = new Set<string>();
    for (const [column, value] of Object.entries(row)) {
      if (isBlank(value)) continue;
      const name = officialName(column);
      const field = fields.get(name);
      if (field === undefined) {
        unknown.add(column);
        continue;
      }
      if (filledColumns.has(name)) {
        twice.add(column);
        continue;
      }
      filledColumns.add(name);
      const cell = readCell(value, field);
      if (cell.text !== undefined) cells[name] = cell.text;
      found.push(...cell.findings.map((finding) => sheetIssue(finding, { sheet, row: index, column })));
    }
    if (filledColumns.size === 0) return [];
    if (!filledColumns.has("MA_LK"))
      found.push(sheetIssue("key_001", { sheet, row: index, column: "MA_LK" }));
    issues.push(...found);
    return [{ place: { sheet, row: index }, cells }];
  });
  for (const column of unknown) issues.push(sheetIssue("unknown_column", { sheet, column }));
  for (const column of twice) issues.push(sheetIssue("column_twice", { sheet, column }));
  return read;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** `xml 2` → `XML2`, ` ma_lk ` → `MA_LK`, `Ma lk` → `MA_LK`. */
function officialName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .trim()
    .toUpperCase();
  return /^XML\s*\d+$/.test(plain) ? plain.replace(/\s+/, "") : plain.replace(/[\s_]+/g, "_");
}
