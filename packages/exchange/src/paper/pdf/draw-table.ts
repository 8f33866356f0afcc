import type { TableBlock, TableCell } from "../paper-document.ts";
import { type Cell, type CellLine, drawRow, type RowOptions, rowHeight } from "./cells.ts";
import { labelText } from "./draw-texts.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { lineHeightOf } from "./paper-style.ts";
import type { StructureElement } from "./structure-element.ts";
import { alignedLines, styledLines, widthsOf } from "./text-lines.ts";

const padding = 2.5;
/** Between a frame and its text. */
const inset = 3;
/** A column holds at least one letter between its frames. */
export const leastColumn = 18;
const mostEmptyRows = 100;
/** A table of more rows is not low. */
const mostRowsOfLow = 10;
const roomAbove = 2;
const roomBelow = 5;
const roomAround = roomAbove + roomBelow;

interface Columns {
  readonly xs: readonly number[];
  readonly widths: readonly number[];
}

/** A table; its head stands on every page of it, `tail` on the page of its last row. */
export function* drawTable(flow: PaperFlow, block: TableBlock, tail = 0): Generator<void> {
  const columns = columnsOf(flow, block);
  const head = headCells(flow, block, columns);
  const headHeight = rowHeight(head, { padding });
  // A head as high as half a page would leave no room for rows.
  const repeated = headHeight <= flow.pageRoom / 2;
  flow.skip(roomAbove);
  flow.keep(Math.min(flow.pageRoom, leadOfTable(flow, block, tail)));
  const label = labelText(block.label);
  if (label !== "") {
    const owner = flow.section.child("P");
    const lines = alignedLines(flow.setter, label.trimEnd(), {
      face: "regular",
      size: flow.style.body,
      width: flow.width,
    });
    yield* drawRow(flow, [{ x: flow.left, width: flow.width, lines, owner }], { wholeUpTo: flow.pageRoom });
    owner.end();
    flow.skip(1);
  }
  const table = flow.section.child("Table");
  yield* drawTagged(flow, table, head, "TH", { wholeUpTo: flow.pageRoom });
  const onNewPage = () => {
    if (repeated) drain(drawRow(flow, head, { padding, framed: true, wholeUpTo: 0 }));
  };
  const wholeUpTo = flow.mostKeptWhole;
  for (const [at, row] of block.rows.entries()) {
    const cells = cellsOf(flow, block, columns, row);
    const below = at === block.rows.length - 1 ? tail : 0;
    yield* drawTagged(flow, table, cells, "TD", { wholeUpTo, onNewPage, tail: below });
    yield;
  }
  const empty = emptyRowsOf(block);
  for (let at = 0; at < empty; at++) {
    const cells = block.columns.map((_, column) => cell(flow, columns, column, "", "regular", "left"));
    yield* drawTagged(flow, table, cells, "TD", {
      wholeUpTo,
      onNewPage,
      leastHeight: emptyRowHeight(flow),
      tail: at === empty - 1 ? tail : 0,
    });
  }
  table.end();
  flow.skip(roomBelow);
}

/** The least height of a table that may stand at the foot of a page: all of a low one, else label, head and first row. */
export function leadOfTable(flow: PaperFlow, block: TableBlock, tail = 0): number {
  const whole = block.rows.length > mostRowsOfLow ? Number.POSITIVE_INFINITY : tableHeight(flow, block);
  if (whole <= flow.mostKeptWhole) return whole - roomAround + tail;
  const columns = columnsOf(flow, block);
  const first = cellsOf(flow, block, columns, block.rows[0] ?? []);
  const label = block.label === undefined ? 0 : lineHeightOf(flow.style.body) + 1;
  return (
    label +
    rowHeight(headCells(flow, block, columns), { padding }) +
    leadOfRow(flow, rowHeight(first, { padding })) +
    (block.rows.length === 1 ? tail : 0)
  );
}

/** The height of a table that is not broken, with the room around it. */
export function tableHeight(flow: PaperFlow, block: TableBlock): number {
  const columns = columnsOf(flow, block);
  const label = block.label === undefined ? 0 : lineHeightOf(flow.style.body) + 1;
  const rows = [
    headCells(flow, block, columns),
    ...block.rows.map((row) => cellsOf(flow, block, columns, row)),
  ];
  const written = rows.reduce((sum, cells) => sum + rowHeight(cells, { padding }), 0);
  return label + written + emptyRowsOf(block) * emptyRowHeight(flow) + roomAround;
}

/** How many rows are drawn to be written on. */
function emptyRowsOf({ rows, emptyRows = 3 }: TableBlock): number {
  if (rows.length > 0 || !Number.isFinite(emptyRows)) return 0;
  return Math.max(0, Math.min(mostEmptyRows, Math.floor(emptyRows)));
}

const emptyRowHeight = (flow: PaperFlow): number => lineHeightOf(flow.style.body) * 1.5;

/** Of a row that is broken, two lines. */
const leadOfRow = (flow: PaperFlow, height: number): number =>
  height <= flow.mostKeptWhole ? height : 2 * (padding + lineHeightOf(flow.style.body));

type UnownedCell = Omit<Cell, "owner">;

function* drawTagged(
  flow: PaperFlow,
  table: StructureElement,
  cells: readonly UnownedCell[],
  tag: "TH" | "TD",
  options: Pick<RowOptions, "wholeUpTo" | "onNewPage" | "leastHeight" | "tail">,
): Generator<void> {
  const row = table.child("TR");
  const owned = cells.map((own) => ({
    ...own,
    owner: row.child(tag, tag === "TH" ? { A: { O: "Table", Scope: "Column" } } : {}),
  }));
  yield* drawRow(flow, owned, { padding, framed: true, ...options });
  for (const { owner } of owned) owner.end();
  row.end();
}

function columnsOf(flow: PaperFlow, { columns }: TableBlock): Columns {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    flow.width,
    leastColumn,
  );
  let x = flow.left;
  const xs = widths.map((width) => {
    x += width;
    return x - width;
  });
  return { xs, widths };
}

function headCells(flow: PaperFlow, block: TableBlock, columns: Columns): Cell[] {
  return block.columns.map(({ title }, at) => ({
    ...cell(flow, columns, at, title, "bold", "center"),
    owner: "Layout" as const,
  }));
}

const cellsOf = (flow: PaperFlow, block: TableBlock, columns: Columns, row: readonly TableCell[]) =>
  block.columns.map(({ align = "left" }, at) => cell(flow, columns, at, row[at] ?? "", "regular", align));

function cell(
  flow: PaperFlow,
  { xs, widths }: Columns,
  at: number,
  content: TableCell,
  face: "regular" | "bold",
  align: "left" | "center" | "right",
): UnownedCell {
  const width = widths[at] ?? leastColumn;
  const size = flow.style.body - 0.5;
  const style = { face, size, width: width - 2 * inset, align };
  const lines: CellLine[] =
    typeof content === "string"
      ? alignedLines(flow.setter, content, style)
      : styledLines(flow.setter, content, style);
  return {
    x: xs[at] ?? flow.left,
    width,
    lines: lines.map((line) => ({
      ...line,
      parts: line.parts.map((part) => ({ ...part, x: part.x + inset })),
    })),
  };
}

function drain(generator: Generator<void>): void {
  while (generator.next().done !== true);
}
