import type { CallOptions } from "@benhan/core/ports";
import { listFields } from "./form-fields.ts";
import { openPdf } from "./open-pdf.ts";
import { listPages } from "./pages.ts";
import { entriesOf, isArray, isReference, type PdfObject } from "./pdf-object.ts";
import { rectOf } from "./rectangle.ts";

/** A place to sign that a file has, and whether somebody signed there. */
export interface PdfFieldPlace {
  /** Whole name of the field: what `place.field` takes. */
  readonly field: string;
  readonly isSigned: boolean;
  /** From 1; absent for a place that is on no page. */
  readonly page?: number;
  /** Left, bottom, right, top, in points; absent for a place that is not seen. */
  readonly rect?: readonly [number, number, number, number];
}

/**
 * The signature fields of a PDF, in the order of its form.
 *
 * @throws EmrError `signing.pdf.unreadable`, `signing.pdf.encrypted`
 */
export async function listPdfSignaturePlaces(
  bytes: Uint8Array,
  options: CallOptions = {},
): Promise<readonly PdfFieldPlace[]> {
  const file = await openPdf(bytes, options);
  const pageOf = new Map<number, number>();
  listPages(file).pages.forEach(({ dictionary }, i) => {
    const list: PdfObject = file.resolve(dictionary.get("Annots"));
    for (const item of isArray(list) ? list : []) if (isReference(item)) pageOf.set(item.number, i + 1);
  });
  return listFields(file)
    .filter(({ type }) => type === "Sig")
    .map(({ name, value, widgets: [widget = 0] }) => {
      const page = pageOf.get(widget);
      const rect = rectOf(file.resolve(entriesOf(file.object(widget))?.get("Rect")));
      return {
        field: name,
        isSigned: file.resolve(value) !== null,
        ...(page !== undefined && { page }),
        ...(rect !== undefined && { rect }),
      };
    });
}
