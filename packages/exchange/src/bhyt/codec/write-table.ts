import type { TableDefinition } from "../schema/table-definition.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { markup } from "./plain-scanner.ts";

/** The markup of one table, as bytes. */
interface TableMarkup {
  readonly start: Uint8Array;
  readonly rowStart: Uint8Array;
  readonly rowEnd: Uint8Array;
  readonly end: Uint8Array;
  readonly rootEnd: Uint8Array;
  readonly names: ReadonlySet<string>;
  readonly columns: readonly {
    readonly name: string;
    readonly open: Uint8Array;
    readonly close: Uint8Array;
    readonly empty: Uint8Array;
  }[];
}

const markups = new WeakMap<TableDefinition, TableMarkup>();

function markupOf(definition: TableDefinition): TableMarkup {
  const made = markups.get(definition);
  if (made !== undefined) return made;
  const { root, list, fields } = definition;
  const opened = (name: string | undefined) => (name === undefined ? "" : `<${name}>`);
  const closed = (name: string | undefined) => (name === undefined ? "" : `</${name}>`);
  const fresh: TableMarkup = {
    start: markup(opened(root) + opened(list?.element)),
    rowStart: markup(opened(list?.row)),
    rowEnd: markup(closed(list?.row)),
    end: markup(closed(list?.element)),
    rootEnd: markup(closed(root)),
    names: new Set(fields.map(({ name }) => name)),
    columns: fields.map(({ name }) => ({
      name,
      open: markup(opened(name)),
      close: markup(closed(name)),
      empty: markup(`<${name}/>`),
    })),
  };
  markups.set(definition, fresh);
  return fresh;
}

/**
 * Writes the document of one table: every official element in official order, empty ones too, no white space, no
 * declaration. The same rows always give the same bytes. `trailing` stands before the end of the root.
 *
 * False when something is odd about a row, such as a column that the table does not have or a value that is no text;
 * `unwritableCells` finds out what, if anything. The document is of no use when it finds something.
 */
export function writeTable(
  out: ByteWriter,
  definition: TableDefinition,
  rows: readonly unknown[],
  trailing?: Uint8Array,
): boolean {
  const table = markupOf(definition);
  let good = true;
  out.put(table.start);
  for (const row of rows) {
    out.put(table.rowStart);
    if (!writeCells(out, table, row)) good = false;
    out.put(table.rowEnd);
  }
  out.put(table.end);
  if (trailing !== undefined) out.put(trailing);
  out.put(table.rootEnd);
  return good;
}

function writeCells(out: ByteWriter, { columns, names }: TableMarkup, row: unknown): boolean {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  const cells = row as Readonly<Record<string, unknown>>;
  let held = 0;
  let good = true;
  for (const { name, open, close, empty } of columns) {
    const value = cells[name];
    if (value !== undefined) held++;
    if (typeof value === "string" && value !== "") {
      out.put(open);
      if (!out.putText(value)) good = false;
      out.put(close);
    } else {
      if (value !== undefined && value !== "") good = false;
      out.put(empty);
    }
  }
  if (!good) return false;
  const keys = Object.keys(cells);
  // As many own keys as columns were filled: there is no other key. Else they are looked at one by one.
  if (keys.length === held && Object.getPrototypeOf(cells) === Object.prototype) return true;
  return keys.every((key) => cells[key] === undefined || names.has(key));
}
