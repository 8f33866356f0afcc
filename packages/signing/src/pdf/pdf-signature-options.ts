/** Where a signature stands in a PDF. */
export type PdfSignaturePlace =
  /** An empty signature field of the file, by its whole name. */
  | { readonly field: string }
  /** A new field. */
  | {
      /** From 1. */
      readonly page: number;
      /** Left, bottom, right, top, in points from the lower left corner of the page. */
      readonly rect: readonly [number, number, number, number];
      /** Name of the field. Default: `Signature` and the first number that is free. */
      readonly name?: string;
    };

/** What is seen at the place of a signature. */
export interface VisibleSignature {
  /** A TrueType font (`.ttf`) with the letters of the text; what is used of it is embedded. */
  readonly font: Uint8Array;
  /**
   * From top to bottom, broken where they must be. Default: who signs, for which organisation, when and why, in Vietnamese,
   * from the certificate and the options.
   */
  readonly lines?: readonly string[];
  /** In points; smaller where the place is too small for it. Default 10. */
  readonly fontSize?: number;
}

/** What a signature in a PDF says and shows. */
export interface PdfSignatureOptions {
  /** Default: a new field on the first page that is not seen. */
  readonly place?: PdfSignaturePlace;
  readonly name?: string;
  readonly reason?: string;
  readonly location?: string;
  readonly contactInfo?: string;
  /** Zone in which the claimed time is written, in minutes from UTC. Default 420 (Việt Nam). */
  readonly zoneMinutes?: number;
  /**
   * Certifies the file (DocMDP): 1 forbids every change, 2 allows signing and filling in, 3 notes as well. Only the first
   * signature of a file can.
   */
  readonly certify?: 1 | 2 | 3;
  /** Bytes kept for the signature and what is added to it later. Default 16384, enough for a time-stamp. */
  readonly reserve?: number;
  /** Only with a place that is seen. */
  readonly visible?: VisibleSignature;
}

/** With room for the chain and its revocation data as well. */
export const largeReserve = 32_768;
export const usualReserve = 16_384;
