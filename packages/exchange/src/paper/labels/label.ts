import { type Issue, type JsonPath, type Report, reportOf } from "@benhan/core/faults";
import { kind, measure, type OptionShape, object } from "@benhan/core/options";
import { code128Modules } from "../marks/code-128.ts";
import type { LabelSize, MarkBlock, PaperDocument, Picture, PictureBlock } from "../paper-document.ts";
import { barsTooDense, labelOverflows } from "./label-issues.ts";
import { labelText, lineCount } from "./text-widths.ts";

/** The paper of a label, in millimetres. */
export type LabelPaper = Pick<LabelSize, "width" | "height" | "margin">;

/** What the paper of a label may say. */
export const labelPaperShape: OptionShape = object<LabelPaper>(
  {
    width: measure,
    height: measure,
    margin: kind("số từ 0", "a number from 0", (value) => typeof value === "number" && value >= 0),
  },
  ["width", "height", "margin"],
);

/** A line of a label and what it was made of, so that a finding can name it. */
export interface LabelText {
  readonly text: string;
  readonly path: JsonPath;
}

/** What stands on a label, from the top. */
export interface LabelContent {
  readonly form: string;
  readonly title: string;
  /** Bold. */
  readonly head: LabelText;
  readonly lines: readonly LabelText[];
  /** Stands on the right, `width` millimetres wide. */
  readonly picture?: { readonly picture: Picture; readonly width: number };
  /** Stands below the text, over the whole width. */
  readonly bars?: {
    readonly picture: Extract<Picture, { readonly bars: readonly number[] }>;
    readonly path: JsonPath;
  };
}

/** In points; below six nobody reads a label at the bedside. */
const largest = 12;
const smallest = 6;
const step = 0.5;
const millimetresPerPoint = 25.4 / 72;
const lineHeight = 1.22;
const gap = 1;
const barHeight = 8;
/** The narrowest bar that a common scanner still reads, in millimetres. */
const narrowestBar = 0.19;

/**
 * Lays out a label in the largest text with which everything stands on it. Text wraps at blanks and shrinks, it is
 * never cut: what fits at no size is an error.
 */
export function labelOf(content: LabelContent, paper: LabelPaper): Report<PaperDocument> {
  const { head, lines, picture, bars } = content;
  const issues: Issue[] = [];
  const inside = paper.width - 2 * paper.margin;
  if (bars !== undefined && inside / code128Modules(bars.picture.bars) < narrowestBar) {
    issues.push(barsTooDense(bars.path));
  }
  const number = bars === undefined ? [] : [{ text: bars.picture.text, path: bars.path }];
  const texts = [head, ...lines, ...number];
  const room = {
    width: inside - (picture === undefined ? 0 : picture.width + gap),
    height: paper.height - 2 * paper.margin - (bars === undefined ? 0 : barHeight),
  };
  const fontSize = fittingSize(texts, room);
  if (fontSize === undefined) issues.push(...overflowing(texts, room.width).map(labelOverflows));
  if (picture !== undefined && picture.width > paper.height - 2 * paper.margin)
    issues.push(labelOverflows([]));
  const mark: MarkBlock = {
    kind: "mark",
    title: labelText(head.text),
    lines: lines.map(({ text }) => labelText(text)),
    ...(picture !== undefined && { picture: picture.picture, pictureWidth: picture.width }),
  };
  const below: readonly PictureBlock[] =
    bars === undefined
      ? []
      : [{ kind: "picture", picture: bars.picture, width: inside, height: barHeight, align: "center" }];
  return reportOf(
    {
      form: content.form,
      title: content.title,
      size: { ...paper, fontSize: fontSize ?? smallest },
      orientation: "portrait",
      runningHead: "",
      runningFoot: "",
      blocks: [mark, ...below],
    },
    issues,
  );
}

function fittingSize(
  texts: readonly LabelText[],
  room: { readonly width: number; readonly height: number },
): number | undefined {
  for (let size = largest; size >= smallest; size -= step) {
    const counts = texts.map(({ text }) => lineCount(text, unitsOf(room.width, size)));
    if (counts.includes(undefined)) continue;
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    if (all * size * lineHeight * millimetresPerPoint <= room.height) return size;
  }
  return undefined;
}

/** The texts that take more than a line at the smallest size; the whole label when there are just too many. */
function overflowing(texts: readonly LabelText[], width: number): readonly JsonPath[] {
  const long = texts.filter(({ text }) => lineCount(text, unitsOf(width, smallest)) !== 1);
  return long.length > 0 ? long.map(({ path }) => path) : [[]];
}

/** Millimetres in thousandths of a font size in points. */
function unitsOf(millimetres: number, size: number): number {
  return (millimetres * 1000) / (size * millimetresPerPoint);
}
