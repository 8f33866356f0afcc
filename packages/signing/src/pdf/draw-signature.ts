import type { RevisionWriter } from "./append-revision.ts";
import { GlyphSet } from "./embed-font.ts";
import { pdfTextUndrawable } from "./pdf.faults.ts";
import { dictionaryOf, nameOf, type PdfReference } from "./pdf-object.ts";
import type { VisibleSignature } from "./pdf-signature-options.ts";
import { latin1 } from "./serialize-object.ts";
import { readTrueType, type TrueTypeFont } from "./true-type-font.ts";

const usualSize = 10;
const leastSize = 4;
const step = 0.5;
const padding = 2;

/**
 * Draws the lines of a signature into a form of that size and embeds the font, as far as it is used.
 *
 * @throws EmrError `signing.pdf.text_undrawable`
 */
export async function drawSignature(
  writer: RevisionWriter,
  { font: bytes, fontSize = usualSize }: VisibleSignature,
  texts: readonly string[],
  width: number,
  height: number,
): Promise<PdfReference> {
  const font = readTrueType(bytes);
  const lines = texts.flatMap((text) => text.normalize("NFC").split(/\r?\n/)).map((line) => line.trim());
  for (const sign of lines.join("")) {
    if (font.glyphOf(sign.codePointAt(0) ?? 0) === 0) throw pdfTextUndrawable({ reason: "glyph" });
  }
  const { size, rows } = fitted(font, lines, fontSize, width - 2 * padding, height - 2 * padding);
  const leading = leadingOf(font) * size;
  const glyphs = new GlyphSet(font);
  const top = height - padding - (font.ascent / font.unitsPerEm) * size;
  const shown = rows.map((row, i) => `${i === 0 ? "" : `0 ${short(-leading)} Td `}${glyphs.encode(row)} Tj`);
  const content = `q\nBT\n0 g\n/F ${short(size)} Tf\n${short(padding)} ${short(top)} Td\n${shown.join("\n")}\nET\nQ`;
  const data = latin1(content);
  const dictionary = dictionaryOf({
    Type: nameOf("XObject"),
    Subtype: nameOf("Form"),
    BBox: [0, 0, width, height],
    Resources: dictionaryOf({ Font: dictionaryOf({ F: await glyphs.embed(writer) }) }),
    Length: data.length,
  });
  return writer.add({ kind: "stream", dictionary, data });
}

/** The largest size at which all lines have room, broken between words. */
function fitted(
  font: TrueTypeFont,
  lines: readonly string[],
  largest: number,
  width: number,
  height: number,
): { readonly size: number; readonly rows: readonly string[] } {
  for (let size = largest; size >= leastSize; size -= step) {
    const rows = lines.flatMap((line) => broken(font, line, width / size));
    const isWide = rows.some((row) => widthOf(font, row) * size > width);
    if (!isWide && rows.length * leadingOf(font) * size <= height) return { size, rows };
  }
  throw pdfTextUndrawable({ reason: "room" });
}

/** The line in rows of at most that width, which is measured in sizes of the font. */
function broken(font: TrueTypeFont, line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(/\s+/)) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (row !== "" && widthOf(font, longer) > width) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row];
}

function widthOf(font: TrueTypeFont, text: string): number {
  let width = 0;
  for (const sign of text) width += font.advanceOf(font.glyphOf(sign.codePointAt(0) ?? 0));
  return width / font.unitsPerEm;
}

function leadingOf({ ascent, descent, unitsPerEm }: TrueTypeFont): number {
  return (ascent - descent) / unitsPerEm;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
