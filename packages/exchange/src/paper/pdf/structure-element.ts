import type { PdfReference } from "pdfkit";
import type { PdfFile } from "./pdf-file.ts";

/**
 * One element of the structure tree that makes the file readable aloud. It is written as soon as it ends, so that a
 * long file is not kept in memory; pdfkit's own tree would be.
 */
export class StructureElement {
  readonly tag: string;
  readonly ref: PdfReference;
  readonly #file: PdfFile;
  #kids: unknown[] = [];
  #page: PdfReference | undefined;

  constructor(file: PdfFile, tag: string, parent: StructureElement | undefined, attributes: object = {}) {
    this.#file = file;
    this.tag = tag;
    const root = file.getStructTreeRoot() as unknown as PdfReference;
    this.ref = file.ref({ S: tag, P: parent?.ref ?? root, ...attributes });
    if (parent === undefined) file.getStructTreeRoot().data["K"] = [this.ref];
    else parent.#kids.push(this.ref);
  }

  child(tag: string, attributes?: object): StructureElement {
    return new StructureElement(this.#file, tag, this, attributes);
  }

  /** Marked content of a page belongs to it. */
  addContent(page: PdfReference, mcid: number): void {
    this.#page ??= page;
    this.#kids.push(this.#page === page ? mcid : { Type: "MCR", Pg: page, MCID: mcid });
  }

  /** An annotation belongs to it. */
  addObject(page: PdfReference, object: PdfReference): void {
    this.#kids.push({ Type: "OBJR", Pg: page, Obj: object });
  }

  end(): void {
    this.ref.data = { ...this.ref.data, ...(this.#page && { Pg: this.#page }), K: this.#kids };
    this.ref.end();
    // Others still point at it; what it said is written.
    this.ref.data = {};
    this.#kids = [];
    this.#page = undefined;
  }
}
