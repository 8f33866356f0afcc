import type { PdfReference } from "pdfkit";
import type { MarkBlock, Picture, PictureBlock } from "../paper-document.ts";
import { type CellLine, drawLine, drawRow, heightOf } from "./cells.ts";
import { largest } from "./largest.ts";
import { number } from "./page-canvas.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { lineHeightOf, mm } from "./paper-style.ts";
import { type PdfFile, pdfString } from "./pdf-file.ts";
import { type ImageStream, pictureData } from "./picture-data.ts";
import { printableLine } from "./printable-text.ts";
import type { StructureElement } from "./structure-element.ts";
import { alignedLines } from "./text-lines.ts";

/** Bars of Code 128 are as high as this. */
const barHeight = mm(12);
/** Widths of the narrowest bar that stay empty on either side. */
const quietZone = 10;
const drawings = new WeakMap<PdfFile, Map<Uint8Array, PdfReference>>();

/** True when a file can hold the picture: PNG that is not interlaced, JPEG in gray or RGB, drawn modules or bars. */
export function isDrawable(picture: Picture): boolean {
  if ("bytes" in picture) return pictureData(picture.bytes) !== undefined;
  if ("modules" in picture)
    return picture.modules.length > 0 && picture.modules.every((row) => row.length > 0);
  return picture.bars.length > 0 && picture.bars.every((width) => Number.isFinite(width) && width > 0);
}

/** Height of a picture for each point of its width, without the text below bars. */
function ratioOf(picture: Picture): number {
  if ("modules" in picture) return picture.modules.length / largest(picture.modules.map((row) => row.length));
  if ("bars" in picture) return 0;
  const { width, height } = pictureData(picture.bytes) ?? { width: 1, height: 1 };
  return height / width;
}

/** Width and height that a picture gets within these. */
export function pictureSize(
  flow: PaperFlow,
  picture: Picture,
  width: number,
  most: number,
  bars = barHeight,
): [number, number] {
  if ("bars" in picture) return [width, Math.min(most, bars + lineHeightOf(flow.style.small))];
  const height = width * ratioOf(picture);
  return height > most ? [(width * most) / height, most] : [width, height];
}

/** A picture between other blocks. */
export function* drawPicture(flow: PaperFlow, block: PictureBlock): Generator<void> {
  const [width, height] = pictureSize(
    flow,
    block.picture,
    Math.min(millimetresOr(block.width, 40), flow.width),
    flow.pageRoom,
    millimetresOr(block.height, 12),
  );
  flow.skip(4);
  flow.keep(height);
  const room = flow.width - width;
  const x = flow.left + (block.align === "center" ? room / 2 : block.align === "right" ? room : 0);
  placePicture(flow, flow.section, block.picture, x, flow.y, width, height);
  flow.y += height;
  flow.skip(4);
  yield;
}

/** A length of a paper in points; what is no length counts as the default. */
function millimetresOr(length: number | undefined, usual: number): number {
  return mm(length !== undefined && Number.isFinite(length) && length > 0 ? length : usual);
}

/** Draws a picture at a place of the page. */
export function placePicture(
  flow: PaperFlow,
  parent: StructureElement,
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const { canvas, file, style } = flow;
  const upper = canvas.page.height;
  const figure = parent.child("Figure", {
    Alt: pdfString(printableLine(picture.alt)),
    A: { O: "Layout", Placement: "Block", BBox: [x, upper - y - height, x + width, upper - y] },
  });
  if ("modules" in picture) canvas.graphics(figure, modules(picture.modules, x, y, width, height));
  else if ("bars" in picture) {
    const below = lineHeightOf(style.small);
    canvas.graphics(figure, bars(picture.bars, x, y, width, height - below));
    const text = printableLine(picture.text);
    const middle = x + (width - flow.setter.width(text, "regular", style.small)) / 2;
    canvas.text(figure, text, "regular", style.small, middle, y + height - style.small * 0.25);
  } else {
    const drawing = drawingOf(file, picture.bytes);
    canvas.page.xobjects[`I${drawing.id}`] = drawing;
    const matrix = [width, 0, 0, -height, x, y + height].map(number).join(" ");
    const { turn } = pictureData(picture.bytes) ?? {};
    const turned = turn === undefined ? "" : ` ${turn.join(" ")} cm`;
    canvas.graphics(figure, `q ${matrix} cm${turned} /I${drawing.id} Do Q`);
  }
  figure.end();
}

function modules(
  rows: readonly (readonly boolean[])[],
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const side = width / largest(rows.map((row) => row.length));
  const tall = height / rows.length;
  const dark: string[] = [];
  rows.forEach((row, at) => {
    for (let from = 0; from < row.length; ) {
      if (row[from] !== true) {
        from++;
        continue;
      }
      let to = from;
      while (row[to] === true) to++;
      dark.push([x + from * side, y + at * tall, (to - from) * side, tall].map(number).join(" "));
      from = to;
    }
  });
  return dark.length === 0 ? "n" : `${dark.map((rectangle) => `${rectangle} re`).join("\n")} f`;
}

