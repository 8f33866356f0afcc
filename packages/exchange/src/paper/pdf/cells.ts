import { largest } from "./largest.ts";
import type { PageOf } from "./page-references.ts";
import type { PaperFlow } from "./paper-flow.ts";
import type { FaceName } from "./paper-fonts.ts";
import type { StructureElement } from "./structure-element.ts";

/** A piece of a line; `x` counts from the left of its cell. */
export type LinePart =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly text: string;
      readonly face: FaceName;
      readonly size: number;
      readonly underlined?: boolean;
    }
  /** Dots to write on. */
  | { readonly kind: "leader"; readonly x: number; readonly width: number }
  /** The page on which a paper begins, which is drawn when it is known; a link to it. */
  | ({ readonly kind: "page-of"; readonly x: number } & PageOf)
  /** One frame for each character. */
  | {
      readonly kind: "boxes";
      readonly x: number;
      readonly text: string;
      readonly side: number;
      readonly size: number;
    }
  /** A frame to tick. */
  | { readonly kind: "frame"; readonly x: number; readonly side: number; readonly ticked: boolean };

/** One line of a cell. */
export interface CellLine {
  readonly height: number;
  readonly parts: readonly LinePart[];
}

/** Lines on top of each other, beside other cells of the same row. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly CellLine[];
  readonly owner: StructureElement | "Layout";
}

/** How a row of cells stands on its pages. */
export interface RowOptions {
  /** Room above and below the lines, inside the frames. */
  readonly padding?: number;
  readonly framed?: boolean;
  /** A row that is no higher goes to the next page as a whole. */
  readonly wholeUpTo: number;
  /** Called on every page that the row is continued on. */
  readonly onNewPage?: () => void;
  /** Height of what must stand below it on the page on which it ends. */
  readonly tail?: number;
  /** Of empty rows, to be written on. */
  readonly leastHeight?: number;
}

/** The height of a cell's lines. */
export function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((height, line) => height + line.height, 0);
}

/** The height of a row of cells. */
export function rowHeight(
  cells: readonly Pick<Cell, "lines">[],
  { padding = 0, leastHeight = 0 }: Partial<RowOptions> = {},
): number {
  return Math.max(leastHeight, 2 * padding + largest(cells.map(({ lines }) => heightOf(lines))));
}

/** Draws a row where the flow stands, over as many pages as it needs. Pauses after every page. */
export function* drawRow(flow: PaperFlow, cells: readonly Cell[], options: RowOptions): Generator<void> {
  const { padding = 0, wholeUpTo, onNewPage } = options;
  const turn = () => {
    flow.newPage();
    onNewPage?.();
  };
  const height = rowHeight(cells, options);
  const { tail = 0 } = options;
  let fresh = flow.isPageEmpty;
  if (height + tail > flow.room + 0.01 && height <= wholeUpTo && !fresh) {
    turn();
    // Below a head of its own a page counts as empty too.
    fresh = true;
  }
  const next = cells.map(() => 0);
  for (;;) {
    const room = flow.room - 2 * padding + 0.01;
    const until = cells.map(({ lines }, at) => fitting(lines, next[at] ?? 0, room));
    let isLast = cells.every(({ lines }, at) => until[at] === lines.length);
    const drawn = largest(until.map((end, at) => end - (next[at] ?? 0)));
    const left = largest(cells.map(({ lines }, at) => lines.length - (until[at] ?? 0)));
    const parted = isLast && restHeight(cells, next) + tail > room;
    if (!fresh && (isLast ? parted && drawn <= 3 : drawn === 0 || (drawn === 1 && left > 0))) {
      turn();
      fresh = true;
      continue;
    }
    if (parted && drawn > 3) {
      // Two lines go with what must stand below them.
      isLast = false;
      cells.forEach((_, at) => {
        until[at] = Math.min(until[at] ?? 0, (next[at] ?? 0) + drawn - 2);
      });
    } else if (!isLast)
      adjust(cells, next, until, left === 1 && drawn > 2 ? "leave two" : drawn === 0 ? "take one" : "");
    drawPart(flow, cells, next, until, options, isLast);
    if (isLast) return;
    yield;
    until.forEach((end, at) => {
      next[at] = end;
    });
    if (cells.every(({ lines }, at) => next[at] === lines.length)) return;
    turn();
    fresh = true;
  }
}

