/** What we use of pdfkit 0.20.2, which has no types of its own. Members with `_` are its internals: the version is pinned. */
declare module "pdfkit" {
  /** One indirect object of the file. */
  export interface PdfReference {
    readonly id: number;
    data: Record<string, unknown> | readonly unknown[];
    compress: boolean;
    buffer: Uint8Array[];
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
    finalize(): void;
  }

  /** A font as fontkit has parsed it; documents share it. */
  export interface ParsedFont {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly numGlyphs: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
    layout(text: string): unknown;
  }

  /** A font as one document embeds it: the glyphs that it uses. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly font: ParsedFont;
    readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number> };
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): PdfReference;
  }

  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly content: PdfReference;
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
    readonly annotations: PdfReference[];
    readonly structParentTreeKey: number;
    write(chunk: Uint8Array | string): void;
  }

  export class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>);
    readonly page: PdfPage;
    readonly info: Record<string, unknown>;
    readonly outline: { readonly dictionary: PdfReference; readonly outlineData: Record<string, unknown> };
    readonly _root: { readonly data: Record<string, unknown> };
    _font: EmbeddedFont;
    _offset: number;
    _id: Uint8Array;
    metadataRef: PdfReference;
    ref(data?: object): PdfReference;
    push(chunk: Uint8Array | null): boolean;
    font(source: ParsedFont | Uint8Array): this;
    addPage(options: Readonly<Record<string, unknown>>): this;
    flushPages(): void;
    initForm(): this;
    getStructTreeRoot(): { data: Record<string, unknown> };
    getStructParentTree(): { add(key: number, value: PdfReference): void };
    createStructParentTreeNextKey(): number;
    endMetadata(): void;
    end(): void;
  }
}