function bars(widths: readonly number[], x: number, y: number, width: number, height: number): string {
  const scale = width / widths.reduce((sum, bar) => sum + bar, 2 * quietZone);
  let at = x + quietZone * scale;
  const dark: string[] = [];
  widths.forEach((bar, index) => {
    if (index % 2 === 0) dark.push(`${[at, y, bar * scale, height].map(number).join(" ")} re`);
    at += bar * scale;
  });
  return `${dark.join("\n")} f`;
}

function drawingOf(file: PdfFile, bytes: Uint8Array): PdfReference {
  const known = drawings.get(file) ?? new Map<Uint8Array, PdfReference>();
  drawings.set(file, known);
  let drawing = known.get(bytes);
  if (drawing === undefined) {
    drawing = embed(file, bytes);
    known.set(bytes, drawing);
  }
  return drawing;
}

function embed(file: PdfFile, bytes: Uint8Array): PdfReference {
  const image = ({ width, height, channels, filter, bytes: pixels }: ImageStream, more: object) => {
    const ref = file.ref({
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: channels === 3 ? "DeviceRGB" : "DeviceGray",
      Filter: filter,
      ...more,
    });
    ref.end(pixels);
    return ref;
  };
  const data = pictureData(bytes);
  // Looked at by `isDrawable` before anything was drawn.
  if (data === undefined) throw new TypeError("no picture");
  const mask = data.mask && image(data.mask, {});
  return image(data.image, mask === undefined ? {} : { SMask: mask });
}

/** A framed mark: its title and lines, its picture on the right. On a label it fills the width without a frame. */
export function* drawMark(flow: PaperFlow, block: MarkBlock): Generator<void> {
  const { isLabel } = flow.style;
  const { picture, padding, wanted, pictureWidth, pictureHeight, beside, width, lines, height } =
    measuredMark(flow, block);
  flow.skip(roomAroundMark);
  const owner = flow.section.child("P");
  if (height > flow.pageRoom + 0.1) {
    yield* drawRow(flow, [{ x: flow.left, width, lines, owner }], { wholeUpTo: 0 });
    owner.end();
    if (picture !== undefined) yield* drawPicture(flow, { kind: "picture", picture, width: wanted / mm(1) });
    return;
  }
  flow.keep(height);
  if (!isLabel) flow.canvas.frame(flow.left, flow.y, width + 2 * padding + beside, height);
  let y = flow.y + padding;
  for (const line of lines) {
    drawLine(flow, { x: flow.left + padding, owner }, line, y);
    y += line.height;
  }
  owner.end();
  if (picture !== undefined) {
    const x = flow.left + padding + width + beside - pictureWidth;
    const above = (height - pictureHeight) / 2;
    placePicture(flow, flow.section, picture, x, flow.y + above, pictureWidth, pictureHeight);
  }
  flow.y += height;
  flow.skip(roomAroundMark);
  yield;
}

/** Left empty above and below a mark. */
const roomAroundMark = 6;

/** The height that a mark takes with what it leaves empty around itself. */
export function markHeight(flow: PaperFlow, block: MarkBlock): number {
  return measuredMark(flow, block).height + 2 * roomAroundMark;
}

function measuredMark(flow: PaperFlow, block: MarkBlock) {
  const { setter, style } = flow;
  const { isLabel } = style;
  const padding = isLabel ? 0 : 6;
  const size = isLabel ? style.body : style.body - 1;
  const { picture } = block;
  const wanted = millimetresOr(block.pictureWidth, picture !== undefined && "bars" in picture ? 50 : 26);
  const [pictureWidth, pictureHeight] =
    picture === undefined
      ? [0, 0]
      : pictureSize(flow, picture, Math.min(wanted, flow.width / 2), flow.pageRoom - 2 * padding);
  const beside = picture === undefined ? 0 : pictureWidth + (isLabel ? mm(1) : 10);
  const most = flow.width - 2 * padding - beside;
  const texts = [block.title, ...block.lines];
  const natural = texts.map((text, at) =>
    setter.width(printableLine(text), at === 0 ? "bold" : "regular", size),
  );
  const width = isLabel ? most : Math.min(most, largest(natural) + 2);
  const lines: CellLine[] = texts.flatMap((text, at) =>
    text === "" ? [] : alignedLines(setter, text, { face: at === 0 ? "bold" : "regular", size, width }),
  );
  const height = Math.max(heightOf(lines), pictureHeight) + 2 * padding;
  return { picture, padding, wanted, pictureWidth, pictureHeight, beside, width, lines, height };
}
