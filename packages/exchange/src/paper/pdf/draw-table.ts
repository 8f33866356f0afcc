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
  flow.skip(2);
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
  const wholeUpTo = flow.pageRoom - (repeated ? headHeight : 0);
  for (const [at, row] of block.rows.entries()) {
    const cells = block.columns.map(({ align = "left" }, column) =>
      cell(flow, columns, column, row[column] ?? "", "regular", align),
    );
    const below = at === block.rows.length - 1 ? tail : 0;
    yield* drawTagged(flow, table, cells, "TD", { wholeUpTo, onNewPage, tail: below });
    yield;
  }
  const wanted = block.rows.length > 0 ? 0 : (block.emptyRows ?? 3);
  const empty = Number.isFinite(wanted) ? Math.min(mostEmptyRows, Math.floor(wanted)) : 0;
  for (let at = 0; at < empty; at++) {
    const cells = block.columns.map((_, column) => cell(flow, columns, column, "", "regular", "left"));
    yield* drawTagged(flow, table, cells, "TD", {
      wholeUpTo,
      onNewPage,
      leastHeight: lineHeightOf(flow.style.body) * 1.5,
      tail: at === empty - 1 ? tail : 0,
    });
  }
  table.end();
  flow.skip(5);
}

/** The least height of a table that may stand at the foot of a page: label, head and the first row, with its tail. */
export function leadOfTable(flow: PaperFlow, block: TableBlock, tail = 0): number {
  const columns = columnsOf(flow, block);
  const first = block.columns.map(({ align = "left" }, at) =>
    cell(flow, columns, at, block.rows[0]?.[at] ?? "", "regular", align),
  );
  const label = block.label === undefined ? 0 : lineHeightOf(flow.style.body) + 1;
  return (
    label +
    rowHeight(headCells(flow, block, columns), { padding }) +
    Math.min(flow.pageRoom / 3, rowHeight(first, { padding })) +
    (block.rows.length === 1 ? tail : 0)
  );
}

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
