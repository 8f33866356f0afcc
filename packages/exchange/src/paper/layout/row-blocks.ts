import type { FilledField, FormField } from "@benhan/core/forms";
import type { ChoicesBlock, LabelledValue, PaperBlock, TableBlock } from "../paper-document.ts";
import { drugList } from "./drug-list.ts";
import { capitalised, inCapitals, longText, valueText } from "./field-text.ts";
import type { GridLayout, PlacedField } from "./form-layout.ts";
import type { UnplacedFields } from "./unplaced-fields.ts";

type Placing = Exclude<PlacedField, string>;
type Manner = NonNullable<Placing["as"]>;

/** A field with how it is to stand. */
interface Placed extends Placing {
  readonly filled: FilledField;
}

/** What a row draws: its short fields as one line, and each field that takes the whole width by itself. */
export function rowBlocks(
  row: readonly PlacedField[],
  fields: UnplacedFields,
  numbersInWords: boolean,
): readonly PaperBlock[] {
  const placed = row.flatMap((one): readonly Placed[] => {
    const placing = typeof one === "string" ? { field: one } : one;
    const filled = fields.take(placing.field);
    const silent = filled === undefined || (placing.whenSaid === true && filled.printed.length === 0);
    return silent ? [] : [{ ...placing, filled }];
  });
  const blocks: PaperBlock[] = [];
  let line: LabelledValue[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push({ kind: "lines", lines: [line] });
    line = [];
  };
  for (const one of placed) {
    const manner = mannerOf(one, placed.length === 1);
    if (manner === "line" || manner === "boxes") {
      line.push(labelled(one, manner === "boxes"));
    } else {
      endLine();
      blocks.push(...wideBlocks(one, manner, numbersInWords));
    }
  }
  endLine();
  return blocks;
}

function mannerOf({ as, filled }: Placed, alone: boolean): Manner {
  const { field } = filled;
  if (field.type === "table") return as === "drugs" || as === "paragraph" ? as : "table";
  if ((as === "choices" || (as === undefined && alone)) && choicesOf(filled) !== undefined) return "choices";
  if (as === "paragraph" || as === "line" || as === "boxes") return as;
  return alone && field.type === "text" ? "paragraph" : "line";
}

const labelOf = (label: string | undefined, field: FormField): string => label ?? capitalised(field.label);

function labelled({ filled, label, share = 1, capitals = false }: Placed, boxes: boolean): LabelledValue {
  const value = valueText(filled, label);
  return {
    label: labelOf(label, filled.field),
    value: capitals ? inCapitals(value) : value,
    share,
    ...(boxes && { boxes }),
  };
}

function wideBlocks(placed: Placed, manner: Manner, numbersInWords: boolean): readonly PaperBlock[] {
  const { filled, label, columns, emptyLines, capitals = false } = placed;
  if (manner === "drugs") return drugList(filled, numbersInWords);
  const text = labelOf(label, filled.field);
  if (manner === "table") return [tableOf(filled, text, columns)];
  const options = manner === "choices" ? choicesOf(filled) : undefined;
  if (options !== undefined) return [{ kind: "choices", label: text, options }];
  const value = filled.field.type === "table" ? rowsText(filled) : longText(filled);
  return [
    {
      kind: "paragraph",
      label: text,
      text: capitals ? inCapitals(value) : value,
      ...(emptyLines !== undefined && { emptyLines }),
    },
  ];
}

/** What there is to tick; nothing where the list is long, or what is written is none of it. */
function choicesOf({ field, values }: FilledField): ChoicesBlock["options"] | undefined {
  const choices = field.type === "yes-no" ? yesOrNo : field.choices;
  if (choices === undefined || choices.length > mostToTick) return undefined;
  if (!values.every((value) => choices.some((choice) => choice.value === value))) return undefined;
  return choices.map(({ value, label }) => ({ label: label.vi, ticked: values.includes(value) }));
}

const mostToTick = 8;
const yesOrNo = [
  { value: "yes", label: { vi: "Có", en: "Yes" } },
  { value: "no", label: { vi: "Không", en: "No" } },
];

/** Rows of a table that is small enough to read as text. */
function rowsText({ printedRows = [] }: FilledField): string {
  return printedRows.map((row) => Object.values(row).join(" – ")).join("; ");
}

function tableOf(
  { field, printedRows = [] }: FilledField,
  label: string,
  shares: Readonly<Record<string, number>> = {},
): TableBlock {
  const declared = field.columns ?? [];
  const other = [...new Set(printedRows.flatMap((row) => Object.keys(row)))].filter(
    (id) => !declared.some((column) => column.id === id),
  );
  const columns = [
    ...declared.map((column) => ({
      id: column.id,
      title: withUnit(capitalised(column.label), column.unit),
      share: shares[column.id] ?? usualShare(column),
      ...(column.type === "number" && { align: "center" as const }),
    })),
    ...other.map((id) => ({ id, title: id, share: 1 })),
  ];
  return {
    kind: "table",
    label,
    columns: columns.map(({ id: _, ...column }) => column),
    rows: printedRows.map((row) => columns.map(({ id }) => row[id] ?? "")),
  };
}

const withUnit = (title: string, unit: string | undefined): string =>
  unit === undefined ? title : `${title} (${unit})`;

function usualShare({ type }: FormField): number {
  if (type === "text") return 3;
  if (type === "practitioner" || type === "minute") return 2;
  return type === "number" ? 1 : 1.5;
}

/** Fields as the cells of a table; a cell with several values makes as many rows. */
export function gridBlock({ grid }: GridLayout, fields: UnplacedFields): readonly TableBlock[] {
  const { label, columns, rows } = grid;
  const drawn = rows.flatMap((row) => {
    const cells = row.cells.map((cell) => cellOf(cell, fields));
    if (cells.every((cell) => cell === undefined)) return [];
    const texts = cells.map((values = []) => values);
    const most = Math.max(1, ...texts.map((values) => values.length));
    // Values belong together only where every cell has as many; else they stand below each other.
    const even = texts.every((values) => values.length === most);
    const lines = even
      ? Array.from({ length: most }, (_, index) => texts.map((values) => values[index] ?? ""))
      : [texts.map((values) => values.join("\n"))];
    if (row.label === undefined) return lines;
    return lines.map((line, index) => [index === 0 ? (row.label ?? "") : "", ...line]);
  });
  if (drawn.length === 0) return [];
  return [{ kind: "table", ...(label !== undefined && { label }), columns, rows: drawn }];
}

/** What stands in a cell; nothing when the form has none of its fields. */
function cellOf(cell: string | readonly string[], fields: UnplacedFields): readonly string[] | undefined {
  if (typeof cell === "string") return fields.take(cell)?.printed;
  const found = cell.flatMap((id) => fields.take(id) ?? []);
  if (found.length === 0) return undefined;
  if (found.every(({ printed }) => printed.length === 0)) return [];
  return [found.map(({ printed }) => printed.join("; ") || "…").join("/")];
}
