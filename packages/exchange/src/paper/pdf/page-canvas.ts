import type { EmbeddedFont, PdfPage, PdfReference } from "pdfkit";
import type { FontFace } from "./font-face.ts";
import type { FaceName } from "./paper-fonts.ts";
import type { PdfFile } from "./pdf-file.ts";
import { inVisualOrder } from "./printable-text.ts";
import type { StructureElement } from "./structure-element.ts";
import { replacementSign, type TypeSetter } from "./type-setter.ts";

/** Codes of characters in the fonts of one file, as they stand in a page. */
export class GlyphCodes {
  readonly #file: PdfFile;
  readonly #setter: TypeSetter;
  readonly #codes = new Map<FontFace, Map<number, string>>();
  readonly #glyphs = new Map<EmbeddedFont, Set<number>>();

  constructor(file: PdfFile, setter: TypeSetter) {
    this.#file = file;
    this.#setter = setter;
  }

  /** The text in pieces that are drawn in one font each, with its code in hexadecimal. */
  runs(text: string, name: FaceName): { readonly font: EmbeddedFont; readonly codes: string }[] {
    const runs: { font: EmbeddedFont; codes: string }[] = [];
    const own = this.#setter.face(name);
    let current: { font: EmbeddedFont; codes: string } | undefined;
    let face = own;
    for (const character of inVisualOrder(text)) {
      const code = character.codePointAt(0) ?? 0;
      const needed = own.advance(code) >= 0 ? own : (this.#setter.faceFor(name, code) ?? own);
      if (current === undefined || needed !== face) {
        current = { font: this.#file.embedded(needed), codes: "" };
        runs.push(current);
        face = needed;
      }
      current.codes += this.#code(face, current.font, code);
    }
    return runs;
  }

  #code(face: FontFace, font: EmbeddedFont, code: number): string {
    let codes = this.#codes.get(face);
    if (codes === undefined) {
      codes = new Map();
      this.#codes.set(face, codes);
    }
    let hex = codes.get(code);
    if (hex === undefined) {
      hex = this.#embed(face, font, code).toString(16).padStart(4, "0");
      codes.set(code, hex);
    }
    return hex;
  }

  /**
   * Every character gets a code of its own, also where two share a glyph or have none: what is copied from the file
   * is then what the paper said.
   */
  #embed({ parsed }: FontFace, font: EmbeddedFont, code: number): number {
    const drawn = [code, replacementSign, 0x3f].find((sign) => parsed.hasGlyphForCodePoint(sign)) ?? 0x20;
    const glyph = parsed.glyphForCodePoint(drawn);
    const at = font.subset.glyphs.push(glyph.id) - 1;
    font.subset.mapping[glyph.id] ??= at;
    font.widths[at] = (glyph.advanceWidth * 1000) / parsed.unitsPerEm;
    font.unicode[at] = [code];
    return at;
  }
}

/** What a mark is not part of the text: lines, frames, page numbers. */
type Artifact = "Layout" | "Pagination";

/** Draws on one page, in points from its upper left corner, and marks what belongs to which element. */
export class PageCanvas {
  readonly page: PdfPage;
  readonly #file: PdfFile;
  readonly #codes: GlyphCodes;
  #ops: string[] = [];
  /** Lines and frames, drawn at the end of the page so that they do not cut the text into pieces. */
  #strokes: string[] = [];
  #fills: string[] = [];
  #marked: StructureElement | Artifact | undefined;
  #owners: PdfReference[] = [];

  constructor(file: PdfFile, codes: GlyphCodes) {
    this.#file = file;
    this.#codes = codes;
    this.page = file.page;
  }

  text(
    owner: StructureElement | Artifact,
    text: string,
    face: FaceName,
    size: number,
    x: number,
    baseline: number,
  ) {
    if (text === "") return;
    this.#mark(owner);
    this.#ops.push(`BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm ${this.shown(text, face, size)} ET`);
  }

  /** Characters of one value that stand apart; copied, they are one text again. */
  spacedText(
    owner: StructureElement,
    actual: string,
    letters: readonly { readonly text: string; readonly x: number; readonly baseline: number }[],
    face: FaceName,
    size: number,
  ): void {
    if (letters.length === 0) return;
    this.#mark(owner);
    this.#ops.push(`/Span <</ActualText <${utf16(actual)}>>> BDC`);
    for (const { text, x, baseline } of letters) {
      this.#ops.push(`BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm ${this.shown(text, face, size)} ET`);
    }
    this.#ops.push("EMC");
  }

  /** The operators that show a text where the text matrix stands. */
  shown(text: string, face: FaceName, size: number): string {
    return this.#codes
      .runs(text, face)
      .map(({ font, codes }) => {
        this.page.fonts[font.id] ??= font.ref();
        return `/${font.id} ${number(size)} Tf <${codes}> Tj`;
      })
      .join(" ");
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.#strokes.push(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`);
  }

  frame(x: number, y: number, width: number, height: number): void {
    this.#strokes.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re`);
  }

  /** A line of dots to write on. */
  leader(x: number, y: number, width: number): void {
    if (width < 2) return;
    this.#fills.push(`[0 2.4] 0 d ${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`);
  }

  /** Draws what is itself content: a picture, bars, modules. */
  graphics(owner: StructureElement | Artifact, operators: string): void {
    this.#mark(owner);
    this.#ops.push(operators);
  }

  /** Closes what is marked, and everything that the page is left to say. */
  finish(): void {
    if (this.#strokes.length > 0) this.graphics("Layout", `0.5 w ${this.#strokes.join("\n")} S`);
    if (this.#fills.length > 0) this.graphics("Layout", `q 0.7 w 1 J ${this.#fills.join("\n")} Q`);
    this.#close();
    this.page.write(this.#ops.join("\n"));
    const owners = this.#file.ref(this.#owners);
    this.#file.getStructParentTree().add(this.page.structParentTreeKey, owners);
    owners.end();
    owners.data = [];
    this.#ops = [];
  }

  #mark(owner: StructureElement | Artifact): void {
    if (owner === this.#marked) return;
    this.#close();
    this.#marked = owner;
    if (typeof owner === "string") {
      this.#ops.push(`/Artifact <</Type /${owner}>> BDC`);
      return;
    }
    const mcid = this.#owners.push(owner.ref) - 1;
    owner.addContent(this.page.dictionary, mcid);
    this.#ops.push(`/${owner.tag} <</MCID ${mcid}>> BDC`);
  }

  #close(): void {
    if (this.#marked !== undefined) this.#ops.push("EMC");
    this.#marked = undefined;
  }
}

/** A number of points as a file writes it. */
export function number(points: number): string {
  return `${Math.round(points * 1000) / 1000}`;
}

function utf16(text: string): string {
  let hex = "feff";
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return hex;
}
