import { pdfTextUndrawable } from "./pdf.faults.ts";

/** What drawing text needs to know of a TrueType font; glyphs have the numbers of the font. */
export interface TrueTypeFont {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  table(tag: string): Uint8Array | undefined;
  /** The glyph of a character; 0 when the font lacks it. */
  glyphOf(codePoint: number): number;
  /** In units of the font. */
  advanceOf(glyph: number): number;
  /** The outline of a glyph; empty for white space. */
  outlineOf(glyph: number): Uint8Array;
}

const needed = ["head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap"];

/** @throws EmrError `signing.pdf.text_undrawable` for what is no TrueType font, or is damaged */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  try {
    return read(bytes);
  } catch (cause) {
    throw pdfTextUndrawable({ reason: "font" }, { cause });
  }
}

function read(bytes: Uint8Array): TrueTypeFont {
  const view = viewOf(bytes);
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) throw new RangeError("no TrueType");
  const tables = new Map<string, Uint8Array>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > bytes.length) throw new RangeError("cut off");
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), bytes.subarray(offset, offset + length));
  }
  const [head, hhea, maxp, hmtx, loca, glyf, cmap] = needed.map((tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new RangeError(tag);
    return viewOf(table);
  }) as [DataView, DataView, DataView, DataView, DataView, DataView, DataView];
  const count = maxp.getUint16(4);
  const widths = hhea.getUint16(34);
  const isLong = head.getInt16(50) === 1;
  const place = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const glyphOf = readCharacters(cmap);
  return {
    name: readName(tables.get("name")),
    unitsPerEm: Math.max(16, head.getUint16(18)),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    table: (tag) => tables.get(tag),
    glyphOf: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph < count ? glyph : 0;
    },
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, widths - 1) * 4),
    outlineOf: (glyph) => {
      if (glyph >= count || place(glyph + 1) > glyf.byteLength) throw new RangeError("glyf");
      return new Uint8Array(glyf.buffer, glyf.byteOffset + place(glyph), place(glyph + 1) - place(glyph));
    },
  };
}

/** The map of Unicode characters: format 12 where there is one, otherwise 4. */
function readCharacters(cmap: DataView): (codePoint: number) => number {
  const offsets: number[] = [];
  for (let at = 4; at < 4 + 8 * cmap.getUint16(2); at += 8) {
    const [platform, encoding] = [cmap.getUint16(at), cmap.getUint16(at + 2)];
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      offsets.push(cmap.getUint32(at + 4));
  }
  const full = offsets.find((offset) => cmap.getUint16(offset) === 12);
  const basic = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (full !== undefined) return (codePoint) => glyphOfGroups(cmap, full, codePoint);
  if (basic !== undefined) return (codePoint) => glyphOfSegments(cmap, basic, codePoint);
  throw new RangeError("cmap");
}

function glyphOfGroups(cmap: DataView, offset: number, codePoint: number): number {
  const end = offset + 16 + 12 * cmap.getUint32(offset + 12);
  for (let at = offset + 16; at < end; at += 12) {
    const [first, last] = [cmap.getUint32(at), cmap.getUint32(at + 4)];
    if (codePoint >= first && codePoint <= last) return cmap.getUint32(at + 8) + codePoint - first;
  }
  return 0;
}

function glyphOfSegments(cmap: DataView, offset: number, codePoint: number): number {
  const size = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  for (let at = 0; at < size; at += 2) {
    if (codePoint > cmap.getUint16(ends + at)) continue;
    const start = cmap.getUint16(ends + size + 2 + at);
    const delta = cmap.getUint16(ends + 2 * size + 2 + at);
    const rangeAt = ends + 3 * size + 2 + at;
    const range = cmap.getUint16(rangeAt);
    if (codePoint < start) return 0;
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** The PostScript name. */
function readName(table: Uint8Array | undefined): string {
  if (table === undefined) return "Font";
  const view = viewOf(table);
  const texts = view.getUint16(4);
  for (let at = 6; at < 6 + 12 * view.getUint16(2); at += 12) {
    if (view.getUint16(at + 6) !== 6) continue;
    const start = texts + view.getUint16(at + 10);
    const text = String.fromCharCode(...table.subarray(start, start + Math.min(126, view.getUint16(at + 8))));
    return text.replace(/[^A-Za-z0-9-]/g, "") || "Font";
  }
  return "Font";
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