/** The height of the lines that are not drawn yet. */
function restHeight(cells: readonly Cell[], next: readonly number[]): number {
  return largest(cells.map(({ lines }, at) => heightOf(lines.slice(next[at]))));
}

/** A single line is not left over for the next page; on a page where no line fits, one is drawn all the same. */
function adjust(
  cells: readonly Cell[],
  next: readonly number[],
  until: number[],
  how: "leave two" | "take one" | "",
): void {
  cells.forEach(({ lines }, at) => {
    const from = next[at] ?? 0;
    const end = until[at] ?? 0;
    if (how === "leave two" && lines.length === end + 1) until[at] = Math.max(from, end - 1);
    if (how === "take one") until[at] = Math.min(lines.length, from + 1);
  });
}

function fitting(lines: readonly CellLine[], from: number, room: number): number {
  let height = 0;
  for (let at = from; at < lines.length; at++) {
    height += lines[at]?.height ?? 0;
    if (height > room) return at;
  }
  return lines.length;
}

function drawPart(
  flow: PaperFlow,
  cells: readonly Cell[],
  from: readonly number[],
  until: readonly number[],
  options: RowOptions,
  isLast: boolean,
): void {
  const { padding = 0, framed = false, leastHeight = 0 } = options;
  const top = flow.y;
  let bottom = top;
  cells.forEach((cell, at) => {
    let y = top + padding;
    for (const line of cell.lines.slice(from[at] ?? 0, until[at])) {
      drawLine(flow, cell, line, y);
      y += line.height;
    }
    bottom = Math.max(bottom, y + padding);
  });
  if (isLast && (from[0] ?? 0) === 0) bottom = Math.max(bottom, top + leastHeight);
  if (framed) for (const { x, width } of cells) flow.canvas.frame(x, top, width, bottom - top);
  flow.y = bottom;
}

/** Draws one line of a cell with its upper edge at `y`. */
export function drawLine(flow: PaperFlow, cell: Pick<Cell, "x" | "owner">, line: CellLine, y: number): void {
  const { canvas } = flow;
  for (const part of line.parts) {
    const x = cell.x + part.x;
    if (part.kind === "text") {
      const baseline = y + baselineOf(line.height, part.size);
      canvas.text(cell.owner, part.text, part.face, part.size, x, baseline);
      if (part.underlined === true) {
        canvas.line(x, baseline + 2, x + flow.setter.width(part.text, part.face, part.size), baseline + 2);
      }
    } else if (part.kind === "leader") {
      canvas.leader(x, y + line.height * 0.84, part.width);
    } else if (part.kind === "page-of") {
      if (cell.owner === "Layout") continue;
      const box = { x, y, width: part.width, height: line.height };
      flow.pages.place(canvas, cell.owner, part, box, y + baselineOf(line.height, part.size));
    } else if (part.kind === "frame") {
      const upper = y + (line.height - part.side) / 2;
      canvas.frame(x, upper, part.side, part.side);
      if (part.ticked) {
        const width = flow.setter.width("x", "bold", part.side * 1.25);
        canvas.text(
          cell.owner,
          "x",
          "bold",
          part.side * 1.25,
          x + (part.side - width) / 2,
          upper + part.side * 0.79,
        );
      }
    } else if (cell.owner !== "Layout")
      drawBoxes(flow, cell.owner, part, x, y + (line.height - part.side) / 2);
  }
}

function drawBoxes(
  flow: PaperFlow,
  owner: StructureElement,
  part: Extract<LinePart, { kind: "boxes" }>,
  x: number,
  y: number,
): void {
  const letters = [...part.text].map((text, at) => {
    flow.canvas.frame(x + at * part.side, y, part.side, part.side);
    const width = flow.setter.width(text, "regular", part.size);
    return {
      text,
      x: x + at * part.side + (part.side - width) / 2,
      baseline: y + part.side / 2 + part.size * 0.33,
    };
  });
  flow.canvas.spacedText(owner, part.text, letters, "regular", part.size);
}

/** Where letters stand in a line of this height. */
function baselineOf(height: number, size: number): number {
  return (height - size * 1.107) / 2 + size * 0.891;
}
