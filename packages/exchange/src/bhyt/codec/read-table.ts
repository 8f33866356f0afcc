import type { TableDefinition } from "../schema/table-definition.ts";
import type { XmlLimits } from "./xml-limits.ts";
import { type ElementBudget, Refused, readXml, type XmlPlace, type XmlRefusal } from "./xml-reader.ts";
import { normalText } from "./xml-text.ts";

/** What a table document holds, and everything about its form that differs from the official sample. */
export interface TableReading {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly refusal?: XmlRefusal | "root" | "cell-length";
  readonly at?: XmlPlace;
  readonly claimsUtf16: boolean;
  /** Elements that the table does not have, by name. */
  readonly unknown: readonly string[];
  /** Rows and cells of the table that stand in the wrong place, by name: what they hold was not read. */
  readonly misplaced: readonly string[];
  /** Official elements that at least one row does not have at all. */
  readonly missing: readonly string[];
  /** Elements that stand twice in one row: index of the row and name. */
  readonly repeated: readonly { readonly row: number; readonly field: string }[];
  /** Cells with elements inside, whose text would be a guess. */
  readonly nested: readonly { readonly row: number; readonly field: string }[];
  /** A row has its elements in another order than the official one. */
  readonly otherOrder: boolean;
  /** There is text outside the cells, or an attribute. Neither belongs in a table. */
  readonly stray: boolean;
  /** An element declares a namespace of its own. */
  readonly namespaced: boolean;
  /** Text of a cell is not NFC in the file. */
  readonly decomposed: boolean;
  /** The document has a filled CHUKYDONVI of its own. */
  readonly signed: boolean;
}

const namesShown = 20;
const cellsShown = 100;

/** Reads the document of one table in whatever form it is. Text becomes NFC; an empty element becomes an absent key. */
export function readTable(
  bytes: Uint8Array,
  definition: TableDefinition,
  limits: XmlLimits,
  budget: ElementBudget,
): TableReading {
  const columns = new Map(definition.fields.map((field, index) => [field.name, index]));
  const spellings = new Map(
    definition.fields.map(({ name, otherSpelling }) => [otherSpelling ?? name, name]),
  );
  const { root, list } = definition;
  const frame = [root, list?.element, list?.row].filter((name) => name !== undefined);
  const rowDepth = frame.length;
  const isOfficial = (name: string) => columns.has(name) || frame.includes(name);

  const rows: Record<string, string>[] = [];
  const unknown = new Set<string>();
  const misplaced = new Set<string>();
  const missing = new Set<string>();
  const repeated: { row: number; field: string }[] = [];
  const nested: { row: number; field: string }[] = [];
  let rootFits = true;
  let cellTooLong = false;
  let otherOrder = false;
  let stray = false;
  let namespaced = false;
  let decomposed = false;
  let signed = false;

  /** The depth of an element that does not belong here; what it holds is skipped. */
  let skipping = Number.POSITIVE_INFINITY;
  let inSignature = false;
  /** What is skipped was reported already. */
  let reported = false;
  let foreign = 0;
  const countForeign = () => {
    if (++foreign > limits.foreignElements) throw new Refused("foreignElements");
  };
  let row: Record<string, string> = {};
  let seen = new Set<string>();
  let lastColumn = -1;
  let column = "";
  let cell = "";

  const reading = readXml(
    bytes,
    {
      open(element, depth, attributes) {
        const name = spellings.get(element) ?? element;
        if (inSignature) signed = true;
        if (depth > skipping) {
          if (!inSignature && !reported && isOfficial(name)) {
            misplaced.add(name);
            reported = true;
          }
          countForeign();
          return;
        }
        if (depth === 2 && definition.signed === true && name === "CHUKYDONVI") {
          inSignature = true;
          skipping = depth;
          return;
        }
        if (attributes.some((attribute) => !/^xmlns(?::|$)/.test(attribute))) stray = true;
        if (attributes.includes("xmlns") && (depth <= rowDepth || columns.has(name))) namespaced = true;
        if (depth <= rowDepth) {
          if (name === frame[depth - 1]) {
            if (depth < rowDepth) return;
            row = {};
            seen = new Set();
            lastColumn = -1;
            return;
          }
          if (depth === 1) rootFits = false;
        } else if (depth === rowDepth + 1) {
          const index = columns.get(name);
          if (index !== undefined) {
            cell = "";
            column = name;
            if (seen.has(name)) {
              countForeign();
              if (repeated.length < cellsShown) repeated.push({ row: rows.length, field: name });
            }
            if (index < lastColumn) otherOrder = true;
            lastColumn = index;
            return;
          }
        }
        skipping = depth;
        countForeign();
        reported = depth > rowDepth + 1 || isOfficial(name);
        if (depth > rowDepth + 1) {
          if (nested.length < cellsShown) nested.push({ row: rows.length, field: column });
        } else if (reported) misplaced.add(name);
        else if (unknown.size < namesShown) unknown.add(name.slice(0, 64));
      },
      text(text, depth) {
        if (inSignature && /[^ \t\r\n]/.test(text)) signed = true;
        if (depth >= skipping) return;
        if (depth === rowDepth + 1) {
          cell += text;
          if (cell.length > limits.cellLength) cellTooLong = true;
          if (cellTooLong) cell = "";
        } else if (/[^ \t\r\n]/.test(text)) stray = true;
      },
      close(element, depth) {
        const name = spellings.get(element) ?? element;
        if (depth === skipping) {
          skipping = Number.POSITIVE_INFINITY;
          inSignature = false;
          return;
        }
        if (depth > skipping) return;
        if (depth === rowDepth + 1) {
          if (!seen.has(name) && cell !== "") {
            const text = normalText(cell);
            if (text !== cell) decomposed = true;
            row[name] = text;
          }
          seen.add(name);
        } else if (depth === rowDepth) {
          if (seen.size < columns.size) {
            for (const field of columns.keys()) if (!seen.has(field)) missing.add(field);
          }
          rows.push(row);
        }
      },
    },
    limits,
    budget,
  );
  const refusal = reading.refusal ?? (rootFits ? (cellTooLong ? "cell-length" : undefined) : "root");
  return {
    rows,
    ...(refusal !== undefined && { refusal }),
    ...(reading.at !== undefined && { at: reading.at }),
    claimsUtf16: reading.claimsUtf16,
    unknown: [...unknown],
    misplaced: [...misplaced],
    missing: [...missing],
    repeated,
    nested,
    otherOrder,
    stray,
    namespaced,
    decomposed,
    signed,
  };
}
