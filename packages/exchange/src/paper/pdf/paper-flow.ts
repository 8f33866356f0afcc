import type { PdfReference } from "pdfkit";
import type { PaperDocument } from "../paper-document.ts";
import type { Bookmarks } from "./bookmarks.ts";
import { largest } from "./largest.ts";
import { type GlyphCodes, number, PageCanvas } from "./page-canvas.ts";
import type { PageReferences } from "./page-references.ts";
import type { FaceName } from "./paper-fonts.ts";
import { lineHeightOf, mm, type PaperStyle, styleOf } from "./paper-style.ts";
import type { PdfFile } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";
import { type RunningLines, runningLines } from "./running-lines.ts";
import type { StructureElement } from "./structure-element.ts";
import type { TypeSetter } from "./type-setter.ts";

/** What all papers of one file share. */
export interface FileParts {
  readonly file: PdfFile;
  readonly setter: TypeSetter;
  readonly codes: GlyphCodes;
  /** Nothing when the file has none. */
  readonly bookmarks: Bookmarks | undefined;
  readonly pages: PageReferences;
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
  /** Changes only before anything is drawn. */
  style: PaperStyle;
  readonly section: StructureElement;
  readonly bookmarks: Bookmarks | undefined;
  readonly pages: PageReferences;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly #codes: GlyphCodes;
  readonly #numbers: PdfReference[] = [];
  readonly #head: RunningLines;
  readonly #foot: RunningLines;
  readonly #pageLabel: string | undefined;
  readonly #numberWidth: number;
  #canvas: PageCanvas;
  #hasTurned = false;
  /** Where the next block begins. */
  y: number;

  constructor(parts: FileParts, paper: PaperDocument, section: StructureElement) {
    this.file = parts.file;
    this.setter = parts.setter;
    this.#codes = parts.codes;
    this.section = section;
    this.bookmarks = parts.bookmarks;
    this.pages = parts.pages;
    this.#pageLabel = paper.inFile?.pageLabel;
    this.style = styleOf(paper);
    this.left = this.style.left;
    this.right = this.style.width - this.style.right;
    const room = (margin: number) => margin - runningGap - mm(3);
    this.#numberWidth = largest(
      [widestNumber, `${paper.inFile?.pageLabel ?? ""} 12345`].map((text) =>
        this.setter.width(printableLine(text), "regular", this.style.small),
      ),
    );
    const running = (text: string, face: FaceName, width: number, margin: number) =>
      runningLines(this.setter, this.style, text, face, width - 8, room(margin));
    this.#head = running(paper.runningHead, "italic", this.width, this.style.top);
    this.#foot = running(paper.runningFoot, "regular", this.width - this.#numberWidth, this.style.bottom);
    this.bottom = this.style.height - this.style.bottom - this.#foot.beyond;
    this.y = this.top;
    this.#canvas = this.#addPage();
  }

  get canvas(): PageCanvas {
    return this.#canvas;
  }

  /** The upper edge of what blocks may fill on this page. */
  get top(): number {
    return this.style.top + (this.#numbers.length === 0 ? 0 : this.#head.beyond);
  }

  get width(): number {
    return this.right - this.left;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** Height that every page has for blocks. */
  get pageRoom(): number {
    return this.bottom - this.style.top - this.#head.beyond;
  }

  /** What is no higher stands on one page; what is higher is broken, or it would leave the page before it empty. */
  get mostKeptWhole(): number {
    return this.pageRoom / 6;
  }

  get isPageEmpty(): boolean {
    return this.y <= this.top;
  }

  /** True from the second page on. */
  get hasTurned(): boolean {
    return this.#hasTurned;
  }

  newPage(): void {
    this.#hasTurned = true;
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
      ref.end(`BT 1 0 0 1 ${number(this.#numberWidth - width)} 4 Tm ${shown} ET`);
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
    const { lines, size } = this.#head;
    if (lines.length === 0) return;
    let baseline = this.top - runningGap - (lines.length - 1) * lineHeightOf(size);
    for (const line of lines) {
      canvas.text("Pagination", line, "italic", size, this.left, baseline);
      baseline += lineHeightOf(size);
    }
    canvas.line(this.left, this.top - mm(2.5), this.right, this.top - mm(2.5));
  }

  #finishPage(): void {
    if (!this.style.isLabel) this.#drawFoot(this.#canvas);
    this.#canvas.finish();
    this.file.flushPages();
    // Bookmarks, fields and the list of pages still point at it; what it said is written.
    this.#canvas.page.dictionary.data = {};
  }

  #drawFoot(canvas: PageCanvas): void {
    const { small, height } = this.style;
    let baseline = this.bottom + runningGap + small * 0.9;
    for (const line of this.#foot.lines) {
      canvas.text("Pagination", line, "regular", this.#foot.size, this.left, baseline);
      baseline += lineHeightOf(this.#foot.size);
    }
    const font = this.file.embedded(this.setter.face("regular"));
    const drawing = this.file.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, this.#numberWidth, small * 2],
      Resources: { Font: { [font.id]: font.ref() } },
    });
    this.#numbers.push(drawing);
    const name = `N${this.#numbers.length}`;
    canvas.page.xobjects[name] = drawing;
    const y = Math.min(height, this.bottom + runningGap + small * 0.9) + 4;
    canvas.graphics(
      "Pagination",
      `q 1 0 0 -1 ${number(this.right - this.#numberWidth)} ${number(y)} cm /${name} Do Q`,
    );
    if (this.#pageLabel === undefined) return;
    const text = printableLine(`${this.#pageLabel} ${this.file.pageCount}`);
    const x = this.right - this.setter.width(text, "regular", small);
    canvas.text("Pagination", text, "regular", small, x, y - 4 + lineHeightOf(small));
  }
}

/** Between the text of a page and its running head or foot. */
const runningGap = mm(4);
/** More pages than a paper has. */
const widestNumber = "Trang 1234/1234";
