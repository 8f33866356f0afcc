import type { TableDefinition } from "../schema/table-definition.ts";
import { CellScanner } from "./cell-scanner.ts";
import { markup } from "./plain-scanner.ts";
import type { TableReading } from "./read-table.ts";
import { createRowShapes } from "./row-shapes.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { ElementBudget } from "./xml-reader.ts";

/** The markup of one table, as bytes to compare with. */
interface TableMarkup {
  readonly root: Uint8Array;
  /** What opens and closes between the root and its rows; empty for a table of one record. */
  readonly list: readonly [open: Uint8Array, close: Uint8Array] | undefined;
  readonly row: readonly [open: Uint8Array, close: Uint8Array] | undefined;
  readonly rootEnd: Uint8Array;
  readonly columns: readonly { readonly open: Uint8Array; readonly close: Uint8Array }[];
  readonly names: readonly string[];
  /** Elements inside one another. */
  readonly depth: number;
}

const markups = new WeakMap<TableDefinition, TableMarkup>();

function markupOf(definition: TableDefinition): TableMarkup {
  const made = markups.get(definition);
  if (made !== undefined) return made;
  const { root, list, fields } = definition;
  const pair = (name: string | undefined) =>
    name === undefined ? undefined : ([markup(`<${name}>`), markup(`</${name}>`)] as const);
  const fresh: TableMarkup = {
    root: markup(`<${root}`),
    list: pair(list?.element),
    row: pair(list?.row),
    rootEnd: markup(`</${root}>`),
    columns: fields.map(({ name }) => ({ open: markup(`<${name}`), close: markup(`</${name}>`) })),
    names: fields.map(({ name }) => name),
    depth: [root, list?.element, list?.row].filter((name) => name !== undefined).length + 1,
  };
  markups.set(definition, fresh);
  return fresh;
}

/**
 * Reads the document of one table when it is written in the plain form that our own files have: every column in
 * official order, nothing else. Undefined for any other document; nothing is counted then. What it reads, `readTable`
 * reads in the same way with its XML parser, only slower.
 */
export function readPlainTable(
  bytes: Uint8Array,
  definition: TableDefinition,
  limits: XmlLimits,
  budget: ElementBudget,
): TableReading | undefined {
  const table = markupOf(definition);
  if (definition.signed === true || limits.depth < table.depth || bytes.length > limits.bytes)
    return undefined;
  const scanner = openCells(bytes);
  if (scanner === undefined) return undefined;
  const { columns, list, row } = table;
  scanner.takeProlog();
  if (!scanner.takeRoot(table.root)) return undefined;
  if (list !== undefined && !scanner.takeNext(list[0])) return undefined;

  const shapes = createRowShapes(table.names);
  const rows: Readonly<Record<string, string>>[] = [];
  for (;;) {
    if (row !== undefined && !scanner.takeNext(row[0])) break;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (column === undefined || !scanner.takeNext(column.open)) return undefined;
      const opening = scanner.takeOpening();
      if (opening === undefined) return undefined;
      if (!opening) continue;
      const value = scanner.takeText(limits.cellLength);
      if (value === undefined || !scanner.take(column.close)) return undefined;
      if (value !== "") shapes.put(index, value);
    }
    rows.push(shapes.row());
    if (row === undefined) break;
    if (!scanner.takeNext(row[1])) return undefined;
  }
  if (list !== undefined && !scanner.takeNext(list[1])) return undefined;
  if (!scanner.takeNext(table.rootEnd) || !scanner.isDone()) return undefined;

  const elements =
    1 + (list === undefined ? 0 : 1) + rows.length * (columns.length + (row === undefined ? 0 : 1));
  if (elements > budget.left) return undefined;
  budget.left -= elements;
  return {
    rows,
    claimsUtf16: false,
    unknown: [],
    misplaced: [],
    missing: [],
    repeated: [],
    nested: [],
    otherOrder: false,
    stray: false,
    namespaced: false,
    decomposed: scanner.decomposed,
    signed: false,
  };
}

function openCells(bytes: Uint8Array): CellScanner | undefined {
  try {
    return new CellScanner(bytes);
  } catch {
    return undefined;
  }
}
