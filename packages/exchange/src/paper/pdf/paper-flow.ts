import type { PdfReference } from "pdfkit";
import type { PaperDocument } from "../paper-document.ts";
import { type GlyphCodes, number, PageCanvas } from "./page-canvas.ts";
import { lineHeightOf, mm, type PaperStyle, styleOf } from "./paper-style.ts";
import type { PdfFile } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";
import type { StructureElement } from "./structure-element.ts";
import type { TypeSetter } from "./type-setter.ts";

/** What all papers of one file share. */
export interface FileParts {
  readonly file: PdfFile;
  readonly setter: TypeSetter;
  readonly codes: GlyphCodes;
}

/**
 * One paper on its pages: where the next block begins, and when a new page does.
 *
 * Pages are written as soon as they are full. Only "Trang n/m" needs to know the end: each page shows a small drawing
 * of its own, and all of them are written when the last page is known.
 */
export class PaperFlow {
  readonly file: PdfFile;
  readonly setter: TypeSetter;
  readonly style: PaperStyle;
  readonly section: StructureElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly #codes: GlyphCodes;
  readonly #paper: PaperDocument;
  readonly #numbers: PdfReference[] = [];
  #canvas: PageCanvas;
  /** Where the next block begins. */
  y: number;

  constructor(parts: FileParts, paper: PaperDocument, section: StructureElement) {
    this.file = parts.file;
    this.setter = parts.setter;
    this.#codes = parts.codes;
    this.#paper = paper;
    this.section = section;
    this.style = styleOf(paper);
    this.left = this.style.left;
    this.right = this.style.width - this.style.right;
    this.top = this.style.top;
    this.bottom = this.style.height - this.style.bottom;
    this.y = this.top;
    this.#canvas = this.#addPage();
  }

  get canvas(): PageCanvas {
    return this.#canvas;
  }

  get width(): number {
    return this.right - this.left;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** Height that a page has for blocks. */
  get pageRoom(): number {
    return this.bottom - this.top;
  }

  get isPageEmpty(): boolean {
    return this.y <= this.top;
  }

  newPage(): void {
    this.#finishPage();
    this.#canvas = this.#addPage();
  }

  /** Begins a new page unless so much fits on this one, give or take what rounding adds. */
  keep(height: number): void {
    if (height > this.room + 0.1 && !this.isPageEmpty) this.newPage();
  }

  /** Room between blocks; none at the top of a page. */
  skip(height: number): void {
    if (!this.isPageEmpty && !this.style.isLabel) this.y = Math.min(this.bottom, this.y + height);
  }

  /** Writes the last page and every page number. */
  finish(): void {
    this.#finishPage();
    const count = this.#numbers.length;
    const { small } = this.style;
    this.#numbers.forEach((ref, at) => {
      const text = `Trang ${at + 1}/${count}`;
      const width = this.setter.width(text, "regular", small);
      const shown = this.#canvas.shown(text, "regular", small);
      ref.end(`BT 1 0 0 1 ${number(numberWidth - width)} 4 Tm ${shown} ET`);
      ref.data = {};
    });
  }

  #addPage(): PageCanvas {
    const { width, height } = this.style;
    this.file.addPage({ size: [width, height], margin: 0 });
    this.y = this.top;
    const canvas = new PageCanvas(this.file, this.#codes);
    if (this.#numbers.length > 0 && !this.style.isLabel) this.#drawHead(canvas);
    return canvas;
  }

  #drawHead(canvas: PageCanvas): void {
    const { small } = this.style;
    const lines = this.#shortened(this.#paper.runningHead, this.width);
    if (lines.length === 0) return;
    let baseline = this.top - mm(4) - (lines.length - 1) * lineHeightOf(small);
    for (const line of lines) {
      canvas.text("Pagination", line, "italic", small, this.left, baseline);
      baseline += lineHeightOf(small);
    }
    canvas.line(this.left, this.top - mm(2.5), this.right, this.top - mm(2.5));
  }

  #finishPage(): void {
    if (!this.style.isLabel) this.#drawFoot(this.#canvas);
    this.#canvas.finish();
    this.file.flushPages();
  }

  #drawFoot(canvas: PageCanvas): void {
    const { small, height } = this.style;
    let baseline = this.bottom + mm(4) + small * 0.9;
    for (const line of this.#shortened(this.#paper.runningFoot, this.width - numberWidth)) {
      canvas.text("Pagination", line, "regular", small, this.left, baseline);
      baseline += lineHeightOf(small);
    }
    const font = this.file.embedded(this.setter.face("regular"));
    const drawing = this.file.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, numberWidth, small * 2],
      Resources: { Font: { [font.id]: font.ref() } },
    });
    this.#numbers.push(drawing);
    const name = `N${this.#numbers.length}`;
    canvas.page.xobjects[name] = drawing;
    const y = Math.min(height, this.bottom + mm(4) + small * 0.9) + 4;
    canvas.graphics(
      "Pagination",
      `q 1 0 0 -1 ${number(this.right - numberWidth)} ${number(y)} cm /${name} Do Q`,
    );
  }

  /** At most two lines; of the margin there is no more. */
  #shortened(text: string, width: number): string[] {
    const lines = this.setter.lines(printableLine(text), "regular", this.style.small, width - 8);
    if (lines.length > 2) return [lines[0] ?? "", `${lines[1] ?? ""}…`];
    return lines.filter((line) => line !== "");
  }
}

/** Room for "Trang 1234/1234". */
const numberWidth = mm(28);
