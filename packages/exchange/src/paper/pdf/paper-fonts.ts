/**
 * The bytes of the font files (TrueType or OpenType) that a paper is printed with. In Node `loadPaperFonts` of
 * `@benhan/exchange/paper-fonts` reads them; a page in the browser fetches them. Keep the object: what was parsed is
 * kept as long as it is.
 */
export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Draws the characters that the four have not, such as Chinese names. */
  readonly fallback?: Uint8Array;
}

/** One of the four styles, or the font that stands in for a missing character. */
export type FaceName = keyof PaperFonts;
