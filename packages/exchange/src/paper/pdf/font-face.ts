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

  /** In thousandths of the font size, or `-1`. */
  advance(codePoint: number): number {
    let advance = this.#advances.get(codePoint);
    if (advance === undefined) {
      advance = this.parsed.hasGlyphForCodePoint(codePoint)
        ? (this.parsed.glyphForCodePoint(codePoint).advanceWidth * 1000) / this.parsed.unitsPerEm
        : -1;
      this.#advances.set(codePoint, advance);
    }
    return advance;
  }
}

const parsed = new WeakMap<PaperFonts, Partial<Record<FaceName, FontFace>>>();

/** The face of this name, parsed once for each object of fonts. @throws EmrError `exchange.paper.font_unreadable` */
export function faceOf(fonts: PaperFonts, name: FaceName): FontFace {
  let faces = parsed.get(fonts);
  if (faces === undefined) {
    faces = {};
    parsed.set(fonts, faces);
  }
  faces[name] ??= new FontFace(name, parseFont(fonts[name], name));
  return faces[name];
}

function parseFont(bytes: Uint8Array | undefined, name: FaceName): ParsedFont {
  try {
    // pdfkit has fontkit, and takes a font that was parsed for another document.
    const document = new PDFDocument({ font: null, autoFirstPage: false });
    if (bytes === undefined) throw new TypeError("no bytes");
    const { font } = document.font(bytes)._font;
    if (!(font.numGlyphs > 0) || !(font.unitsPerEm > 0)) throw new TypeError("no glyphs");
    return font;
  } catch (cause) {
    throw fontUnreadable({ name }, { path: ["fonts", name], cause });
  }
}
