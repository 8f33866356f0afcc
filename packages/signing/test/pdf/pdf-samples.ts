import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as pdfkit from "pdfkit";

const require = createRequire(import.meta.url);

/** The font that papers are printed in. */
export const tinos: Uint8Array = new Uint8Array(
  readFileSync(require.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf")),
);

/** What the tests draw with; the package has no types of its own. */
interface Drawing {
  text(text: string, x: number, y: number): this;
  font(source: Uint8Array): this;
  addPage(options?: object): this;
  initForm(): this;
  formText(name: string, x: number, y: number, width: number, height: number, options?: object): unknown;
  end(): void;
  on(event: "data", take: (piece: Uint8Array) => void): this;
  on(event: "end", take: () => void): this;
  ref(data: object): { end(): void; readonly id: number };
  readonly page: { readonly dictionary: object; readonly annotations: unknown[] };
  readonly _root: {
    readonly data: {
      readonly AcroForm?: { readonly data: { readonly Fields: unknown[]; NeedAppearances?: boolean } };
    };
  };
}

export interface SampleOptions {
  /** Names of empty signature fields of 180 by 60 points on the first page. */
  readonly places?: readonly string[];
  /** The name of a text field. */
  readonly textField?: string;
  readonly pages?: number;
  readonly pdfA?: boolean;
}

/** A small Vietnamese paper with a cross-reference table. */
export function samplePdf(options: SampleOptions = {}): Promise<Uint8Array> {
  const { places = [], pages = 2, textField } = options;
  const document = new (pdfkit.PDFDocument as unknown as new (options: object) => Drawing)({
    size: "A4",
    font: null,
    autoFirstPage: false,
    pdfVersion: "1.7",
    ...(options.pdfA === true && { subset: "PDF/A-2b", tagged: true, lang: "vi-VN", displayTitle: true }),
    info: { Title: "Giấy ra viện", CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const pieces: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on("data", (piece) => pieces.push(piece));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
  });
  for (let page = 1; page <= pages; page++) {
    document.addPage({ size: "A4" }).font(tinos);
    document.text(`Giấy ra viện, trang ${page}: người bệnh đã ổn định`, 72, 72);
    if (page > 1) continue;
    if (places.length > 0 || textField !== undefined) document.initForm();
    // Readers would draw the fields anew.
    if (document._root.data.AcroForm !== undefined) delete document._root.data.AcroForm.data.NeedAppearances;
    if (textField !== undefined) document.formText(textField, 72, 300, 200, 20, { value: "cũ" });
    places.forEach((name, i) => {
      const place = document.ref({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Sig",
        T: Object(name),
        F: 4,
        Rect: [72, 500 - 80 * i, 252, 560 - 80 * i],
        P: document.page.dictionary,
      });
      document.page.annotations.push(place);
      document._root.data.AcroForm?.data.Fields.push(place);
      place.end();
    });
  }
  document.end();
  return done;
}
