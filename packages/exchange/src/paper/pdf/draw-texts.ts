import type { HeadingBlock, ParagraphBlock, TitleBlock } from "../paper-document.ts";
import { type CellLine, drawRow, heightOf } from "./cells.ts";
import type { PaperFlow } from "./paper-flow.ts";
import type { FaceName } from "./paper-fonts.ts";
import { lineHeightOf } from "./paper-style.ts";
import { printableLine, printableText } from "./printable-text.ts";
import { alignedLines, balancedLines, textLine } from "./text-lines.ts";

/** More dotted lines than a form has; a larger number is a mistake. */
const mostEmptyLines = 200;

/** The title of the paper and what stands below it. */
export function* drawTitle(flow: PaperFlow, block: TitleBlock): Generator<void> {
  const { style, section, left, width } = flow;
  const { lines, below } = titleLines(flow, block);
  flow.skip(4);
  flow.keep(heightOf(lines) + heightOf(below) + 3 * lineHeightOf(style.body));
  const title = section.child("H1");
  yield* drawRow(flow, [{ x: left, width, lines, owner: title }], { wholeUpTo: flow.pageRoom });
  title.end();
  if (below.length > 0) {
    const owner = section.child("P");
    yield* drawRow(flow, [{ x: left, width, lines: below, owner }], { wholeUpTo: flow.pageRoom });
    owner.end();
  }
  flow.skip(style.body * 0.6);
}

function titleLines({ setter, style, width }: PaperFlow, { text, below }: TitleBlock) {
  return {
    lines: balancedLines(setter, text, { face: "bold", size: style.title, width }),
    below: below.flatMap((line) =>
      alignedLines(setter, line, { face: "italic", size: style.body - 0.5, width, align: "center" }),
    ),
  };
}

/** The height of a title with the room around it. */
export function titleHeight(flow: PaperFlow, block: TitleBlock): number {
  const { lines, below } = titleLines(flow, block);
  return 4 + heightOf(lines) + heightOf(below) + flow.style.body * 0.6;
}

const headingFaces: Readonly<Record<HeadingBlock["level"], FaceName>> = {
  1: "bold",
  2: "bold",
  3: "boldItalic",
};

/** Room between a heading and what it heads. */
export const belowHeading = 2;

/** The lines of a heading; the title of the paper is the heading above them all. */
export function headingLines(flow: PaperFlow, { level, text }: HeadingBlock): CellLine[] {
  const size = flow.style.body + (level === 1 ? 0.5 : 0);
  return alignedLines(flow.setter, text, { face: headingFaces[level], size, width: flow.width });
}

/** A heading with `following`, the least height of what it heads, on one page. */
export function* drawHeading(flow: PaperFlow, block: HeadingBlock, following: number): Generator<void> {
  const lines = headingLines(flow, block);
  flow.skip(block.level === 1 ? 6 : 3);
  flow.keep(Math.min(flow.pageRoom, heightOf(lines) + belowHeading + following));
  const { level, text } = block;
  if (level !== 3) flow.bookmarks?.addSection(level, text, flow.canvas.page, flow.y);
  const owner = flow.section.child(`H${block.level + 1}`);
  yield* drawRow(flow, [{ x: flow.left, width: flow.width, lines, owner }], { wholeUpTo: flow.pageRoom });
  owner.end();
  flow.skip(belowHeading);
}

/** Free text behind its label. */
export function* drawParagraph(flow: PaperFlow, block: ParagraphBlock, tail = 0): Generator<void> {
  const owner = flow.section.child("P");
  yield* drawRow(flow, [{ x: flow.left, width: flow.width, lines: paragraphLines(flow, block), owner }], {
    wholeUpTo: 0,
    tail,
  });
  owner.end();
  flow.skip(2);
}

/** A label with its colon, which it may have already. */
export function labelText(label: string | undefined): string {
  const text = printableLine(label ?? "").trim();
  if (text === "") return "";
  return /[:?]$/.test(text) ? `${text} ` : `${text}: `;
}

/** The lines of a paragraph with its label. */
export function paragraphLines(flow: PaperFlow, block: ParagraphBlock): CellLine[] {
  const { setter, style, width } = flow;
  const face: FaceName = block.style === "italic" ? "italic" : "regular";
  const size = block.style === "small" ? style.small : style.body;
  const label = labelText(block.label);
  const text = printableText(block.text);
  if (text.trim() === "") return emptyLines(flow, label, block.emptyLines ?? (label === "" ? 0 : 1));
  const lines = setter.lines(text, face, size, width, setter.width(label, face, size));
  return lines.map((line, at) =>
    textLine(setter, at === 0 ? label + line : line, { face, size, width, align: block.align ?? "left" }),
  );
}

function emptyLines(flow: PaperFlow, label: string, wanted: number): CellLine[] {
  const { setter, style, width } = flow;
  const count = Number.isFinite(wanted) ? Math.max(0, Math.min(mostEmptyLines, Math.floor(wanted))) : 0;
  const height = lineHeightOf(style.body) * 1.15;
  const labels = label === "" ? [] : setter.lines(label, "regular", style.body, width);
  const lines: CellLine[] = labels.map((text) =>
    textLine(setter, text, { face: "regular", size: style.body, width }),
  );
  const last = lines.pop();
  if (last !== undefined) {
    const used = setter.width(labels.at(-1) ?? "", "regular", style.body) + 4;
    lines.push({
      height,
      parts: [
        ...last.parts,
        ...(count > 0 ? [{ kind: "leader" as const, x: used, width: width - used }] : []),
      ],
    });
  }
  for (let at = last === undefined ? 0 : 1; at < count; at++) {
    lines.push({ height, parts: [{ kind: "leader", x: 0, width }] });
  }
  return lines;
}
