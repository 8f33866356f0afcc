import { bytes, type OptionShape, object } from "@benhan/core/options";
import type { PaperFonts } from "../pdf/paper-fonts.ts";

/** The bytes of the fonts. */
export const fontsShape: OptionShape = object<PaperFonts>(
  { regular: bytes, bold: bytes, italic: bytes, boldItalic: bytes, fallback: bytes },
  ["regular", "bold", "italic", "boldItalic"],
);
