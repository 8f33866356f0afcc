import { type FontFace, faceOf } from "./font-face.ts";
import type { FaceName, PaperFonts } from "./paper-fonts.ts";

/** Drawn for a character that no font has; text that is copied from the file still gives the character. */
export const replacementSign = 0x25a1;

/** Measures and breaks text in the fonts of one file. */
export class TypeSetter {
  readonly #fonts: PaperFonts;
  readonly #faces: Partial<Record<FaceName, FontFace>> = {};

  constructor(fonts: PaperFonts) {
    this.#fonts = fonts;
  }

  face(name: FaceName): FontFace {
    this.#faces[name] ??= faceOf(this.#fonts, name);
    return this.#faces[name];
  }

  /** The face that has the character, or undefined. */
  faceFor(name: FaceName, codePoint: number): FontFace | undefined {
    const face = this.face(name);
    if (face.advance(codePoint) >= 0) return face;
    if (this.#fonts.fallback === undefined) return undefined;
    const fallback = this.face("fallback");
    return fallback.advance(codePoint) >= 0 ? fallback : undefined;
  }

  /** In thousandths of the font size. */
  advance(name: FaceName, codePoint: number): number {
    const own = this.face(name).advance(codePoint);
    if (own >= 0) return own;
    const face = this.faceFor(name, codePoint) ?? this.face(name);
    return Math.max(0, face.advance(face.advance(codePoint) >= 0 ? codePoint : replacementSign));
  }

  /** In points. */
  width(text: string, name: FaceName, size: number): number {
    return (this.#units(text, name) * size) / 1000;
  }

  #units(text: string, name: FaceName): number {
    const face = this.face(name);
    let units = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      const advance = face.advance(code);
      units += advance < 0 ? this.advance(name, code) : advance;
    }
    return units;
  }

  /**
   * Breaks a text into lines no wider than `width`, the first by `indent` less. Line breaks of the text are kept; a
   * line breaks at spaces, a word that is wider than a line behind a sign of punctuation, or anywhere.
   */
  lines(text: string, name: FaceName, size: number, width: number, indent = 0): string[] {
    const lines: string[] = [];
    const most = (Math.max(0, width) * 1000) / size;
    let least = (Math.max(0, width - indent) * 1000) / size;
    for (const paragraph of text.split("\n")) {
      this.#break(paragraph, name, most, least, lines);
      least = most;
    }
    return lines;
  }

  #break(text: string, name: FaceName, most: number, first: number, lines: string[]): void {
    const face = this.face(name);
    let room = first;
    if (first < most) {
      const word = this.#units(/^ *[^ ]*/.exec(text)?.[0] ?? "", name);
      if (word > first && word <= most) {
        lines.push("");
        room = most;
      }
    }
    let start = 0;
    let used = 0;
    /** Where the line may end, and how wide it is up to the character after the space there. */
    let space = -1;
    let usedAtSpace = 0;
    let mark = -1;
    let usedAtMark = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0;
      const length = code > 0xffff ? 2 : 1;
      const own = face.advance(code);
      const advance = own < 0 ? this.advance(name, code) : own;
      if (code === 0x20) {
        used += advance;
        at += length;
        space = at;
        usedAtSpace = used;
        mark = -1;
        continue;
      }
      if (used + advance > room && at > start) {
        let next = at;
        let over = 0;
        if (space > start && text.slice(start, space).trim() !== "")
          [next, over] = [space, used - usedAtSpace];
        else if (mark > start) [next, over] = [mark, used - usedAtMark];
        lines.push(text.slice(start, next).trimEnd());
        start = next;
        used = over;
        room = most;
        space = -1;
        mark = -1;
        continue;
      }
      used += advance;
      at += length;
      if (
        code === 0x2d ||
        code === 0x2f ||
        code === 0x3b ||
        code === 0x2c ||
        code === 0x7c ||
        code === 0x5f
      ) {
        mark = at;
        usedAtMark = used;
      }
    }
    lines.push(text.slice(start).trimEnd());
  }
}
