import type { CellText, StyledText } from "../paper-document.ts";
import type { CellLine, LinePart } from "./cells.ts";
import type { FaceName } from "./paper-fonts.ts";
import { lineHeightOf } from "./paper-style.ts";
import { printableText } from "./printable-text.ts";
import type { TypeSetter } from "./type-setter.ts";

/** How a text stands in its cell. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  readonly underlined?: boolean;
}

/** A text as the lines of a cell. */
export function alignedLines(setter: TypeSetter, text: string, style: TextStyle): CellLine[] {
  return setter
    .lines(printableText(text), style.face, style.size, style.width)
    .map((line) => textLine(setter, line, style));
}

/** Texts below each other, each in its own style. */
export function styledLines(
  setter: TypeSetter,
  texts: readonly CellText[],
  style: Omit<TextStyle, "underlined">,
): CellLine[] {
  return texts.flatMap(({ text, style: own, pageOf }) =>
    pageOf === undefined
      ? alignedLines(setter, text, { ...style, face: faceOfStyle(own), underlined: own === "underlined" })
      : [pageLine(pageOf, style)],
  );
}

function pageLine(key: string, { size, width, align = "left" }: TextStyle): CellLine {
  return { height: lineHeightOf(size), parts: [{ kind: "page-of", x: 0, width, key, size, align }] };
}

export function faceOfStyle(style: StyledText["style"]): FaceName {
  return style === "bold" || style === "italic" ? style : "regular";
}

/** Centred lines that are about as long as each other, no more of them than needed. */
export function balancedLines(
  setter: TypeSetter,
  text: string,
  style: Omit<TextStyle, "align" | "underlined">,
): CellLine[] {
  const printable = printableText(text);
  const lines = (width: number) => setter.lines(printable, style.face, style.size, width);
  const { length } = lines(style.width);
  let width = style.width;
  while (length > 1 && length <= mostBalanced && lines(width - balanceStep).length === length)
    width -= balanceStep;
  return lines(width).map((line) => textLine(setter, line, { ...style, align: "center" }));
}

/** Longer texts fill their lines. */
const mostBalanced = 4;
/** In points. */
const balanceStep = 4;

/** One line of text, aligned. */
export function textLine(setter: TypeSetter, text: string, style: TextStyle): CellLine {
  const { face, size, align = "left", underlined = false, width } = style;
  const room = align === "left" ? 0 : Math.max(0, width - setter.width(text, face, size));
  const x = align === "center" ? room / 2 : room;
  const parts: LinePart[] = text === "" ? [] : [{ kind: "text", x, text, face, size, underlined }];
  return { height: lineHeightOf(size), parts };
}

/** Widths by shares, none below `least` as long as there is room; a share that is no positive number counts as 1. */
export function widthsOf(shares: readonly number[], width: number, least: number): number[] {
  const wanted = shares.map((share) => (Number.isFinite(share) && share > 0 ? Math.min(share, 1e6) : 1));
  const floor = Math.min(least, width / Math.max(1, wanted.length));
  const sum = wanted.reduce((total, share) => total + share, 0);
  const widths = wanted.map((share) => (share / sum) * width);
  // What the narrow ones lack is taken from the others by what they have above the least.
  const lacking = widths.reduce((total, own) => total + Math.max(0, floor - own), 0);
  const spare = widths.reduce((total, own) => total + Math.max(0, own - floor), 0);
  return widths.map((own) => (own <= floor ? floor : own - (lacking * (own - floor)) / spare));
}
