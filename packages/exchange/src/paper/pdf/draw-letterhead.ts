import type { LetterheadBlock, StyledText } from "../paper-document.ts";
import { drawRow, rowHeight } from "./cells.ts";
import { pictureSize, placePicture } from "./draw-picture.ts";
import { largest } from "./largest.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { lineHeightOf, mm } from "./paper-style.ts";
import { printableLine } from "./printable-text.ts";
import { faceOfStyle, styledLines } from "./text-lines.ts";

const logoSide = mm(16);
const gap = mm(4);
const leastScale = 0.78;

/** The facility on the left, the State or the numbers of the paper on the right, each centred in its half. */
export function* drawLetterhead(flow: PaperFlow, block: LetterheadBlock): Generator<void> {
  const { cells: unowned, size, logoWidth, logoHeight } = partsOf(flow, block);
  flow.keep(logoHeight);
  const top = flow.y;
  const page = flow.canvas;
  if (block.logo !== undefined) {
    placePicture(flow, flow.section, block.logo, flow.left, top, logoWidth, logoHeight);
  }
  const cells = unowned.map((cell) => ({ ...cell, owner: flow.section.child("P") }));
  yield* drawRow(flow, cells, { wholeUpTo: flow.pageRoom });
  for (const { owner } of cells) owner.end();
  if (flow.canvas === page) flow.y = Math.max(flow.y, top + logoHeight);
  flow.skip(roomBelow(size));
}

/** The height of a head that is not broken, with the room below it. */
export function letterheadHeight(flow: PaperFlow, block: LetterheadBlock): number {
  const { cells, size, logoHeight } = partsOf(flow, block);
  return Math.max(logoHeight, rowHeight(cells)) + roomBelow(size);
}

const roomBelow = (size: number): number => lineHeightOf(size) * 0.6;

function partsOf(flow: PaperFlow, block: LetterheadBlock) {
  const [logoWidth, logoHeight] =
    block.logo === undefined ? [0, 0] : pictureSize(flow, block.logo, logoSide, logoSide);
  const beside = logoWidth === 0 ? 0 : logoWidth + gap;
  const room = flow.width - beside - gap;
  const usual = flow.style.body - 0.5;
  const widest = (texts: readonly StyledText[], size: number) =>
    largest(texts.map(({ text, style }) => flow.setter.width(printableLine(text), faceOfStyle(style), size)));
  // On narrow paper the name of the State is rather printed smaller than broken.
  const needed = widest(block.left, usual) + widest(block.right, usual) + 2;
  const size = usual * Math.min(1, Math.max(leastScale, room / needed));
  const [left, right] = columns(widest(block.left, size), widest(block.right, size), room);
  const cells = [
    { x: flow.left + beside, width: left, texts: block.left },
    { x: flow.left + beside + left + gap, width: right, texts: block.right },
  ].map(({ x, width, texts }) => ({
    x,
    width,
    lines: styledLines(flow.setter, texts, { face: "regular", size, width, align: "center" }),
  }));
  return { cells, size, logoWidth, logoHeight };
}

/** What both need, and the rest of the room shared; when it is too narrow, the right goes first up to 60 %. */
function columns(left: number, right: number, room: number): [number, number] {
  const spare = room - left - right;
  if (spare >= 0) {
    const half = room / 2;
    if (left <= half && right <= half) return [half, half];
    return left > right ? [left + 1, room - left - 1] : [room - right - 1, right + 1];
  }
  const rightWidth = Math.min(right + 1, room * (left === 0 ? 1 : 0.6));
  return [room - rightWidth, rightWidth];
}
