import type { PdfPage, PdfReference } from "pdfkit";
import { type GlyphCodes, number, type PageCanvas } from "./page-canvas.ts";
import { type PdfFile, pdfString } from "./pdf-file.ts";
import type { StructureElement } from "./structure-element.ts";
import type { TypeSetter } from "./type-setter.ts";

/** Asks for the page on which a paper begins. */
export interface PageOf {
  /** Names the paper. */
  readonly key: string;
  readonly width: number;
  readonly size: number;
  readonly align: "left" | "center" | "right";
}

/** Where the number of a page is to be drawn. */
interface Awaited {
  readonly drawing: PdfReference;
  readonly link: PdfReference;
  readonly part: PageOf;
}

/**
 * Numbers of pages that stand in a file before the pages themselves, as in a list of contents. Each is a small drawing
 * of its own that is written when its paper begins: the file is drawn once, and nothing waits in memory but these.
 */
export class PageReferences {
  readonly #file: PdfFile;
  readonly #setter: TypeSetter;
  readonly #codes: GlyphCodes;
  readonly #awaited = new Map<string, Awaited[]>();
  readonly #begun = new Map<string, readonly [page: number, ref: PdfReference]>();
  #count = 0;

  constructor(file: PdfFile, setter: TypeSetter, codes: GlyphCodes) {
    this.#file = file;
    this.#setter = setter;
    this.#codes = codes;
  }

  /** Leaves room for the number of a page, and links it. */
  place(
    canvas: PageCanvas,
    owner: StructureElement,
    part: PageOf,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    baseline: number,
  ): void {
    const { page } = canvas;
    const { x, y, width, height } = box;
    const drawing = this.#file.ref({ Type: "XObject", Subtype: "Form", BBox: [0, -height, width, height] });
    const name = `P${++this.#count}`;
    page.xobjects[name] = drawing;
    const element = owner.child("Link");
    canvas.graphics(element, `q 1 0 0 -1 ${number(x)} ${number(baseline)} cm /${name} Do Q`);
    const key = this.#file.createStructParentTreeNextKey();
    this.#file.getStructParentTree().add(key, element.ref);
    const link = this.#file.ref({
      Type: "Annot",
      Subtype: "Link",
      F: 4,
      Border: [0, 0, 0],
      Contents: pdfString("Trang"),
      Rect: [x, page.height - y - height, x + width, page.height - y].map((own) => Number(number(own))),
      StructParent: key,
    });
    page.annotations.push(link);
    element.addObject(page.dictionary, link);
    element.end();
    const awaited = { drawing, link, part };
    const begun = this.#begun.get(part.key);
    if (begun !== undefined) this.#write(awaited, ...begun);
    else this.#awaited.set(part.key, [...(this.#awaited.get(part.key) ?? []), awaited]);
  }

  /** The paper of this name begins on the page that was begun last. */
  begin(key: string, { dictionary }: PdfPage): void {
    const begun = [this.#file.pageCount, dictionary] as const;
    this.#begun.set(key, begun);
    for (const awaited of this.#awaited.get(key) ?? []) this.#write(awaited, ...begun);
    this.#awaited.delete(key);
  }

  /** Writes those whose paper never came: nothing is drawn, and they lead nowhere. */
  end(): void {
    for (const { drawing, link } of [...this.#awaited.values()].flat()) {
      drawing.end("q Q");
      link.end();
    }
    this.#awaited.clear();
  }

  #write({ drawing, link, part }: Awaited, page: number, ref: PdfReference): void {
    const { align, size, width } = part;
    const digits = `${page}`;
    const room = width - this.#setter.width(digits, "regular", size);
    const x = align === "left" ? 0 : align === "center" ? room / 2 : room;
    const runs = this.#codes.runs(digits, "regular");
    drawing.data = {
      ...drawing.data,
      Resources: { Font: Object.fromEntries(runs.map(({ font }) => [font.id, font.ref()])) },
    };
    const shown = runs.map(({ font, codes }) => `/${font.id} ${number(size)} Tf <${codes}> Tj`);
    drawing.end(`BT 1 0 0 1 ${number(x)} 0 Tm ${shown.join(" ")} ET`);
    drawing.data = {};
    link.data = { ...link.data, Dest: [ref, "XYZ", null, null, null] };
    link.end();
    link.data = {};
  }
}
