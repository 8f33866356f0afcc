import { bytes, type OptionShape, object } from "../../options/option-shape.ts";
import type { PaperFonts } from "../pdf/paper-fonts.ts";

/** The bytes of the fonts. */
export const fontsShape: OptionShape = object<PaperFonts>(
  { regular: bytes, bold: bytes, italic: bytes, boldItalic: bytes, fallback: bytes },
  ["regular", "bold", "italic", "boldItalic"],
);
