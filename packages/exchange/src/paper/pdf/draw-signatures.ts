import type { SignaturePlace, SignaturesBlock } from "../paper-document.ts";
import { type Cell, type CellLine, drawLine, drawRow, heightOf } from "./cells.ts";
import { largest } from "./largest.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { printableLine, printableText } from "./printable-text.ts";
import type { SignatureFields } from "./signature-fields.ts";
import { alignedLines, balancedLines } from "./text-lines.ts";

const gap = 8;
const roomAbove = 8;
/** In points: a name is not printed smaller to keep it on one line. */
const leastName = 9;

/** Places beside each other, with the date above them. */
interface Row {
  readonly signers: readonly SignaturePlace[];
  readonly date: string | undefined;
}

interface Place {
  readonly place: SignaturePlace;
  readonly label: readonly CellLine[];
  readonly hint: readonly CellLine[];
  readonly by: readonly CellLine[];
}

/**
 * Places to sign beside each other, the first row with the place and date above it. Each row stands on one page; where
 * that keeps this block and what follows on the page, the places are lower, down to the least height.
 *
 * @param following The rows of signatures below these, and the height of the marks below all of them.
 */
export function* drawSignatures(
  flow: PaperFlow,
  block: SignaturesBlock,
  following: { readonly rows: readonly SignaturesBlock[]; readonly marks: number },
  fields: SignatureFields,
  paper: number,
): Generator<void> {
  flow.skip(roomAbove);
  const rows = rowsOf(flow, block);
  const below = following.rows.flatMap((one) => rowsOf(flow, one));
  for (const [at, row] of rows.entries()) {
    if (fixedHeight(flow, row) + flow.style.leastSignature > flow.pageRoom) {
      yield* drawLongRow(flow, row, fields, paper);
      continue;
    }
    flow.keep(fixedHeight(flow, row) + flow.style.leastSignature);
    const left = rows.slice(at);
    const all = [...left, ...below];
    const sets = [
      { rows: all, marks: following.marks },
      { rows: all, marks: 0 },
      { rows: left, marks: 0 },
      { rows: [row], marks: 0 },
    ];
    const height = placeHeight(flow, sets, following.rows.length);
    drawPlaces(flow, row, height, fields, paper);
    yield;
  }
}

/** The height of blocks of signatures when the places are as low as they may be. */
export function leastHeight(flow: PaperFlow, blocks: readonly SignaturesBlock[]): number {
  const rows = blocks.flatMap((block) => rowsOf(flow, block));
  return blocks.length * roomAbove + heightOfRows(flow, rows, flow.style.leastSignature);
}

/** The height with which the first of these sets fits on the page. */
function placeHeight(
  flow: PaperFlow,
  sets: readonly { readonly rows: readonly Row[]; readonly marks: number }[],
  following: number,
): number {
  const { signature, leastSignature } = flow.style;
  for (const { rows, marks } of sets) {
    const room = flow.room - following * roomAbove - marks - heightOfRows(flow, rows, 0);
    if (room >= rows.length * leastSignature) return Math.min(signature, room / rows.length);
  }
  return leastSignature;
}

function heightOfRows(flow: PaperFlow, rows: readonly Row[], place: number): number {
  return rows.reduce((sum, row) => sum + fixedHeight(flow, row) + place, 0);
}

/** Rows of about the same length: four places are two and two, not three and one. */
function rowsOf(flow: PaperFlow, { places, placeAndDate }: SignaturesBlock): Row[] {
  const count = Math.max(1, Math.ceil(places.length / flow.style.signaturesInRow));
  const rows: Row[] = [];
  for (let at = 0, row = 0; row < count; row++) {
    const length = Math.ceil((places.length - at) / (count - row));
    rows.push({ signers: places.slice(at, at + length), date: row === 0 ? placeAndDate : undefined });
    at += length;
  }
  return rows;
}

/** One place stands in the right half. */
function columnsOf(flow: PaperFlow, count: number): { readonly start: number; readonly width: number } {
  const columns = Math.max(2, count);
  const width = flow.width / columns;
  return { start: count < 2 ? flow.left + width : flow.left, width };
}

function measured(flow: PaperFlow, signers: readonly SignaturePlace[], column: number): Place[] {
  const { setter, style } = flow;
  const width = column - gap;
  const lines = (text: string, face: "bold" | "italic", size: number) =>
    text.trim() === "" ? [] : alignedLines(setter, text, { face, size, width, align: "center" });
  const name = nameSize(flow, signers, width);
  return signers.map((place) => ({
    place,
    label: lines(place.label, "bold", style.body - 0.5),
    hint: lines(place.hint, "italic", style.body - 1),
    by:
      (place.by ?? "").trim() === ""
        ? []
        : balancedLines(setter, place.by ?? "", { face: "bold", size: name, width }),
  }));
}

/**
 * The size of the names of a row: a name is rather printed a little smaller than broken, and those beside it as large
 * as it. One that would be broken even at the least size does not count.
 */
