import type { PdfReference } from "pdfkit";
import type { SignaturePlace } from "../paper-document.ts";
import type { PaperFlow } from "./paper-flow.ts";
import { type PdfFile, pdfString } from "./pdf-file.ts";
import { printableLine } from "./printable-text.ts";

/** Bit 2 of the flags of a field. */
const requiredFlag = 2;

/**
 * The empty signature fields of one file. A name with points is a field inside of fields, as the format wants; a
 * program that signs finds it by its whole name. Where a second paper has the name too, its number goes before:
 * `2.sign.head-of-facility`.
 */
export class SignatureFields {
  readonly #file: PdfFile;
  /** By whole name; `undefined` is a place to sign, anything else holds others. */
  readonly #fields = new Map<string, PdfReference | undefined>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Puts a field on the page of the flow, in points from its upper left corner. */
  place(
    flow: PaperFlow,
    place: SignaturePlace,
    paper: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void {
    const { page } = flow.canvas;
    const name = this.#freeName(fieldSteps(place.name), paper);
    const appearance = this.#file.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, width, height],
      Resources: {},
    });
    // An empty drawing, but a drawing: PDF/A asks for one in every field.
    appearance.end("q Q");
    const form = flow.section.child("Form", { Alt: pdfString(printableLine(place.label)) });
    const key = this.#file.createStructParentTreeNextKey();
    this.#file.getStructParentTree().add(key, form.ref);
    const parent = this.#parentOf(name);
    const widget = this.#file.ref({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: pdfString(name.at(-1) ?? ""),
      TU: pdfString(printableLine(place.label)),
      F: 4,
      ...(place.required ? { Ff: requiredFlag } : {}),
      Rect: [x, page.height - y - height, x + width, page.height - y],
      P: page.dictionary,
      AP: { N: appearance },
      StructParent: key,
      ...(parent === undefined ? {} : { Parent: parent }),
    });
    this.#attach(widget, parent);
    page.annotations.push(widget);
    form.addObject(page.dictionary, widget);
    widget.end();
    widget.data = {};
    form.end();
  }

  #freeName(steps: readonly string[], paper: number): readonly string[] {
    if (this.#claim(steps)) return steps;
    for (let number = paper; ; number++) {
      const prefixed = [`${number}`, ...steps];
      if (this.#claim(prefixed)) return prefixed;
    }
  }

  /** False when the name is taken, or would lie inside of a place to sign, or hold others. */
  #claim(steps: readonly string[]): boolean {
    const names = steps.map((_, at) => steps.slice(0, at + 1).join("."));
    const own = names.pop() ?? "";
    if (this.#fields.has(own)) return false;
    if (names.some((name) => this.#fields.has(name) && this.#fields.get(name) === undefined)) return false;
    this.#fields.set(own, undefined);
    return true;
  }

  #parentOf(steps: readonly string[]): PdfReference | undefined {
    let parent: PdfReference | undefined;
    for (let at = 0; at < steps.length - 1; at++) {
      const name = steps.slice(0, at + 1).join(".");
      let field = this.#fields.get(name);
      if (field === undefined) {
        field = this.#file.ref({
          T: pdfString(steps[at] ?? ""),
          Kids: [],
          ...(parent && { Parent: parent }),
        });
        this.#fields.set(name, field);
        this.#attach(field, parent);
      }
      parent = field;
    }
    return parent;
  }

  #attach(field: PdfReference, parent: PdfReference | undefined): void {
    if (parent !== undefined) {
      (parent.data as { Kids: PdfReference[] }).Kids.push(field);
      return;
    }
    this.#form().Fields.push(field);
  }

  #form(): { readonly Fields: PdfReference[] } {
    const root: { AcroForm?: { data: { Fields: PdfReference[]; NeedAppearances?: boolean } } } =
      this.#file._root.data;
    if (root.AcroForm === undefined) this.#file.initForm();
    const form = root.AcroForm as NonNullable<typeof root.AcroForm>;
    // PDF/A forbids a file that asks its reader to draw.
    delete form.data.NeedAppearances;
    return form.data;
  }
}

/** The steps of a field's name; a step cannot be empty. */
export function fieldSteps(name: string): string[] {
  return printableLine(name)
    .split(".")
    .filter((step) => step.trim() !== "");
}
