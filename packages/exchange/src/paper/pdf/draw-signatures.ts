import type { SignaturePlace, SignaturesBlock } from "../paper-document.ts";
import { type CellLine, drawLine, heightOf } from "./cells.ts";
import { largest } from "./largest.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { printableLine } from "./printable-text.ts";
import type { SignatureFields } from "./signature-fields.ts";
import { alignedLines } from "./text-lines.ts";

const gap = 8;

interface Place {
  readonly place: SignaturePlace;
  readonly label: readonly CellLine[];
  readonly hint: readonly CellLine[];
  readonly by: readonly CellLine[];
}

/** Places to sign beside each other; a row of them stands on one page, the first with the place and date above it. */
export function* drawSignatures(
  flow: PaperFlow,
  block: SignaturesBlock,
  fields: SignatureFields,
  paper: number,
): Generator<void> {
  const rows = rowsOf(flow, block.places);
  if (rows.length === 0) rows.push([]);
  flow.skip(8);
  for (const [at, places] of rows.entries()) {
    const date = at === 0 ? block.placeAndDate : undefined;
    drawPlaces(flow, places, date, fields, paper);
    yield;
  }
}

/** The height that the first row needs, with what stands above it. */
export function leadOfSignatures(flow: PaperFlow, block: SignaturesBlock): number {
  const places = rowsOf(flow, block.places)[0] ?? [];
  const { width } = columnsOf(flow, places.length);
  return (
    8 +
    rowHeight(flow, measured(flow, places, width)) +
    heightOf(dateOf(flow, block.placeAndDate, width).lines)
  );
}

/** Rows of about the same length: four places are two and two, not three and one. */
function rowsOf(flow: PaperFlow, places: readonly SignaturePlace[]): SignaturePlace[][] {
  const count = Math.ceil(places.length / flow.style.signaturesInRow);
  const rows: SignaturePlace[][] = [];
  for (let at = 0, row = 0; row < count; row++) {
    const length = Math.ceil((places.length - at) / (count - row));
    rows.push(places.slice(at, at + length));
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

function measured(flow: PaperFlow, places: readonly SignaturePlace[], column: number): Place[] {
  const { setter, style } = flow;
  const width = column - gap;
  const lines = (text: string, face: "bold" | "italic", size: number) =>
    text.trim() === "" ? [] : alignedLines(setter, text, { face, size, width, align: "center" });
  return places.map((place) => ({
    place,
    label: lines(place.label, "bold", style.body - 0.5),
    hint: lines(place.hint, "italic", style.body - 1),
    by: lines(place.by ?? "", "bold", style.body),
  }));
}

function headOf(places: readonly Place[]): number {
  return largest(places.map(({ label, hint }) => heightOf(label) + heightOf(hint)));
}

function rowHeight(flow: PaperFlow, places: readonly Place[]): number {
  if (places.length === 0) return 0;
  return headOf(places) + flow.style.signature + largest(places.map(({ by }) => heightOf(by))) + 8;
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
  signers: readonly SignaturePlace[],
  placeAndDate: string | undefined,
  fields: SignatureFields,
  paper: number,
): void {
  const { section, style } = flow;
  const { start, width } = columnsOf(flow, signers.length);
  const places = measured(flow, signers, width);
  const date = dateOf(flow, placeAndDate, width);
  flow.keep(heightOf(date.lines) + rowHeight(flow, places));
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
    fields.place(flow, place, paper, x, field, width - gap, style.signature);
    if (by.length > 0) {
      const signer = section.child("P");
      drawAt(flow, by, signer, x, field + style.signature + 2);
      signer.end();
    }
  });
  flow.y = Math.min(flow.bottom, top + rowHeight(flow, places));
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