function nameSize({ setter, style }: PaperFlow, signers: readonly SignaturePlace[], width: number): number {
  const names = signers.flatMap(({ by = "" }) => printableText(by).split("\n"));
  const fitting = names.map((name) => Math.floor((20 * width) / setter.width(name, "bold", 1)) / 20);
  return Math.min(style.body, ...fitting.filter((size) => size >= leastName));
}

function headOf(places: readonly Place[]): number {
  return largest(places.map(({ label, hint }) => heightOf(label) + heightOf(hint)));
}

/** All of a row but the places themselves. */
function fixedHeight(flow: PaperFlow, { signers, date }: Row): number {
  const { width } = columnsOf(flow, signers.length);
  const places = measured(flow, signers, width);
  const above = heightOf(dateOf(flow, date, width).lines);
  return (
    above + (signers.length === 0 ? 0 : headOf(places) + largest(places.map(({ by }) => heightOf(by))) + 10)
  );
}

/** The date stands above the last place; where it is wider than that, it reaches to the left. */
function dateOf(flow: PaperFlow, placeAndDate: string | undefined, column: number) {
  const { setter, style } = flow;
  const face = "italic";
  const size = style.body - 0.5;
  const text = printableLine(placeAndDate ?? "");
  const width = Math.min(flow.width, Math.max(column - gap, setter.width(text, face, size) + 1));
  const lines: CellLine[] =
    text.trim() === "" ? [] : alignedLines(setter, text, { face, size, width, align: "center" });
  return { lines, width, x: flow.right - gap / 2 - width };
}

function drawPlaces(
  flow: PaperFlow,
  { signers, date: placeAndDate }: Row,
  height: number,
  fields: SignatureFields,
  paper: number,
): void {
  const { section } = flow;
  const { start, width } = columnsOf(flow, signers.length);
  const places = measured(flow, signers, width);
  const date = dateOf(flow, placeAndDate, width);
  const bottom =
    flow.y + fixedHeight(flow, { signers, date: placeAndDate }) + (signers.length === 0 ? 0 : height);
  if (date.lines.length > 0) {
    const owner = section.child("P");
    flow.y = drawAt(flow, date.lines, owner, Math.max(flow.left, date.x), flow.y) + 2;
    owner.end();
  }
  const top = flow.y;
  const head = headOf(places);
  places.forEach(({ place, label, hint, by }, at) => {
    const x = start + at * width + gap / 2;
    const owner = section.child("P");
    drawAt(flow, hint, owner, x, drawAt(flow, label, owner, x, top));
    owner.end();
    const field = top + head + 2;
    fields.place(flow, place, paper, x, field, width - gap, height);
    if (by.length > 0) {
      const signer = section.child("P");
      drawAt(flow, by, signer, x, field + height + 2);
      signer.end();
    }
  });
  flow.y = Math.min(flow.bottom, bottom);
}

/** A row with more to read than a page has room for: nothing of it is lost, and the places stand below what they are for. */
function* drawLongRow(
  flow: PaperFlow,
  { signers, date: placeAndDate }: Row,
  fields: SignatureFields,
  paper: number,
): Generator<void> {
  const { start, width } = columnsOf(flow, signers.length);
  const room = width - gap;
  const places = measured(flow, signers, width);
  const date = dateOf(flow, placeAndDate, width);
  yield* drawCells(flow, [{ x: Math.max(flow.left, date.x), width: date.width, lines: date.lines }]);
  const cellsOf = (linesOf: (place: Place) => readonly CellLine[]) =>
    places.map((place, at) => ({ x: start + at * width + gap / 2, width: room, lines: linesOf(place) }));
  yield* drawCells(
    flow,
    cellsOf(({ label, hint }) => [...label, ...hint]),
  );
  const height = flow.style.leastSignature;
  flow.keep(height + 4);
  const top = flow.y + 2;
  places.forEach(({ place }, at) => {
    fields.place(flow, place, paper, start + at * width + gap / 2, top, room, height);
  });
  flow.y = top + height + 2;
  yield* drawCells(
    flow,
    cellsOf(({ by }) => by),
  );
}

/** Cells beside each other, each a paragraph of its own, over as many pages as they need. */
function* drawCells(flow: PaperFlow, cells: readonly Omit<Cell, "owner">[]): Generator<void> {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return;
  const owned = filled.map((cell) => ({ ...cell, owner: flow.section.child("P") }));
  yield* drawRow(flow, owned, { wholeUpTo: 0 });
  for (const { owner } of owned) owner.end();
}

function drawAt(
  flow: PaperFlow,
  lines: readonly CellLine[],
  owner: ReturnType<PaperFlow["section"]["child"]>,
  x: number,
  y: number,
): number {
  let top = y;
  for (const line of lines) {
    drawLine(flow, { x, owner }, line, top);
    top += line.height;
  }
  return top;
}
