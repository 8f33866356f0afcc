/// <reference path="./pdfkit.d.ts" />
import { type ParsedFont, PDFDocument } from "pdfkit";
import { fontUnreadable } from "../paper.faults.ts";
import type { FaceName, PaperFonts } from "./paper-fonts.ts";

/** One font of {@link PaperFonts}, parsed: what a character is drawn with and how wide it is. */
export class FontFace {
  readonly name: FaceName;
  readonly parsed: ParsedFont;
  /** Advance by code point in thousandths of the font size; `-1` for a character that the font has not. */
  readonly #advances = new Map<number, number>();

  constructor(name: FaceName, parsed: ParsedFont) {
    this.name = name;
    this.parsed = parsed;
  }

  /** In thousandths of the font size, or `-1`. @throws EmrError `exchange.paper.font_unreadable` */
  advance(codePoint: number): number {
    let advance = this.#advances.get(codePoint);
    if (advance === undefined) {
      advance = this.#read(codePoint);
      this.#advances.set(codePoint, advance);
    }
    return advance;
  }

  /** A font is read only where it is used: that it is damaged may be found late. */
  #read(codePoint: number): number {
    try {
      if (!this.parsed.hasGlyphForCodePoint(codePoint)) return -1;
      return (this.parsed.glyphForCodePoint(codePoint).advanceWidth * 1000) / this.parsed.unitsPerEm;
    } catch (cause) {
      throw unreadable(this.name, cause);
    }
  }
}

const parsed = new WeakMap<Uint8Array, Partial<Record<FaceName, FontFace>>>();

/** The face of this name, parsed once for the bytes of a font. @throws EmrError `exchange.paper.font_unreadable` */
export function faceOf(fonts: PaperFonts, name: FaceName): FontFace {
  const bytes = fonts[name];
  if (bytes === undefined) throw unreadable(name, new TypeError("no bytes"));
  let faces = parsed.get(bytes);
  if (faces === undefined) {
    faces = {};
    parsed.set(bytes, faces);
  }
  faces[name] ??= new FontFace(name, parseFont(bytes, name));
  return faces[name];
}

function parseFont(bytes: Uint8Array, name: FaceName): ParsedFont {
  try {
    if (!isWhole(bytes)) throw new TypeError("cut off");
    // pdfkit has fontkit, and takes a font that was parsed for another document.
    const document = new PDFDocument({ font: null, autoFirstPage: false });
    const { font } = document.font(bytes)._font;
    if (!(font.numGlyphs > 0) || !(font.unitsPerEm > 0)) throw new TypeError("no glyphs");
    return font;
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

function unreadable(name: FaceName, cause: unknown) {
  return fontUnreadable({ name }, { path: ["fonts", name], cause });
}

/** True when every table of a TrueType or OpenType font ends within its bytes, or a WOFF is as long as it says. */
function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) === 0x774f) return view.getUint32(8) === bytes.length;
  const tables = view.getUint16(4);
  for (let at = 12; at < 12 + 16 * tables; at += 16) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return false;
  }
  return true;
}
