import type { PdfFile } from "./open-pdf.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfObject } from "./pdf-object.ts";

/** A page, with the box that it shows. */
export interface PdfPage {
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly box: PdfObject;
  /** What of it is shown, where that is less. */
  readonly crop: PdfObject;
}

const mostPages = 100_000;
const deepest = 64;

/** The pages in their order, and the numbers of the nodes that hold them. @throws EmrError `signing.pdf.unreadable` */
export function listPages(
  file: PdfFile,
  at: number = file.last,
): { readonly pages: readonly PdfPage[]; readonly nodes: ReadonlySet<number> } {
  const pages: PdfPage[] = [];
  const nodes = new Set<number>();
  const seen = new Set<number>();
  const visit = (item: PdfObject, box: PdfObject, crop: PdfObject, depth: number) => {
    if (!isReference(item)) throw pdfUnreadable({ part: "page tree", offset: 0 });
    if (seen.has(item.number) || seen.size > mostPages || depth > deepest)
      throw pdfUnreadable({ part: "page tree", offset: 0 });
    seen.add(item.number);
    const dictionary = file.resolve(item, at);
    if (!isDictionary(dictionary)) throw pdfUnreadable({ part: "page tree", offset: 0 });
    const own = file.resolve(dictionary.get("MediaBox") ?? box, at);
    const shown = file.resolve(dictionary.get("CropBox") ?? crop, at);
    const kids = file.resolve(dictionary.get("Kids"), at);
    if (!isArray(kids)) {
      pages.push({ number: item.number, dictionary, box: own, crop: shown });
      return;
    }
    nodes.add(item.number);
    for (const kid of kids) visit(kid, own, shown, depth + 1);
  };
  visit(file.root(at).get("Pages") ?? null, null, null, 0);
  return { pages, nodes };
}
