import type { SheetLine } from "../spreadsheet/sheet.ts";
import { foldHeader } from "./fold-header.ts";
import type { TableColumn, TableDefinition } from "./table-definition.ts";

/** Where the columns of a table are, when the host knows better: the header as it stands, or the column's number from 1. */
export type ColumnMapping = Readonly<Record<string, string | number>>;

/** One column that was found. */
export interface FoundColumn {
  readonly column: TableColumn;
  /** From 0. */
  readonly index: number;
  /** The header as the file has it. */
  readonly header: string;
}

/** The line of headers of a sheet, and what was found in it. */
export interface FoundColumns {
  /** From 0. */
  readonly headerLine: number;
  /** First line of the data, from 0. */
  readonly firstLine: number;
  readonly columns: readonly FoundColumn[];
  /** Columns whose header another column of the file has as well. */
  readonly twice: readonly FoundColumn[];
  /** Headers that belong to no column of the definition. */
  readonly unused: readonly string[];
}

/** Titles, addresses and signatures stand above a table; none has more lines of them. */
const deepestHeader = 40;
/** An official header has up to three levels of merged cells. */
const headerLevels = 3;

/** Finds the line of headers that fits a definition best; undefined when none holds all the required columns. */
export function findColumns(
  lines: readonly SheetLine[],
  definition: TableDefinition,
  mapping: ColumnMapping = {},
  headerRow?: number,
): FoundColumns | undefined {
  let best: FoundColumns | undefined;
  const candidates =
    headerRow === undefined ? lines.slice(0, deepestHeader).map((_, index) => index) : [headerRow - 1];
  for (const line of candidates) {
    const found = columnsAt(lines, line, definition, mapping);
    if (found === undefined) continue;
    if (best === undefined || found.columns.length > best.columns.length) best = found;
  }
  return best;
}

function columnsAt(
  lines: readonly SheetLine[],
  headerLine: number,
  definition: TableDefinition,
  mapping: ColumnMapping,
): FoundColumns | undefined {
  const own = lines[headerLine] ?? [];
  const headers = headersAt(lines, headerLine);
  const numbers = numbersIn(lines[headerLine + 1]);
  const columns: FoundColumn[] = [];
  const twice: FoundColumn[] = [];
  const taken = new Set<number>();
  let ownMatches = 0;
  for (const column of definition.columns) {
    const [index, second] = placesOf(column, headers, numbers, mapping[column.name]).filter(
      (place) => !taken.has(place),
    );
    if (index === undefined) {
      if (column.need === "required") return undefined;
      continue;
    }
    taken.add(index);
    if (foldHeader(own[index]) !== "") ownMatches += 1;
    const found = { column, index, header: headers[index] ?? "" };
    columns.push(found);
    if (second !== undefined) twice.push(found);
  }
  if (ownMatches === 0) return undefined;
  const unused = headers.filter((header, index) => header !== "" && !taken.has(index));
  const firstLine = headerLine + (numbers.size > 0 ? 2 : 1);
  return { headerLine, firstLine, columns, twice, unused };
}

function placesOf(
  column: TableColumn,
  headers: readonly string[],
  numbers: ReadonlyMap<number, number>,
  mapped: string | number | undefined,
): readonly number[] {
  if (typeof mapped === "number") return mapped >= 1 && mapped <= headers.length ? [mapped - 1] : [];
  const wanted = new Set((mapped === undefined ? column.headers : [mapped]).map(foldHeader));
  const byName = headers.flatMap((header, index) => (wanted.has(foldHeader(header)) ? [index] : []));
  if (byName.length > 0 || mapped !== undefined || column.number === undefined) return byName;
  const byNumber = numbers.get(column.number);
  return byNumber === undefined ? [] : [byNumber];
}

/** The headers down to a line; a cell that is empty there belongs to a merged one above it. */
function headersAt(lines: readonly SheetLine[], headerLine: number): readonly string[] {
  const levels = lines.slice(Math.max(0, headerLine - headerLevels + 1), headerLine + 1);
  const width = levels.reduce((widest, line) => Math.max(widest, line.length), 0);
  return Array.from({ length: width }, (_, index) => {
    const texts = levels.map((line) => line[index]).filter((cell) => foldHeader(cell) !== "");
    return String(texts.at(-1) ?? "").trim();
  });
}

/** The columns by the numbers of a line such as `(1) (2) (3)`; empty when the line is none. */
function numbersIn(line: SheetLine = []): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let filled = 0;
  for (const [index, cell] of line.entries()) {
    if (cell === null || cell === undefined || cell === "") continue;
    filled += 1;
    const digits = /^\(?(\d{1,3})\)?$/.exec(String(cell).trim())?.[1];
    if (digits !== undefined) found.set(Number(digits), index);
  }
  const inOrder = [...found.keys()].every((number, at, all) => at === 0 || number > (all[at - 1] ?? 0));
  return filled >= 3 && found.size === filled && inOrder ? found : new Map();
}
