import type { ChoicesBlock, LabelledValue, LinesBlock } from "../paper-document.ts";
import { type Cell, type CellLine, drawRow, type LinePart, rowHeight } from "./cells.ts";
import { labelText } from "./draw-texts.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { lineHeightOf } from "./paper-style.ts";
import { printableLine, printableText } from "./printable-text.ts";
import { textLine, widthsOf } from "./text-lines.ts";

/** Room between two values beside each other. */
const gap = 9;
/** Narrower than this nothing can be read. */
const leastWidth = 48;
/** A label that takes more of its cell does not push the value to its right. */
const widestLabel = 0.55;
/** So many lines at the end of a block stand on the page of its tail. */
const linesWithTail = 2;

/** Labels with their values, several beside each other; `tail` stands on the page of the last of them. */
export function* drawLines(flow: PaperFlow, block: LinesBlock, tail = 0): Generator<void> {
  for (const [at, values] of block.lines.entries()) {
    const cells = lineCells(flow, values).map((cell) => ({ ...cell, owner: flow.section.child("P") }));
    yield* drawRow(flow, cells, {
      wholeUpTo: flow.mostKeptWhole,
      tail: tail === 0 ? 0 : tailOfLine(flow, block.lines.slice(at + 1), tail),
    });
    for (const { owner } of cells) owner.end();
    yield;
  }
  flow.skip(1);
}

/** The last lines stand together with the tail. */
function tailOfLine(flow: PaperFlow, after: LinesBlock["lines"], tail: number): number {
  if (after.length >= linesWithTail) return 0;
  return after.reduce((sum, values) => sum + rowHeight(lineCells(flow, values)), tail);
}

/** The cells of one line of values. */
export function lineCells(flow: PaperFlow, values: readonly LabelledValue[]): Omit<Cell, "owner">[] {
  const widths = widthsOf(
    values.map(({ share }) => share),
    flow.width,
    leastWidth,
  );
  let x = flow.left;
  return values.map((value, at) => {
    const own = widths[at] ?? flow.width;
    const width = Math.max(1, at === values.length - 1 ? own : own - gap);
    const cell = { x, width, lines: valueLines(flow, value, width) };
    x += own;
    return cell;
  });
}

function valueLines(
  flow: PaperFlow,
  { label: named, value, boxes }: LabelledValue,
  width: number,
): CellLine[] {
  const { setter, style } = flow;
  const size = style.body;
  const label = labelText(named);
  const text = printableText(value);
  if (text.trim() === "") return emptyValue(flow, label, width);
  const labelWidth = setter.width(label, "regular", size);
  const line = (own: string, x = 0): CellLine => ({
    height: lineHeightOf(size),
    parts: own === "" ? [] : [{ kind: "text", x, text: own, face: "regular", size }],
  });
  const isBeside = labelWidth <= width * widestLabel;
  if (boxes === true) {
    const code = printableLine(value);
    if (isBeside) return boxLines(flow, code, labelWidth, width, line(label).parts);
    return [
      ...setter.lines(label, "regular", size, width).map((own) => line(own)),
      ...boxLines(flow, code, 0, width, []),
    ];
  }
  if (!isBeside) return setter.lines(label + text, "regular", size, width).map((own) => line(own));
  return setter
    .lines(text, "regular", size, width - labelWidth)
    .map((own, at) => (at === 0 ? line(label + own) : line(own, labelWidth)));
}

function emptyValue(flow: PaperFlow, label: string, width: number): CellLine[] {
  const { setter, style } = flow;
  const labels = setter.lines(label, "regular", style.body, width);
  const lines = labels.map((text) => textLine(setter, text, { face: "regular", size: style.body, width }));
  const used = setter.width(labels.at(-1) ?? "", "regular", style.body);
  const start = used === 0 ? 0 : used + 4;
  const last = lines.at(-1);
  const height = lineHeightOf(style.body);
  if (last === undefined || width - start < 24)
    lines.push({ height, parts: [{ kind: "leader", x: 0, width }] });
  else
    lines[lines.length - 1] = {
      height,
      parts: [...last.parts, { kind: "leader", x: start, width: width - start }],
    };
  return lines;
}

function boxLines(
  flow: PaperFlow,
  value: string,
  x: number,
  width: number,
  before: readonly LinePart[],
): CellLine[] {
  const size = flow.style.body;
  const characters = [...value];
  // A code that is a little too long gets smaller frames: broken, it would not be copied as one.
  const fitting = (width - x) / Math.max(1, characters.length);
  const side = fitting < size * 0.75 ? size * 1.2 : Math.min(size * 1.2, fitting);
  const inLine = Math.max(1, Math.floor((width - x) / side + 0.001));
  const lines: CellLine[] = [];
  for (let at = 0; at < characters.length; at += inLine) {
    const text = characters.slice(at, at + inLine).join("");
    const parts: LinePart[] = [{ kind: "boxes", x, text, side, size: Math.min(size, side * 0.84) }];
    lines.push({ height: side + 3, parts: at === 0 ? [...before, ...parts] : parts });
  }
  return lines;
}

/** A label and its options with frames to tick. */
export function* drawChoices(flow: PaperFlow, block: ChoicesBlock, tail = 0): Generator<void> {
  const { left, width } = flow;
  const owner = flow.section.child("P");
  const lines = choicesLines(flow, block);
  yield* drawRow(flow, [{ x: left, width, lines, owner }], { wholeUpTo: flow.mostKeptWhole, tail });
  owner.end();
  flow.skip(1);
}

/** The lines of a label and its options. */
export function choicesLines(flow: PaperFlow, block: ChoicesBlock): CellLine[] {
  const { setter, style, width } = flow;
  const size = style.body;
  const side = size * 0.8;
  const label = labelText(block.label);
  const lines: CellLine[] = [];
  let parts: LinePart[] = [];
  let x = 0;
  const height = lineHeightOf(size) * 1.06;
  const turn = () => {
    lines.push({ height, parts });
    parts = [];
    x = indent;
  };
  const labelWidth = setter.width(label, "regular", size);
  const indent = labelWidth > width / 2 ? size : labelWidth;
  setter.lines(label, "regular", size, width).forEach((text, at) => {
    if (at > 0) turn();
    if (text !== "") parts.push({ kind: "text", x: 0, text, face: "regular", size });
    x = setter.width(text, "regular", size) + (text === "" ? 0 : 4);
  });
  for (const option of block.options) {
    const text = printableLine(option.label);
    const needed = side + 4 + setter.width(text, "regular", size);
    if (x + needed > width && parts.length > 0) turn();
    parts.push({ kind: "frame", x, side, ticked: option.ticked });
    const from = x + side + 4;
    setter.lines(text, "regular", size, Math.max(1, width - from)).forEach((line, at) => {
      if (at > 0) turn();
      if (line !== "") parts.push({ kind: "text", x: from, text: line, face: "regular", size });
    });
    x = Math.max(from, x) + setter.width(text, "regular", size) + 14;
  }
  if (parts.length > 0) lines.push({ height, parts });
  return lines;
}
